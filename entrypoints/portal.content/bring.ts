import { WaitTimeout } from '../../lib/errors';
import { sendToBackground } from '../../lib/message-bus';
import type { BroughtScript } from '../../lib/messages';
import { rest } from '../../lib/page/until';

/** Milliseconds after which nothing more is expected to come. */
const PATIENCE = 5000;

/** Has one more script put into the tab, where it is not `here` yet. Asked twice: a background that was just stopped is woken by the first. */
export async function bring<Offered>(script: BroughtScript, here: () => Offered | undefined): Promise<Offered> {
  const ask = () => sendToBackground('page.bring', { script });
  if (!here()) await Promise.race([ask().catch(ask), rest(PATIENCE, AbortSignal.timeout(PATIENCE))]);
  const offered = here();
  if (!offered) throw new WaitTimeout(script);
  return offered;
}
