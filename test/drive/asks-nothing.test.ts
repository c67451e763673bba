import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESS, smallPage } from './small-page';
import { tryRun } from './try-run';

/** A page that deletes at the first press, without a question. */

afterEach(() => document.body.replaceChildren());

function open(task: 'check' | 'delete') {
  const page = smallPage(['Phone', 'Laptop', 'Kitchen']);
  page.on.openDelete = (name) => {
    page.asked.push(name);
    page.remove(name);
  };
  const look = () => readPage(document, ADDRESS);
  return { page, trial: tryRun({ portal: 'legacy', look, names: ['Phone', 'Laptop'], task }) };
}

describe('on a page that asks nothing', () => {
  it('a check ends with the first row that goes, which counts as nothing that can be deleted', async () => {
    const { page, trial } = open('check');
    const run = await trial.work();
    expect(page.asked).toEqual(['Phone']);
    expect(run.items.map(({ state }) => state)).toEqual(['failed', 'left']);
    expect(run.head).toMatchObject({ phase: 'over', failure: { why: 'list-changed' } });
  });

  it('what was gone before a check pressed anything is found gone', async () => {
    const { page, trial } = open('check');
    page.remove('Phone');
    expect((await trial.work()).items[0]?.state).toBe('found-gone');
  });
});
