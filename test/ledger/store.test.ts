import { describe, expect, it } from 'vitest';
import { packRows, unpackRows } from '../../lib/ledger/chunk';
import { changeLedger, endSetAside, readLedger } from '../../lib/ledger/store';
import { memoryStorage, queueLock } from './memory';
import { NOW, record } from './records';

const add = (id: string, storage = memoryStorage(), lock = queueLock()) =>
  changeLedger(
    (ledger) => ({ ledger: { ...ledger, records: [...ledger.records, record(id)] }, value: undefined }),
    storage,
    lock,
  );

describe('the ledger in storage', () => {
  it('comes back as it was written', async () => {
    const storage = memoryStorage();
    await add('1', storage);
    expect((await readLedger(storage)).ledger.records).toEqual([record('1')]);
  });

  it('keeps chunks of at most 500 rows and reads them all', async () => {
    const storage = memoryStorage();
    const many = Array.from({ length: 1201 }, (_, index) => record(String(index)));
    await changeLedger((ledger) => ({ ledger: { ...ledger, records: many }, value: undefined }), storage, queueLock());
    expect(Object.keys(storage.items).filter((key) => key.startsWith('ledger.records.'))).toHaveLength(3);
    expect((await readLedger(storage)).ledger.records).toHaveLength(1201);
    await changeLedger(
      (ledger) => ({ ledger: { ...ledger, records: ledger.records.slice(0, 3) }, value: undefined }),
      storage,
      queueLock(),
    );
    expect(Object.keys(storage.items).filter((key) => key.startsWith('ledger.records.'))).toHaveLength(1);
    expect((await readLedger(storage)).ledger.records).toHaveLength(3);
  });

  it('loses none of 3 × 200 writes at once (F12)', async () => {
    const storage = memoryStorage();
    const lock = queueLock();
    await Promise.all(
      ['x', 'y', 'z'].flatMap((page) =>
        Array.from({ length: 200 }, (_, index) => add(`${page}${index}`, storage, lock)),
      ),
    );
    expect(new Set((await readLedger(storage)).ledger.records.map(({ id }) => id)).size).toBe(600);
  });

  it('keeps the good part of a broken ledger, says so, and sets the broken part aside (F15)', async () => {
    const storage = memoryStorage();
    await add('1', storage);
    const chunk = 'ledger.records.0';
    storage.items[chunk] = packRows([...(unpackRows(storage.items[chunk]) ?? []), { id: 'bad', secret: 'x' }]);
    const { ledger, problems } = await readLedger(storage);
    expect(problems).toEqual(['storage-corrupt']);
    expect(ledger.records.map(({ id }) => id)).toEqual(['1']);
    await add('2', storage);
    const aside = Object.entries(storage.items).find(([key]) => key.startsWith('quarantine.'));
    expect(JSON.stringify(aside)).toContain('bad');
    // Who opens the popup only now is told as well.
    expect((await readLedger(storage)).problems).toEqual(['set-aside']);
    await add('3', storage);
    expect((await readLedger(storage)).problems).toEqual(['set-aside']);
    await endSetAside(storage);
    expect(await readLedger(storage)).toMatchObject({ problems: [], ledger: { records: { length: 3 } } });
  });

  it('rejects, and keeps what was there, when storage refuses (F13, F14)', async () => {
    const storage = memoryStorage();
    await add('1', storage);
    storage.refuse = true;
    await expect(add('2', storage)).rejects.toThrow();
    expect((await readLedger(storage)).ledger.records).toHaveLength(1);
  });

  it('carries version 1 forward: one app a record becomes a list of apps', async () => {
    const old = {
      id: 'r',
      account: 'a',
      name: 'Phone',
      created: '1/2/2020',
      app: 'Mail',
      state: 'listed',
      firstSeen: NOW,
      lastSeen: NOW,
    };
    const storage = memoryStorage({
      'ledger.meta': { version: 1, chunks: { accounts: 0, devices: 0, records: 1, events: 0 } },
      'ledger.records.0': [old],
    });
    expect((await readLedger(storage)).ledger.records).toEqual([
      {
        id: 'r',
        account: 'a',
        name: 'Phone',
        created: '1/2/2020',
        apps: ['Mail'],
        newToYou: false,
        state: 'listed',
        firstSeen: NOW,
        lastSeen: NOW,
      },
    ]);
  });

  it.each([
    { version: 99, chunks: { accounts: 0, devices: 0, records: 0, events: 0 } },
    { version: 4, chunks: { records: 1, notes: 1 } },
    { version: 4, parts: 'packed' },
    { version: 3.5 },
  ])('leaves a ledger of a newer version untouched, whatever %o means', async (meta) => {
    const items = { 'ledger.meta': meta, 'ledger.records.0': [{ id: 'r', shape: 'to come' }], 'ledger.notes.0': ['n'] };
    const storage = memoryStorage(structuredClone(items));
    expect((await readLedger(storage)).problems).toEqual(['ledger-newer']);
    await expect(add('1', storage)).rejects.toThrow();
    expect(storage.items).toEqual(items);
  });
});

describe('a ledger of an older version', () => {
  const items = (version: number) => {
    const { apps: _apps, newToYou: _new, ...old } = record('1');
    return {
      'ledger.meta': { version, chunks: { accounts: 0, devices: 0, records: 1, events: 1 } },
      'ledger.records.0': [version === 1 ? { ...old, app: 'Mail' } : record('1')],
      'ledger.events.0': [{ at: NOW, record: '1', what: 'found' }],
    };
  };
  const device = { id: 'd', name: 'Printer', kind: 'printer' as const };

  it.each([1, 2])('(%d) is read as it is, and carried forward whole by the first write', async (version) => {
    const storage = memoryStorage(items(version));
    const before = await readLedger(storage);
    expect(before.problems).toEqual([]);
    expect(before.ledger.records).toEqual([version === 1 ? { ...record('1'), apps: ['Mail'] } : record('1')]);
    expect(storage.items).toEqual(items(version));
    await changeLedger(
      (ledger) => ({ ledger: { ...ledger, devices: [device] }, value: undefined }),
      storage,
      queueLock(),
    );
    expect(await readLedger(storage)).toEqual({ ...before, ledger: { ...before.ledger, devices: [device] } });
    expect(storage.items['ledger.events.0']).toBe(packRows(items(version)['ledger.events.0']));
    expect(Object.keys(storage.items).filter((key) => key.startsWith('quarantine.'))).toEqual([]);
  });
});

describe('a chunk', () => {
  it('is the text of its rows, or the list itself', () => {
    const rows = [{ id: '1', name: 'Büro 🖨️ \ud800' }, null];
    expect(unpackRows(packRows(rows))).toEqual(rows);
    expect(unpackRows(rows)).toBe(rows);
  });

  it.each(['[{"id":', '', '{}', 'null', undefined, null, 7, {}])('is nothing that can be read: %o', (chunk) =>
    expect(unpackRows(chunk)).toBeUndefined(),
  );

  it('that is torn is said and set aside, and the other parts are kept', async () => {
    const storage = memoryStorage();
    await add('1', storage);
    const torn = String(storage.items['ledger.records.0']).slice(0, -4);
    Object.assign(storage.items, {
      'ledger.records.0': torn,
      'ledger.devices.0': packRows([{ id: 'd', name: 'Printer', kind: 'printer' }]),
      'ledger.meta': { version: 3, chunks: { accounts: 0, devices: 1, records: 1, events: 0 } },
    });
    const { ledger, problems } = await readLedger(storage);
    expect([ledger.devices.length, ledger.records, problems]).toEqual([1, [], ['storage-corrupt']]);
    await add('2', storage);
    const aside = Object.entries(storage.items).find(([key]) => key.startsWith('quarantine.'));
    expect(aside?.[1]).toEqual({ 'ledger.records.0': torn });
  });
});

describe('a ledger whose table of contents cannot be read', () => {
  const broken = [
    'nonsense',
    { version: 3, chunks: { records: 1, notes: 1 } },
    { version: 1.5, chunks: { records: 1 } },
    { version: '3', chunks: { records: 3 } },
    undefined,
  ];
  it.each(broken)('keeps every row when it is %o, says so, and sets it aside', async (meta) => {
    const storage = memoryStorage();
    const many = Array.from({ length: 1201 }, (_, index) => record(String(index)));
    await changeLedger((ledger) => ({ ledger: { ...ledger, records: many }, value: undefined }), storage, queueLock());
    if (meta === undefined) delete storage.items['ledger.meta'];
    else storage.items['ledger.meta'] = meta;
    const { ledger, problems } = await readLedger(storage);
    expect(ledger.records).toEqual(many);
    expect(problems).toEqual(['storage-corrupt']);
    await add('new', storage);
    expect(await readLedger(storage)).toEqual({
      ledger: { ...ledger, records: [...many, record('new')] },
      problems: ['set-aside'],
    });
    const aside = Object.entries(storage.items).find(([key]) => key.startsWith('quarantine.'));
    expect(aside?.[1]).toEqual({ 'ledger.meta': meta ?? 'missing' });
  });

  it('is read as the version that it still names', async () => {
    const old = { id: 'r', account: 'a', name: 'Phone', app: 'Mail', state: 'listed', firstSeen: NOW, lastSeen: NOW };
    const storage = memoryStorage({
      'ledger.meta': { version: 1, chunks: 'lost' },
      'ledger.records.0': [old, null, 'noise'],
    });
    const { ledger } = await readLedger(storage);
    expect(ledger.records).toMatchObject([{ id: 'r', apps: ['Mail'] }]);
    await add('new', storage);
    const aside = Object.entries(storage.items).find(([key]) => key.startsWith('quarantine.'));
    expect(aside?.[1]).toMatchObject({ 'ledger.records': [null, 'noise'] });
  });

  it('is not called broken when the very first write comes in between', async () => {
    const storage = memoryStorage();
    const { get } = storage;
    storage.get = async (keys) => {
      storage.get = get;
      const found = await get(keys);
      await add('1', storage);
      return found;
    };
    expect(await readLedger(storage)).toMatchObject({ problems: [], ledger: { records: [{ id: '1' }] } });
  });

  it('is nothing to speak of before anything was ever written', async () =>
    expect((await readLedger(memoryStorage())).problems).toEqual([]));
});
