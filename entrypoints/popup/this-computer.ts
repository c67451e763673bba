import { browser } from 'wxt/browser';
import { t } from '../../lib/i18n';
import type { DeviceDraft } from '../../lib/messages';

const PLATFORMS: Partial<Record<string, string>> = {
  win: 'Windows',
  mac: 'macOS',
  linux: 'Linux',
  cros: 'ChromeOS',
  android: 'Android',
  openbsd: 'OpenBSD',
};

/** What this computer would be as a device, from what the browser says of it anyway. */
export async function describeComputer(): Promise<DeviceDraft> {
  const { os } = await browser.runtime.getPlatformInfo();
  const platform = PLATFORMS[os];
  return { name: t('deviceThis'), kind: os === 'android' ? 'phone' : 'laptop', ...(platform ? { platform } : {}) };
}
