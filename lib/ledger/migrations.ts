/**
 * The ledger's shapes over time. A stored ledger names its version; an older one is carried forward a version at a
 * time, a newer one is left alone. Old shapes stay here as types. Whatever a row may hold more is a new version, also where
 * nothing has to be carried over: rows are strict, so that an older Latchkey would set such a row aside as broken, while it
 * leaves a newer ledger alone.
 */

/** Version 3 has the rows of version 2, and each chunk of them is one text: see `chunk.ts`. */
export const VERSION = 3;

/** Version 1 (drafts before the first release): one app a record, and nothing was ever new. */
export interface RecordV1 {
  id: string;
  account: string;
  name: string;
  created?: string;
  createdOn?: string;
  device?: string;
  app?: string;
  state: 'listed' | 'missing' | 'deleted' | 'unknown';
  firstSeen: string;
  lastSeen: string;
}

export interface Parts {
  accounts: unknown[];
  devices: unknown[];
  records: unknown[];
  events: unknown[];
}

const steps: Record<number, (parts: Parts) => Parts> = {
  1: (parts) => ({ ...parts, records: parts.records.map((record) => recordFrom1(record as RecordV1 | null)) }),
};

function recordFrom1(old: RecordV1 | null): unknown {
  // Storage may hold anything: what is no record passes, and is set aside later like other broken rows.
  if (typeof old !== 'object' || old === null) return old;
  const { app, ...record } = old;
  return { ...record, apps: app ? [app] : [], newToYou: false };
}

/** Carries parts from `version`, which is a known one, to the present one. */
export function migrate(parts: Parts, version: number): Parts {
  let now = parts;
  for (let at = version; at < VERSION; at++) now = steps[at]?.(now) ?? now;
  return now;
}
