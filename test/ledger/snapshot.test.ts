import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../lib/ledger/model';
import { changeSnapshots, readSnapshot, snapshotTimes, takeSnapshot } from '../../lib/ledger/snapshot';
import { changeLedger } from '../../lib/ledger/store';
import { memoryStorage, queueLock } from './memory';
import { NOW, record } from './records';

const KEY = `snapshot.${NOW}`;
const many: Ledger = {
  devices: [],
  accounts: [{ id: 'a', portal: 'legacy', label: 'nora@example.com', firstSeen: NOW, lastSeen: NOW }],
  records: Array.from({ length: 3 }, (_, n) => record(String(n))),
  events: Array.from({ length: 1001 }, (_, n) => ({ at: NOW, record: String(n % 3), what: 'found' as const })),
};

/** Storage in which this ledger stands. */
async function holding(ledger = many, items: Record<string, unknown> = {}) {
  const storage = memoryStorage(items);
  await changeLedger(() => ({ ledger, value: undefined }), storage, queueLock());
  return storage;
}

async function taken(ledger = many, items: Record<string, unknown> = {}) {
  const storage = await holding(ledger, items);
  const isTaken = await takeSnapshot(storage, queueLock());
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
    const storage = await holding();
    for (let count = 0; count < 5; count++) {
      expect(await takeSnapshot(storage, queueLock())).toBe(true);
      await new Promise((done) => setTimeout(done, 2));
    }
    const times = await snapshotTimes(storage);
    expect(times).toHaveLength(3);
    expect(keysOf(storage)).toHaveLength(3 * 6);
    expect(keysOf(storage).every((key) => times.some((at) => key.startsWith(`snapshot.${at}`)))).toBe(true);
  });

  const lost = (items: Record<string, unknown>, key: string) => delete items[`${key}.events.1`];
  const another = (items: Record<string, unknown>, key: string) => {
    items[`${key}.records.0`] = JSON.stringify([record('0')]);
  };
  const headless = (items: Record<string, unknown>, key: string) => delete items[key];
  it.each([
    ['a chunk is lost', lost],
    ['a row is another', another],
    ['its head is lost', headless],
  ])('was not taken where %s on the way; then nothing of it stays, and the others do', async (_, spoil) => {
    const { storage, at, key } = await taken();
    const before = structuredClone(storage.items);
    await new Promise((done) => setTimeout(done, 2));
    const { set } = storage;
    storage.set = async (items) => {
      await set(items);
      const [written = ''] = Object.keys(items).filter((each) => /^snapshot\.[^.]*\.\d+Z$/.test(each) && each !== key);
      if (written) spoil(storage.items, written);
    };
    expect(await takeSnapshot(storage, queueLock())).toBe(false);
    expect(storage.items).toEqual(before);
    expect(await readSnapshot(at, storage)).toEqual(many);
  });

  it('takes the place of the oldest where there is no room for four, and is none where there is no room at all', async () => {
    const { storage, at: first } = await taken();
    for (const _ of [2, 3]) {
      await new Promise((done) => setTimeout(done, 2));
      expect(await takeSnapshot(storage, queueLock())).toBe(true);
    }
    await new Promise((done) => setTimeout(done, 2));
    const { set } = storage;
    storage.set = async (items) => {
      const heads = new Set([...Object.keys(storage.items), ...Object.keys(items)].filter((key) => /Z$/.test(key)));
      if (heads.size > 3) throw new Error('quota exceeded');
      await set(items);
    };
    expect(await takeSnapshot(storage, queueLock())).toBe(true);
    const times = await snapshotTimes(storage);
    expect(times).toHaveLength(3);
    expect(times).not.toContain(first);
    for (const at of times) expect(await readSnapshot(at, storage)).toEqual(many);
    storage.refuse = true;
    expect(await takeSnapshot(storage, queueLock())).toBe(false);
  });

  it('is whole and true though an old one cannot be removed, which the next does', async () => {
    const storage = await holding();
    const { remove } = storage;
    for (let count = 0; count < 5; count++) {
      storage.remove = count === 3 ? () => Promise.reject(new Error('busy')) : remove;
      expect(await takeSnapshot(storage, queueLock())).toBe(true);
      await new Promise((done) => setTimeout(done, 2));
    }
    expect(await snapshotTimes(storage)).toHaveLength(3);
    expect(keysOf(storage)).toHaveLength(3 * 6);
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

  it('leaves nothing in what it cannot remove', async () => {
    const { storage, key } = await taken();
    storage.remove = () => Promise.reject(new Error('busy'));
    await expect(changeSnapshots((copy) => ({ ...copy, events: [] }), storage)).rejects.toThrow('busy');
    expect(storage.items[`${key}.events.2`]).toBe('[]');
  });

  it('removes one that cannot be read: what is to be forgotten may stand in it', async () => {
    const { storage, at, key } = await taken();
    storage.items[`${key}.records.0`] = 'torn';
    storage.items.snapshots = [KEY, key];
    storage.items[KEY] = 'nora@example.com';
    storage.items[`${KEY}.accounts.0`] = '[{"label":"nora@example.com"}]';
    await changeSnapshots((copy) => copy, storage);
    expect(keysOf(storage)).toEqual([]);
    expect(await readSnapshot(at, storage)).toBeUndefined();
    expect(await snapshotTimes(storage)).toEqual([]);
  });
});
