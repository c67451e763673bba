import { describe, expect, it } from 'vitest';
import { looksLikeDate, readDates } from '../../lib/portals/dates';

describe('dates', () => {
  it.each([
    ['11/19/2026', '2026-11-19'],
    ['19/11/2026', '2026-11-19'],
    ['5/5/2020', '2020-05-05'],
    ['2026-11-19', '2026-11-19'],
    ['19.11.2026', '2026-11-19'],
    ['4. 5. 2026', '2026-05-04'],
    ['2026年11月19日', '2026-11-19'],
    ['2026. 11. 19.', '2026-11-19'],
    ['19 nov. 2026', '2026-11-19'],
    ['19 de noviembre de 2026', '2026-11-19'],
    ['Thursday, November 19, 2026', '2026-11-19'],
    ['19 ноября 2026 г.', '2026-11-19'],
    ['١٩/١١/٢٠٢٦', '2026-11-19'],
    ['19/11/2569', '2026-11-19'],
    ['11/19/2026 10:22 PM', '2026-11-19'],
  ])('%s is %s', (text, iso) => {
    expect(looksLikeDate(text)).toBe(true);
    expect(readDates([text])).toEqual([iso]);
  });

  const LOCALES =
    'en-US en-GB de fr es es-MX nl it pt-BR pt-PT ja ko zh-CN zh-TW zh-HK pl ru sv tr hu cs da nb fi el he ar ar-EG th vi id uk ro bg hr sk sl sr lt lv et ca hi'.split(
      ' ',
    );
  const DAYS = ['2025-11-27', '2024-05-06', '2023-03-31', '2019-08-02', '2026-01-10', '2020-02-12'];
  const styles = ['short', 'medium', 'long'] as const;
  const times = [undefined, 'short', 'medium'] as const;
  const written = (
    locale: string,
    day: string,
    dateStyle: (typeof styles)[number],
    timeStyle: (typeof times)[number],
  ) =>
    new Intl.DateTimeFormat(locale, { dateStyle, ...(timeStyle && { timeStyle }), timeZone: 'UTC' }).format(
      Date.parse(`${day}T14:05:09Z`),
    );

  it.each(LOCALES)('reads days with and without their time as %s has them, and never as another day', (locale) => {
    for (const dateStyle of styles)
      for (const timeStyle of times) {
        const texts = DAYS.map((day) => written(locale, day, dateStyle, timeStyle));
        expect(texts.filter((text) => !looksLikeDate(text))).toEqual([]);
        expect(texts.map((text, at) => readDates([text])[0] ?? DAYS[at])).toEqual(DAYS);
        // Thai has two figures of its own calendar there, and Korean begins with the two of the year.
        if (!['th', 'ko'].includes(locale) || dateStyle !== 'short') expect(readDates(texts)).toEqual(DAYS);
      }
  });

  it('calls nothing certain that would be another calendar, or is yet to come', () => {
    expect(readDates(['۱۴۰۵/۹/۶', '27/11/2568', '27/11/69'])).toEqual([undefined, '2025-11-27', undefined]);
  });

  it.each(['22. 06. 25.', '24. 5. 6.', '26. 11. 27. PM 2:05'])(
    'calls %s no certain day: the year may be at either end',
    (text) => {
      expect(looksLikeDate(text)).toBe(true);
      expect(readDates([text, '31. 12. 25.'])).toEqual([undefined, undefined]);
    },
  );

  it('says nothing where a date could be read two ways', () => expect(readDates(['4/5/2026'])).toEqual([undefined]));
  it('learns the order from another row', () => {
    expect(readDates(['4/5/2026', '11/19/2026'])).toEqual(['2026-04-05', '2026-11-19']);
    expect(readDates(['4/5/2026', '19/11/2026'])).toEqual(['2026-05-04', '2026-11-19']);
  });
  it('gives no date that does not exist', () => expect(readDates(['31.2.2026'])).toEqual([undefined]));

  it.each([
    'Printer-2F-Scan-202610',
    'Outlook 2010',
    'Laptop',
    'Office 2016 2019',
    'Printer 1-2-2020',
    'NAS 10.0.0.1',
    'Room 2 2026 Bob 12.05',
    'Backup 27.11.2026 at home',
    'Camera 2.05',
    '2024-05-03 Ubuntu 22.04',
    '2 May 2024 Office 16.78',
    '27.11.2025 macOS 10.15',
    '5. 6. 2023 PC 12:30',
    '27.11.2025 Scan 10:30 home',
    '1.1.2025 - 31.12.25',
    'Scan at 14:05',
    '3. 11. 26. Stock',
    '',
  ])('%j is a name, not a date', (name) => expect(looksLikeDate(name)).toBe(false));
});
