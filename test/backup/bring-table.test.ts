import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bringTable, type TableRow } from '../../lib/backup/bring-table';
import type { Device, Ledger } from '../../lib/ledger/model';
import { record } from '../ledger/records';
import { account, anyLedger, ledgerOf } from './copies';

const NOW = '2026-11-28T12:00:00.000Z';
const SECRET = 'abcd efgh ijkl mnop';
const printer: Device = { id: 'p', name: 'Front desk', kind: 'printer' };

function bring(ledger: Ledger, rows: Omit<TableRow, 'number'>[], replaces = false) {
  let made = 0;
  const numbered = rows.map((row, at) => ({ number: at + 2, ...row }));
  return bringTable(ledger, numbered, { replaces, now: NOW, newId: () => `new ${++made}` });
}
const nothing = {
  completed: 0,
  same: 0,
  devicesAdded: 0,
  unknown: [],
  unclear: [],
  differing: [],
  long: [],
  secret: [],
};
const phone = record('1', { name: 'Phone' });
const scan = record('2', { name: 'Printer-Scan', device: 'p', apps: ['Scan'], nickname: 'The grey one', note: 'Old' });
const here = ledgerOf({ accounts: [account('a')], devices: [printer], records: [phone, scan] });

describe('a table that is brought in', () => {
  it('fills in what is not said here, and tells it in the history', () => {
    const { ledger, counts } = bring(here, [
      {
        name: 'Phone',
        device: 'FRONT  desk',
        apps: 'Outlook, Mail ;Outlook,',
        nickname: ' Mine ',
        note: 'a\r\nb\n',
      },
    ]);
    expect(counts).toEqual({ ...nothing, completed: 1 });
    expect(ledger.records).toEqual([
      { ...phone, device: 'p', apps: ['Outlook', 'Mail'], nickname: 'Mine', note: 'a\nb' },
      scan,
    ]);
    const happened = ['device-set', 'apps-set', 'nickname-set', 'note-set'] as const;
    expect(ledger.events).toEqual(happened.map((what) => ({ at: NOW, record: '1', what })));
    expect(ledger.devices).toEqual([printer]);
  });

  it('leaves what stands here, and says where it differs, unless it is to take its place', () => {
    const row = { name: 'Printer-Scan', device: 'Warehouse', apps: 'Mail', nickname: 'The grey one', note: 'New' };
    const left = bring(here, [row]);
    expect(left.counts).toEqual({ ...nothing, differing: [2] });
    expect(left.ledger).toEqual(here);
    const { ledger, counts } = bring(here, [row], true);
    expect(counts).toEqual({ ...nothing, completed: 1, devicesAdded: 1 });
    expect(ledger.records[1]).toEqual({ ...scan, device: 'new 1', apps: ['Mail'], note: 'New' });
    expect(ledger.devices).toEqual([printer, { id: 'new 1', name: 'Warehouse', kind: 'other' }]);
  });

  it('takes nothing away where the table says nothing', () => {
    const { ledger, counts } = bring(here, [{ name: 'Printer-Scan', device: ' ', apps: ' ;', nickname: '' }], true);
    expect(counts).toEqual({ ...nothing, same: 1 });
    expect(ledger).toEqual(here);
  });

  it('makes one device of what is called alike, of the kind that is said', () => {
    const records = [phone, record('3', { name: 'Tablet' })];
    const { ledger, counts } = bring({ ...here, records }, [
      { name: 'Phone', device: 'Van', kind: 'nas' },
      { name: 'Tablet', device: 'VAN' },
    ]);
    expect(counts).toEqual({ ...nothing, completed: 2, devicesAdded: 1 });
    expect(ledger.devices.at(-1)).toEqual({ id: 'new 1', name: 'Van', kind: 'nas' });
    expect(ledger.records.map(({ device }) => device)).toEqual(['new 1', 'new 1']);
  });

  it.each([
    ['by kind, where two are called so', { kind: 'camera' }, [{ ...printer, id: 'c', kind: 'camera' }], 'c'],
    ['in use before one that was lost', {}, [{ ...printer, id: 'c', lostOn: '2026-01-01' }], 'p'],
    ['none, where nobody can tell which', {}, [{ ...printer, id: 'c', kind: 'camera' }], undefined],
  ] as const)('finds the device %s', (_, more, others, device) => {
    const devices = [...others, printer];
    const { ledger, counts } = bring({ ...here, devices }, [
      { name: 'Phone', device: 'Front desk', note: 'x', ...more },
    ]);
    expect(ledger.records[0]?.device).toBe(device);
    // What else the row says is clear.
    expect(ledger.records[0]?.note).toBe('x');
    expect(counts).toEqual({ ...nothing, completed: 1, unclear: device ? [] : [2] });
  });

  it('gives a device to what was on one that is gone', () => {
    const { ledger } = bring({ ...here, records: [{ ...phone, device: 'gone' }] }, [
      { name: 'Phone', device: 'Front desk' },
    ]);
    expect(ledger.records[0]?.device).toBe('p');
  });
});

describe('what else it leaves as it is', () => {
  it('is an app with a comma in its name, as a saved table has it', () => {
    const records = [{ ...phone, apps: ['Mail, Calendar', 'Scan'] }];
    const { ledger, counts } = bring({ ...here, records }, [{ name: 'Phone', apps: 'Mail, Calendar; Scan' }], true);
    expect([ledger.records, counts]).toEqual([records, { ...nothing, same: 1 }]);
  });

  it.each([
    { note: 'x'.repeat(2001) },
    { nickname: 'x'.repeat(201) },
    { device: 'x'.repeat(201) },
    { apps: 'x'.repeat(101) },
    { apps: Array.from({ length: 31 }, (_, n) => `App ${n}`).join(';') },
  ])('is whatever is longer than what is kept, and it says so', (cells) => {
    const { ledger, counts } = bring(here, [{ name: 'Phone', ...cells }], true);
    expect([ledger, counts]).toEqual([here, { ...nothing, long: [2] }]);
  });

  it('is what the person has said not to know; what was only new they know by saying its device', () => {
    const row = { name: 'Phone', device: 'Front desk' };
    const of = (more: object) =>
      bring({ ...here, records: [{ ...phone, newToYou: true, ...more }] }, [row]).ledger.records[0];
    expect(of({})).toMatchObject({ device: 'p', newToYou: false });
    expect(of({ disownedAt: NOW })).toMatchObject({ device: 'p', newToYou: true, disownedAt: NOW });
  });
});

describe('which app password a row means', () => {
  it.each([
    ['of a name as it stands, before one that is only alike', [phone, record('9', { name: 'PHONE' })], {}, '1'],
    ['of a name that is one to a person', [record('9', { name: 'PHÓNE ' })], {}, '9'],
    ['of the account that is named', [phone, record('9', { name: 'Phone', account: 'b' })], { accounts: ['b'] }, '9'],
    ['none, where the account is none of here', [phone], { accounts: [] }, undefined],
    [
      'of the day',
      [{ ...phone, createdOn: '2025-01-01' }, record('9', { name: 'Phone', createdOn: '2025-01-02' })],
      { created: '2025-01-02' },
      '9',
    ],
    [
      'none, where it was made on another day',
      [{ ...phone, createdOn: '2025-01-01' }],
      { created: '2025-01-02' },
      undefined,
    ],
    ['whatever a date is that nobody can read', [{ ...phone, createdOn: '2025-01-01' }], { created: '1/1/25' }, '1'],
    ['that is there, before one that is deleted', [record('9', { name: 'Phone', state: 'deleted' }), phone], {}, '1'],
  ] as const)('is the one %s', (_, records, more, id) => {
    const { ledger, counts } = bring({ ...here, records: [...records] }, [{ name: 'Phone', note: 'x', ...more }]);
    expect(ledger.records.filter(({ note }) => note === 'x').map((one) => one.id)).toEqual(id ? [id] : []);
    expect(counts.unknown).toEqual(id ? [] : [2]);
  });

  it('is told by nobody where two are called so, or two rows mean one: nothing is changed', () => {
    const twins = [phone, record('9', { name: 'Phone', account: 'b' })];
    expect(bring({ ...here, records: twins }, [{ name: 'Phone', note: 'x' }])).toEqual({
      ledger: { ...here, records: twins },
      counts: { ...nothing, unclear: [2] },
    });
    const rows = [
      { name: 'Phone', note: 'x' },
      { name: 'phone', note: 'y' },
    ];
    expect(bring(here, rows)).toEqual({ ledger: here, counts: { ...nothing, unclear: [2, 3] } });
  });

  it('is none that is deleted, but nothing is wrong with the row', () => {
    const gone = [{ ...phone, state: 'deleted' as const }];
    expect(bring({ ...here, records: gone }, [{ name: 'Phone', note: 'x' }])).toEqual({
      ledger: { ...here, records: gone },
      counts: { ...nothing, same: 1 },
    });
  });
});

describe('a password in a table', () => {
  it.each([
    { nickname: SECRET },
    { note: `Password:\n${SECRET}` },
    { device: SECRET },
    { apps: SECRET.replaceAll(' ', '') },
    { note: `Password: ${SECRET}` },
    { note: `PIN=${SECRET.replaceAll(' ', '  ')}` },
    { nickname: `\u202a${SECRET}` },
    { device: 'abcdefgh\u200bijklmnop' },
    { apps: `\u200e${SECRET}` },
  ])('is not taken in: %j', (cells) => {
    const { ledger, counts } = bring(here, [{ name: 'Phone', ...cells }], true);
    expect(ledger).toEqual(here);
    expect(counts).toEqual({ ...nothing, secret: [2] });
  });

  it('is nothing that can be written down here by hand as well', () => {
    const device: Device = { id: 'd', name: 'Buchhaltungsdrucker', kind: 'printer' };
    const one = { ...phone, device: 'd', apps: ['Dokumentenverwaltung', 'Outlook'], nickname: 'old work phone mail' };
    const row = { name: 'Phone', device: device.name, apps: one.apps.join('; '), nickname: one.nickname };
    const { ledger, counts } = bring({ ...here, devices: [device], records: [one] }, [row], true);
    expect([ledger.records, counts]).toEqual([[one], { ...nothing, same: 1 }]);
  });

  it('takes no part of a list of apps', () => {
    const { ledger } = bring(here, [{ name: 'Printer-Scan', apps: `Mail; ${SECRET}` }], true);
    expect(ledger.records[1]).toEqual(scan);
  });

  it('is no nickname of three small words', () => {
    const { ledger } = bring(here, [{ name: 'Phone', nickname: 'front desk printer' }]);
    expect(ledger.records[0]?.nickname).toBe('front desk printer');
  });

  it('does not keep the rest of its row out', () => {
    const { ledger, counts } = bring(here, [{ name: 'Phone', note: SECRET, device: 'Front desk' }]);
    expect(ledger.records[0]).toEqual({ ...phone, device: 'p' });
    expect(counts).toEqual({ ...nothing, completed: 1, secret: [2] });
  });
});

it('never changes which app passwords there are, nor what Microsoft says of them, and the second time nothing', () => {
  const text = fc.constantFrom('', 'Phone', 'phone', 'Printer', 'Van', SECRET, 'x');
  const row = fc.record({
    name: fc.constantFrom('Phone', 'phone', 'Scan', 'Mail', ''),
    device: text,
    apps: fc.array(text, { maxLength: 2 }).map((apps) => apps.join('; ')),
    nickname: text,
    note: text,
  });
  fc.assert(
    fc.property(anyLedger(''), fc.array(row, { maxLength: 6 }), fc.boolean(), (ledger, rows, replaces) => {
      const { ledger: after, counts } = bring(ledger, rows, replaces);
      const fixed = ({ device, apps, nickname, note, newToYou, ...rest }: Ledger['records'][number]) => rest;
      expect(after.records.map(fixed)).toEqual(ledger.records.map(fixed));
      expect(after.accounts).toEqual(ledger.accounts);
      expect(after.devices.slice(0, ledger.devices.length)).toEqual(ledger.devices);
      expect(after.events.slice(0, ledger.events.length)).toEqual(ledger.events);
      expect(JSON.stringify(after)).not.toContain(SECRET);
      expect(after.records.filter((one, at) => one !== ledger.records[at])).toHaveLength(counts.completed);
      expect(bring(after, rows, replaces).counts.completed).toBe(0);
    }),
    { numRuns: 500 },
  );
});
