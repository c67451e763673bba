import { decide } from './decide';
import { inMonths, nextReview, UNSURE_IN } from './upkeep';

/** It works on its device. Without a day to come it is looked at again in a year. */
export function sayWorks(record: string): Promise<void> {
  return decide(record, (known) => {
    if (known.worked === 'yes') return { record: known, what: [] };
    return { record: { ...known, worked: 'yes', reviewOn: nextReview(known) }, what: ['worked'] };
  });
}

export function sayFails(record: string): Promise<void> {
  return decide(record, (known) => {
    if (known.worked === 'no') return { record: known, what: [] };
    return { record: { ...known, worked: 'no' }, what: ['did-not-work'] };
  });
}

export function tryLater(record: string): Promise<void> {
  return decide(record, (known) => ({ record: { ...known, triedLaterAt: new Date().toISOString() }, what: [] }));
}

/** It is still used, or nobody is sure: looked at again in so many months. */
export function keepUsing(record: string, months: number): Promise<void> {
  return decide(record, (known) => ({
    record: { ...known, reviewedOn: inMonths(0), reviewOn: inMonths(months) },
    what: [months === UNSURE_IN ? 'review-set' : 'reviewed'],
  }));
}
