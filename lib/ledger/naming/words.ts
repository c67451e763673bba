import type { DeviceKind } from '../model';

/** The words that a name is put together from: ASCII letters and digits, and nothing else. */

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

export const kindWord = (kind: DeviceKind): string => KINDS[kind];

/** Letters that do not come apart into a Latin letter and a mark. */
const SPELLED: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', þ: 'th', ð: 'd' };

/** Written together, each word with a capital: as many whole words as fit, or the beginning of the first. */
export function wordOf(text: string, longest = 14): string {
  const words = text
    .replace(/[ßæœøđłıþð]/gi, (letter) => SPELLED[letter.toLowerCase()] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  let made = (words.shift() ?? '').slice(0, longest);
  for (const word of words) {
    if (made.length + word.length > longest) break;
    made += word;
  }
  return made;
}

/** "Windows 11" is Win11, "macOS 14" Mac14. */
export function systemWord(platform = ''): string {
  return wordOf(
    platform
      .replace(/windows\s*/i, 'Win')
      .replace(/macos\s*/i, 'Mac')
      .replace(/chrome\s?os\s*/i, 'ChromeOS')
      .replace(/android.*/i, 'Android'),
    10,
  );
}

/** An inventory label such as PR-0231: capitals and figures, as they stand on the sticker. */
export function assetIn(text: string): string | undefined {
  return text.match(/(?<![A-Za-z0-9])(?:[A-Z]{1,6}-\d{2,6}|[A-Z]{2,6}\d{4,6})(?![A-Za-z0-9])/)?.[0];
}

export const yearOf = (now: Date): string => String(now.getFullYear());
export const monthOf = (now: Date): string => String(now.getMonth() + 1).padStart(2, '0');
export const yearAndMonth = (now: Date): string => yearOf(now) + monthOf(now);
