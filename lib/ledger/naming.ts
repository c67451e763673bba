import { fold } from '../page/fold';
import type { DeviceKind } from './model';

/**
 * Names that sort by device and say what they are for: `<Device>-<OS or kind>-<App>-<yyyymm>`, the shortest form that is
 * long enough and not in use. A name can never be changed on Microsoft's pages, so it is worth the thought.
 */
export interface NameParts {
  device: string;
  kind: DeviceKind;
  platform?: string | undefined;
  apps: string[];
  taken: string[];
  now: Date;
  minLength?: number | undefined;
  maxLength?: number | undefined;
}

/** Eight letters are reported for the newer page, and make a name one can tell apart; thirty fit everywhere seen. */
const GOOD_LENGTH = 8;
const LONGEST = 30;
const MOST = 3;

/** Names are the same to us without regard to case, accents and white space. */
export function sameName(a: string, b: string): boolean {
  return keyOf(a) === keyOf(b);
}

const keyOf = (name: string): string => fold(name).replace(/[\s_-]+/g, '');

/** At most three names, best first: ASCII, nothing personal, none in use. Empty when nothing fits. */
export function suggestNames({
  device,
  kind,
  platform,
  apps,
  taken,
  now,
  minLength = 1,
  maxLength = LONGEST,
}: NameParts): string[] {
  const used = new Set(taken.map(keyOf));
  const shortest = Math.max(minLength, GOOD_LENGTH);
  const longest = Math.min(maxLength, LONGEST);
  const first = word(device) || word(KINDS[kind]);
  const second = systemOf(platform) || (first.toLowerCase().includes(kind) ? '' : KINDS[kind]);
  const app = word(apps[0] ?? '');
  const month = monthOf(now);
  const bases = [
    [first, second, app],
    [first, app],
    [first, second, app, month],
    [first, app, month],
    [first, second],
    [first, second, month],
    [first, month],
  ];
  const found: string[] = [];
  const add = (name: string) => {
    const key = keyOf(name);
    if (name.length < shortest || name.length > longest || used.has(key) || found.some((other) => keyOf(other) === key))
      return;
    found.push(name);
  };
  for (const base of bases) add(base.filter(Boolean).join('-'));
  for (let count = 2; found.length === 0 && count < 100; count++) {
    const end = `-${count}`;
    add(
      `${[first, second, app]
        .filter(Boolean)
        .join('-')
        .slice(0, longest - end.length)}${end}`,
    );
  }
  return found.slice(0, MOST);
}

/** A name that claims no device, for one that nobody named: free among those that are taken. */
export function neutralName(taken: string[], now: Date): string {
  const base = `AppPassword-${monthOf(now)}`;
  const used = new Set(taken.map(keyOf));
  let name = base;
  for (let count = 2; used.has(keyOf(name)); count++) name = `${base}-${count}`;
  return name;
}

const monthOf = (now: Date): string => `${now.getFullYear()}${String(now.getMonth() + 1).padStart(2, '0')}`;

const KINDS: Record<DeviceKind, string> = {
  laptop: 'Laptop',
  desktop: 'Desktop',
  phone: 'Phone',
  tablet: 'Tablet',
  printer: 'Printer',
  nas: 'NAS',
  camera: 'Camera',
  console: 'Console',
  server: 'Server',
  other: 'Device',
};

function systemOf(platform = ''): string {
  const short = word(
    platform
      .replace(/windows\s*/i, 'Win')
      .replace(/macos\s*/i, 'Mac')
      .replace(/chrome\s?os\s*/i, 'ChromeOS')
      .replace(/android.*/i, 'Android'),
  );
  return short.slice(0, 10);
}

/** ASCII letters, digits and hyphens. What looks like an address, a number to call, or a host is left out altogether. */
function word(text: string): string {
  if (/@|\d{1,3}(\.\d{1,3}){3}|\+?\d{7,}/.test(text)) return '';
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim();
  return plain
    .split(' ')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
    .slice(0, 14);
}
