import { t } from '../lib/i18n';
import type { NameWarning } from '../lib/ledger/naming/check';

const TWINS = {
  'one-letter': { named: 'nameOneLetter', hidden: 'nameOneLetterHidden' },
  'looks-alike': { named: 'nameLooksAlike', hidden: 'nameLooksAlikeHidden' },
} as const;

/** What should be thought over about this name, as a sentence. The other name is not said where names are hidden. */
export function warningText(warning: NameWarning, name: string, hideNames: boolean): string {
  if (warning.kind === 'personal') return t(`personal_${warning.what}`);
  const { named, hidden } = TWINS[warning.twin.how];
  return hideNames ? t(hidden) : t(named, { name, other: warning.twin.name });
}
