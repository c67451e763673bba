import { describe, expect, it, vi } from 'vitest';
import { packRows, unpackRows } from '../../lib/ledger/chunk';
import { readEventsSince, readHistory } from '../../lib/ledger/history';
import type { LedgerEvent } from '../../lib/ledger/model';
import { changeLedger, readWithoutEvents } from '../../lib/ledger/store';
import { memoryStorage, queueLock } from './memory';
import { record } from './records';

const START = Date.parse('2026-01-01T00:00:00.000Z');
const at = (minute: number) => new Date(START + minute * 60_000).toISOString();
const event = (n: number): LedgerEvent => ({
  at: at(n),
  record: `r${n % 500}`,
  what: n < 500 ? 'found' : 'device-set',
});

async function bigLedger(events = Array.from({ length: 10_000 }, (_, n) => event(n))) {
  const storage = memoryStorage();
  const records = Array.from({ length: 500 }, (_, n) => record(`r${n}`));
  await changeLedger((ledger) => ({ ledger: { ...ledger, records, events }, value: undefined }), storage, queueLock());
  const get = vi.spyOn(storage, 'get');
  return { storage, asked: () => get.mock.calls.flat(2).filter((key) => key.startsWith('ledger.events.')) };
}

describe('a ledger of 500 app passwords and 10,000 events', () => {
  it('is read without its events where nobody asks for them', async () => {
    const { storage, asked } = await bigLedger();
    const { ledger, problems } = await readWithoutEvents(storage);
    expect([ledger.records.length, ledger.events, problems]).toEqual([500, [], []]);
    expect(asked()).toEqual([]);
  });

  it('tells what happened to one of them, newest first', async () => {
    const { storage } = await bigLedger();
    const { events, isDamaged } = await readHistory('r7', storage);
    expect(events).toHaveLength(20);
    expect([events[0], events.at(-1)]).toEqual([event(9507), event(7)]);
    expect(isDamaged).toBe(false);
  });

  it('tells what happened lately, and reads no further back than that', async () => {
    const { storage, asked } = await bigLedger();
    const late = await readEventsSince(START + 9_400 * 60_000, storage);
    expect(late.at(-1)).toEqual(event(9_999));
    expect(late[0]).toEqual(event(9_000));
    expect(asked()).toEqual(['ledger.events.19', 'ledger.events.18']);
  });
});

describe('the history of one app password', () => {
  it('stays in the order in which things were written down, also when the clock was set back', async () => {
    const { storage } = await bigLedger([
      { at: at(9), record: 'r1', what: 'found' },
      { at: at(2), record: 'r1', what: 'missing' },
    ]);
    expect((await readHistory('r1', storage)).events.map(({ what }) => what)).toEqual(['missing', 'found']);
  });

  it('says that some of it cannot be read, and tells the rest', async () => {
    const { storage } = await bigLedger();
    const rows = unpackRows(storage.items['ledger.events.0']) ?? [];
    storage.items['ledger.events.0'] = packRows(rows.with(7, { at: 'noon', record: 'r7', what: 'found' }));
    const torn = await readHistory('r7', storage);
    expect([torn.events.length, torn.isDamaged]).toEqual([19, true]);
    expect((await readHistory('r8', storage)).isDamaged).toBe(false);
    storage.items['ledger.events.3'] = 'torn';
    expect((await readHistory('r8', storage)).isDamaged).toBe(true);
  });

  it('is left alone where a newer version wrote it', async () => {
    const { storage } = await bigLedger();
    storage.items['ledger.meta'] = { version: 99, chunks: {} };
    expect(await readHistory('r7', storage)).toEqual({ events: [], isDamaged: false });
  });
});
