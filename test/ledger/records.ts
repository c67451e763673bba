import type { PasswordRecord } from '../../lib/ledger/model';

export const NOW = '2026-11-24T00:00:00.000Z';
export const record = (id: string, more: Partial<PasswordRecord> = {}): PasswordRecord => ({
  id,
  account: 'a',
  name: `Name ${id}`,
  apps: [],
  state: 'listed',
  newToYou: false,
  firstSeen: NOW,
  lastSeen: NOW,
  ...more,
});
