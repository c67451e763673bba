import type { AdviceDate } from './schema';
import { startOf } from './stale';

/** When the whole of a day, a month or a year is over. */
function endOf(date: string): Date {
  const end = startOf(date);
  if (date.length === 4) end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (date.length === 7) end.setUTCMonth(end.getUTCMonth() + 1);
  return end;
}

/** Whether it has happened for sure: a day has come, a month or a year is over. */
export const isPast = ({ from, to }: Pick<AdviceDate, 'from' | 'to'>, now = new Date()): boolean =>
  endOf(to ?? from) <= now;

const order = ({ from, part }: AdviceDate): string => (part === 'second-half' ? `${from}-07` : from);

/** Those to come, the next first; and those that were, the last first. */
export function splitDates(dates: readonly AdviceDate[], now = new Date()) {
  const inOrder = [...dates].sort((one, other) => order(one).localeCompare(order(other)));
  return {
    upcoming: inOrder.filter((date) => !isPast(date, now)),
    past: inOrder.filter((date) => isPast(date, now)).reverse(),
  };
}
