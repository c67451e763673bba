import { afterEach, expect, it } from 'vitest';
import { before } from '../../lib/drive/appeared';
import { verify } from '../../lib/drive/verify';
import { type Answer, trafficOf } from '../../lib/page/traffic';
import { readPage } from '../../lib/portals/read';
import { ADDRESS, smallPage } from './small-page';
import { removeJob, tryHands } from './try-hands';

/** When it is believed that the one app password went, by what the page's server was asked before that. */

const later = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
/** Much less than a list has to stand otherwise. */
const AT_ONCE = 250;

afterEach(() => document.body.replaceChildren());

type Step = 'answered' | 'asked while it was answered' | 'failed' | 'gone' | 'closed';

/** Whether it was believed at once after these steps, and what came of it in the end. */
async function after(steps: Step[], isLast: boolean) {
  const page = smallPage(['Phone', 'Laptop', 'Printer']);
  const reading = readPage(document, ADDRESS);
  if (!reading) throw new Error('the page was not read');
  // The question that was answered, where it stands until the page closes it.
  if (steps.includes('closed')) page.box('Delete Phone?', ['yes', () => {}], ['no', page.close]);
  const job = removeJob('Phone', { phase: 'confirming' });
  const answers: Answer[] = [];
  const changes = new EventTarget();
  const at = performance.now();
  const pressed = {
    asked: readPage(document, ADDRESS)?.dialogs[0]?.text ?? '',
    at,
    element: document.createElement('button'),
    caption: 'yes',
  };
  let isOver = false;
  const hands = tryHands({ isLast, traffic: trafficOf(() => answers, changes), patience: 8000 });
  const verified = verify(job, hands, before(reading), pressed).finally(() => {
    isOver = true;
  });
  for (const step of steps) {
    await later(20);
    if (step === 'closed') page.close();
    else if (step === 'gone')
      [...document.querySelectorAll('tr')].find((row) => row.textContent?.includes('Phone'))?.remove();
    else {
      const start = step === 'asked while it was answered' ? at : performance.now() - 10;
      answers.push({ start, end: performance.now(), status: step === 'failed' ? 0 : 200 });
      changes.dispatchEvent(new Event('change'));
    }
    if (step !== steps.at(-1)) expect(isOver).toBe(false);
  }
  await later(AT_ONCE);
  const isAtOnce = isOver;
  return { isAtOnce, outcome: await verified };
}

it.each<[string, Step[], boolean, boolean]>([
  ['one of several, after an answer', ['answered', 'gone'], false, true],
  ['one of several, where the server could not be reached', ['failed', 'gone'], false, false],
  ['the last one, missing in a list that was asked for after the answer', ['answered', 'answered', 'gone'], true, true],
  ['the last one, after a single answer', ['answered', 'gone'], true, false],
  [
    'the last one, after two that were asked for at once',
    ['answered', 'asked while it was answered', 'gone'],
    true,
    false,
  ],
  ['the last one, where the second could not be reached', ['answered', 'failed', 'gone'], true, false],
  ['the last one, taken away before anything was answered', ['gone', 'answered', 'answered'], true, false],
  [
    'the last one, missing in such a list when the question is closed',
    ['answered', 'answered', 'gone', 'closed'],
    true,
    true,
  ],
  [
    'the last one, taken away behind a question that is closed later',
    ['gone', 'answered', 'answered', 'closed'],
    true,
    false,
  ],
])('%s', async (_, steps, isLast, isAtOnce) => {
  expect(await after(steps, isLast)).toEqual({ isAtOnce, outcome: { ok: true, value: { foundGone: false } } });
});

it('a list without any row, on a page that was loaded after the press, has to stand: rows may still be to come', async () => {
  smallPage([]);
  let isOver = false;
  const job = removeJob('Phone', { phase: 'confirming', rows: [{ name: 'Phone', created: '11/19/2026' }] });
  const verified = verify(job, tryHands({ patience: 8000 }), undefined, undefined).finally(() => {
    isOver = true;
  });
  await later(3000);
  expect(isOver).toBe(false);
  document.body.replaceChildren();
  smallPage(['Phone']);
  expect(await verified).toMatchObject({ ok: false, why: 'still-there' });
}, 15_000);
