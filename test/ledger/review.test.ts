import { expect, it } from 'vitest';
import { inMonths, isDue } from '../../lib/ledger/review';

it('looks again on the same day of a later month, or the last one that it has', () => {
  const from = (day: string, months: number) => inMonths(months, new Date(`${day}T23:30:00`));
  expect(from('2026-11-24', 3)).toBe('2027-02-24');
  expect(from('2026-11-30', 3)).toBe('2027-02-28');
  expect(from('2028-02-29', 12)).toBe('2029-02-28');
  expect(from('2026-08-31', 3)).toBe('2026-11-30');
});

it('is due from that day on, by the calendar of the person', () => {
  const now = new Date('2026-11-24T00:30:00');
  expect(['2026-11-23', '2026-11-24', '2026-11-25', undefined].map((day) => isDue(day, now))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
