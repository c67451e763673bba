import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n';
import type { HelpSection } from '../../lib/schema-desk';

interface Props {
  section: HelpSection;
  children: ComponentChildren;
}

export const headingOf = (section: HelpSection): string => `help-${section}`;

/** One of the tab's parts. Its heading takes the focus when somebody is led here. */
export function Section({ section, children }: Props) {
  return (
    <section class="help-section" aria-labelledby={headingOf(section)}>
      <h3 id={headingOf(section)} tabIndex={-1}>
        {t(`helpSection_${section}`)}
      </h3>
      {children}
    </section>
  );
}
