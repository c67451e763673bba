import type { AccountKind } from '../../lib/advice/schema';
import { t } from '../../lib/i18n';
import { CompromiseSteps } from '../new-to-you/CompromiseSteps';
import { Section } from './Section';

/** The same steps that follow an app password which the person does not know, for whoever needs them before any is new. */
export function CompromiseSection({ account }: { account: AccountKind }) {
  return (
    <Section section="compromise">
      <p>{t('compromiseWhat')}</p>
      <CompromiseSteps account={account} />
    </Section>
  );
}
