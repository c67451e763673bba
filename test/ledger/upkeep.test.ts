import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canTakeOver, dueIn, inMonths, isDue, nextReview, replacedBy, untried } from '../../lib/ledger/upkeep';
import { record } from './records';

const NOW = new Date('2026-11-24T12:00:00.000Z');
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString();
const asked = (more: Parameters<typeof record>[1]) => untried([record('r', more)], NOW.getTime()).length === 1;
const due = (more: Parameters<typeof record>[1]) =>
  isDue(record('r', { firstSeen: ago(10), createdOn: undefined, ...more }), NOW);

describe('whether a new one works', () => {
  it('is asked of what was made before our eyes, and of nothing that was only found', () => {
    expect(asked({ madeAt: ago(1) })).toBe(true);
    expect(asked({})).toBe(false);
  });

  it.each([
    ['it was said that it does', { worked: 'yes' as const }],
    ['it was said that it does not', { worked: 'no' as const }],
    ['it is gone', { state: 'missing' as const }],
    ['a month has passed', { madeAt: ago(31) }],
    ['the clock was set back since', { madeAt: ago(-2) }],
    ['it was put off less than a day ago', { triedLaterAt: ago(0.5) }],
  ])('is not asked when %s', (_, more) => expect(asked({ madeAt: ago(1), ...more })).toBe(false));

  it('is asked again a day after it was put off, and where the clock was set back since', () => {
    expect(asked({ madeAt: ago(3), triedLaterAt: ago(1.1) })).toBe(true);
    expect(asked({ madeAt: ago(3), triedLaterAt: ago(-5) })).toBe(true);
  });
});

describe('what one replaces', () => {
  const old = record('old');
  const anew = record('new', { replaces: 'old', worked: 'yes' });
  it('can go once the new one works, and not before', () => {
    expect(canTakeOver({ records: [old, anew] })).toEqual([anew]);
    expect(canTakeOver({ records: [old, { ...anew, worked: 'no' }] })).toEqual([]);
    expect(canTakeOver({ records: [old, { ...anew, worked: undefined }] })).toEqual([]);
  });

  it.each([
    ['it is gone', { ...old, state: 'deleted' as const }],
    ['it is of another account', { ...old, account: 'b' }],
  ])('is nothing where %s', (_, other) => {
    expect(replacedBy(anew, { records: [other, anew] })).toBeUndefined();
    expect(canTakeOver({ records: [other, anew] })).toEqual([]);
  });
});

describe('a review', () => {
  it.each<[string, boolean, Parameters<typeof record>[1]]>([
    ['on its day', true, { reviewOn: '2026-11-24' }],
    ['not the day before', false, { reviewOn: '2026-11-25' }],
    ['not before its day, however old it is', false, { reviewOn: '2027-01-01', createdOn: '2019-01-01' }],
    ['a year after it was made', true, { createdOn: '2025-11-24' }],
    ['not a day sooner', false, { createdOn: '2025-11-25' }],
    ['a year after it was looked at', true, { createdOn: '2019-01-01', reviewedOn: '2025-11-24' }],
    ['not while it was looked at within a year', false, { createdOn: '2019-01-01', reviewedOn: '2026-01-01' }],
    ['a year after it was first seen where the page gives no date', true, { firstSeen: ago(366) }],
    ['not where nobody knows whose it is', false, { createdOn: '2019-01-01', newToYou: true }],
    ['not where it is gone', false, { createdOn: '2019-01-01', state: 'missing' }],
  ])('is due %s', (_, wanted, more) => expect(due(more)).toBe(wanted));

  it('begins with the longest overdue, of one account only', () => {
    const records = [
      record('1', { reviewOn: '2026-11-01' }),
      record('2', { createdOn: '2019-05-01' }),
      record('3', { createdOn: '2018-05-01', account: 'b' }),
      record('4', { createdOn: '2020-05-01', reviewedOn: '2025-01-01' }),
    ];
    expect(dueIn('a', records, NOW).map(({ id }) => id)).toEqual(['2', '4', '1']);
  });
});

describe('a day so many months away', () => {
  it('is the last of a shorter month', () => {
    expect(inMonths(1, new Date(2026, 0, 31))).toBe('2026-02-28');
    expect(inMonths(-1, new Date(2024, 2, 31))).toBe('2024-02-29');
    expect(inMonths(12, new Date(2026, 10, 24))).toBe('2027-11-24');
    expect(inMonths(0, new Date(2026, 10, 24))).toBe('2026-11-24');
  });

  it('is the day of review that is to come, and not one that has passed', () => {
    const next = (reviewOn?: string) => nextReview({ reviewOn }, new Date(2026, 10, 24));
    expect(next('2026-12-01')).toBe('2026-12-01');
    expect(['2026-11-24', '2020-01-01', undefined].map(next)).toEqual(Array(3).fill('2027-11-24'));
  });

  it('lies in that month, for any day and number', () => {
    const day = fc.date({ min: new Date(2000, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (from, months) => {
        const [year = 0, month = 0, date = 0] = inMonths(months, from).split('-').map(Number);
        expect(year * 12 + month - 1).toBe(from.getFullYear() * 12 + from.getMonth() + months);
        expect(date).toBeLessThanOrEqual(from.getDate());
        expect(date).toBeGreaterThanOrEqual(Math.min(28, from.getDate()));
      }),
      { numRuns: 1000 },
    );
  });
});
