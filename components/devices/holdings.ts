import type { DeviceSort } from '../../lib/desk';
import { language } from '../../lib/i18n';
import { heldBy } from '../../lib/ledger/device-changes';
import type { Account, Device, Ledger } from '../../lib/ledger/model';
import { fold } from '../../lib/page/fold';
import { nameKey } from '../../lib/page/name-key';
import type { Item } from '../items';
import type { Model } from '../model';
import type { Picture } from '../picture';
import { kindName } from '../words';

/** How many app passwords of another account a device has. Of them nothing else is shown. */
export interface Elsewhere {
  account: Account;
  count: number;
}

/** A device and what it holds. */
export interface Holding {
  device: Device;
  /** Of the account in front, and not known to be deleted. */
  items: Item[];
  elsewhere: Elsewhere[];
  /** Of all accounts. */
  held: number;
  state: DeviceState;
  isThis: boolean;
  /** Another device is called the same. */
  hasNamesake: boolean;
}

export type DeviceState = 'in-use' | 'lost' | 'retired';

export const stateOf = ({ lostOn, retiredOn }: Pick<Device, 'lostOn' | 'retiredOn'>): DeviceState =>
  lostOn !== undefined ? 'lost' : retiredOn !== undefined ? 'retired' : 'in-use';

/** All devices, by default those first that want something: gone, and still with app passwords; then this computer, then the fullest. */
export function holdingsOf(
  { ledger, settings }: Pick<Model, 'ledger' | 'settings'>,
  picture: Picture,
  sort: DeviceSort = 'urgent',
): Holding[] {
  const { compare } = new Intl.Collator(language(), { numeric: true });
  const names = new Map<string, number>();
  for (const { name } of ledger.devices) names.set(nameKey(name), (names.get(nameKey(name)) ?? 0) + 1);
  const holdings = ledger.devices.map((device): Holding => {
    const items = picture.items.filter((item) => item.device?.id === device.id);
    return {
      device,
      items,
      elsewhere: elsewhereOf(ledger, device.id, picture.accountId),
      held: heldBy(ledger, device.id),
      state: stateOf(device),
      isThis: device.id === settings.thisDevice,
      hasNamesake: (names.get(nameKey(device.name)) ?? 0) > 1,
    };
  });
  const urgency = ({ state, held, isThis }: Holding) =>
    state === 'in-use' ? (isThis ? 1 : 2) : held > 0 ? (state === 'lost' ? -1 : 0) : 3;
  // Of dates as text, the one that is later is the greater one, and none at all is the least.
  const newest = ({ items }: Holding) =>
    items.reduce((last, { createdOn = '' }) => (createdOn > last ? createdOn : last), '');
  const first: Record<DeviceSort, (a: Holding, b: Holding) => number> = {
    urgent: (a, b) => urgency(a) - urgency(b) || b.held - a.held,
    name: () => 0,
    newest: (a, b) => Number(newest(a) < newest(b)) - Number(newest(a) > newest(b)),
    fullest: (a, b) => b.held - a.held,
  };
  return holdings.sort((a, b) => first[sort](a, b) || compare(a.device.name, b.device.name));
}

function elsewhereOf({ accounts, records }: Ledger, device: string, inFront: string | undefined): Elsewhere[] {
  return accounts.flatMap((account) => {
    if (account.id === inFront) return [];
    const count = records.filter(
      (record) => record.account === account.id && record.device === device && record.state === 'listed',
    ).length;
    return count > 0 ? [{ account, count }] : [];
  });
}

/** What of a device a run may have: the page's rows, where they can be told apart, or what was listed when it was read last. */
export const deletable = ({ items }: Holding, { view, portal }: Picture): Item[] =>
  portal === 'personal'
    ? []
    : items.filter(({ state, removable }) => state === 'listed' && (removable || view === undefined));

/** App passwords of the account in front that no device has. */
export const withoutDevice = ({ items }: Picture): Item[] => items.filter(({ device }) => device === undefined);

export const appsOf = ({ items }: Holding): string[] => [...new Set(items.flatMap(({ apps }) => apps))];

/** Every word of the search must stand in what is known of the device or of what it holds here. */
export function searchHoldings(holdings: readonly Holding[], search: string): Holding[] {
  const words = fold(search).split(' ').filter(Boolean);
  return holdings.filter((holding) => {
    const { name, kind, platform = '', note = '' } = holding.device;
    const held = holding.items.map(({ identity }) => identity.name);
    const text = fold([name, kindName(kind), platform, note, ...held, ...appsOf(holding)].join(' '));
    return words.every((word) => text.includes(word));
  });
}
