import { afterEach, describe, expect, it } from 'vitest';
import { remove } from '../../lib/drive/remove';
import { readPage } from '../../lib/portals/read';
import { ADDRESS, smallPage } from './small-page';
import { removeJob, tryHands } from './try-hands';
import { tryRun } from './try-run';

afterEach(() => document.body.replaceChildren());

/** A page that asks this, in a box of its own; answers the box and what was confirmed. */
function asking(names: string[], text: string) {
  const page = smallPage(names);
  const boxes: HTMLElement[] = [];
  page.on.openDelete = (name) => {
    const yes = () => {
      page.asked.push(name);
      page.close();
      page.remove(name);
    };
    boxes.push(page.box(text, ['yes', yes], ['no', page.close]));
  };
  return {
    page,
    box: (change: (box: HTMLElement) => void) => {
      const { openDelete } = page.on;
      page.on.openDelete = (name) => {
        openDelete?.(name);
        const last = boxes.at(-1);
        if (last) change(last);
      };
    },
  };
}

describe('a question that is not about this one alone', () => {
  it.each([
    ['names another besides', 'Delete Phone and Laptop?'],
    ['quotes this and names another', 'Delete “Phone” together with Laptop?'],
  ])('is not confirmed: %s', async (_, text) => {
    const { page } = asking(['Phone', 'Laptop'], text);
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ why: 'dialog-names-another' });
    expect(page.asked).toEqual([]);
  });

  it.each(['Delete Laptop and your account?', 'Are you sure you want to sign out everywhere?', 'Remove this account?'])(
    'is not confirmed: %s',
    async (text) => {
      const { page } = asking(['Laptop', 'Mail'], text);
      expect(await remove(removeJob('Laptop'), tryHands())).toMatchObject({ why: 'dialog-unexpected' });
      expect(page.asked).toEqual([]);
    },
  );

  it('is confirmed where another is only mentioned in a sentence of its own', async () => {
    const { page } = asking(['Phone', 'Outlook'], 'Delete Phone? Apps such as Outlook may stop working.');
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: true });
    expect(page.asked).toEqual(['Phone']);
  });

  it('is not confirmed where the name in bold is only the beginning of another', async () => {
    const { page, box } = asking(['Phone', 'Phone 2'], '');
    box((each) => {
      (each.firstElementChild as Element).innerHTML = 'Delete <b>Phone</b> <b>2</b>?';
    });
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ why: 'dialog-names-another' });
    expect(page.asked).toEqual([]);
  });

  it('is not confirmed where its label names another', async () => {
    const { page, box } = asking(['Phone', 'Laptop'], 'Are you sure?');
    box((each) => each.setAttribute('aria-label', 'Delete Laptop'));
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ why: 'dialog-names-another' });
    expect(page.asked).toEqual([]);
  });

  it('is not confirmed where it still names one that the same run has deleted', async () => {
    const { page } = asking(['Kitchen'], 'Delete Phone?');
    const hands = tryHands({ wasListed: ['Phone', 'Kitchen'] });
    expect(await remove(removeJob('Kitchen'), hands)).toMatchObject({ why: 'dialog-names-another' });
    expect(page.asked).toEqual([]);
  });

  it('is not confirmed for the second of a run where it still names the first', async () => {
    const { page } = asking(['Phone', 'Kitchen', 'Laptop'], 'Delete Phone?');
    const look = () => readPage(document, ADDRESS);
    const run = await tryRun({ portal: 'legacy', look, names: ['Phone', 'Kitchen'] }).work();
    expect(run.items.map(({ state }) => state)).toEqual(['deleted', 'failed']);
    expect(run.head.failure).toMatchObject({ why: 'dialog-names-another' });
    expect(page.asked).toEqual(['Phone']);
  });

  it.each(['checkbox', 'switch'])('is not confirmed where it has a %s of the page’s own making', async (role) => {
    const { page, box } = asking(['Phone', 'Phone 2'], 'Delete Phone?');
    box((each) => {
      const choice = document.createElement('span');
      choice.setAttribute('role', role);
      choice.textContent = 'All others, too';
      each.append(choice);
    });
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: false, step: 'check' });
    expect(page.asked).toEqual([]);
  });

  it('is not confirmed by its name alone where two are called so, and the row has changed', async () => {
    const { page, box } = asking(['Phone', 'Phone', 'Laptop'], 'Delete Phone?');
    const dates = () => [...document.querySelectorAll('tr:not(:first-child) td:nth-child(2)')];
    const say = (...texts: string[]) => {
      for (const [at, text] of texts.entries()) {
        const cell = dates()[at];
        if (cell) cell.textContent = text;
      }
    };
    say('11/19/2026', '11/20/2026');
    const job = removeJob('Phone');
    expect(readPage(document, ADDRESS)?.rows.map(({ created }) => created)).toContain('11/20/2026');
    box(() => say('11/20/2026', '11/19/2026'));
    expect(await remove(job, tryHands())).toMatchObject({ ok: false, step: 'check' });
    expect(page.asked).toEqual([]);
  });
});

describe('a question that tells the date besides', () => {
  it.each([
    'Delete Phone (created 11/19/2026)?',
    'Delete Phone 11/19/2026?',
    'App password: Phone, Created: 11/19/2026. Delete it?',
  ])('is confirmed where it is that of the row: %s', async (text) => {
    const { page } = asking(['Phone', 'Laptop'], text);
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: true });
    expect(page.asked).toEqual(['Phone']);
  });

  it.each([
    [['Phone', 'Laptop'], 'Delete Phone (created 11/18/2026)?'],
    [['Phone', 'Laptop'], 'Delete Phone (2) (created 11/19/2026)?'],
    [['Phone', 'Phone 11/19/2026'], 'Delete Phone 11/19/2026?'],
    [['Phone', 'Laptop'], 'Delete Phone (Laptop, 11/19/2026)?'],
  ])('is not confirmed where it may be that of another: %s %s', async (names, text) => {
    const { page } = asking(names, text);
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ why: 'dialog-names-another' });
    expect(page.asked).toEqual([]);
  });

  it.each([
    ['11/19/2026', '11/20/2026'],
    ['1/5/2026', '11/5/2026'],
    ['5. Januar 2026', '15. Januar 2026'],
  ])('is not confirmed where it is that of another row of the same name: %s, %s', async (mine, other) => {
    const { page } = asking(['Phone', 'Phone', 'Laptop'], `Delete Phone, created ${other}?`);
    const cells = [...document.querySelectorAll('td:nth-child(2)')];
    for (const [at, text] of [mine, other].entries()) cells[at]?.replaceChildren(text);
    const job = removeJob('Phone', { item: { name: 'Phone', created: mine } });
    expect(await remove(job, tryHands())).toMatchObject({ why: 'dialog-names-another' });
    expect(page.asked).toEqual([]);
  });
});

describe('a question that is not ready yet', () => {
  it('is read when its words have come', async () => {
    const { page, box } = asking(['Phone', 'Laptop'], '');
    box((each) => setTimeout(() => each.firstElementChild?.append('Delete Laptop?'), 80));
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ why: 'dialog-names-another' });
    expect(page.asked).toEqual([]);
  });

  it.each([
    ['has a cross alone so far', '', false, 300],
    ['says that it loads', '<p>Loading…</p>', true, 900],
    ['says that it loads', '<p>Loading…</p>', false, 900],
    ['shows that it loads', '<progress></progress>', true, 900],
  ])('is waited for where its box %s', async (_, content, follows, milliseconds) => {
    const page = smallPage(['Phone', 'Laptop']);
    page.on.openDelete = (name) => {
      const box = page.box('Delete app password', ['×', page.close]);
      const loading = document.createElement('div');
      loading.innerHTML = content;
      box.append(loading);
      setTimeout(() => {
        loading.remove();
        for (const [caption, press] of [
          ['Delete', () => page.on.confirmDelete?.(name)],
          ['Cancel', page.close],
        ] as const) {
          const button = document.createElement('button');
          button.textContent = caption;
          button.addEventListener('click', press);
          box.append(button);
        }
        box.prepend(`Delete ${name}?`);
      }, milliseconds);
    };
    page.on.confirmDelete = (name) => {
      page.asked.push(name);
      page.close();
      page.remove(name);
    };
    expect(await remove(removeJob('Phone'), tryHands({ follows, patience: 2500 }))).toMatchObject({ ok: true });
    expect(page.asked).toEqual(['Phone']);
  });

  it('is confirmed when its confirm can be pressed', async () => {
    const { page, box } = asking(['Phone', 'Laptop'], 'Delete Phone?');
    box((each) => {
      const yes = each.querySelector('button');
      yes?.setAttribute('disabled', '');
      setTimeout(() => yes?.removeAttribute('disabled'), 120);
    });
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: true });
    expect(page.asked).toEqual(['Phone']);
  });
});

it('presses nothing where the page shows another account by the time the intent is written', async () => {
  const { page } = asking(['Phone', 'Laptop'], 'Delete Phone?');
  const account = document.querySelector('p');
  const hands = tryHands({
    note: async (phase) => {
      if (phase === 'confirming' && account) account.textContent = 'tim.berg@example.com';
      return { ok: true, value: undefined };
    },
  });
  expect(await remove(removeJob('Phone'), hands)).toMatchObject({ ok: false, step: 'press', why: 'account-changed' });
  expect(page.asked).toEqual([]);
});

it.each([
  ['Delete 🏢', []],
  ['Delete 🏠', ['🏠']],
])('of names that are pictures the button names one as well: %s', async (caption, expected) => {
  const page = smallPage(['🏠', '🏢', 'Laptop']);
  page.on.openDelete = (name) => {
    const confirm = () => {
      page.asked.push(name);
      page.close();
      page.remove(name);
    };
    page.box('Are you sure?', [caption, confirm], ['Cancel', page.close]);
  };
  await remove(removeJob('🏠'), tryHands());
  expect(page.asked).toEqual(expected);
});
