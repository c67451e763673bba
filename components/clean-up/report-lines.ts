import { sameRow } from '../../lib/drive/identity';
import type { ItemNote, Run } from '../../lib/drive/run';
import type { Device, Ledger, PasswordRecord } from '../../lib/ledger/model';
import type { Identity } from '../../lib/portals/view';
import { namedAlike } from './named-alike';

/** An item of a run with what the ledger knows of it, which it still does when it is deleted. */
export interface Line {
  identity: Identity;
  createdOn: string | undefined;
  /** Another of the account has its name, or had it. */
  isNamedAlike: boolean;
  note: ItemNote;
  nickname: string | undefined;
  device: Device | undefined;
  apps: string[];
}

export function linesOf({ plan, items }: Run, { records, devices }: Ledger): Line[] {
  const own = new Map<string, PasswordRecord[]>();
  const ofAccount = records.filter(({ account }) => account === plan.account);
  for (const record of ofAccount) own.set(record.name, [...(own.get(record.name) ?? []), record]);
  const isNamedAlike = namedAlike([...plan.rows, ...ofAccount]);
  return plan.items.map((identity, n): Line => {
    const alike = (own.get(identity.name) ?? []).filter((each) => sameRow(each, identity));
    // The name may have been used before, and again since: of those that were there then the one seen last is meant.
    const record = lastOf(alike.filter(({ firstSeen }) => firstSeen <= plan.startedAt)) ?? lastOf(alike);
    return {
      identity,
      createdOn: record?.createdOn,
      isNamedAlike: isNamedAlike(identity),
      note: items[n] ?? { state: 'left' },
      nickname: record?.nickname,
      device: devices.find(({ id }) => id === record?.device),
      apps: record?.apps ?? [],
    };
  });
}

const lastOf = (records: readonly PasswordRecord[]): PasswordRecord | undefined =>
  records.reduce<PasswordRecord | undefined>(
    (last, each) => (last && last.lastSeen > each.lastSeen ? last : each),
    undefined,
  );

export interface DeviceLines {
  device: Device | undefined;
  lines: Line[];
}

/** What was confirmed and found in the list again works on, whatever became of the press. */
const isStillListed = ({ state, failure }: ItemNote): boolean => state === 'unknown' && failure?.why === 'still-there';

/** The devices that hold a password which is gone, or may be; those without a device come last. */
export function toUpdate(lines: readonly Line[]): DeviceLines[] {
  const gone = lines.filter(
    ({ note }) => ['deleted', 'found-gone', 'unknown'].includes(note.state) && !isStillListed(note),
  );
  const devices = new Map<string, DeviceLines>();
  for (const line of gone) {
    const id = line.device?.id ?? '';
    const known = devices.get(id) ?? { device: line.device, lines: [] };
    devices.set(id, { ...known, lines: [...known.lines, line] });
  }
  return [...devices.values()].sort((a, b) => Number(!a.device) - Number(!b.device));
}
