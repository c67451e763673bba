/** When a person wants to look at an app password again: a day of their own calendar, in ISO form. */

const dayOf = (moment: Date): string =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
    .join('-');

/** The same day so many months later; the last of a month that has no such day. */
export function inMonths(months: number, now = new Date()): string {
  const later = new Date(now.getFullYear(), now.getMonth() + months, 1);
  const last = new Date(later.getFullYear(), later.getMonth() + 1, 0).getDate();
  later.setDate(Math.min(now.getDate(), last));
  return dayOf(later);
}

export const isDue = (reviewOn: string | undefined, now = new Date()): boolean =>
  reviewOn !== undefined && reviewOn <= dayOf(now);
