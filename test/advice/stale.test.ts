import { describe, expect, it } from 'vitest';
import { advice } from '../../lib/advice/advice';
import { isPast, splitDates } from '../../lib/advice/happening';
import type { Dated, Table } from '../../lib/advice/schema';
import { isStale } from '../../lib/advice/stale';

/** What has to be looked up again: the date it is of is longer ago than its table allows. */
const staleIn = (all: Record<string, Table<Dated>>, now?: Date) =>
  Object.entries(all).flatMap(([name, { staleAfterMonths, entries }]) =>
    entries.filter((entry) => isStale(entry, staleAfterMonths, now)).map(({ id }) => `${name}: ${id}`),
  );

describe('the age of the advice', () => {
  it('is not too old today: what this names is to be looked up again, and its date set anew', () => {
    expect(staleIn(advice)).toEqual([]);
  });

  it('would be found too old, each entry by its own date', () => {
    expect(staleIn(advice, new Date('2027-01-28T12:00:00Z'))).not.toContain('dates: smtp-default-off');
    const later = staleIn(advice, new Date('2027-01-30T12:00:00Z'));
    expect(later).toContain('dates: smtp-default-off');
    expect(later).toContain('clients: printer-smtp');
    expect(later).not.toContain('clients: thunderbird');
    expect(staleIn(advice, new Date('2036-01-01T12:00:00Z'))).toHaveLength(
      Object.values(advice).flatMap(({ entries }: Table<Dated>) =>
        entries.filter(({ staleAfterMonths }) => staleAfterMonths !== 'never'),
      ).length,
    );
  });

  it('does not count for what has happened', () => {
    const entry = { asOf: '2018-07-30', staleAfterMonths: 'never' } as const;
    expect(isStale(entry, 1, new Date('2090-01-01'))).toBe(false);
  });
});

describe('dates', () => {
  it('are past when their day has come, and their month or year is over', () => {
    const on = (now: string, date: Parameters<typeof isPast>[0]) => isPast(date, new Date(now));
    expect(on('2027-03-31T23:59:00Z', { from: '2027-04-01' })).toBe(false);
    expect(on('2027-04-02T00:00:00Z', { from: '2027-04-01' })).toBe(true);
    expect(on('2026-12-31T23:00:00Z', { from: '2026-12' })).toBe(false);
    expect(on('2027-01-01T00:00:00Z', { from: '2026-12' })).toBe(true);
    expect(on('2027-12-31T00:00:00Z', { from: '2027' })).toBe(false);
    expect(on('2022-12-01T00:00:00Z', { from: '2022-10', to: '2023-01' })).toBe(false);
  });

  it('stand in order: the next first of those to come, the last first of those that were', () => {
    const { upcoming, past } = splitDates(advice.dates.entries, new Date('2026-11-26T12:00:00Z'));
    expect(upcoming.map(({ id }) => id)).toEqual([
      'smtp-default-off',
      'smtp-new-tenants',
      'ews-gone',
      'smtp-removal-announced',
      'hve-basic',
    ]);
    expect(past.map(({ id }) => id)).toEqual([
      'ews-blocked',
      'activesync-16',
      'gmail-fetch',
      'office-2016-end',
      'outlook-com',
      'office-2013-end',
      'basic-off',
    ]);
  });
});
