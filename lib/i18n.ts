import { browser } from 'wxt/browser';
import type messages from '../public/_locales/en/messages.json';
import type { Step, Why } from './drive/job';

/** Our own words. Everything a person reads comes through here; the messages themselves stay with the browser. */

type Messages = typeof messages;
export type MessageKey = keyof Messages;
type Values<K extends MessageKey> = Messages[K] extends { placeholders: infer P }
  ? Record<keyof P, string | number>
  : never;
type Rest<V> = [V] extends [never] ? [] : [values: V];
type PluralBase<K> = K extends `${infer B}_other` ? (`${B}_one` extends MessageKey ? B : never) : never;
export type PluralKey = PluralBase<MessageKey>;
type PluralValues<K extends PluralKey> = Omit<Values<`${K}_other`>, 'count'>;
export type Snake<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Snake<B>}` : S;

/** Our keys are checked here; WXT's own types would check them a second time, and differently. */
const getMessage: (key: string, values: string[]) => string = (key, values) =>
  browser.i18n.getMessage(key as never, values as never);

/** Values are handed over in the alphabetical order of their names: that is how placeholders are numbered in every locale. */
const read = (key: string, values: Record<string, string | number> = {}): string =>
  getMessage(
    key,
    Object.keys(values)
      .sort()
      .map((name) => String(values[name])),
  );

export function t<K extends MessageKey>(key: K, ...values: Rest<Values<K>>): string {
  return read(key, ...(values as [Record<string, string>?]));
}

/** The form that the language wants for this number: `x_one`, `x_other`, and where it has them `x_few` and so on. */
export function plural<K extends PluralKey>(key: K, count: number, values?: PluralValues<K>): string {
  const all = { ...(values as Record<string, string> | undefined), count: number(count) };
  const form = new Intl.PluralRules(language()).select(count);
  return read(`${key}_${form}`, all) || read(`${key}_other`, all);
}

/** The sentence for a failure: what happened and what to do next. */
export function sentenceFor(why: Why): string {
  return t(`why_${why.replaceAll('-', '_') as Snake<Why>}`);
}

export function stepInWords(step: Step): string {
  return t(`step_${step}`);
}

const made = new Map<string, unknown>();

/** Every row needs the language and formatters (0.1 ms each), and they are the same while a page stands. */
function once<T>(what: string, make: () => T): T {
  if (!made.has(what)) made.set(what, make());
  return made.get(what) as T;
}

/** The browser's language where our words are in it too; else the language of our words, so that dates fit the words. */
export const language = (): string =>
  once('language', () => {
    const ours = t('locale');
    const browsers = browser.i18n.getUILanguage();
    return browsers.split('-')[0] === ours.split('-')[0] ? browsers : ours;
  });

export function number(value: number): string {
  return once('number', () => new Intl.NumberFormat(language())).format(value);
}

/** A day as people write it, from an ISO date. A date without a time is that day everywhere. */
export function date(iso: string): string {
  const isDay = iso.length === 10;
  return once(isDay ? 'day' : 'moment', () => {
    const timeZone = isDay ? { timeZone: 'UTC' } : {};
    return new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short', year: 'numeric', ...timeZone });
  }).format(new Date(iso));
}

const DAY = 86_400_000;
const AGES = { day: 'ageDays', month: 'ageMonths', year: 'ageYears' } as const;

/** Whole days under a month, whole months under a year, whole years from then on. */
function ageOf(iso: string, now: number): { count: number; unit: 'day' | 'month' | 'year' } {
  // A date without a time is a day of the calendar on the person's own wall.
  const today = iso.length === 10 ? now - new Date(now).getTimezoneOffset() * 60_000 : now;
  const days = Math.max(0, Math.floor((today - Date.parse(iso)) / DAY));
  if (days < 31) return { count: days, unit: 'day' };
  if (days < 365) return { count: Math.floor(days / 30.44), unit: 'month' };
  return { count: Math.max(1, Math.floor(days / 365.25)), unit: 'year' };
}

/** "3 d", "8 mo", "5 y". */
export function age(iso: string, now = Date.now()): string {
  const { count, unit } = ageOf(iso, now);
  return t(AGES[unit], { count: number(count) });
}

/** "3 days", "8 months", "5 years". */
export function ageInWords(iso: string, now = Date.now()): string {
  const { count, unit } = ageOf(iso, now);
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
