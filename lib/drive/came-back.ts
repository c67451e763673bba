import { appeared } from './appeared';
import { awaitPage, fail, type Hands, isFailure, standing, whyNot } from './hands';
import type { Failure, Job } from './job';
import { unfold } from './unfold';

/** How long the list must stand with no box before it is believed that none comes, in milliseconds. */
const RETURNED_STANDS = 1500;

/**
 * Whether a job that was only begun has to be begun anew: its page went to a sign-in at the press, and stands at its list
 * again as if nothing had been pressed. Once only, and only where that press makes nothing by itself. A page that nobody
 * was led to was opened by the person's own hand, which ends what was under way.
 */
export async function beginsAnew(job: Job, hands: Hands): Promise<boolean | Failure> {
  if (job.phase !== 'opening' || job.again || !hands.wasLedHere) return false;
  const stands = standing(RETURNED_STANDS);
  const seen = await awaitPage<'box' | 'list' | Failure>(
    hands,
    'the list or the page’s dialog',
    () => {
      const reading = hands.look();
      if (!reading) return undefined;
      const { adding, secret, field, dialogs, view } = reading;
      if (adding === 'at-once' || secret || field || dialogs.length > 0 || appeared(reading, undefined)) return 'box';
      const isThere = view.state === 'list' && hands.page.readyState === 'complete';
      return stands(String(isThere)) && isThere ? 'list' : undefined;
    },
    () => fail('open', whyNot(hands.look()) ?? 'dialog-never-came'),
  );
  if (isFailure(seen) || seen === 'box') return seen === 'box' ? false : seen;
  // Whoever asked saw the rows: a page that folds them when it is loaded shows them again, or the checks that follow fail.
  if (job.rows.length > 0 && hands.look()?.view.folded) await unfold(hands);
  return true;
}
