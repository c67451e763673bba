import browser from 'webextension-polyfill';
import { t } from '../i18n';
import { suggestNames } from '../ledger/naming';
import { readLedger } from '../ledger/store';
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
  const [{ ledger }, settings] = await Promise.all([readLedger(), readSettings()]);
  const wanted = newDevice ? undefined : ledger.devices.find(({ id }) => id === (device ?? settings.thisDevice));
  const draft: DeviceDraft = newDevice ?? wanted ?? (await thisComputer());
  // "This computer" is how we call it; on Microsoft's list it has to say more.
  return suggestNames({
    device: draft.name === t('deviceThis') ? '' : draft.name,
    kind: draft.kind,
    platform: draft.platform,
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

async function thisComputer(): Promise<DeviceDraft> {
  const { os } = await browser.runtime.getPlatformInfo();
  return { name: t('deviceThis'), kind: os === 'android' ? 'phone' : 'laptop', platform: SYSTEMS[os] };
}
