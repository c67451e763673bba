import { afterEach, expect, it } from 'vitest';
import type { RunEvent } from '../../lib/drive/run';
import { readPage } from '../../lib/portals/read';
import { ADDRESS, smallPage } from './small-page';
import { tryRun } from './try-run';

afterEach(() => document.body.replaceChildren());

const look = () => readPage(document, ADDRESS);

it('a run whose page gave the journal up waits for the person, and does not look as if it was still at work', async () => {
  const page = smallPage(['Phone', 'Laptop', 'Kitchen']);
  const trial = tryRun({ portal: 'legacy', look, names: ['Phone', 'Laptop'] });
  const { journal } = trial.hands;
  // It is written, and the page hears of it too late.
  const isLost = (event: RunEvent) => event.type === 'opening' && event.n === 1;
  trial.hands.journal = async (events, reading) => {
    const noted = await journal(events, reading);
    return events.some(isLost) ? { ok: false, step: 'intent', why: 'journal-failed' } : noted;
  };
  const run = await trial.work();
  expect(page.asked).toEqual(['delete Phone']);
  expect(run.head).toMatchObject({ phase: 'paused', failure: { why: 'journal-failed' } });
  expect(run.items.map(({ state }) => state)).toEqual(['deleted', 'left']);
});

it('what stands in the question that stays open is told of an app password that is still there', async () => {
  const page = smallPage(['Phone', 'Laptop']);
  page.on.confirmDelete = () => {
    const words = document.querySelector('[role=dialog] p');
    if (words) words.textContent = 'Delete Phone? It went wrong.';
  };
  const run = await tryRun({ portal: 'legacy', look, names: ['Phone'], change: { patience: 700 } }).work();
  expect(run.items[0]).toMatchObject({ state: 'still-there', failure: { why: 'still-there' } });
  expect(run.items[0]?.failure?.seen).toContain('It went wrong.');
});
