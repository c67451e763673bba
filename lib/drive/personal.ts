import { HOLE } from '../page/looks';

/** What only one person's page says, besides the names in their list: an address, a number. */
const ADDRESS = /\S@\S/;
const NUMBER = /\+?\p{Nd}[\p{Nd} ().-]{3,}\p{Nd}/u;

export const isPersonal = (says: string): boolean => ADDRESS.test(says) || NUMBER.test(says);

/** A caption with a hole for what is personal: the whole of it beside an address, where their name may stand. */
export function impersonal(says: string): string {
  if (ADDRESS.test(says)) return HOLE;
  // A caption has one hole at most, or nobody could tell what stands in which.
  return says.includes(HOLE) ? says : says.replace(NUMBER, HOLE);
}
