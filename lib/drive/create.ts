import type { Control, TextField } from '../page/controls';
import { fold } from '../page/fold';
import { type as typeInto } from '../page/press';
import { isEnabled } from '../page/visible';
import { means } from '../portals/concepts';
import { type Dialog, rolesIn } from '../portals/dialog';
import type { Reading } from '../portals/read';
import { appeared, type Before, before } from './appeared';
import { awaitPage, fail, type Hands, isFailure, type JobOf, pressOnce, whyNot } from './hands';
import type { Failure, Outcome } from './job';

/** How long an answer of the page beside the name field must stand before it is taken for a refusal, in milliseconds. */
const REFUSAL_STANDS = 400;

/**
 * Works the page's own dialog up to the one-time password and no further: copying and closing are the person's.
 * Goes on from the phase that was written down last. The password itself is never read here.
 */
export async function create(job: JobOf<'create'>, hands: Hands): Promise<Outcome> {
  let earlier: Before | undefined;
  if (job.phase === 'planned') {
    const opened = await open(job, hands);
    if (isFailure(opened)) return opened;
    earlier = opened;
  }
  let refusalBase: string | undefined;
  if (job.phase !== 'confirming') {
    const submitted = await submit(job, hands, earlier);
    if (isFailure(submitted)) return submitted;
    refusalBase = submitted;
  }
  return awaitPassword(hands, earlier, refusalBase);
}

async function open(job: JobOf<'create'>, hands: Hands): Promise<Before | Failure> {
  const ready = await awaitPage(
    hands,
    'the page’s create control',
    () => {
      const reading = hands.look();
      return reading && mayCreate(reading) === undefined ? reading : undefined;
    },
    () => fail('open', mayCreate(hands.look()) ?? 'not-sure'),
    { timeout: Math.min(hands.patience, 5000) },
  );
  if (isFailure(ready)) return ready;
  const refused = refuseName(job, ready);
  if (refused) return refused;
  const noted = await hands.note('opening', ready);
  if (!noted.ok) return noted;
  const reading = hands.look();
  if (!reading?.create) return fail('open', 'control-missing');
  return pressOnce(reading.create, 'open', hands) ?? before(reading);
}

function mayCreate(reading: Reading | undefined) {
  const why = whyNot(reading);
  if (why || !reading) return why;
  if (reading.view.state !== 'list') return 'dialog-unexpected';
  const create = reading.view.parts.find(({ part }) => part === 'create');
  const page = reading.view.parts.find(({ part }) => part === 'page');
  if (!reading.create) return 'control-missing';
  return create?.level === 'sure' && page?.level === 'sure' ? undefined : 'not-sure';
}

/** What can be known before anything is pressed. */
function refuseName(job: JobOf<'create'>, { view, rows }: Reading): Failure | undefined {
  if (!job.name.trim()) return fail('name', 'name-empty');
  if (rows.some((row) => fold(row.name) === fold(job.name))) return fail('name', 'name-taken');
  if (view.complete && rows.length >= view.limit) return fail('open', 'limit-reached');
  return undefined;
}

/** Types the name and presses what goes on; answers the words of the step, to tell a refusal from what stood there before. */
async function submit(job: JobOf<'create'>, hands: Hands, earlier: Before | undefined): Promise<string | Failure> {
  const step = await awaitPage(
    hands,
    'the field for the name',
    () => {
      const reading = hands.look();
      const field = reading?.field;
      if (reading && field && !earlier?.elements.has(field)) return { reading, field };
      const box = reading && appeared(reading, earlier);
      return box && lonelyMessage(box) ? { reading, box } : undefined;
    },
    () => {
      const reading = hands.look();
      const box = reading && appeared(reading, earlier);
      return box
        ? leave(box, fail('name', 'dialog-unexpected', box.text), hands)
        : fail('open', whyNot(reading) ?? 'dialog-never-came');
    },
  );
  if (isFailure(step)) return step;
  if ('box' in step) {
    const atLimit = step.reading.rows.length >= step.reading.view.limit || step.reading.rows.length === 0;
    return leave(step.box, fail('open', atLimit ? 'limit-reached' : 'page-error', step.box.text), hands);
  }
  const { field } = step;
  const { maxLength } = field;
  const box = boxOf(step.reading, field, earlier);
  if (maxLength > 0 && job.name.length > maxLength)
    return leave(box, fail('name', 'name-too-long', String(maxLength)), hands);
  if (typeInto(field, job.name) !== job.name) return leave(box, fail('name', 'name-refused', box?.text), hands);
  const next = await awaitPage(
    hands,
    'the button after the name',
    () => {
      const found = nextOf(hands.look(), earlier);
      return found && isEnabled(found.element) ? found : undefined;
    },
    () => fail('submit', 'name-refused', box?.text),
    { timeout: Math.min(hands.patience, 3000) },
  );
  if (isFailure(next)) return leave(box, next, hands);
  const reading = hands.look();
  if (reading?.field?.value !== job.name) return leave(box, fail('name', 'name-refused', box?.text), hands);
  const noted = await hands.note('confirming', reading);
  if (!noted.ok) return leave(box, noted, hands);
  const now = nextOf(hands.look(), earlier);
  if (!now || hands.look()?.field?.value !== job.name) return fail('submit', 'dialog-unexpected');
  const words = stepWords(hands.look(), earlier) ?? '';
  return pressOnce(now, 'submit', hands) ?? words;
}

function boxOf(reading: Reading, field: TextField, earlier: Before | undefined): Dialog | undefined {
  return reading.dialogs.find(({ fields }) => fields.includes(field)) ?? appeared(reading, earlier);
}

/** The one control that goes on from the name: a word for it, in the box of the field, and not one that declines. */
function nextOf(reading: Reading | undefined, earlier: Before | undefined): Control | undefined {
  if (!reading?.field) return undefined;
  const box = boxOf(reading, reading.field, earlier);
  const controls = box
    ? rolesIn(box).nexts
    : reading.others.filter(({ caption }) => means(caption, 'next', 'create', 'add'));
  const strong = controls.filter(({ caption }) => means(caption, 'next', 'create', 'add'));
  const left = strong.length > 0 ? strong : controls;
  return left.length === 1 ? left[0] : undefined;
}

function stepWords(reading: Reading | undefined, earlier: Before | undefined): string | undefined {
  if (!reading?.field) return undefined;
  return boxOf(reading, reading.field, earlier)?.text ?? '';
}

/** A message with nothing but a way out. */
function lonelyMessage(box: Dialog): boolean {
  const { closes, nexts, confirms } = rolesIn(box);
  return (
    box.fields.length === 0 &&
    closes.length === 1 &&
    nexts.every((control) => closes.includes(control)) &&
    confirms.every((control) => closes.includes(control))
  );
}

async function awaitPassword(hands: Hands, earlier: Before | undefined, base: string | undefined): Promise<Outcome> {
  let since: { words: string; at: number } | undefined;
  const shown = await awaitPage(
    hands,
    'the one-time password',
    () => {
      const reading = hands.look();
      if (reading?.view.state === 'signed-out') return fail('password', 'signed-out');
      if (reading?.secret?.part.level === 'sure') return 'shown' as const;
      const words = stepWords(reading, earlier);
      if (reading && words !== undefined && (words !== base || base === undefined)) {
        if (since?.words !== words) since = { words, at: performance.now() };
        else if (performance.now() - since.at > REFUSAL_STANDS)
          return leave(
            boxOf(reading, reading.field as TextField, earlier),
            fail('submit', 'name-refused', added(words, base)),
            hands,
          );
      } else since = undefined;
      const box = reading && appeared(reading, earlier);
      if (reading && box && words === undefined && !reading.secret && lonelyMessage(box) && !saysPassword(box))
        return leave(box, fail('submit', 'page-error', box.text), hands);
      return undefined;
    },
    () => fail('password', whyNot(hands.look()) ?? 'password-never-came'),
    { stoppable: false },
  );
  return isFailure(shown) ? shown : { ok: true, value: undefined };
}

/** Such a box is never closed by us, even where its password was not recognised. */
function saysPassword(box: Dialog): boolean {
  return (
    rolesIn(box).copies.length > 0 ||
    /\b[a-z]{16}\b/.test(box.text) ||
    box.text.split(/[::\n]/).some((words) => means(words, 'password', 'yourAppPassword', 'notShownAgain'))
  );
}

/** What the page says now that it did not say before. */
function added(words: string, base: string | undefined): string {
  return base && words.startsWith(base) ? words.slice(base.length) : words;
}

/** Closes what we opened, where there is one clear way, and gives the reason back. */
function leave(box: Dialog | undefined, failure: Failure, hands: Hands): Failure {
  if (!box || (box.fields.length === 0 && saysPassword(box))) return failure;
  const { declines, closes } = rolesIn(box);
  const way = declines.length === 1 ? declines[0] : closes.length === 1 ? closes[0] : undefined;
  if (way?.element.isConnected) pressOnce(way, 'close', { ...hands, stop: new AbortController().signal });
  return failure;
}
