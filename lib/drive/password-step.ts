import type { Dialog } from '../portals/dialog';
import { appeared, type Before } from './appeared';
import { awaitPage, fail, type Hands, isFailure, standing, whyNot } from './hands';
import type { Failure, Outcome } from './job';
import { isMessage, leave, mayShowPassword } from './leave';
import { boxOf, stepWords } from './name-step';

/** How long the page's answer beside the name must stand before it is taken for a refusal, in milliseconds. */
const REFUSAL_STANDS = 400;

interface Refusal {
  box: Dialog | undefined;
  failure: Failure;
}

/** Waits for the one-time password after Next. Its place must be sure; a refusal or message of the page ends it. */
export async function awaitPassword(
  hands: Hands,
  earlier: Before | undefined,
  wordsBefore: string | undefined,
): Promise<Outcome> {
  const stands = standing(REFUSAL_STANDS);
  const ended = await awaitPage<'shown' | Refusal>(
    hands,
    'the one-time password',
    () => {
      const reading = hands.look();
      if (!reading) return undefined;
      if (reading.view.state === 'signed-out') return fail('password', 'signed-out');
      if (reading.secret) return reading.secret.part.level === 'sure' ? 'shown' : undefined;
      const words = stepWords(reading, earlier);
      if (words !== undefined) {
        if (words === wordsBefore || !stands(words)) return undefined;
        const box = reading.field && boxOf(reading, reading.field, earlier);
        return { box, failure: fail('submit', 'name-refused', added(words, wordsBefore)) };
      }
      const box = appeared(reading, earlier);
      if (!box || !isMessage(box) || mayShowPassword(box) || !stands(box.text)) return undefined;
      return { box, failure: fail('submit', 'page-error', box.text) };
    },
    () => fail('password', whyNot(hands.look()) ?? 'password-never-came'),
    { stoppable: false },
  );
  if (ended === 'shown') return { ok: true, value: undefined };
  return isFailure(ended) ? ended : leave(ended.box, ended.failure, hands);
}

/** What the page says now that it did not say before. */
function added(words: string, wordsBefore: string | undefined): string {
  return wordsBefore && words.startsWith(wordsBefore) ? words.slice(wordsBefore.length).trim() : words;
}
