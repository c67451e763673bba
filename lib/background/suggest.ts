import browser from 'webextension-polyfill';
import { t } from '../i18n';
import { neutralName, suggestNames } from '../ledger/naming';
import { readWithoutEvents } from '../ledger/store';
import type { DeviceDraft, NameWish, SuggestedName } from '../messages';
import { readSettings } from '../settings';

const SYSTEMS: Partial<Record<string, string>> = {
  win: 'Windows',
  mac: 'macOS',
  linux: 'Linux',
  cros: 'ChromeOS',
  android: 'Android',
};

/** Names for the device that is meant: the one asked for, else this computer. Only the account in front counts: its page says which names are taken. */
export async function suggest({
  taken,
  minLength,
  maxLength,
  device,
  newDevice,
  apps = [],
}: NameWish): Promise<SuggestedName[]> {
  const [{ ledger }, settings] = await Promise.all([readWithoutEvents(), readSettings()]);
  const wanted = newDevice ? undefined : ledger.devices.find(({ id }) => id === (device ?? settings.thisDevice));
  const draft: DeviceDraft = newDevice ?? wanted ?? (await thisComputer());
  return suggestNames({
    ...partsOf(draft),
    apps,
    taken,
    now: new Date(),
    minLength,
    maxLength,
  }).map((suggested) => ({
    name: suggested,
    kind: draft.kind,
    ...(wanted ? { device: wanted.id } : {}),
  }));
}

/**
 * How to name one that nobody named: the next free name of this computer where it is known as a device, else a name that
 * claims none. Names that are taken are handed over where nothing can come between.
 */
export async function nameUnnamed(): Promise<(taken: string[]) => { name: string; device?: string }> {
  const [{ ledger }, { thisDevice }] = await Promise.all([readWithoutEvents(), readSettings()]);
  const device = ledger.devices.find(({ id, lostOn, retiredOn }) => id === thisDevice && !lostOn && !retiredOn);
  return (taken) => {
    const now = new Date();
    const [name] = device ? suggestNames({ ...partsOf(device), apps: [], taken, now }) : [];
    return device && name ? { name, device: device.id } : { name: neutralName(taken, now) };
  };
}

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
