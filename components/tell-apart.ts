import type { Device } from '../lib/ledger/model';
import { nameKey } from '../lib/page/name-key';
import { kindName } from './words';

/** Of a note, in letters: more would push the rest of a list out of sight. */
const LONGEST_NOTE = 40;

/**
 * What devices are called in a list that shows no more of them: by their names, and where several have the same one also by
 * what they are. Those that only their notes tell apart by these.
 */
export function tellApart(devices: readonly Device[]): (device: Device) => string {
  const plain = ({ name, kind, platform }: Device) => [name, kindName(kind), platform].filter(Boolean).join(', ');
  const count = (keyOf: (device: Device) => string) => {
    const counts = new Map<string, number>();
    for (const device of devices) counts.set(keyOf(device), (counts.get(keyOf(device)) ?? 0) + 1);
    return (device: Device) => counts.get(keyOf(device)) ?? 0;
  };
  const ofName = count(({ name }) => nameKey(name));
  const ofPlain = count((device) => nameKey(plain(device)));
  return (device) => {
    if (ofName(device) < 2) return device.name;
    const note = ofPlain(device) > 1 ? device.note?.split('\n')[0] : undefined;
    return note ? `${plain(device)}, ${[...note].slice(0, LONGEST_NOTE).join('')}` : plain(device);
  };
}
