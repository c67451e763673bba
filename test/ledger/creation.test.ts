import { describe, expect, it } from 'vitest';
import { CreationRefused, looksLikePassword, needHarmlessName, takeIn } from '../../lib/ledger/creation';
import type { Ledger } from '../../lib/ledger/model';
import { reconcile } from '../../lib/ledger/reconcile';
import type { PageView } from '../../lib/portals/view';

const EMPTY: Ledger = { accounts: [], devices: [], records: [], events: [] };
let ids = 0;
const newId = () => `id${ids++}`;
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 10, minutes)).toISOString();
const tell = (ledger: Ledger, minutes: number, device?: string, apps: string[] = []) =>
  takeIn(ledger, { account: 'a', portal: 'legacy', name: 'Laptop', device, apps, now: at(minutes), newId });
const view = (...names: string[]): PageView => ({
  portal: 'legacy',
  state: 'list',
  level: 'sure',
  complete: true,
  limit: 40,
  parts: [],
  rows: names.map((name) => ({ name, created: '11/24/2026', removable: true })),
});
const list = (ledger: Ledger, minutes: number, ...names: string[]) =>
  reconcile(ledger, { account: 'a', view: view(...names), now: at(minutes), keepLabel: false, newId }).ledger;
const said = ({ events }: Ledger) => events.map(({ what }) => what);

describe('a creation', () => {
  it('that is told again after the list was read makes no second record', () => {
    const first = list(EMPTY, 0, 'Phone');
    const read = list(tell(first, 1), 2, 'Laptop', 'Phone');
    const again = tell(read, 3, 'd', ['Mail']);
    expect(again.records).toHaveLength(2);
    expect(again.records[1]).toMatchObject({ name: 'Laptop', created: '11/24/2026', device: 'd', apps: ['Mail'] });
    expect(said(again)).toEqual(['found', 'created']);
    expect(tell(again, 4, 'd', ['Mail'])).toBe(again);
    expect(list(again, 5, 'Laptop', 'Phone').records.map(({ state }) => state)).toEqual(['listed', 'listed']);
  });

  it('that the list showed before it was told is the one found there, and not new to the person', () => {
    const raced = list(list(EMPTY, 0, 'Phone'), 1, 'Laptop', 'Phone');
    expect(raced.records[1]).toMatchObject({ newToYou: true });
    const told = tell(raced, 2, 'd', ['Mail']);
    expect(told.records).toHaveLength(2);
    expect(told.records[1]).toMatchObject({ device: 'd', apps: ['Mail'], newToYou: false });
    expect(said(told)).toEqual(['found', 'found', 'created']);
  });

  it('that the list showed as one come back is that one, on the device and with the apps of now', () => {
    const first = tell(list(EMPTY, 0, 'Phone'), 1, 'old', ['Scan']);
    const gone = list(list(first, 2, 'Laptop', 'Phone'), 20, 'Phone');
    const raced = list(gone, 40, 'Laptop', 'Phone');
    expect(said(raced).slice(-2)).toEqual(['missing', 'returned']);
    const told = tell(raced, 41, 'd', ['Mail']);
    expect(told.records).toHaveLength(2);
    expect(told.records[1]).toMatchObject({ state: 'listed', device: 'd', apps: ['Mail'], madeAt: at(41) });
    expect(said(told).slice(-2)).toEqual(['returned', 'created']);
    expect(tell(told, 42, 'd', ['Mail'])).toBe(told);
    expect(list(told, 43, 'Laptop', 'Phone').records.map(({ state }) => state)).toEqual(['listed', 'listed']);
  });

  it('keeps a device that was given to it in the meantime', () => {
    const told = tell(tell(EMPTY, 0, 'mine'), 1, 'other');
    expect(told.records).toMatchObject([{ device: 'mine' }]);
  });

  it('is another one when the one of that name is older, deleted, or of another account', () => {
    expect(tell(list(EMPTY, 0, 'Laptop'), 11).records).toHaveLength(2);
    const made = tell(EMPTY, 0);
    const gone = { ...made, records: made.records.map((record) => ({ ...record, state: 'deleted' as const })) };
    expect(tell(gone, 1).records).toHaveLength(2);
    const other = { ...made, records: made.records.map((record) => ({ ...record, account: 'b' })) };
    expect(tell(other, 1).records).toHaveLength(2);
  });
});

describe('a name that is to be kept', () => {
  it.each(['Laptop abcdefghijklmnop', 'abcdefghijklmnopLaptop', 'Laptop Password: x', 'PASSWORD :x'])(
    'is refused when it may carry a password, as %o may',
    (name) => expect(() => needHarmlessName(name)).toThrow(CreationRefused),
  );
  it.each(['Laptop-Outlook', 'kantoorprinterbeganegrond', 'Password vault', 'Printer 2'])('may be %o', (name) =>
    expect(needHarmlessName(name)).toBe(name),
  );
});

it.each([
  ['qwertyuiopasdfgh', true],
  ['qwer tyui opas dfgh', true],
  ['qwer-tyui-opas-dfgh', true],
  ['qwertyui opasdfgh', true],
  ['microsoft outlook', false],
  ['office laptop work', false],
  ['Laptop qwertyuiopasdfgh', true],
])('“%s” looks like an app password: %s', (name, expected) => expect(looksLikePassword(name)).toBe(expected));
