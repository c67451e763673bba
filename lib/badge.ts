import { isOld, type Run } from './drive/run';
import { number, plural, t } from './i18n';
import type { Account, PasswordRecord } from './ledger/model';
import { newNow } from './ledger/whose';

/** App passwords of one account from which on their number stands on the toolbar button: the limit is 40. */
const WARN_FROM = 35;
const LIMIT = 40;

export interface Badge {
  /** On the button; nothing where it is empty. */
  text: string;
  /** What it means, in words, where the pointer rests on it and for screen readers. */
  title: string;
}

interface Known {
  accounts: readonly Account[];
  records: readonly PasswordRecord[];
  /** Runs that are paused. */
  paused: readonly Run[];
  /** Whoever else may be looking is told of nothing. */
  presenter: boolean;
}

/**
 * The one place that decides what the toolbar button says: that a run waits for the person, or else that something is new
 * to them, or else that presenter mode is on, or how full their fullest account is once it nears the limit. Never a name.
 */
export function badgeFor({ accounts, records, paused, presenter }: Known, now = Date.now()): Badge {
  // Nobody can go on with one that was confirmed too long ago.
  const waiting = paused.find(({ plan }) => !isOld(plan, now));
  if (waiting) return { text: '!', title: presenter ? t('badgeLook') : waitingInWords(waiting) };
  const { length: news } = newNow(records, now);
  if (news > 0) return { text: '•', title: presenter ? t('badgeLook') : plural('badgeNew', news) };
  const most = mostOfOne(accounts, records);
  // Three dots are a cover; how full an account is can wait.
  if (presenter) return { text: '•••', title: t('badgePresenter') };
  if (most < WARN_FROM) return { text: '', title: t('latchkey') };
  return { text: String(most), title: t('badgeFull', { count: number(most), limit: number(LIMIT) }) };
}

const waitingInWords = ({ head }: Run): string =>
  head.failure?.why === 'signed-out' ? t('badgeSignIn') : t('badgePaused');

/** Of a personal account no limit is known. */
function mostOfOne(accounts: readonly Account[], records: readonly PasswordRecord[]): number {
  const counts = new Map<string, number>();
  for (const { account, state } of records) if (state === 'listed') counts.set(account, (counts.get(account) ?? 0) + 1);
  for (const { id, portal } of accounts) if (portal === 'personal') counts.delete(id);
  return Math.max(0, ...counts.values());
}
