import { afterEach, describe, expect, it } from 'vitest';
import { checkFirst, remove } from '../../lib/drive/remove';
import type { Visit } from '../../lib/drive/visit';
import { type SmallPage, smallPage } from './small-page';
import { removeJob, tryHands } from './try-hands';

afterEach(() => document.body.replaceChildren());

const another = (page: SmallPage) => {
  page.on.confirmDelete = () => {
    page.close();
    page.show(['Phone', 'Laptop']);
  };
};
const namesAnother = (page: SmallPage) => {
  page.on.openDelete = () => page.box('Delete Phone 2?', ['yes', page.close], ['no', page.close]);
};
const doesNothing = (page: SmallPage) => {
  page.on.confirmDelete = () => page.close();
};

/** A page on which Phone was to be deleted, and which is as it should be from then on. */
async function troubled(trouble: (page: SmallPage) => void, visit: Visit) {
  const page = smallPage(['Phone', 'Phone 2', 'Laptop']);
  trouble(page);
  const outcome = await remove(removeJob('Phone'), tryHands({ visit }));
  page.on = {};
  const laptop = (work = remove, on = visit) => work(removeJob('Laptop'), tryHands({ visit: on }));
  return { page, outcome, laptop };
}

describe('a page', () => {
  it.each([
    ['on which another one went', another, 'another-gone'],
    ['that asked about another one', namesAnother, 'dialog-names-another'],
  ])('%s is worked no more until it is loaded anew, however it is read', async (_, trouble, why) => {
    const { page, outcome, laptop } = await troubled(trouble, {});
    expect(outcome).toMatchObject({ ok: false, why });
    const pressed: string[] = [];
    page.on.openDelete = (name) => pressed.push(name);
    for (const work of [remove, checkFirst])
      expect(await laptop(work)).toEqual({ ok: false, step: 'plan', why: 'surprised' });
    expect(pressed).toEqual([]);
    page.on = {};
    expect(await laptop(remove, {})).toMatchObject({ ok: true });
    expect(page.asked).toEqual(['delete Laptop']);
  });

  it('that only did not do what was asked is worked again', async () => {
    const { outcome, laptop } = await troubled(doesNothing, {});
    expect(outcome).toMatchObject({ ok: false, why: 'still-there' });
    expect(await laptop()).toMatchObject({ ok: true });
  });

  it('that met with a surprise is still looked at for what was pressed before', async () => {
    const page = smallPage(['Phone', 'Laptop']);
    const job = removeJob('Phone', { phase: 'confirming' });
    page.show(['Laptop']);
    const visit: Visit = { surprise: 'another-gone' };
    expect(await remove(job, tryHands({ visit }))).toMatchObject({ ok: true });
  });
});
