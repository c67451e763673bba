/** What of an account names nobody. */
const NAMELESS = ['id', 'portal', 'firstSeen', 'lastSeen', 'unread'] as const;

/**
 * Broken parts of a ledger, by their keys, as they are set aside: of accounts only what names nobody, since whoever wants no
 * account names kept wants them nowhere, and the next visit tells them anyway.
 */
export const setAside = (broken: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(broken).map(([key, value]) => [key, key.startsWith('ledger.accounts') ? nameless(value) : value]),
  );

function nameless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nameless);
  if (typeof value !== 'object' || value === null) return value === 'missing' ? value : typeof value;
  const account = value as Record<string, unknown>;
  const kept = NAMELESS.filter((key) => Object.hasOwn(account, key) && typeof account[key] !== 'object');
  return Object.fromEntries(kept.map((key) => [key, account[key]]));
}
