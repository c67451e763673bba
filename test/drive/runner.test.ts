import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countsOf, type RunEvent } from '../../lib/drive/run';
import type { Traffic } from '../../lib/page/traffic';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';
import { mountPage } from '../portal/mount';
import { freshState, type StateChange, sampleRows } from '../portal/state';
import { tryRun } from './try-run';

type ListPortal = 'legacy' | 'security-info';

let asked: string[] = [];
beforeEach(() => {
  asked = [];
});
afterEach(() => document.body.replaceChildren());

const lookAt = (portal: ListPortal) => () => readPage(document, ADDRESSES[portal]);

async function open(portal: ListPortal, change: StateChange = {}) {
  const state = freshState({ rows: sampleRows(6), tricky: false, ...change });
  await mountPage(state, asked, portal);
  await new Promise((done) => setTimeout(done, 30));
  return state;
}
const names = (count: number) =>
  sampleRows(6)
    .map(({ name }) => name)
    .slice(1, 1 + count);

/** Whatever goes from the list is believed in the same moment. */
const answeredAtOnce = (): Traffic => ({
  answered: () => true,
  answeredAnew: () => true,
  denied: () => false,
  heard: () => true,
  refused: () => false,
  changes: new EventTarget(),
});

describe.each(['legacy', 'security-info'] as const)('a run on the page %s', (portal) => {
  it('deletes what was chosen and nothing else, and its journal says what happened', async () => {
    const state = await open(portal);
    const run = await tryRun({ portal, look: lookAt(portal), names: names(4) }).work();
    expect(asked).toEqual(names(4).map((name) => `delete ${name}`));
    expect(state.rows).toHaveLength(2);
    expect(run.head.phase).toBe('over');
    expect(run.items.map(({ state: each }) => each)).toEqual(names(4).map(() => 'deleted'));
  });

  it('deletes all of them, down to the last', async () => {
    const state = await open(portal);
    const all = sampleRows(6).map(({ name }) => name);
    const run = await tryRun({ portal, look: lookAt(portal), names: all }).work();
    expect(run.items.map((item) => item.state)).toEqual(all.map(() => 'deleted'));
    expect(state.rows).toEqual([]);
  });

  it('deletes nothing when it only checks', async () => {
    const state = await open(portal);
    const run = await tryRun({ portal, look: lookAt(portal), names: names(3), task: 'check' }).work();
    expect(asked).toEqual([]);
    expect(state.rows).toHaveLength(6);
    expect(countsOf(run)).toEqual({ done: 3, failed: 0, unknown: 0, left: 0 });
    expect(run.items.map(({ state: each }) => each)).toEqual(names(3).map(() => 'checked'));
  });

  it('takes rows that are drawn anew in another order all the time (F23)', async () => {
    await open(portal, { faults: ['shuffles'] });
    await tryRun({ portal, look: lookAt(portal), names: names(3) }).work();
    expect(asked).toEqual(names(3).map((name) => `delete ${name}`));
  });

  it.each([
    ['names-another', 'failed', 'dialog-names-another'],
    ['extra-confirm', 'failed', 'dialog-unexpected'],
    ['delete-lies', 'still-there', 'still-there'],
    ['delete-another', 'unknown', 'another-gone'],
    ['dialog-never', 'failed', 'dialog-never-came'],
    ['second-question', 'unknown', 'dialog-unexpected'],
    ['confirms-all', 'failed', 'dialog-unexpected'],
    ['asks-all', 'failed', 'dialog-unexpected'],
    ['row-returns', 'still-there', 'still-there'],
    ['hang', 'still-there', 'still-there'],
    ['error', 'still-there', 'still-there'],
  ] as const)('stops at the first item when the page does “%s” (F17, F20, F24, F25)', async (fault, itemState, why) => {
    await open(portal, { faults: [fault] });
    const run = await tryRun({ portal, look: lookAt(portal), names: names(3) }).work();
    expect(run.items.map(({ state }) => state)).toEqual([itemState, 'left', 'left']);
    expect(run.head).toMatchObject({ phase: 'over', failure: { why } });
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it('writes the result of one with the beginning of the next, and the intent before the press', async () => {
    await open(portal);
    const trial = tryRun({ portal, look: lookAt(portal), names: names(2) });
    await trial.work();
    const said = trial.told.map((event) => ('n' in event ? `${event.type} ${event.n}` : event.type));
    expect(said.filter((each) => !each.startsWith('closing'))).toEqual([
      'opening 0',
      'intent 0',
      'ended 0',
      'opening 1',
      'intent 1',
      'ended 1',
    ]);
  });

  it('closes what the page says of a deletion a moment after its row went', async () => {
    await open(portal, { faults: ['says-late'] });
    const traffic = answeredAtOnce();
    const takes = (event: RunEvent) => (event.type === 'opening' ? 400 : 0);
    const all = await tryRun({ portal, look: lookAt(portal), names: names(2), change: { traffic }, takes }).work();
    expect(all.items.map((item) => item.state)).toEqual(['deleted', 'deleted']);
    expect(lookAt(portal)()?.view.state).toBe('list');
  });

  it.each(['intent', 'opening'] as const)(
    'leaves no late message open when a pause is asked for at the %s',
    async (at) => {
      const state = await open(portal, { faults: ['says-late'] });
      // At the intent of the first, which is deleted then, or at the beginning of the second, which is not.
      const n = at === 'intent' ? 0 : 1;
      const trial: ReturnType<typeof tryRun> = tryRun({
        portal,
        look: lookAt(portal),
        names: names(2),
        change: { traffic: answeredAtOnce() },
        onWritten: (event) => event.type === at && event.n === n && trial.ask('pause'),
      });
      const paused = await trial.work();
      expect(paused.items.map((item) => item.state)).toEqual(['deleted', 'left']);
      expect(paused.head).toMatchObject({ phase: 'paused', failure: { why: 'asked' } });
      await new Promise((done) => setTimeout(done, 300));
      expect(lookAt(portal)()?.view.state).toBe('list');
      expect(state.rows).toHaveLength(5);
    },
  );

  it('takes a late message for no answer to the next press', async () => {
    await open(portal, { faults: ['says-late', 'asks-late'] });
    const traffic = answeredAtOnce();
    const run = await tryRun({ portal, look: lookAt(portal), names: names(3), change: { traffic } }).work();
    expect(run.items.map((item) => item.state)).toEqual(['deleted', 'deleted', 'deleted']);
    expect(asked).toEqual(names(3).map((name) => `delete ${name}`));
  });

  it('presses nothing that the journal does not take (F14)', async () => {
    await open(portal);
    const refuses = (event: RunEvent) => event.type === 'intent' && event.n === 1;
    const run = await tryRun({ portal, look: lookAt(portal), names: names(3), refuses }).work();
    expect(run.items.map(({ state }) => state)).toEqual(['deleted', 'left', 'left']);
    expect(run.head).toMatchObject({ phase: 'paused', failure: { why: 'journal-failed' } });
    expect(asked).toEqual([`delete ${names(1)[0]}`]);
  });
});
