import { oncePerLook } from '../page/look';

/**
 * Reading dates without knowing the language. A date is only called certain where its text allows one reading:
 * 11/19/2026 is, 4/5/2026 is only when another row of the same column shows which number is the month.
 */

interface Numbers {
  first: number;
  second: number;
  year: number;
  order: 'ymd' | 'dmy' | 'unknown';
}

const DIGIT_ZEROS = [0x660, 0x6f0, 0x966, 0xe50];
/** At the end with what languages say before and behind it, and with dots as well: "27.11.2026 klo 14.05". */
const LAST_TIME = /(?<=[\s,،(])([\p{Ll}\p{Lo}\p{M}]+ ?){0,2}[012]?\d([:.][0-5]\d){1,2}(\s?[\p{L}\p{M}]+){0,2}\)?$/u;
const TIME = /\d{1,2}(:\d{2})+/g;
/** Days of the week that are written onto the date. */
const WEEKDAYS = /星期.|.(曜日|요일)/;
/** What is cut short has a sign behind it. */
const SHORTENED = /(?<=[\p{L}\p{M}])[.׳॰](?!\d)/gu;
const SMALL_WORDS =
  /^(am|pm|um|uhr|om|at|on|kl|de|del|of|di|г|р|ngày|tháng|thg|lúc|năm|год|года|року|年|月|日|년|월|일|พศ)$/i;
const LONGEST = 48;
/** A day and a year that stand by themselves: most names with two numbers in them are no dates, and months are dear to look up. */
const NAMED_DATE =
  /(?:^|[^\p{L}\p{N}-])\d{1,2}(?!\d)(?:.*[^\d-])?(?:19|20|25)\d\d(?!\d)|(?:^|\D)(?:19|20|25)\d\d\D.*(?<!\d)\d{1,2}(?![\d\p{L}-])/u;

function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = DIGIT_ZEROS.find((start) => code >= start && code < start + 10) ?? code;
    return String(code - zero);
  });
}

const numbersOf = oncePerLook((text: string): Numbers | undefined => {
  if (text.length > LONGEST || !/\p{Nd}/u.test(text)) return undefined;
  const plain = plainDigits(text)
    .replace(/[\u200e\u200f]/g, '')
    .replace(SHORTENED, '');
  // Before a time may stand the month.
  return withoutTime(plain.replace(LAST_TIME, '')) ?? withoutTime(plain.replace(TIME, ' '));
});

function withoutTime(plain: string): Numbers | undefined {
  const found = plain.match(/\d+/g)?.map(Number) ?? [];
  const words =
    plain
      .replace(WEEKDAYS, '')
      .match(/\p{L}[\p{L}\p{M}]*/gu)
      ?.filter((word) => !SMALL_WORDS.test(word)) ?? [];
  if (found.length === 3 && words.length === 0) return ofThree(found as [number, number, number], plain);
  if (found.length === 2 && words.length > 0 && words.length <= 3 && NAMED_DATE.test(plain))
    return withMonthName(found as [number, number], words);
  return undefined;
}

/** "26. 11. 27.": where years are short, some languages write them first and some last. With no year, no day is certain. */
const EITHER_END = /^\d\d\. \d\d?\. \d\d?\./;

function ofThree([a, b, c]: [number, number, number], text: string): Numbers | undefined {
  if (EITHER_END.test(text)) return { first: b, second: c, year: 0, order: 'ymd' };
  if (a > 31) return isDay(b) && isDay(c) ? { first: b, second: c, year: yearOf(a), order: 'ymd' } : undefined;
  if (!isDay(a) || !isDay(b) || !(c > 31 || /\d\D+\d+\D+\d\d\b/.test(text))) return undefined;
  const dotted = /\d\s?\.\s?\d+\s?\.\s?\d/.test(text);
  return { first: a, second: b, year: yearOf(c), order: dotted ? 'dmy' : 'unknown' };
}

const isDay = (value: number) => value >= 1 && value <= 31;

/** Two-digit years are of this century; the Buddhist calendar runs 543 years ahead. */
function yearOf(value: number): number {
  if (value < 100) return 2000 + value;
  return value > 2400 ? value - 543 : value;
}

function withMonthName([a, b]: [number, number], words: string[]): Numbers | undefined {
  const month = words.map(monthNamed).find((found) => found !== undefined);
  if (month === undefined) return undefined;
  const [day, year] = a > 31 ? [b, a] : [a, b];
  return isDay(day) && year > 31 ? { first: day, second: month, year: yearOf(year), order: 'dmy' } : undefined;
}

const LANGUAGES =
  'en de fr es nl it pt pl ja ko ru sv tr hu cs da nb fi el he ar th vi id uk ro bg hr sk sl sr lt lv et ca hi'.split(
    ' ',
  );
const months = new Map<string, Map<string, number>>();

/** The month that a word names in any language. Asking the browser for one language takes two milliseconds, so the likely ones come first. */
function monthNamed(word: string): number | undefined {
  const likely = [document.documentElement.lang, navigator.language, 'en'].map((each) => each.slice(0, 2));
  for (const language of new Set([...likely, ...LANGUAGES].filter((each) => LANGUAGES.includes(each)))) {
    // Hebrew writes "in" onto it.
    const month = monthsOf(language).get(word.toLowerCase().replace(/^ב/, ''));
    if (month !== undefined) return month;
  }
  return undefined;
}

function monthsOf(language: string): Map<string, number> {
  const known = months.get(language);
  if (known) return known;
  const named = new Map(
    (['long', 'short'] as const).flatMap((style) => {
      const format = new Intl.DateTimeFormat(language, {
        month: style,
        day: 'numeric',
        timeZone: 'UTC',
        numberingSystem: 'latn',
        calendar: 'gregory',
      });
      return Array.from({ length: 12 }, (_, month): [string, number][] =>
        format
          .formatToParts(Date.UTC(2020, month, 15))
          .filter((part) => part.type === 'month')
          .map((part): [string, number] => [
            part.value
              .toLowerCase()
              .replace(SHORTENED, '')
              .replace(/.*[ ’]/, ''),
            month + 1,
          ]),
      ).flat();
    }),
  );
  months.set(language, named);
  return named;
}

export function looksLikeDate(text: string): boolean {
  return numbersOf(text) !== undefined;
}

/** ISO dates for one column of cells, undefined where a cell is no date or could be read two ways. Same order, same length. */
export function readDates(cells: (string | undefined)[]): (string | undefined)[] {
  const all = cells.map((cell) => (cell === undefined ? undefined : numbersOf(cell)));
  const dayFirst = all.some((numbers) => numbers?.order === 'unknown' && numbers.first > 12);
  const monthFirst = all.some((numbers) => numbers?.order === 'unknown' && numbers.second > 12);
  return all.map((numbers) => {
    if (!numbers) return undefined;
    const { first, second, year, order } = numbers;
    if (order === 'ymd') return iso(year, first, second);
    if (order === 'dmy') return iso(year, second, first);
    if (dayFirst !== monthFirst) return dayFirst ? iso(year, second, first) : iso(year, first, second);
    return first === second ? iso(year, first, second) : undefined;
  });
}

/** What lies before is of another calendar. */
const FIRST_YEAR = 2000;
/** Where the page's clock is ahead, it is tomorrow already. */
const TOMORROW = 86_400_000;

function iso(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  // Nothing was made at another time: this would be read the wrong way round.
  if (year < FIRST_YEAR || date.getTime() > Date.now() + TOMORROW) return undefined;
  return date.toISOString().slice(0, 10);
}
