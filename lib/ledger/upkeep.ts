import type { Ledger, PasswordRecord } from './model';

/** What a person should look after once an app password is there: whether it works, and whether it is still used. */

const DAY = 24 * 60 * 60_000;
/** Nobody remembers after so long (milliseconds) whether it worked at once. */
const TRIED_WITHIN = 30 * DAY;
/** Nobody is asked again for so long who wanted to be asked later. */
const LATER = DAY;
/** Months after which one is looked at again that works or is still used, and any without a day of its own. */
export const REVIEW_IN = 12;
/** And one of which somebody is not sure whether it is still used. */
export const UNSURE_IN = 1;

/** Milliseconds since then; undefined where the clock was set back since. */
function since(at: string, now: number): number | undefined {
  const ago = now - Date.parse(at);
  return ago >= 0 ? ago : undefined;
}

/** Those that were made before our eyes and of which nobody has said yet whether they work. */
export function untried(records: readonly PasswordRecord[], now = Date.now()): PasswordRecord[] {
  return records.filter(({ state, worked, madeAt, triedLaterAt }) => {
    if (state !== 'listed' || worked !== undefined || madeAt === undefined) return false;
    const ago = since(madeAt, now);
    const put = triedLaterAt === undefined ? undefined : since(triedLaterAt, now);
    return ago !== undefined && ago < TRIED_WITHIN && (put === undefined || put >= LATER);
  });
}

/** The one whose place it takes, while that is still there. */
export const replacedBy = (record: PasswordRecord, { records }: Pick<Ledger, 'records'>): PasswordRecord | undefined =>
  records.find(({ id, account, state }) => id === record.replaces && account === record.account && state === 'listed');

/** Those that work and whose predecessor can go. */
export const canTakeOver = (ledger: Pick<Ledger, 'records'>): PasswordRecord[] =>
  ledger.records.filter(
    (record) => record.state === 'listed' && record.worked === 'yes' && replacedBy(record, ledger) !== undefined,
  );

/** The ISO day that lies so many months after `from`; on the last day of a shorter month. */
export function inMonths(months: number, from = new Date()): string {
  const day = new Date(Date.UTC(from.getFullYear(), from.getMonth() + months, 1));
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  day.setUTCDate(Math.min(from.getDate(), last));
  return day.toISOString().slice(0, 10);
}

type Reviewed = Pick<PasswordRecord, 'newToYou' | 'reviewOn' | 'reviewedOn' | 'createdOn'> & {
  state: PasswordRecord['state'];
  firstSeen?: string | undefined;
};

/** Whether it is time to ask if one is still used: on its day, else a year after anybody looked at it or made it. */
export function isDue(one: Reviewed, now = new Date()): boolean {
  const { state, newToYou, reviewOn, reviewedOn, createdOn, firstSeen } = one;
  if (state !== 'listed' || newToYou) return false;
  if (reviewOn !== undefined) return reviewOn <= inMonths(0, now);
  const since = reviewedOn ?? createdOn ?? firstSeen?.slice(0, 10);
  return since !== undefined && since <= inMonths(-REVIEW_IN, now);
}

/** The day on which one that works is looked at again: its own while that is to come, else in a year. */
export function nextReview({ reviewOn }: Pick<PasswordRecord, 'reviewOn'>, now = new Date()): string {
  return reviewOn !== undefined && reviewOn > inMonths(0, now) ? reviewOn : inMonths(REVIEW_IN, now);
}

/** Those of one account that are due, longest overdue first. */
export function dueIn(account: string, records: readonly PasswordRecord[], now = new Date()): PasswordRecord[] {
  const keyOf = ({ reviewOn, reviewedOn, createdOn, firstSeen }: PasswordRecord) =>
    reviewOn ?? reviewedOn ?? createdOn ?? firstSeen;
  return records
    .filter((record) => record.account === account && isDue(record, now))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
