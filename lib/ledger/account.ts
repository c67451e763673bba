import { fold } from '../page/fold';
import type { PageView } from '../portals/view';
import { type Lock, ledgerLock } from './lock';
import { localStorage, type Storage } from './storage';

export const SALT = 'ledger.salt';

/**
 * The id under which an account's records are kept: a salted hash of portal, tenant and label, base64url. The salt is
 * made once and leaves this browser in a locked backup only, so the id says nothing to anybody else. A page that does not name its
 * account counts as one account of its portal.
 */
export async function accountIdOf(
  view: Pick<PageView, 'portal' | 'account'>,
  storage: Storage = localStorage,
  lock: Lock = ledgerLock,
): Promise<string> {
  return idWith((await readSalt(storage)) ?? (await makeSalt(storage, lock)), view);
}

/**
 * Whether a page names an account, and it is another than the one with this id. A page that names none may still be drawing
 * itself, and of an account that no page has named nobody can tell.
 */
export async function isOtherAccount(
  view: Pick<PageView, 'portal' | 'account'>,
  account: string,
  storage: Storage = localStorage,
): Promise<boolean> {
  const salt = await readSalt(storage);
  const isNamed = view.account?.label !== undefined || view.account?.tenant !== undefined;
  if (!salt || !isNamed) return false;
  const ids = [await idWith(salt, view), await idWith(salt, { portal: view.portal })];
  return !ids.includes(account);
}

/** The id, where nothing may be written, under the lock say: undefined where no account can be known yet. */
export async function knownAccountIdOf(
  view: Pick<PageView, 'portal' | 'account'>,
  storage: Storage = localStorage,
): Promise<string | undefined> {
  const salt = await readSalt(storage);
  return salt && idWith(salt, view);
}

async function idWith(salt: string, { portal, account }: Pick<PageView, 'portal' | 'account'>): Promise<string> {
  const text = JSON.stringify([salt, portal, fold(account?.tenant ?? ''), fold(account?.label ?? '')]);
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

export async function readSalt(storage: Storage = localStorage): Promise<string | undefined> {
  const stored = (await storage.get([SALT]))[SALT];
  return typeof stored === 'string' && stored.length >= 20 ? stored : undefined;
}

function makeSalt(storage: Storage, lock: Lock): Promise<string> {
  return lock(async () => {
    const known = await readSalt(storage);
    if (known) return known;
    const made = base64url(crypto.getRandomValues(new Uint8Array(24)));
    await storage.set({ [SALT]: made });
    return made;
  });
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
