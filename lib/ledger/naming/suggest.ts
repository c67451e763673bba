import type { DeviceKind } from '../model';
import { lookalikeKey, twinFinder } from './alike';
import { findPersonal, type Person, personOf, withoutPersonal } from './personal';
import { type FieldRules, limitsOf, matcherOf } from './rules';
import { fillIn, readTemplate, type Sample, type Template, uses, type Values } from './template';
import { assetIn, kindWord, monthOf, systemWord, wordOf, yearAndMonth, yearOf } from './words';

/**
 * Names that sort by device and say what they are for: `<Device>-<OS or kind>-<App>-<yyyymm>`, the shortest form that is
 * long enough and not in use. A name can never be changed on Microsoft's pages, so it is worth the thought.
 */
export interface NameParts extends FieldRules {
  device: string;
  kind: DeviceKind;
  platform?: string | undefined;
  /** Where an inventory label may stand as well. */
  note?: string | undefined;
  apps: string[];
  /** On the page, and remembered of the same account. */
  taken: string[];
  /** Whose it is, as the page says it: kept out of every name. */
  label?: string | undefined;
  template?: string | undefined;
  now: Date;
}

const MOST = 3;
/** How long the words for device and app may be: shorter where whole ones make no name that fits. */
const WORDS = [
  { device: 14, app: 14 },
  { device: 8, app: 8 },
  { device: 8, app: 5 },
  { device: 5, app: 5 },
] as const;
const SHORTEST = WORDS[3];

/** At most three names, best first: ASCII, nothing personal, none in use and none that looks like one. Empty when nothing fits. */
export function suggestNames(parts: NameParts): string[] {
  const person = personOf(parts.label);
  const template = parts.template === undefined ? [] : readTemplate(parts.template);
  const found: string[] = [];
  const add = offer(parts, person, found);
  const ways = Array.isArray(template) && template.length > 0 ? [byTemplate(template), byRule, cut] : [byRule, cut];
  for (const way of ways)
    for (const longest of WORDS) {
      way(valuesOf(parts, person, longest), add, limitsOf(parts).longest);
      if (found.length > 0) return found.slice(0, MOST);
    }
  return [];
}

/** A name that claims no device, for one that nobody named: free among those that are taken. */
export function neutralName(taken: string[], now: Date): string {
  const base = `AppPassword-${yearAndMonth(now)}`;
  const used = new Set(taken.map(lookalikeKey));
  let name = base;
  for (let count = 2; used.has(lookalikeKey(name)); count++) name = `${base}-${count}`;
  return name;
}

export const sampleOf = (parts: NameParts): Sample => ({
  whole: valuesOf(parts),
  least: valuesOf(parts, undefined, SHORTEST),
});

/** The words of this device; `longest` is how long each may be. */
function valuesOf(
  parts: NameParts,
  person = personOf(parts.label),
  longest: (typeof WORDS)[number] = WORDS[0],
): Values {
  const { kind, platform = '', note = '', apps, now } = parts;
  const clean = (text: string, most: number) => wordOf(withoutPersonal(text, person), most);
  const named = clean(parts.device, longest.device) || kindWord(kind);
  const asset = assetIn(`${parts.device} ${note}`);
  return {
    device: named,
    kind: kindWord(kind),
    os: systemWord(withoutPersonal(platform, person)).slice(0, longest.app),
    app: clean(apps[0] ?? '', longest.app),
    asset: asset ?? named,
    yyyymm: yearAndMonth(now),
    yyyy: yearOf(now),
    mm: monthOf(now),
    n: '1',
  };
}

/** Takes a name in if everything speaks for it; says whether it did. */
type Add = (words: string[]) => boolean;
type Way = (values: Values, add: Add, longest: number) => void;

const NUMBERS = Array.from({ length: 98 }, (_, index) => String(index + 2));

/** Device and app always, if there is one; the system or the kind, and the month, where they are needed. Shortest first. */
const byRule: Way = ({ device, kind, os, app, yyyymm }, add) => {
  const second = os || (device.toLowerCase().includes(kind.toLowerCase()) ? '' : kind);
  const forms = [
    [device, app],
    [device, second, app],
    [device, app, yyyymm],
    [device, second, app, yyyymm],
  ].map((form) => form.filter(Boolean));
  forms.sort((a, b) => a.join('-').length - b.join('-').length);
  if (forms.filter(add).length === 0) forms.some((form) => NUMBERS.some((n) => add([...form, n])));
};

const byTemplate =
  (template: Template): Way =>
  (values, add) => {
    const made = fillIn(template, values);
    if (uses(template, 'n')) {
      ['1', ...NUMBERS].some((n) => add([fillIn(template, { ...values, n })]));
      return;
    }
    const dated = uses(template, 'yyyymm', 'mm') ? [] : [[made, values.yyyymm]];
    if ([[made], ...dated].filter(add).length === 0) NUMBERS.some((n) => add([made, n]));
  };

/** The last resort: as much as fits, and a number. */
const cut: Way = ({ device, kind, app }, add, longest) => {
  NUMBERS.some((n) =>
    [
      [device, app],
      [kind, app],
      [kind, 'Device'],
    ].some((words) => {
      const room = Math.max(1, longest - n.length - 1);
      return add([words.filter(Boolean).join('-').slice(0, room).replace(/-$/, ''), n]);
    }),
  );
};

/** Ways to write a name, for a page whose pattern wants it otherwise. */
const WRITINGS = ['-', ' ', '_', ''].flatMap((between): ((name: string) => string)[] => {
  const join = (name: string) => name.replaceAll('-', between);
  return [join, (name) => join(name).toLowerCase(), (name) => join(name).toUpperCase()];
});

function offer(parts: NameParts, person: Person, found: string[]): Add {
  const { shortest, longest } = limitsOf(parts);
  const matches = matcherOf(parts.pattern);
  const used = new Set(parts.taken.map(lookalikeKey));
  const twinOf = twinFinder(parts.taken);
  const fits = (name: string) =>
    name.length >= shortest &&
    name.length <= longest &&
    (matches === undefined || matches(name)) &&
    !used.has(lookalikeKey(name)) &&
    findPersonal(name, person) === undefined &&
    twinOf(name) === undefined;
  return (words) => {
    const plain = words.filter(Boolean).join('-');
    const name = matches ? WRITINGS.map((write) => write(plain)).find(fits) : plain;
    if (name === undefined || (!matches && !fits(name))) return false;
    used.add(lookalikeKey(name));
    found.push(name);
    return true;
  };
}
