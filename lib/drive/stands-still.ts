import { textOf } from '../page/caption';
import { isVisible } from '../page/visible';
import { comeLikeRow } from '../portals/like-rows';
import type { Reading } from '../portals/read';
import type { Before } from './appeared';
import { elementsOf } from './identity';
import { withoutWord } from './mention';

/**
 * The row that was pressed is still there with its name, the same or drawn anew, though nothing in it deletes at the
 * moment: it may say "Deleting…", or that this failed.
 */
export function standsStill(name: string, reading: Reading, { row = [], like }: Partial<Before> = {}): boolean {
  const known = elementsOf(reading);
  const isThere = row.some((at) => at.isConnected && !known.includes(at) && isVisible(at) && textOf(at).includes(name));
  return isThere || (like !== undefined && comeLikeRow(like, known).some((text) => withoutWord(text, name) !== text));
}
