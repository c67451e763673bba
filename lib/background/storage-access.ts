import browser from 'webextension-polyfill';

/** Content scripts get no sight of the ledger, where the browser can do that (Chrome; Firefox has no such switch). */
export async function closeStorageToPages(): Promise<void> {
  const area = browser.storage.local as typeof browser.storage.local & {
    setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
  };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
