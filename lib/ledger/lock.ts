/**
 * Storage knows no transactions: every read that is followed by a write goes through one lock of the extension's own
 * origin, shared by the background, the popup and the desk. A content script may not use it: there the lock would be
 * the page's, and protect nothing.
 */
export type Lock = <T>(work: () => Promise<T>) => Promise<T>;

export const ledgerLock: Lock = (work) => navigator.locks.request('ledger', work) as ReturnType<typeof work>;
