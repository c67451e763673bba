import type { Control } from '../page/controls';
import { saysDelete } from './concepts';
import { emptyReading } from './empty-reading';
import type { Portal } from './portal';
import type { Reading } from './read';
import { judge } from './sureness';

/** What is read in fifty milliseconds on a slow computer. Microsoft allows 40 app passwords. */
export const MOST_ROWS = 500;
/** A page with more than so many elements is not even walked through. */
const MOST_ELEMENTS = 10_000;

/** Says that the page is too long to be read, where it is: half a list is worse than none, so nothing of it is used. */
export function refusedAsTooLong(body: Element, portal: Portal): Reading | undefined {
  const count = body.getElementsByTagName('*').length;
  return count > MOST_ELEMENTS ? refuse(portal, count) : undefined;
}

/** The same, where more can be deleted than any list of app passwords has. */
export function refusedAsTooMany(controls: Control[], portal: Portal): Reading | undefined {
  const count = controls.filter(({ caption }) => saysDelete(caption)).length;
  return count > MOST_ROWS ? refuse(portal, count) : undefined;
}

const refuse = (portal: Portal, count: number): Reading =>
  emptyReading(portal, {
    state: 'list',
    parts: [judge('list', 1, [{ kind: 'structure', says: 'too-many-rows', count, against: true }])],
  });
