import { compromise } from '../../lib/advice/compromise';
import type { AccountKind } from '../../lib/advice/schema';
import { t } from '../../lib/i18n';
import { StrangerSource } from './StrangerSource';

/** What to do, one after the other, where somebody else may have been in the account. */
export function CompromiseSteps({ account }: { account: AccountKind }) {
  const steps = compromise.filter((step) => step.account === 'any' || account === 'work');
  return (
    <ol class="compromise-steps">
      {steps.map((step) => (
        <li key={step.id}>
          <p class="strong">{t(`compromise_${step.id}`)}</p>
          <p>{t(`compromiseSay_${step.id}`)}</p>
          {step.source && <StrangerSource source={step.source} />}
        </li>
      ))}
    </ol>
  );
}
