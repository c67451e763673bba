import type { Model } from '../../components/model';
import { report } from '../../lib/log';
import { readStepCard, watchStepCard } from '../../lib/steps/card';
import { findSituation } from './situation';

/** Milliseconds between two looks at a page that somebody is guided through. */
const SOON = 700;

/**
 * While the step card is shown, looks whether the page in front has moved: a page that a hand moves tells nobody. What is
 * kept is read again only where it has. A run tells by itself, and is not disturbed.
 */
export function followPage(known: () => Model | undefined, onMoved: () => void): () => void {
  let next: AbortSignal | undefined;
  const wait = () => {
    next = AbortSignal.timeout(SOON);
    const mine = next;
    mine.addEventListener('abort', () => mine === next && void look(mine).catch(report));
  };
  const look = async (mine: AbortSignal) => {
    // Switched on later, it begins anew.
    if (!(await readStepCard()).shown) return;
    const before = known();
    if (before && isFollowed(before) && document.visibilityState === 'visible') {
      const now = await findSituation();
      const isMoved = JSON.stringify(now) !== JSON.stringify(before.situation);
      if (mine === next && (isMoved || now.kind === 'no-answer')) onMoved();
    }
    if (mine === next) wait();
  };
  const stop = watchStepCard(wait);
  wait();
  return () => {
    next = undefined;
    stop();
  };
}

const isFollowed = ({ situation, runs }: Model): boolean =>
  (situation.kind === 'page' || situation.kind === 'no-answer') && !runs.some(({ head }) => head.phase === 'running');
