import type { Dated } from './schema';

/** The first moment of a day, a month or a year. */
export const startOf = (date: string): Date => new Date(`${date}-01-01`.slice(0, 10));

/** Whether it is so old that it may have changed. */
export function isStale(entry: Pick<Dated, 'asOf' | 'staleAfterMonths'>, months: number, now = new Date()): boolean {
  const after = entry.staleAfterMonths ?? months;
  if (after === 'never') return false;
  const end = startOf(entry.asOf);
  end.setUTCMonth(end.getUTCMonth() + after);
  return end < now;
}
