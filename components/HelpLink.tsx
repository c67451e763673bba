import { t } from '../lib/i18n';
import type { HelpSection } from '../lib/schema-desk';
import type { Acts } from './model';

interface Props {
  section: HelpSection;
  acts: Pick<Acts, 'openDesk'>;
}

/** Leads to a part of the desk's help, by its own heading. */
export function HelpLink({ section, acts }: Props) {
  return (
    <p class="meta">
      <a
        href="/desk.html"
        onClick={(event) => {
          event.preventDefault();
          acts.openDesk('help', section);
        }}
      >
        {t(`helpSection_${section}`)}
      </a>
    </p>
  );
}
