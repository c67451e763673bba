import { browser } from 'wxt/browser';
import { t } from '../../lib/i18n';
import type { DeviceDraft } from '../../lib/messages';
import type { Asked } from './asked-first';

const PLATFORMS: Partial<Record<string, string>> = {
  win: 'Windows',
  mac: 'macOS',
  linux: 'Linux',
  cros: 'ChromeOS',
  android: 'Android',
  openbsd: 'OpenBSD',
};

/** What this computer would be as a device, from what the browser says of it anyway. */
export async function describeComputer(
  asked: Asked['platform'] = browser.runtime.getPlatformInfo(),
): Promise<DeviceDraft> {
  const { os } = await asked;
  const platform = PLATFORMS[os];
  return { name: t('deviceThis'), kind: os === 'android' ? 'phone' : 'laptop', ...(platform ? { platform } : {}) };
}
