import * as v from 'valibot';
import { accept } from '../schema';
import { type Lock, ledgerLock } from './lock';
import type { Account } from './model';
import { SNAPSHOTS } from './snapshot';
import { localStorage, type Storage } from './storage';
import { changeLedger } from './store';

const copySchema = v.looseObject({ accounts: v.array(v.looseObject({})) });
const indexSchema = v.array(v.string());

/**
 * Takes the names of all accounts out of the copies from before deletions, and out of the ledger: last there, since what stands
 * in the ledger tells the next start of the browser that there is something left to forget.
 */
export async function forgetLabels(storage: Storage = localStorage, lock: Lock = ledgerLock): Promise<void> {
  await lock(async () => {
    const keys = accept(indexSchema, (await storage.get([SNAPSHOTS]))[SNAPSHOTS]) ?? [];
    const copies = Object.entries(await storage.get(keys)).map(([key, stored]) => {
      const copy = accept(copySchema, stored);
      return [key, copy ? { ...copy, accounts: copy.accounts.map(nameless) } : stored];
    });
    if (copies.length > 0) await storage.set(Object.fromEntries(copies));
  });
  await changeLedger(
    (ledger) => ({ ledger: { ...ledger, accounts: ledger.accounts.map(nameless<Account>) }, value: undefined }),
    storage,
    lock,
  );
}

function nameless<A extends object>(account: A): A {
  const { label: _label, tenant: _tenant, ...rest } = account as A & { label?: unknown; tenant?: unknown };
  return rest as unknown as A;
}
