import { nameKey } from '../page/name-key';
import { rolesIn } from '../portals/answers';
import type { Dialog } from '../portals/dialog';
import type { Reading } from '../portals/read';
import { appeared, type Before } from './appeared';
import { awaitPage, fail, type Hands, isFailure, standing, whyNot } from './hands';
import type { Failure, JobOf, Outcome } from './job';
import { isMessage, leave, mayShowPassword, withoutAddresses, wordsOf } from './leave';
import { boxOf, stepWords } from './name-step';

/** How long the page's answer beside the name must stand before it is taken for a refusal, in milliseconds. */
const REFUSAL_STANDS = 400;

/** How long a list that holds the name must stand, in milliseconds: on some pages the box with the password comes after it. */
const LISTED_STANDS = 1000;

/**
 * Waits for the one-time password after Next. Where the page was loaded anew meanwhile, the person may have closed it
 * already: then the name in the list is what there is to see. Its place must be sure; a refusal or message of the page ends it. What came
 * after Next is never closed by us: it may be a password that nobody recognised, and that is shown once.
 */
export async function awaitPassword(
  hands: Hands,
  job: JobOf<'create'>,
  earlier: Before | undefined,
  wordsBefore: string | undefined,
): Promise<Outcome> {
  const stands = standing(REFUSAL_STANDS);
  const listed = standing(LISTED_STANDS);
  const cameBack = job.phase === 'confirming';
  const ended = await awaitPage<'made' | { refused: Dialog | undefined; failure: Failure } | Failure>(
    hands,
    'the one-time password',
    () => {
      const reading = hands.look();
      if (!reading) return undefined;
      if (reading.view.state === 'signed-out') return fail('password', 'signed-out');
      if (reading.secret) return reading.secret.part.level === 'sure' ? 'made' : undefined;
      // A field that holds something else than the name, or nothing, is no name step: it may hold the password itself.
      const isNameStep = reading.field?.value === job.name || reading.field?.value === '';
      const words = isNameStep ? stepWords(reading, earlier) : undefined;
      if (cameBack && listed(String(isListed(reading, job))) && isListed(reading, job)) return 'made';
      const box = reading.field ? boxOf(reading, reading.field, earlier) : appeared(reading, earlier);
      if (words !== undefined) {
        if (words === wordsBefore || !stands(words)) return undefined;
        const said = wordsOf(box, reading) && withoutAddresses(added(words, wordsBefore), reading);
        return { refused: box, failure: fail('submit', 'name-refused', said) };
      }
      if (!box || !isMessage(box) || mayShowPassword(box, reading) || !stands(box.text)) return undefined;
      return fail('submit', 'page-error', wordsOf(box, reading));
    },
    () => fail('password', whyNot(hands.look()) ?? 'password-never-came'),
    { stoppable: false },
  );
  if (ended === 'made') return { ok: true, value: undefined };
  if (isFailure(ended)) return ended;
  const { refused, failure } = ended;
  return leave(refused && rolesIn(refused).declines.length === 1 ? refused : undefined, failure, hands);
}

/** Whether the list stands there with the name that it did not hold before, and nothing in front of it. */
function isListed(reading: Reading, { name, rows }: JobOf<'create'>): boolean {
  const isIn = (list: readonly { name: string }[]) => list.some((row) => nameKey(row.name) === nameKey(name));
  return (
    reading.view.state === 'list' &&
    reading.view.level === 'sure' &&
    reading.view.complete &&
    !reading.field &&
    !appeared(reading, undefined) &&
    isIn(reading.rows) &&
    !isIn(rows)
  );
}

/** What the page says now that it did not say before. */
function added(words: string, wordsBefore: string | undefined): string {
  return wordsBefore && words.startsWith(wordsBefore) ? words.slice(wordsBefore.length).trim() : words;
}
