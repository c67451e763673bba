import { steps } from '../../lib/advice/causes';
import type { AccountKind } from '../../lib/advice/schema';
import { t } from '../../lib/i18n';
import type { HelpSection } from '../../lib/schema-desk';
import { adviceWords } from '../advice-words';
import type { Acts } from '../model';
import { Stamp } from '../Stamp';
import { AdminTextBox } from './AdminTextBox';
import { Section } from './Section';

interface Props {
  account: AccountKind;
  acts: Pick<Acts, 'copyText'>;
  onLead: (section: HelpSection) => void;
}

const FIRST = ['need', 'error'] as const;

/** What to do when an app password is refused, one thing after the other. */
export function BrokenSection({ account, acts, onLead }: Props) {
  const ours = steps.entries.filter(({ ask }) => account === 'work' || ask === undefined);
  return (
    <Section section="broken">
      <p>{t('helpBrokenWhat')}</p>
      <p class="help-ways">
        {FIRST.map((section) => (
          <button key={section} type="button" class="button" onClick={() => onLead(section)}>
            {t(`helpSection_${section}`)}
          </button>
        ))}
      </p>
      <ol class="help-list">
        {ours.map((step) => (
          <li key={step.id}>
            <h4>{adviceWords('Step', step.id)}</h4>
            <p>{adviceWords('StepSay', step.id)}</p>
            <Stamp entry={step} staleAfterMonths={steps.staleAfterMonths} />
          </li>
        ))}
      </ol>
      {account === 'work' && (
        <>
          <AdminTextBox text="anew" acts={acts} />
          <AdminTextBox text="smtp" acts={acts} />
        </>
      )}
    </Section>
  );
}
