import { t } from '../../lib/i18n';
import { report } from '../../lib/log';
import { rest } from '../../lib/page/until';
import { makeButton } from './host';
import { isHidden, isSeenNow, isWhole, seesCovers, watchCovers } from './in-sight';
import { isHitAt } from './on-top';

/** So long a button must have stood in sight at one place before it is pressed. In ms. */
const STILL = 300;
const LOOK_EVERY = 100;
/** A label of ours that changes its length moves the middle of its button no further than this. In px. */
const SAME_PLACE = 8;
const REFUSALS = { most: 5, within: 5000, rest: 10 };

type Refusal = 'hidden' | 'covered' | 'moved';

interface Standing {
  x: number;
  y: number;
  /** In sight here without a break; undefined while it is not. */
  since: number | undefined;
  isSeen: boolean;
}

/** A button that does nothing where the person may not know what they press. */
export type MakeGuarded = (
  className: string,
  content: (Node | string)[],
  press: () => void,
  /** While this holds, a press can do no harm. */
  isFree?: () => boolean,
) => HTMLButtonElement;

/**
 * Makes buttons for a page that may want them pressed unknowingly: by making them invisible, by laying something over
 * them, by putting them under the pointer. A key reaches a button only when the person went to it, so what lies over it
 * is no matter then: that is the way out where something harmless does.
 */
export function guardButtons(say: (sentence: string) => void, signal: AbortSignal): MakeGuarded {
  const standings = new Map<HTMLButtonElement, Standing>();
  let refusals: number[] = [];
  let isResting = false;

  const look = (button: HTMLButtonElement, standing: Standing) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const hasMoved = Math.abs(x - standing.x) > SAME_PLACE || Math.abs(y - standing.y) > SAME_PLACE;
    if (hasMoved) Object.assign(standing, { x, y });
    const since = hasMoved ? undefined : standing.since;
    const isInSight = standing.isSeen && isHitAt(button, x, y) && !isHidden(button);
    standing.since = isInSight ? (since ?? performance.now()) : undefined;
  };
  const refusalOf = (button: HTMLButtonElement, standing: Standing, event: MouseEvent): Refusal | undefined => {
    if (isHidden(button)) return 'hidden';
    if (isByKey(event)) return undefined;
    if (!isHitAt(button, event.clientX, event.clientY) || !isWhole(button) || !standing.isSeen) return 'covered';
    const before = standing.since;
    look(button, standing);
    return before !== undefined && standing.since === before && performance.now() - before >= STILL
      ? undefined
      : 'moved';
  };
  const refuse = (refusal: Refusal) => {
    const now = performance.now();
    refusals = [...refusals.filter((at) => now - at < REFUSALS.within), now];
    if (refusals.length < REFUSALS.most) return say(t(SENTENCES[refusal]));
    refusals = [];
    say(t('inPage_refusedOften', { seconds: REFUSALS.rest }));
    void pause();
  };
  const pause = async () => {
    const all = (isPaused: boolean) => {
      isResting = isPaused;
      for (const button of standings.keys()) button.setAttribute('aria-disabled', String(isPaused));
    };
    all(true);
    await rest(REFUSALS.rest * 1000, signal);
    all(false);
  };
  const watch = async () => {
    while (!signal.aborted) {
      for (const [button, standing] of standings) look(button, standing);
      await rest(LOOK_EVERY, signal);
    }
  };
  void watch().catch(report);

  return (className, content, press, isFree) => {
    const button = makeButton(className, content, (event) => {
      if (isFree?.()) return press();
      if (isResting) return;
      const refusal = refusalOf(button, standing, event);
      if (refusal) return refuse(refusal);
      if (isByKey(event) || !seesCovers()) return press();
      void isSeenNow(button)
        .then((isSeen) => (isSeen ? press() : refuse('covered')))
        .catch(report);
    });
    const standing: Standing = { x: 0, y: 0, since: undefined, isSeen: !seesCovers() };
    standings.set(button, standing);
    if (!seesCovers()) return button;
    const covers = watchCovers(button, (isSeen) => {
      standing.isSeen = isSeen;
      look(button, standing);
    });
    signal.addEventListener('abort', () => covers.disconnect());
    return button;
  };
}

const isByKey = ({ detail }: MouseEvent): boolean => detail === 0;

const SENTENCES = {
  hidden: 'inPage_refusedHidden',
  covered: 'inPage_refusedCovered',
  moved: 'inPage_refusedMoved',
} as const satisfies Record<Refusal, string>;
