import { fold } from '../page/fold';
import type { PageView } from '../portals/view';
import { type Lock, ledgerLock } from './lock';
import { localStorage, type Storage } from './storage';

const SALT = 'ledger.salt';

/**
 * The id under which an account's records are kept: a salted hash of portal, tenant and label, base64url. The salt is
 * made once and never leaves this browser, so the id says nothing to anybody else. A page that does not name its
 * account counts as one account of its portal.
 */
export async function accountIdOf(
  { portal, account }: Pick<PageView, 'portal' | 'account'>,
  storage: Storage = localStorage,
  lock: Lock = ledgerLock,
): Promise<string> {
  const salt = await saltOf(storage, lock);
  const text = JSON.stringify([salt, portal, fold(account?.tenant ?? ''), fold(account?.label ?? '')]);
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

/** What was read once: it never changes, and is asked for before each press. */
const salts = new WeakMap<Storage, string>();

async function saltOf(storage: Storage, lock: Lock): Promise<string> {
  const read = async () => {
    const stored = (await storage.get([SALT]))[SALT];
    return typeof stored === 'string' && stored.length >= 20 ? stored : undefined;
  };
  const salt =
    salts.get(storage) ??
    (await read()) ??
    (await lock(async () => {
      const known = await read();
      if (known) return known;
      const made = base64url(crypto.getRandomValues(new Uint8Array(24)));
      await storage.set({ [SALT]: made });
      return made;
    }));
  salts.set(storage, salt);
  return salt;
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
