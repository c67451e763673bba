import type { Control, TextField } from '../page/controls';
import { type as typeInto } from '../page/press';
import { isEnabled } from '../page/visible';
import { rolesIn } from '../portals/answers';
import { means } from '../portals/concepts';
import type { Dialog } from '../portals/dialog';
import type { Reading } from '../portals/read';
import { appeared, type Before } from './appeared';
import { awaitPage, fail, type Hands, isFailure, pressOnce, standing, whyNot } from './hands';
import type { Failure, JobOf } from './job';
import { isMessage, leave, wordsOf } from './leave';

/** How long a message of the page must stand before it is believed to be all that comes, in milliseconds. */
const MESSAGE_STANDS = 300;

interface NameStep {
  reading: Reading;
  field: TextField;
}
interface Message {
  reading: Reading;
  box: Dialog;
}

/** Types the name and presses what goes on. Answers the words of the step, to tell a refusal from what stood there before. */
export async function enterName(
  job: JobOf<'create'>,
  hands: Hands,
  earlier: Before | undefined,
): Promise<string | Failure> {
  const step = await awaitNameStep(hands, earlier);
  if (isFailure(step)) return step;
  if ('box' in step) {
    const { view, rows } = step.reading;
    // Where another page came since, the list may stand behind what it says.
    const atLimit = earlier ? earlier.rows.length >= view.limit : rows.length === 0 || rows.length >= view.limit;
    return leave(
      step.box,
      fail('open', atLimit ? 'limit-reached' : 'page-error', wordsOf(step.box, step.reading)),
      hands,
    );
  }
  const { field, reading } = step;
  const box = boxOf(reading, field, earlier);
  const refused = (why: 'name-too-long' | 'name-refused', seen?: string) => leave(box, fail('name', why, seen), hands);
  if (field.maxLength > 0 && job.name.length > field.maxLength)
    return refused('name-too-long', String(field.maxLength));
  if (typeInto(field, job.name) !== job.name) return refused('name-refused', wordsOf(box, reading));
  const next = await awaitPage(
    hands,
    'the button after the name',
    () => {
      const found = nextOf(hands.look(), earlier);
      return found && isEnabled(found.element) ? found : undefined;
    },
    () => fail('submit', 'name-refused', wordsOf(box, reading)),
    { timeout: Math.min(hands.patience, 3000) },
  );
  if (isFailure(next)) return leave(box, next, hands);
  const typed = hands.look();
  if (typed?.field?.value !== job.name) return refused('name-refused', wordsOf(box, reading));
  const noted = await hands.note('confirming', typed);
  if (!noted.ok) return leave(box, noted, hands);
  const presser = await hands.presserFor(next);
  const last = hands.look();
  const now = nextOf(last, earlier);
  if (!now || last?.field?.value !== job.name) return fail('submit', 'dialog-unexpected');
  const words = stepWords(last, earlier) ?? '';
  return pressOnce(now, presser, 'submit', hands) ?? words;
}

function awaitNameStep(hands: Hands, earlier: Before | undefined): Promise<NameStep | Message | Failure> {
  const stands = standing(MESSAGE_STANDS);
  return awaitPage<NameStep | Message>(
    hands,
    'the field for the name',
    () => {
      const reading = hands.look();
      const field = reading?.field;
      if (reading && field && !earlier?.elements.has(field)) return { reading, field };
      const box = reading && appeared(reading, earlier);
      return box && isMessage(box) && stands(box.text) ? { reading, box } : undefined;
    },
    () => {
      const reading = hands.look();
      const box = reading && appeared(reading, earlier);
      return fail('open', box ? 'dialog-unexpected' : (whyNot(reading) ?? 'dialog-never-came'), wordsOf(box, reading));
    },
  );
}

/** The box that the name field stands in. */
export function boxOf(reading: Reading, field: TextField, earlier: Before | undefined): Dialog | undefined {
  return reading.dialogs.find(({ fields }) => fields.includes(field)) ?? appeared(reading, earlier);
}

/** The one control that goes on from the name: a word for it, in the box of the field. */
function nextOf(reading: Reading | undefined, earlier: Before | undefined): Control | undefined {
  if (!reading?.field) return undefined;
  const box = boxOf(reading, reading.field, earlier);
  const goesOn = ({ caption }: Control) => means(caption, 'next', 'create', 'add');
  const controls = box ? rolesIn(box).nexts : reading.others.filter(goesOn);
  const clear = controls.filter(goesOn);
  const left = clear.length > 0 ? clear : controls;
  return left.length === 1 ? left[0] : undefined;
}

/** Everything the name step says now; undefined when it is no longer there. */
export function stepWords(reading: Reading | undefined, earlier: Before | undefined): string | undefined {
  if (!reading?.field) return undefined;
  return boxOf(reading, reading.field, earlier)?.text ?? '';
}
