import { number, t } from '../../lib/i18n';
import type { Step } from '../../lib/steps/step';

/** To be read aloud. Nothing but the step goes in, so nothing that a page showed can come out. */
export const sentenceOf = ({ key }: Step): string => t(`stepCard_${key}`);

export function numberOf({ step, of }: Step): string | undefined {
  if (step === undefined) return undefined;
  return of === undefined
    ? t('stepCardFirst', { step: number(step) })
    : t('stepCardNumber', { step: number(step), total: number(of) });
}
