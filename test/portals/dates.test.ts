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
    '',
  ])('%j is a name, not a date', (name) => expect(looksLikeDate(name)).toBe(false));
});
