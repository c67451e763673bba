import { type Lock, ledgerLock } from './lock';
import type { Account } from './model';
import { changeSnapshots } from './snapshot';
import { localStorage, type Storage } from './storage';
import { changeLedger } from './store';

/**
 * Takes the names of all accounts out of the copies from before deletions, and out of the ledger: last there, since what stands
 * in the ledger tells the next start of the browser that there is something left to forget.
 */
export function forgetLabels(storage: Storage = localStorage, lock: Lock = ledgerLock): Promise<void> {
  return lock(async () => {
    await changeSnapshots((copy) => ({ ...copy, accounts: copy.accounts.map(withoutName) }), storage);
    await changeLedger(
      (ledger) => ({ ledger: { ...ledger, accounts: ledger.accounts.map(nameless<Account>) }, value: undefined }),
      storage,
      (work) => work(),
    );
  });
}

function nameless<A extends object>(account: A): A {
  const { label: _label, tenant: _tenant, ...rest } = account as A & { label?: unknown; tenant?: unknown };
  return rest as unknown as A;
}

/** What is no account at all is left as it is. */
const withoutName = (row: unknown): unknown => (typeof row === 'object' && row !== null ? nameless(row) : row);
