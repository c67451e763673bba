import type { Control } from '../page/controls';
import { awaitPage, fail, type Hands, isFailure, pressOnce } from './hands';
import type { Outcome } from './job';

/** How long a page may take to show what it unfolds, in milliseconds. */
const UNFOLDING = 5000;

/** Presses, once, what unfolds the row with all app passwords, for a person who asked for that; ends when they stand there. */
export async function unfold(hands: Hands): Promise<Outcome> {
  const found = folding(hands);
  if (!found) return fail('open', 'not-sure');
  const presser = await hands.presserFor(found);
  // The page may have moved meanwhile: look again, and press what is there now.
  const now = folding(hands);
  if (now?.element !== found.element) return fail('open', 'control-missing');
  const isStill = () => folding(hands)?.element === now.element;
  const failed = pressOnce(now, presser, 'open', hands, { isStill });
  if (failed) return failed;
  const seen = await awaitPage(
    hands,
    'the app passwords in that row',
    () => (hands.look()?.view.folded === false ? ('unfolded' as const) : undefined),
    () => fail('verify', 'not-verified'),
    { timeout: Math.min(hands.patience, UNFOLDING) },
  );
  return isFailure(seen) ? seen : { ok: true, value: undefined };
}

function folding({ look }: Hands): Control | undefined {
  const reading = look();
  return reading?.view.folded && reading.view.state === 'list' ? reading.expander : undefined;
}
