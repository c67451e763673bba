import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bringIn, homeless, type Wish } from '../../lib/backup/bring-in';
import type { Ledger } from '../../lib/ledger/model';
import { reconcile } from '../../lib/ledger/reconcile';
import type { PageView } from '../../lib/portals/view';
import { record } from '../ledger/records';
import { AT, account, anyLedger, ledgerOf, SALT } from './copies';

const OTHER = 'another salt that is long enough too';
const wish = (more: Partial<Wish> = {}): Wish => ({ way: 'add', homes: new Map(), keepsLabels: false, ...more });
const here = (ledger: Partial<Ledger>, salt: string | undefined = SALT) => ({ ledger: ledgerOf(ledger), salt });
const copy = (ledger: Partial<Ledger>, salt: string | undefined = SALT) => ({
  madeAt: AT,
  salt,
  ledger: ledgerOf(ledger),
});
const accounts = [account('a')];
const phone = { id: 'd', name: 'Phone', kind: 'phone' as const };
const plain = (ledger: Ledger) => JSON.parse(JSON.stringify(ledger)) as Ledger;

describe('what is added', () => {
  it('completes what is here and takes nothing from it', () => {
    const mine = record('1', { nickname: 'Mine', apps: ['Outlook'] });
    const other = record('1', { nickname: 'Theirs', apps: ['Mail'], note: 'in the hall', device: 'd' });
    const devices = [phone];
    const { ledger, counts } = bringIn(
      here({ accounts, records: [mine] }),
      copy({ accounts, devices, records: [other] }),
      wish(),
    );
    expect(ledger.records).toEqual([{ ...mine, note: 'in the hall', device: 'd' }]);
    expect(ledger.devices).toEqual(devices);
    expect(counts).toMatchObject({ added: 0, completed: 1, same: 0, devicesAdded: 1, leftOut: 0 });
  });

  it('is one with what was found again since, by name and date, or by a name that stands once where there is no date', () => {
    const found = record('new', { name: 'Phone', createdOn: '2025-01-01', newToYou: true });
    const bare = record('bare', { name: 'NAS', newToYou: true });
    const other = record('other', { name: 'TV', createdOn: '2025-01-01' });
    const before = [
      record('old', { name: 'Phone', createdOn: '2025-01-01', device: 'd' }),
      record('nas', { name: 'NAS', device: 'd' }),
      record('tv', { name: 'TV', createdOn: '2025-02-02' }),
      record('gone', { name: 'TV', state: 'deleted' }),
    ];
    const events = [{ at: AT, record: 'old', what: 'device-set' as const }];
    const from = copy({ accounts, devices: [phone], records: before, events });
    const { ledger } = bringIn(here({ accounts, records: [found, bare, other] }), from, wish());
    expect(ledger.records.map(({ id, device, newToYou }) => [id, device, newToYou])).toEqual([
      ['new', 'd', false],
      ['bare', 'd', false],
      ['other', undefined, false],
      ['tv', undefined, false],
      ['gone', undefined, false],
    ]);
    expect(ledger.events).toEqual([{ at: AT, record: 'new', what: 'device-set' }]);
  });

  it('makes no device lost that is in use here, and goes on none that is lost', () => {
    const lost = { ...phone, lostOn: '2025-03-03' };
    const found = bringIn(here({ accounts, devices: [phone] }), copy({ accounts, devices: [lost] }), wish());
    expect(found.ledger.devices).toEqual([phone]);
    const records = [record('1', { device: 'e' })];
    const from = copy({ accounts, devices: [{ ...phone, id: 'e' }], records });
    const { ledger } = bringIn(here({ accounts, devices: [lost] }), from, wish());
    expect(ledger.devices).toEqual([lost, { ...phone, id: 'e' }]);
    expect(ledger.records[0]?.device).toBe('e');
  });

  it('is known again by the next visit, with all that the copy says of it', () => {
    const from = copy({
      accounts,
      devices: [phone],
      records: [record('1', { name: 'NAS', device: 'd', nickname: 'Attic' })],
    });
    const { ledger } = bringIn(
      here({ accounts, records: [record('bare', { name: 'NAS', newToYou: true })] }),
      from,
      wish(),
    );
    const view: PageView = {
      portal: 'legacy',
      state: 'list',
      level: 'sure',
      account: undefined,
      rows: [{ name: 'NAS', removable: true }],
      complete: true,
      limit: 40,
      parts: [],
    };
    const after = reconcile(ledger, { account: 'a', view, now: AT, keepLabel: false, newId: () => 'another' }).ledger;
    expect(after.records.map(({ state, device, nickname }) => [state, device, nickname])).toEqual([
      ['listed', 'd', 'Attic'],
    ]);
  });

  it('is not one with either of two that look the same', () => {
    const twins = ['x', 'y'].map((id) => record(id, { name: 'Phone', createdOn: '2025-01-01' }));
    const { ledger } = bringIn(
      here({ accounts, records: twins }),
      copy({ accounts, records: [record('z', { name: 'Phone', createdOn: '2025-01-01' })] }),
      wish(),
    );
    expect(ledger.records.map(({ id }) => id)).toEqual(['x', 'y', 'z']);
  });

  it('does not take back that somebody does not know one here', () => {
    const disowned = record('1', { newToYou: true, disownedAt: AT });
    const { ledger } = bringIn(
      here({ accounts, records: [disowned] }),
      copy({ accounts, records: [record('1')] }),
      wish(),
    );
    expect(ledger.records[0]).toMatchObject({ newToYou: true, disownedAt: AT });
  });

  it('goes on under the ids of the copy where nothing is known here yet', () => {
    const { ledger, salt } = bringIn(here({}, OTHER), copy({ accounts, records: [record('1')] }), wish());
    expect([ledger.accounts, ledger.records.length, salt]).toEqual([accounts, 1, SALT]);
  });

  it('of another browser goes to the account that the person says, and else nowhere', () => {
    const from = copy({ accounts, records: [record('1'), record('2')] });
    const to = here({ accounts: [account('mine')], records: [record('9', { account: 'mine' })] }, OTHER);
    expect(homeless(to, from)).toEqual(accounts);
    const none = bringIn(to, from, wish());
    expect(none.ledger).toEqual(to.ledger);
    expect(none.counts.leftOut).toBe(2);
    const { ledger, salt, counts } = bringIn(to, from, wish({ homes: new Map([['a', 'mine']]) }));
    expect(ledger.records.map(({ id, account }) => [id, account])).toEqual([
      ['9', 'mine'],
      ['1', 'mine'],
      ['2', 'mine'],
    ]);
    expect([ledger.accounts.map(({ id }) => id), salt, counts.added]).toEqual([['mine'], undefined, 2]);
  });

  it('never puts two accounts into one, and leaves another account what it has', () => {
    const both = [account('a'), account('b')];
    const from = copy({ accounts: both, records: [record('1'), record('2', { account: 'b' })] });
    const to = here({ accounts: [account('m'), account('n')] }, OTHER);
    const homes = new Map(both.map(({ id }) => [id, 'm']));
    expect(bringIn(to, from, wish({ homes })).ledger).toEqual(to.ledger);
    // What was told wrongly first can be told anew.
    const wrong = bringIn(to, from, wish({ homes: new Map([['a', 'm']]) })).ledger;
    const { ledger } = bringIn({ ledger: wrong, salt: OTHER }, from, wish({ homes: new Map([['a', 'n']]) }));
    expect(ledger.records.map(({ account, name }) => [account, name])).toEqual([
      ['m', 'Name 1'],
      ['n', 'Name 1'],
    ]);
    expect(new Set(ledger.records.map(({ id }) => id)).size).toBe(2);
  });

  it('names no account where the person wants none named', () => {
    const named = [account('a', { label: 'nora@example.com', tenant: 'Contoso' })];
    for (const way of ['add', 'replace'] as const) {
      expect(bringIn(here({}), copy({ accounts: named }), wish({ way })).ledger.accounts).toEqual(accounts);
      expect(bringIn(here({}), copy({ accounts: named }), wish({ way, keepsLabels: true })).ledger.accounts).toEqual(
        named,
      );
    }
  });
});

describe('what takes the place of what is here', () => {
  it('is the copy as it is, with the ids of its accounts', () => {
    const from = copy({ accounts, records: [record('1', { nickname: 'Then' })] });
    const to = here({ accounts: [account('b')], records: [record('1', { nickname: 'Now' }), record('2')] }, OTHER);
    const { ledger, salt, counts } = bringIn(to, from, wish({ way: 'replace' }));
    expect([ledger, salt]).toEqual([from.ledger, SALT]);
    expect(counts).toMatchObject({ added: 0, same: 1, gone: 1 });
  });

  it('leaves the ids as they are made here where the copy was written aside here', () => {
    const { salt } = bringIn(here({ accounts }), { ...copy({ accounts }), salt: undefined }, wish({ way: 'replace' }));
    expect(salt).toBeUndefined();
  });
});

describe('any copy brought into any ledger', () => {
  const browsers = fc.constantFrom('', 'o');

  it('loses nothing that is here, and a second time changes nothing', () => {
    fc.assert(
      fc.property(anyLedger(''), browsers.chain(anyLedger), fc.boolean(), (mine, theirs, isTold) => {
        const to = { ledger: mine, salt: SALT };
        const from = { madeAt: AT, salt: theirs.accounts[0]?.id === 'a' ? SALT : OTHER, ledger: theirs };
        const homes = new Map(isTold ? homeless(to, from).map(({ id }) => [id, id.slice(1)]) : []);
        const once = bringIn(to, from, wish({ homes }));
        for (const before of mine.records) {
          const after = once.ledger.records.find(({ id }) => id === before.id);
          const { apps, nickname, device, state, account: of } = before;
          expect(after).toMatchObject({
            ...plain({ ...ledgerOf(), records: [before] }).records[0],
            newToYou: after?.newToYou,
            apps: apps.length ? apps : after?.apps,
          });
          expect([after?.state, after?.account]).toEqual([state, of]);
          if (nickname) expect(after?.nickname).toBe(nickname);
          if (device) expect(after?.device).toBe(device);
        }
        for (const event of mine.events) expect(once.ledger.events).toContainEqual(event);
        for (const { id } of mine.devices) expect(once.ledger.devices.some((device) => device.id === id)).toBe(true);
        expect(once.ledger.accounts.map(({ id }) => id)).toEqual(['a', 'b']);
        const { added, completed, same, leftOut } = once.counts;
        expect(added + completed + same + leftOut).toBe(theirs.records.length);
        const times = once.ledger.events.map(({ at }) => Date.parse(at));
        expect(times).toEqual([...times].sort((one, other) => one - other));
        const twice = bringIn({ ledger: once.ledger, salt: SALT }, from, wish({ homes }));
        expect(plain(twice.ledger)).toEqual(plain(once.ledger));
        expect([twice.counts.added, twice.counts.completed, twice.counts.devicesAdded]).toEqual([0, 0, 0]);
      }),
      { numRuns: 500 },
    );
  });

  it('puts nothing of one account into another', () => {
    fc.assert(
      fc.property(anyLedger(''), anyLedger('o'), (mine, theirs) => {
        const to = { ledger: mine, salt: SALT };
        const from = { madeAt: AT, salt: OTHER, ledger: theirs };
        const { ledger } = bringIn(to, from, wish({ homes: new Map([['oa', 'a']]) }));
        const key = ({ name }: { name: string }) => name;
        const of = (records: Ledger['records'], account: string) =>
          records.filter((each) => each.account === account).map(key);
        expect(of(ledger.records, 'b')).toEqual(of(mine.records, 'b'));
        expect(new Set(of(ledger.records, 'a'))).toEqual(
          new Set([...of(mine.records, 'a'), ...of(theirs.records, 'oa')]),
        );
        expect(ledger.records.every(({ account }) => account === 'a' || account === 'b')).toBe(true);
      }),
    );
  });
});
