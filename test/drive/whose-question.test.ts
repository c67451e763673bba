import { afterEach, describe, expect, it } from 'vitest';
import type { JobOf } from '../../lib/drive/job';
import { remove } from '../../lib/drive/remove';
import { readDialog } from '../../lib/portals/dialog';
import { wordsAround } from '../../lib/portals/words-around';
import { smallPage } from './small-page';
import { removeJob, tryHands } from './try-hands';

/** Whose question it is, where it does not say so, or says so in another way than the list does. */

afterEach(() => document.body.replaceChildren());
const NAMES = ['Phone', 'Phone 2', 'Laptop', 'Kitchen'];

/** A page that brings this question at each press on Delete; what was confirmed on it. */
function asking(text: string, drawAnew?: string[]) {
  const page = smallPage(NAMES);
  const confirmed: string[] = [];
  page.on.openDelete = () => {
    if (drawAnew) page.show(drawAnew);
    page.box(text, ['Yes', () => confirmed.push(text)], ['Cancel', page.close]);
  };
  return { page, confirmed };
}

const work = (change: Partial<JobOf<'remove'>> = {}) => remove(removeJob('Phone', change), tryHands());

describe('a question that names nothing', () => {
  it.each([
    ['without the row that was pressed', ['Phone 2', 'Laptop', 'Kitchen']],
    ['with it under another name', ['Phone X', 'Phone 2', 'Laptop', 'Kitchen']],
    ['in another order', ['Phone 2', 'Phone', 'Laptop', 'Kitchen']],
  ])('is not answered where the list was drawn anew %s', async (_, now) => {
    const { confirmed } = asking('Are you sure?', now);
    expect(await work()).toMatchObject({ ok: false, why: 'dialog-unexpected' });
    expect(confirmed).toEqual([]);
  });

  it('is answered where the list was drawn anew as it was', async () => {
    const { confirmed } = asking('Are you sure?', NAMES);
    await work();
    expect(confirmed).toHaveLength(1);
  });
});

describe('a question about another', () => {
  const title = (words: string) => Object.assign(document.createElement('h2'), { textContent: words });
  it.each<[string, (box: HTMLElement) => void]>([
    [
      'in a box around it',
      (box) => {
        const outer = document.createElement('div');
        outer.setAttribute('role', 'dialog');
        box.replaceWith(outer);
        outer.append(title('Delete Laptop'), box);
      },
    ],
    [
      'by what its label points to',
      (box) => {
        const label = title('Delete Laptop');
        label.id = 'title';
        document.body.append(label);
        box.setAttribute('aria-labelledby', 'title');
      },
    ],
  ])('is known by a name that stands %s', async (_, change) => {
    const { page, confirmed } = asking('');
    page.on.openDelete = () =>
      change(page.box('Are you sure?', ['Yes', () => confirmed.push('x')], ['Cancel', page.close]));
    expect(await work()).toMatchObject({ ok: false, why: 'dialog-names-another' });
    expect(confirmed).toEqual([]);
  });
});

describe('“No”', () => {
  const asked = (text: string, change: (box: HTMLElement) => void = () => {}) => {
    const page = smallPage(['Phone', 'Google Keep', 'Laptop']);
    const pressed: string[] = [];
    page.on.openDelete = () =>
      change(page.box(text, ['Yes', () => pressed.push('Yes')], ['No', () => pressed.push('No')]));
    return pressed;
  };

  it('is pressed where only a name sounds like keeping', async () => {
    const pressed = asked('Delete Google Keep?');
    expect(await work()).toMatchObject({ ok: false, why: 'dialog-names-another' });
    expect(pressed).toEqual(['No']);
  });

  it('is not pressed where a box around it asks to keep', async () => {
    const pressed = asked('Are you sure?', (box) => {
      const outer = document.createElement('div');
      outer.setAttribute('role', 'dialog');
      box.replaceWith(outer);
      outer.append(Object.assign(document.createElement('h2'), { textContent: 'Keep Phone?' }), box);
    });
    expect(await work()).toMatchObject({ ok: false, why: 'dialog-unexpected' });
    expect(pressed).toEqual([]);
  });
});

it('a box that is out of the page already is read as far as it can be', () => {
  const box = document.createElement('div');
  box.setAttribute('aria-labelledby', 'title');
  expect(wordsAround(readDialog(box, [], []), [])).toEqual([]);
});

describe('a page that goes over to another account at the press', () => {
  it.each([
    ['with an empty list', []],
    ['with a list that has all but this one', ['Phone 2', 'Laptop', 'Kitchen']],
  ])('is not believed to have deleted: %s', async (_, now) => {
    const { page } = asking('');
    page.on.openDelete = (name) =>
      page.box(
        `Delete ${name}?`,
        [
          'Yes',
          () => {
            page.close();
            const account = document.querySelector('p');
            if (account) account.textContent = 'tim.berg@example.com';
            page.show(now);
          },
        ],
        ['Cancel', page.close],
      );
    expect(await work()).toMatchObject({ ok: false, why: 'account-changed' });
  });
});
