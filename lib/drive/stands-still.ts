import { textOf } from '../page/caption';
import { isVisible } from '../page/visible';
import { comeLikeRow, rowBefore } from '../portals/like-rows';
import type { Reading } from '../portals/read';
import type { Before } from './appeared';
import { elementsOf } from './identity';
import { withoutWord } from './mention';

/** A row as it stands before a press, made of these elements. */
export const asItStands = (row: readonly Element[], reading: Reading): Pick<Before, 'row' | 'like'> => ({
  row,
  like: row[0] && rowBefore(row[0], elementsOf(reading)),
});

/**
 * The row that was pressed is still there with its name, the same or drawn anew, though nothing in it deletes at the
 * moment: it may say "Deleting…", or that this failed.
 */
export function standsStill(name: string, reading: Reading, { row = [], like }: Partial<Before> = {}): boolean {
  const known = elementsOf(reading);
  const isThere = row.some((at) => at.isConnected && !known.includes(at) && isVisible(at) && textOf(at).includes(name));
  return isThere || (like !== undefined && comeLikeRow(like, known).some((text) => withoutWord(text, name) !== text));
}
