import { ageInWords, date, t } from '../lib/i18n';
import type { Item } from './items';

/** When it was made: a date and its age where the page's text can be read, else that text as it stands. */
export function createdInWords({ createdOn, identity }: Item): string {
  if (createdOn === undefined) return identity.created ?? t('createdUnknown');
  return t('createdAgo', { date: date(createdOn), age: ageInWords(createdOn) });
}
