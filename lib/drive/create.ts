import type { Control } from '../page/controls';
import { nameKey } from '../page/name-key';
import type { Reading } from '../portals/read';
import { type Before, before } from './appeared';
import { beginsAnew } from './came-back';
import { awaitPage, fail, type Hands, isFailure, pressOnce, whyNot } from './hands';
import type { Failure, JobOf, Outcome, Why } from './job';
import { enterName } from './name-step';
import { awaitPassword } from './password-step';
import { pickAppPassword } from './picker-step';

/**
 * Works the page's own dialog up to the one-time password and no further: copying and closing are the person's.
 * Goes on from the phase that was written down last. The password itself is never read here.
 */
export async function create(job: JobOf<'create'>, hands: Hands): Promise<Outcome> {
  let earlier: Before | undefined;
  const isAnew = await beginsAnew(job, hands);
  if (isFailure(isAnew)) return isAnew;
  if (job.phase === 'planned' || isAnew) {
    const opened = await open(job, hands);
    if (isFailure(opened)) return opened;
    earlier = opened;
  }
  let wordsBefore: string | undefined;
  const adding = hands.look()?.adding;
  if (job.phase !== 'confirming' && adding !== 'at-once') {
    const picked = adding === 'which' ? await pickAppPassword(hands, earlier) : undefined;
    if (picked) return picked;
    const entered = await enterName(job, hands, earlier);
    if (isFailure(entered)) return entered;
    wordsBefore = entered;
  }
  return awaitPassword(hands, job, earlier, wordsBefore);
}

/** Presses the page's create control, once it is sure which one that is and the name can be taken. */
async function open(job: JobOf<'create'>, hands: Hands): Promise<Before | Failure> {
  const ready = await awaitPage(
    hands,
    'the page’s create control',
    () => {
      const reading = hands.look();
      return reading?.create && mayCreate(reading) === undefined ? { reading, control: reading.create } : undefined;
    },
    () => fail('open', mayCreate(hands.look()) ?? 'not-sure'),
    { timeout: Math.min(hands.patience, 5000) },
  );
  if (isFailure(ready)) return ready;
  const refused = refuseName(job, ready.reading);
  if (refused) return refused;
  const noted = await hands.note('opening', ready.reading);
  if (!noted.ok) return noted;
  const presser = await hands.presserFor(ready.control);
  const reading = hands.look();
  if (!reading?.create || mayCreate(reading) !== undefined) return fail('open', 'control-missing');
  return pressOnce(reading.create satisfies Control, presser, 'open', hands) ?? { ...before(reading), isAdding: true };
}

function mayCreate(reading: Reading | undefined): Why | undefined {
  const why = whyNot(reading);
  if (why || !reading) return why;
  if (reading.view.state !== 'list') return 'dialog-unexpected';
  const level = (name: 'create' | 'page') => reading.view.parts.find(({ part }) => part === name)?.level;
  if (!reading.create) return 'control-missing';
  return level('create') === 'sure' && level('page') === 'sure' ? undefined : 'not-sure';
}

/** What can be known before anything is pressed. */
function refuseName(job: JobOf<'create'>, { view, rows }: Reading): Failure | undefined {
  if (!job.name.trim()) return fail('name', 'name-empty');
  if (rows.some((row) => nameKey(row.name) === nameKey(job.name))) return fail('name', 'name-taken');
  if (view.complete && rows.length >= view.limit) return fail('open', 'limit-reached');
  return undefined;
}
