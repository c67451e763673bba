import { afterEach, describe, expect, it } from 'vitest';
import { fail, type Hands } from '../../lib/drive/hands';
import { remove } from '../../lib/drive/remove';
import type { RunEvent } from '../../lib/drive/run';
import { type Presser, press } from '../../lib/page/press';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';
import { mountPage } from '../portal/mount';
import { freshState, sampleRows } from '../portal/state';
import { smallPage } from './small-page';
import { removeJob, tryHands } from './try-hands';
import { tryRun } from './try-run';

afterEach(() => document.body.replaceChildren());

const NAMES = sampleRows(6)
  .map(({ name }) => name)
  .slice(1, 4);

interface Way {
  /** The journal takes the beginning of the second one late, in milliseconds. */
  late?: number;
  /** It does not take it. */
  refuses?: boolean;
  asked?: AbortSignal;
  /** The page does not say any more whose it is, from the first deletion on. */
  isNobodys?: boolean;
}

/** Works three, and tells what was pressed for the second in which order with what was written. */
async function work(portal: 'legacy' | 'security-info', { late = 0, refuses = false, asked, isNobodys }: Way) {
  const deleted: string[] = [];
  const state = freshState({ rows: sampleRows(6), tricky: false });
  await mountPage(state, deleted, portal);
  await new Promise((done) => setTimeout(done, 30));
  const happened: string[] = [];
  const heard: Presser = (element, isStill) => {
    const hindrance = press(element, isStill);
    if (!hindrance) happened.push('pressed');
    return hindrance;
  };
  const look = () => {
    const reading = readPage(document, ADDRESSES[portal]);
    if (!reading || !isNobodys || deleted.length === 0) return reading;
    return { ...reading, view: { ...reading.view, account: undefined } };
  };
  const isSecond = (event: RunEvent) => event.type === 'opening' && event.n === 1;
  const trial = tryRun({
    portal,
    look,
    names: NAMES,
    change: { presserFor: () => Promise.resolve(heard), ...(asked ? { asked } : {}) },
    takes: (event) => (isSecond(event) ? late : 0),
    refuses: (event) => {
      happened.push('n' in event ? `${event.type} ${event.n}` : event.type);
      return refuses && isSecond(event);
    },
  });
  const run = await trial.work();
  await new Promise((done) => setTimeout(done, 50));
  const [before, after] = [happened.indexOf('intent 0'), happened.indexOf('intent 1')];
  return { run, deleted, happened: happened.slice(before + 1, after < 0 ? undefined : after + 1) };
}

describe.each(['legacy', 'security-info'] as const)('a run goes on at once on the page %s', (portal) => {
  it('and has the next question brought while the beginning of it is written, which the intent waits for', async () => {
    const { happened, deleted, run } = await work(portal, { late: 150 });
    expect(happened.slice(-4)).toEqual(['pressed', 'ended 0', 'opening 1', 'intent 1']);
    expect(deleted).toEqual(NAMES.map((name) => `delete ${name}`));
    expect(run.items.map(({ state }) => state)).toEqual(['deleted', 'deleted', 'deleted']);
  });

  it.each([
    ['somebody asked for a pause', { asked: AbortSignal.abort() }],
    ['the page does not say whose it is', { isNobodys: true }],
  ])('but not where %s: there it is written first', async (_, way) => {
    const { happened } = await work(portal, { late: 150, ...way });
    expect(happened.slice(-2)).toEqual(['pressed', 'intent 1']);
    expect(happened.at(-3)).toBe('opening 1');
  });

  it('and closes the question again where the beginning is not taken, with nothing confirmed', async () => {
    const { run, deleted } = await work(portal, { late: 150, refuses: true });
    expect(deleted).toEqual([`delete ${NAMES[0]}`]);
    expect(run.items.map(({ state }) => state)).toEqual(['deleted', 'left', 'left']);
    expect(run.head).toMatchObject({ phase: 'paused', failure: { why: 'journal-failed' } });
    expect(readPage(document, ADDRESSES[portal])?.view.state).toBe('list');
  });
});

describe('one whose control was pressed before its beginning was refused', () => {
  /** The beginning is refused after 50 ms. */
  const refusing = (change: Partial<Hands> = {}) =>
    tryHands({
      ...change,
      mayRunAhead: () => true,
      note: async () => {
        await new Promise((done) => setTimeout(done, 50));
        return fail('intent', 'asked');
      },
    });

  it('is given up for a surprise all the same, and its box is left once', async () => {
    const page = smallPage(['Phone', 'Laptop']);
    let left = 0;
    page.on.openDelete = () => page.box('Delete Laptop?', ['yes', () => {}], ['no', () => left++]);
    expect(await remove(removeJob('Phone'), refusing())).toMatchObject({ ok: false, why: 'dialog-names-another' });
    expect(left).toBe(1);
  });

  it('closes no box of a person who took over', async () => {
    const page = smallPage(['Phone', 'Laptop']);
    const stop = new AbortController();
    let left = 0;
    page.on.openDelete = () => {
      page.box('What is new here', ['close', () => left++]);
      stop.abort();
    };
    expect(await remove(removeJob('Phone'), refusing({ stop: stop.signal }))).toMatchObject({ why: 'stopped' });
    expect(left).toBe(0);
  });
});
