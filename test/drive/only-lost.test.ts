import { afterEach, expect, it } from 'vitest';
import { before } from '../../lib/drive/appeared';
import { asItStands } from '../../lib/drive/stands-still';
import { verify } from '../../lib/drive/verify';
import { eyesight } from '../../lib/page/glance';
import { type Answer, trafficOf } from '../../lib/page/traffic';
import { readPage } from '../../lib/portals/read';
import { ADDRESS, smallPage } from './small-page';
import { removeJob, tryHands } from './try-hands';

/** What a page takes away before the row itself, say its question, is not looked at for: that would keep it from going on. */

afterEach(() => document.body.replaceChildren());

const later = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** After the press; `happens` is what the page does when its server has answered. Tells how often it was looked at for that. */
async function after(happens: (row: HTMLTableRowElement, close: () => void) => void, isLast = false) {
  const page = smallPage(['Phone', 'Laptop', 'Printer']);
  const reading = readPage(document, ADDRESS);
  const row = [...document.querySelectorAll('tr')].find((each) => each.textContent?.includes('Phone'));
  if (!reading || !row) throw new Error('the page was not read');
  page.box('Delete Phone?', ['yes', () => {}], ['no', page.close]);
  const answers: Answer[] = [];
  const changes = new EventTarget();
  const answer = (start = performance.now()) => {
    answers.push({ start, end: performance.now(), status: 200 });
    changes.dispatchEvent(new Event('change'));
  };
  const pressed = {
    asked: readPage(document, ADDRESS)?.dialogs[0]?.text ?? '',
    at: performance.now(),
    element: document.createElement('button'),
    caption: 'yes',
  };
  let looks = 0;
  const look = () => {
    looks++;
    return readPage(document, ADDRESS);
  };
  const life = new AbortController();
  const hands = tryHands({
    ...eyesight(document, look, life.signal),
    traffic: trafficOf(() => answers, changes),
    isLast,
    patience: 3000,
  });
  const verified = verify(removeJob('Phone'), hands, { ...before(reading), ...asItStands([row], reading) }, pressed);
  await later(20);
  answer(pressed.at);
  const [looksBefore, begun] = [looks, performance.now()];
  happens(row, page.close);
  await later(20);
  const looksNow = looks - looksBefore;
  answer();
  row.remove();
  const outcome = await verified;
  life.abort();
  return { looks: looksNow, outcome, took: performance.now() - begun };
}

it('does not look when the question has gone and the row still stands', async () => {
  const closed = await after((_row, close) => close());
  expect(closed).toMatchObject({ looks: 0, outcome: { ok: true } });
});

it('looks when something has come, or said something else, or the row has gone', async () => {
  const said = await after((_row, close) => {
    close();
    document.body.append('Please wait');
  });
  expect(said).toMatchObject({ looks: 1, outcome: { ok: true } });
  const renamed = await after((row, close) => {
    close();
    (row.cells[1]?.firstChild as Text).data = '11/19/2026 ';
  });
  expect(renamed).toMatchObject({ looks: 1, outcome: { ok: true } });
  const gone = await after((row, close) => {
    close();
    row.remove();
  });
  expect(gone).toMatchObject({ looks: 1, outcome: { ok: true } });
});

it('takes the row of the last one for listed as long as it stands there', async () => {
  const { outcome, took } = await after((_row, close) => close(), true);
  expect(outcome.ok).toBe(true);
  expect(took).toBeLessThan(400);
});
