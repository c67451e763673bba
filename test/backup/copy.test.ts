import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyFrom, MOST_ROWS, textOfCopy } from '../../lib/backup/copy';
import { VERSION } from '../../lib/ledger/migrations';
import { record } from '../ledger/records';
import { AT, account, anyLedger, ledgerOf, SALT } from './copies';

const copy = { madeAt: AT, salt: SALT, ledger: ledgerOf({ accounts: [account('a')], records: [record('1')] }) };
const changed = (change: Record<string, unknown>) => JSON.stringify({ ...JSON.parse(textOfCopy(copy)), ...change });

describe('a copy of the ledger', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyLedger(''), (ledger) => {
        const read = copyFrom(textOfCopy({ ...copy, ledger }));
        expect(read).toEqual({ ok: true, copy: { ...copy, ledger: JSON.parse(JSON.stringify(ledger)) } });
      }),
    );
  });

  it('of an older version is carried forward', () => {
    const { apps: _, newToYou: __, ...old } = record('1');
    const read = copyFrom(changed({ version: 1, records: [{ ...old, app: 'Outlook' }] }));
    expect(read.ok && read.copy.ledger.records).toEqual([record('1', { apps: ['Outlook'] })]);
  });

  it('of a newer version is not read, whatever else it holds', () =>
    expect(copyFrom(changed({ version: VERSION + 1, more: 'than we know' }))).toEqual({ ok: false, why: 'newer' }));

  it('keeps the latest of what happened where all of it is more than it may hold', () => {
    const events = Array.from({ length: MOST_ROWS }, (_, n) => ({ at: AT, record: String(n), what: 'found' as const }));
    const read = copyFrom(textOfCopy({ ...copy, ledger: { ...copy.ledger, events } }));
    expect(read.ok && read.copy.ledger.events).toEqual(events.slice(2));
  });

  it('is damaged where a single row does not fit, and too big where there are too many', () => {
    for (const change of [
      { format: 'another' },
      { version: 0 },
      { version: '3' },
      { madeAt: 'yesterday' },
      { salt: 'short' },
      { salt: undefined },
      { madeAt: '2026-11-24T10:00:00+05' },
      { accounts: [account('a', { firstSeen: '2026-11-24T10:00:00+05' })] },
      { records: [record('1'), { ...record('2'), password: 'abcd' }] },
      { records: [{ ...record('1'), apps: 'Mail' }] },
      { records: {} },
      { more: [] },
    ])
      expect([change, copyFrom(changed(change))]).toEqual([change, { ok: false, why: 'damaged' }]);
    expect(copyFrom(changed({ events: Array(MOST_ROWS).fill(0) }))).toEqual({ ok: false, why: 'too-big' });
  });

  it('counts what is there twice once', () => {
    const read = copyFrom(changed({ records: [record('1'), record('1', { name: 'Other' })] }));
    expect(read.ok && read.copy.ledger.records).toEqual([record('1')]);
  });

  it('never throws and never gets at what all objects share, whatever it is', () => {
    const evil = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    const spots = ['accounts', 'devices', 'records', 'events'];
    const texts = fc.oneof(
      fc.json(),
      fc.string(),
      fc.constantFrom(...spots).map((part) => changed({}).replace(`"${part}":[`, `"${part}":[${evil},`)),
      fc
        .constantFrom(...spots, 'salt', 'madeAt')
        .chain((part) => fc.jsonValue().map((value) => changed({ [part]: value }))),
      fc.constant(changed({}).replace('{', '{"__proto__":{"polluted":true},')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        copyFrom(text);
        expect(({} as { polluted?: true }).polluted).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });
});
