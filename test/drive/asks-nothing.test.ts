import { afterEach, describe, expect, it } from 'vitest';
import { remove } from '../../lib/drive/remove';
import { readPage } from '../../lib/portals/read';
import { ADDRESS, smallPage } from './small-page';
import { removeJob, tryHands } from './try-hands';
import { tryRun } from './try-run';

/** A page that deletes at the first press, without a question. */

afterEach(() => document.body.replaceChildren());

function open(task: 'check' | 'delete', names = ['Phone', 'Laptop']) {
  const page = smallPage(['Phone', 'Laptop', 'Kitchen']);
  page.on.openDelete = (name) => {
    page.asked.push(name);
    page.remove(name);
  };
  const look = () => readPage(document, ADDRESS);
  return { page, trial: tryRun({ portal: 'legacy', look, names, task }) };
}

describe('on a page that asks nothing', () => {
  it('a check ends with the first row that goes, which it calls gone, and says why', async () => {
    const { page, trial } = open('check');
    const run = await trial.work();
    expect(page.asked).toEqual(['Phone']);
    expect(run.items).toMatchObject([{ state: 'found-gone', failure: { why: 'not-asked' } }, { state: 'left' }]);
    expect(run.head).toMatchObject({ phase: 'over', failure: { why: 'not-asked' } });
  });

  it('a run ends with the first that goes, which it calls gone, and says why', async () => {
    const { page, trial } = open('delete');
    const run = await trial.work();
    expect(page.asked).toEqual(['Phone']);
    expect(run.items.map(({ state }) => state)).toEqual(['found-gone', 'left']);
    expect(run.head).toMatchObject({ phase: 'over', failure: { step: 'open', why: 'not-asked' } });
  });

  it.each(['check', 'delete'] as const)('a %s says why with its last as well', async (task) => {
    const { page, trial } = open(task, ['Phone']);
    const run = await trial.work();
    expect([page.asked, run.items.map(({ state }) => state)]).toEqual([['Phone'], ['found-gone']]);
    expect(run.head).toMatchObject({ phase: 'over', failure: { why: 'not-asked' } });
  });

  it('a single one is gone, and nothing of it was confirmed', async () => {
    const { page } = open('delete');
    const gone = { ok: true, value: { foundGone: true, unasked: true } };
    expect(await remove(removeJob('Phone'), tryHands())).toEqual(gone);
    expect(page.asked).toEqual(['Phone']);
  });

  it('is not over with what went, where something else went as well', async () => {
    const { page, trial } = open('delete');
    page.on.openDelete = () => {
      page.remove('Phone');
      page.remove('Kitchen');
    };
    const run = await trial.work();
    expect(run.items.map(({ state }) => state)).not.toContain('found-gone');
    expect(run.head.phase).toBe('over');
  });

  it('what was gone before a check pressed anything is found gone', async () => {
    const { page, trial } = open('check');
    page.remove('Phone');
    expect((await trial.work()).items[0]?.state).toBe('found-gone');
  });
});
