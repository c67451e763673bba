import { plural, t } from '../lib/i18n';
import { looksLikePassword } from '../lib/ledger/creation';
import { tidy } from '../lib/page/fold';
import { nameKey } from '../lib/page/name-key';

/** What is wrong with a name before Microsoft's page is even asked. */
export type NameFault =
  | { kind: 'empty' }
  /** Somebody has pasted the wrong thing, and a name is written down. */
  | { kind: 'password' }
  | { kind: 'taken'; by: string }
  | { kind: 'long'; over: number }
  | { kind: 'short'; least: number };

/** No page says its limit before its dialog stands open; the longest name that any guide shows is shorter than this. */
const LONGEST = 60;

/** Two names are taken for the same when only case, accents or white space tell them apart. */
export function findFault(name: string, taken: string[], least = 1): NameFault | undefined {
  const trimmed = tidy(name);
  if (trimmed === '') return { kind: 'empty' };
  if (looksLikePassword(trimmed)) return { kind: 'password' };
  const over = [...trimmed].length - LONGEST;
  if (over > 0) return { kind: 'long', over };
  if ([...trimmed].length < least) return { kind: 'short', least };
  const by = taken.find((other) => nameKey(other) === nameKey(trimmed));
  return by === undefined ? undefined : { kind: 'taken', by };
}

/** The name itself is not said where names are hidden. */
export function faultText(fault: NameFault, hideName = false): string {
  if (fault.kind === 'empty') return t('nameEmpty');
  if (fault.kind === 'password') return t('nameLikePassword');
  if (fault.kind === 'long') return plural('nameTooLong', fault.over);
  if (fault.kind === 'short') return t('nameTooShort', { least: fault.least });
  return hideName ? t('nameTakenHidden') : t('nameTaken', { name: fault.by });
}
