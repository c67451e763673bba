import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { adviceKey } from '../../components/advice-words';
import { advice } from '../../lib/advice/advice';
import { adviceSchema, dayOrMonth, FAULTS, NEEDS } from '../../lib/advice/schema';
import { SOURCES } from '../../lib/advice/sources';
import { startOf } from '../../lib/advice/stale';
import messages from '../../public/_locales/en/messages.json';

const words: Record<string, { message: string } | undefined> = messages;
const tables = Object.entries(advice);
const entries = tables.flatMap(([table, { entries: all }]) => all.map((entry) => ({ table, ...entry })));

/** Which words each table's entries have. */
const ABOUT = {
  clients: ['Client', 'Say'],
  dates: ['Date'],
  errors: ['Error', 'ErrorNext'],
  causes: ['Cause', 'CauseSay'],
  steps: ['Step', 'StepSay'],
  adminTexts: ['Admin', 'AdminText'],
  links: ['Link', 'LinkSay'],
} as const;
const keysOf = (name: keyof typeof ABOUT) =>
  advice[name].entries.flatMap(({ id }) => ABOUT[name].map((about) => adviceKey(about, id)));
const known = [
  ...(Object.keys(ABOUT) as (keyof typeof ABOUT)[]).flatMap(keysOf),
  ...[...NEEDS, 'mixed'].map((need) => adviceKey('Need', need)),
  ...['printer-smtp', 'smtp-apps', 'msa-mail', 'msa-camera', 'thunderbird'].map((id) => adviceKey('Brief', id)),
  ...FAULTS.map((fault) => adviceKey('Fault', fault)),
];
const advised = Object.keys(words).filter(
  (key) => /^advice[A-Z][A-Za-z]+_/.test(key) && !key.startsWith('adviceWhen_'),
);

describe('the advice', () => {
  it('has the shape that it should have, and nothing more', () => {
    expect(v.parse(adviceSchema, advice)).toEqual(advice);
    const odd = { ...advice, links: { ...advice.links, entries: [{ ...advice.links.entries[0], more: 1 }] } };
    expect(v.safeParse(adviceSchema, odd).success).toBe(false);
    const undated = {
      ...advice,
      dates: { ...advice.dates, entries: [{ ...advice.dates.entries[0], asOf: '2026-13' }] },
    };
    expect(v.safeParse(adviceSchema, undated).success).toBe(false);
    const unfounded = { ...advice, steps: { ...advice.steps, entries: [{ ...advice.steps.entries[0], source: [] }] } };
    expect(v.safeParse(adviceSchema, unfounded).success).toBe(false);
  });

  it('names each entry of a table once', () => {
    for (const [, table] of tables) {
      const ids = table.entries.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('is of no day that is still to come', () => {
    const now = new Date();
    for (const { table, id, asOf } of entries) expect([table, id, startOf(asOf) <= now]).toEqual([table, id, true]);
  });

  it('has every source in use, with a title', () => {
    const used = new Set(entries.flatMap(({ source }) => source));
    expect([...used].sort()).toEqual(Object.keys(SOURCES).sort());
    for (const { title } of Object.values(SOURCES)) expect(title).toMatch(/^[^,]{3,30}, .{8,}/);
  });

  it('leads only to dates that are there', () => {
    const dates = advice.dates.entries.map(({ id }) => id);
    for (const { dates: led = [] } of advice.clients.entries) expect(dates).toEqual(expect.arrayContaining(led));
  });

  it('leads to no page of Microsoft but those that its guides name', () => {
    expect(advice.links.entries.map(({ address }) => address)).toEqual([
      'https://mysignins.microsoft.com/security-info',
      'https://aka.ms/mysecurityinfo',
      'https://account.live.com/proofs/manage/additional',
      'https://account.microsoft.com/security',
    ]);
  });

  it('has words for everything, and no words that nothing leads to', () => {
    expect(advised.sort()).toEqual(known.sort());
    for (const key of advised) expect([key, words[key]?.message.trim().length]).not.toEqual([key, 0]);
  });

  it('says no date in its words: they stand in the tables, where they can be moved', () => {
    const month = /\b(January|February|April|June|July|August|September|October|November|December|20\d\d-\d\d)\b/;
    for (const key of advised) expect([key, month.test(words[key]?.message ?? '')]).toEqual([key, false]);
  });

  it('does not have the plan for March and April 2026, which Microsoft took back', () => {
    const smtp = advice.dates.entries.filter(({ id }) => id.startsWith('smtp-'));
    expect(smtp.map(({ from }) => from)).toEqual(['2026-12', '2026-12', '2027']);
    expect(JSON.stringify(smtp)).not.toMatch(/2026-0[34]/);
  });

  it('takes a day, a month or a year, and nothing else', () => {
    for (const good of ['2026', '2026-12', '2024-02-29']) expect(v.is(dayOrMonth, good)).toBe(true);
    for (const bad of ['', '26', '2026-13', '2026-1', '2026-02-40', 'soon']) expect(v.is(dayOrMonth, bad)).toBe(false);
  });
});
