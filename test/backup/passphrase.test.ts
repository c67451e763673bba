import { describe, expect, it } from 'vitest';
import { asMade, makePassphrase } from '../../lib/backup/passphrase';

describe('a passphrase', () => {
  it('is five groups of four, of symbols that nobody takes for each other', () => {
    const made = Array.from({ length: 500 }, makePassphrase);
    for (const each of made)
      expect(each).toMatch(/^([2-9abcdefghjkmnpqrstuvwxyz]{4}-){4}[2-9abcdefghjkmnpqrstuvwxyz]{4}$/);
    expect(new Set(made).size).toBe(500);
  });

  it('has each symbol equally often', () => {
    const counts = new Map<string, number>();
    const symbols = Array.from({ length: 1550 }, makePassphrase).join('').replaceAll('-', '');
    for (const each of symbols) counts.set(each, (counts.get(each) ?? 0) + 1);
    expect(counts.size).toBe(31);
    // 31,000 symbols, a thousand of each: seven times the spread that chance gives.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(220);
  });

  it('is taken however it was written down', () => {
    for (const typed of [
      'k7mq-2x9f-wdpt-84hn-b6rz',
      ' K7MQ 2X9F WDPT 84HN B6RZ\n',
      'k7mq2x9fwdpt84hnb6rz',
      'k7mq–2x9f—wdpt‐84hn‑b6rz',
    ])
      expect(asMade(typed)).toBe('k7mq-2x9f-wdpt-84hn-b6rz');
  });

  it('that is another one stays as it was typed', () => {
    expect(asMade(' My own Passphrase ')).toBe('My own Passphrase');
    expect(asMade('k7mq-2x9f-wdpt-84hn-b6r0')).toBe('k7mq-2x9f-wdpt-84hn-b6r0');
  });
});
