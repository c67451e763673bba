import { Stopped, WaitTimeout } from '../errors';
import { until } from '../page/until';
import { means } from '../portals/concepts';
import type { Reading } from '../portals/read';
import type { Identity, PageView } from '../portals/view';
import { standing } from './hands';
import { sameRow } from './identity';
import { EMPTY_STANDS, GONE_STANDS } from './stands';
import { asItStands, standsStill } from './stands-still';

/** Milliseconds that a person may take from the press on a row to its end. */
const PATIENCE = 2 * 60_000;
/** The list has stood with the row, and no question, for so long: the person thought better of it. */
const KEPT_STANDS = 10_000;

interface Watch {
  /** The row whose delete control the person has pressed. */
  item: Identity;
  look(): Reading | undefined;
  signal: AbortSignal;
  /** Only a hand's press says no. */
  isHand?: (event: Event) => boolean;
}

/**
 * Watches what comes of a person's own press on the delete control of a row. Answers the list that stands without that
 * row; undefined where they declined, or nothing came of it.
 */
export async function ownDeletion({
  item,
  look,
  signal,
  isHand = (event) => event.isTrusted,
}: Watch): Promise<PageView | undefined> {
  const over = new AbortController();
  const isGone = standing(GONE_STANDS);
  const isEmptied = standing(EMPTY_STANDS);
  const isKept = standing(KEPT_STANDS);
  const first = look();
  const elements = first?.rows.find((row) => sameRow(row, item))?.elements;
  const was = first && elements && asItStands(elements, first);
  const isListed = (reading: Reading) => reading.rows.some((row) => sameRow(row, item));
  const onPress = (event: Event) => {
    const reading = isHand(event) ? look() : undefined;
    const pressed = reading?.others.find(({ element }) => event.composedPath().includes(element));
    // Once the row has gone, what is closed is the message about it.
    if (reading && pressed && isListed(reading) && saysNo(pressed.caption)) over.abort();
  };
  document.addEventListener('click', onPress, { capture: true, signal: AbortSignal.any([signal, over.signal]) });
  const seen = () => {
    const reading = look();
    const isList = reading?.view.state === 'list' && reading.view.level === 'sure' && reading.view.complete;
    const isUnclear = !reading || !isList || (!isListed(reading) && standsStill(item.name, reading, was));
    const state = isUnclear ? 'unclear' : isListed(reading) ? 'kept' : 'gone';
    const [gone, emptied, kept] = [isGone(state), isEmptied(state), isKept(state)];
    if (state === 'kept' && kept) return { view: undefined };
    const isStanding = reading?.rows.length === 0 ? emptied : gone;
    return reading && state === 'gone' && isStanding ? { view: reading.view } : undefined;
  };
  try {
    return (
      await until('the row to be gone', seen, { signal: AbortSignal.any([signal, over.signal]), timeout: PATIENCE })
    ).view;
  } catch (error) {
    if (error instanceof Stopped || error instanceof WaitTimeout) return undefined;
    throw error;
  } finally {
    over.abort();
  }
}

const saysNo = (caption: string): boolean =>
  means(caption, 'no', 'cancel', 'close') && !means(caption, 'yes', 'ok', 'delete');
