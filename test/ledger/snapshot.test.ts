import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../lib/ledger/model';
import { changeSnapshots, readSnapshot, snapshotTimes, takeSnapshot } from '../../lib/ledger/snapshot';
import { memoryStorage, queueLock } from './memory';
import { NOW, record } from './records';

const KEY = `snapshot.${NOW}`;
const EMPTY: Ledger = { accounts: [], devices: [], records: [], events: [] };
const many: Ledger = {
  ...EMPTY,
  accounts: [{ id: 'a', portal: 'legacy', label: 'nora@example.com', firstSeen: NOW, lastSeen: NOW }],
  records: Array.from({ length: 3 }, (_, n) => record(String(n))),
  events: Array.from({ length: 1001 }, (_, n) => ({ at: NOW, record: String(n % 3), what: 'found' as const })),
};

async function taken(ledger = many, items: Record<string, unknown> = {}) {
  const storage = memoryStorage(items);
  const isTaken = await takeSnapshot(ledger, storage, queueLock());
  const [at = ''] = await snapshotTimes(storage);
  const key = `snapshot.${at}`;
  return { storage, isTaken, at, key };
}
const keysOf = (storage: { items: object }) => Object.keys(storage.items).filter((key) => key.startsWith('snapshot.'));

describe('a snapshot', () => {
  it('stands in chunks of at most 500 rows, and comes back as it was, with what ids are made with', async () => {
    const salt = 'a salt that is long enough to be one';
    const { storage, isTaken, at, key } = await taken(many, { 'ledger.salt': salt });
    expect(isTaken).toBe(true);
    expect(keysOf(storage).sort()).toEqual(
      [key, `${key}.accounts.0`, `${key}.events.0`, `${key}.events.1`, `${key}.events.2`, `${key}.records.0`].sort(),
    );
    const rows = JSON.parse(storage.items[`${key}.events.0`] as string) as unknown[];
    expect(rows).toHaveLength(500);
    expect(await readSnapshot(at, storage)).toEqual({ ...many, salt });
  });

  it('leaves nothing of those before the last three', async () => {
    const storage = memoryStorage();
    for (let count = 0; count < 5; count++) {
      expect(await takeSnapshot(many, storage, queueLock())).toBe(true);
      await new Promise((done) => setTimeout(done, 2));
    }
    const times = await snapshotTimes(storage);
    expect(times).toHaveLength(3);
    expect(keysOf(storage)).toHaveLength(3 * 6);
    expect(keysOf(storage).every((key) => times.some((at) => key.startsWith(`snapshot.${at}`)))).toBe(true);
  });

  it('was not taken where it cannot be written', async () => {
    const storage = memoryStorage();
    storage.refuse = true;
    expect(await takeSnapshot(EMPTY, storage, queueLock())).toBe(false);
  });

  it.each([
    ['a chunk is lost', (items: Record<string, unknown>, key: string) => delete items[`${key}.events.1`]],
    [
      'a row is another',
      (items: Record<string, unknown>, key: string) => {
        items[`${key}.records.0`] = JSON.stringify([record('0')]);
      },
    ],
    ['its head is lost', (items: Record<string, unknown>, key: string) => delete items[key]],
  ])('was not taken where %s on the way', async (_, spoil) => {
    const storage = memoryStorage();
    const { set } = storage;
    storage.set = async (items) => {
      await set(items);
      spoil(storage.items, Object.keys(items)[0] ?? '');
    };
    expect(await takeSnapshot(many, storage, queueLock())).toBe(false);
  });

  it('that is not whole any more is none, and one that was written in a single value still is', async () => {
    const { storage, at, key } = await taken();
    storage.items[`${key}.events.1`] = '[{';
    expect(await readSnapshot(at, storage)).toBeUndefined();
    const whole = memoryStorage({ snapshots: [KEY], [KEY]: { ...many, salt: 'x' } });
    expect(await readSnapshot(NOW, whole)).toEqual({ ...many, salt: 'x' });
  });
});

describe('changing what was written aside', () => {
  it('writes each anew and leaves no chunk behind that it no longer has', async () => {
    const { storage, at, key } = await taken();
    storage.items.snapshots = [KEY, key];
    storage.items[KEY] = many;
    await changeSnapshots((copy) => ({ ...copy, events: copy.events.slice(0, 3) }), storage);
    for (const each of [at, NOW])
      expect(await readSnapshot(each, storage)).toEqual({ ...many, events: many.events.slice(0, 3) });
    expect(keysOf(storage).filter((each) => each.includes('.events.'))).toHaveLength(2);
  });

  it('removes one that cannot be read: what is to be forgotten may stand in it', async () => {
    const { storage, at, key } = await taken();
    storage.items[`${key}.records.0`] = 'torn';
    storage.items.snapshots = [KEY, key];
    storage.items[KEY] = 'nora@example.com';
    await changeSnapshots((copy) => copy, storage);
    expect(keysOf(storage)).toEqual([]);
    expect(await readSnapshot(at, storage)).toBeUndefined();
    expect(await snapshotTimes(storage)).toEqual([]);
  });
});
