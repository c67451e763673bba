import browser from 'webextension-polyfill';
import { t } from '../i18n';
import { accountIdOf } from '../ledger/account';
import type { Device, Ledger } from '../ledger/model';
import { checkName, type NameWarning } from '../ledger/naming/check';
import { neutralName, suggestNames } from '../ledger/naming/suggest';
import { templateInUse } from '../ledger/naming/template';
import { readWithoutEvents } from '../ledger/store';
import type { DeviceDraft, NameWish, SuggestedName } from '../messages';
import { readSettings, type Settings } from '../settings';

const SYSTEMS: Partial<Record<string, string>> = {
  win: 'Windows',
  mac: 'macOS',
  linux: 'Linux',
  cros: 'ChromeOS',
  android: 'Android',
};

/** Names for the device that is meant: the one asked for, else this computer. Only the account in front counts: its page says which names are taken. */
export async function suggest({ device, newDevice, apps = [], ...page }: NameWish): Promise<SuggestedName[]> {
  const [{ ledger }, settings] = await Promise.all([readWithoutEvents(), readSettings()]);
  const asked = device === undefined ? inUse(ledger, settings) : ledger.devices.find(({ id }) => id === device);
  const wanted = newDevice ? undefined : asked;
  const draft: DeviceDraft = newDevice ?? wanted ?? (await thisComputer());
  return suggestNames({
    ...partsOf(draft),
    note: wanted?.note,
    apps,
    ...(await aroundOf(page, ledger)),
    template: templateInUse(settings)?.text,
    now: new Date(),
    minLength: page.minLength,
    maxLength: page.maxLength,
    pattern: page.pattern,
  }).map((suggested) => ({
    name: suggested,
    kind: draft.kind,
    ...(wanted ? { device: wanted.id } : {}),
  }));
}

export async function check({
  name,
  ...page
}: { name: string } & Pick<NameWish, 'taken' | 'portal' | 'account'>): Promise<NameWarning[]> {
  const { taken, label } = await aroundOf(page, (await readWithoutEvents()).ledger);
  return checkName(name, taken, label);
}

/** What is taken on the page and in the ledger of the same account, and whose it is. */
async function aroundOf(
  { taken, portal, account }: Pick<NameWish, 'taken' | 'portal' | 'account'>,
  { accounts, records }: Ledger,
): Promise<{ taken: string[]; label: string | undefined }> {
  const id = portal && (await accountIdOf({ portal, account }));
  const known = records.filter((record) => record.account === id && record.state !== 'deleted');
  return {
    taken: [...new Set([...taken, ...known.map(({ name }) => name)])],
    label: account?.label ?? accounts.find((each) => each.id === id)?.label,
  };
}

/**
 * How to name one that nobody named: the next free name of this computer where it is known as a device, else a name that
 * claims none. Names that are taken are handed over where nothing can come between.
 */
export async function nameUnnamed(): Promise<(taken: string[]) => { name: string; device?: string }> {
  const [{ ledger }, settings] = await Promise.all([readWithoutEvents(), readSettings()]);
  const device = inUse(ledger, settings);
  return (taken) => {
    const now = new Date();
    const [name] = device ? suggestNames({ ...partsOf(device), apps: [], taken, now }) : [];
    return device && name ? { name, device: device.id } : { name: neutralName(taken, now) };
  };
}

/** This computer, where it is known as a device, and not as one that is lost or gone. */
const inUse = ({ devices }: Ledger, { thisDevice }: Pick<Settings, 'thisDevice'>): Device | undefined =>
  devices.find(({ id, lostOn, retiredOn }) => id === thisDevice && !lostOn && !retiredOn);

/** "This computer" is how we call it; in a list of names it has to say more. */
const partsOf = ({ name, kind, platform }: DeviceDraft) => ({
  device: name === t('deviceThis') ? '' : name,
  kind,
  platform,
});

async function thisComputer(): Promise<DeviceDraft> {
  const { os } = await browser.runtime.getPlatformInfo();
  return { name: t('deviceThis'), kind: os === 'android' ? 'phone' : 'laptop', platform: SYSTEMS[os] };
}
