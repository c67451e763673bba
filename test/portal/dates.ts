const dates = new Map<string, Intl.DateTimeFormat>();
/** How a page in this language writes a day; made once, since making it takes longer than all it writes. */
export function datesIn(language: string): Intl.DateTimeFormat {
  const made =
    dates.get(language) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-US' : language, { timeZone: 'UTC' });
  dates.set(language, made);
  return made;
}
