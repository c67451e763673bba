import { afterEach, describe, expect, it } from 'vitest';
import type { Phase } from '../../lib/drive/job';
import { closeLateMessage } from '../../lib/drive/message';
import { checkFirst, remove } from '../../lib/drive/remove';
import { smallPage } from './small-page';
import { removeJob, tryHands } from './try-hands';

afterEach(() => document.body.replaceChildren());

type Page = ReturnType<typeof smallPage>;
const NAMES = ['Phone', 'Phone 2', 'Laptop'];
const open = () => smallPage(NAMES);

/** A question with a cross and a word that confirms. */
const ask = (page: Page, text: string, word: string) => () =>
  void page.box(text, ['Close', page.close], [word, () => page.asked.push(`pressed ${word}`)]);
const refuse = (refused: Phase) => async (phase: Phase) =>
  phase === refused
    ? ({ ok: false, step: 'intent', why: 'asked' } as const)
    : ({ ok: true, value: undefined } as const);

describe('a box that is to be left', () => {
  it.each(['OK', 'Confirm'])('is left by its cross and never by “%s”, when it names another', async (word) => {
    const page = open();
    page.on.openDelete = ask(page, 'Delete Phone 2?', word);
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: false, why: 'dialog-names-another' });
    expect(page.asked).toEqual([]);
    expect(document.body.textContent).not.toContain('Delete Phone 2?');
  });

  it.each([
    '<h2 tabindex="-1">Copy of Laptop was deleted</h2>',
    '<p><b>Kitchen</b> is no longer listed</p>',
    '<p>Phone 2 cannot be undone now</p>',
    '<div style="display: none"><button>Copy</button></div>',
  ])('may hold words that look like more than they are: %s', async (html) => {
    const page = open();
    page.on.openDelete = () => {
      page
        .box('Delete Phone 2?', ['Delete', () => page.asked.push('confirmed')], ['Cancel', page.close])
        .insertAdjacentHTML('afterbegin', html);
    };
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: false, why: 'dialog-names-another' });
    expect(document.querySelector('[role=dialog]')).toBeNull();
  });

  it('is left where it names what copies: “Delete Copier” copies nothing', async () => {
    const page = open();
    page.on.openDelete = () =>
      void page.box('Delete Copier?', ['Delete Copier', () => page.asked.push('confirmed')], ['Cancel', page.close]);
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: false });
    expect(page.asked).toEqual([]);
    expect(document.body.textContent).not.toContain('Delete Copier?');
  });

  it.each(['Back', 'Keep', 'Silme'])('is left by its cross and not by “%s”, which may lead elsewhere', async (word) => {
    const page = open();
    const press = (caption: string) => () => page.asked.push(caption);
    page.on.openDelete = () => void page.box('Something else?', ['Close', page.close], [word, press(word)]);
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: false });
    expect(page.asked).toEqual([]);
    expect(document.body.textContent).not.toContain('Something else?');
  });

  it.each(['Not now', 'やめる', 'İptal et', 'إلغاء الأمر'])('is left by “%s”, when it names another', async (word) => {
    const page = open();
    page.on.openDelete = () =>
      void page.box('Delete Phone 2?', ['Delete', () => page.asked.push('confirmed')], [word, page.close]);
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: false, why: 'dialog-names-another' });
    expect(page.asked).toEqual([]);
    expect(document.querySelector('[role=dialog]')).toBeNull();
  });

  it('is left where its confirm is switched off after the intent was written', async () => {
    const page = open();
    const hands = tryHands({
      note: async (phase) => {
        if (phase === 'confirming') document.querySelector('[role=dialog] button')?.setAttribute('disabled', '');
        return { ok: true, value: undefined };
      },
    });
    expect(await remove(removeJob('Phone'), hands)).toMatchObject({ ok: false, step: 'press', why: 'control-blocked' });
    expect(page.asked).toEqual([]);
    expect(document.querySelector('[role=dialog]')).toBeNull();
  });

  it('stays where the person took over while the intent was written: they may have answered it', async () => {
    open();
    const hands = tryHands({
      note: async (phase) => {
        if (phase === 'confirming') hands.stopNow();
        return { ok: true, value: undefined };
      },
    });
    expect(await remove(removeJob('Phone'), hands)).toMatchObject({ ok: false, step: 'verify', why: 'stopped' });
    expect(document.querySelector('[role=dialog]')).not.toBeNull();
  });

  it('is left by its cross when the intent is refused, and when it is only checked', async () => {
    const page = open();
    page.on.openDelete = ask(page, 'Delete Phone?', 'OK');
    const note = refuse('confirming');
    expect(await remove(removeJob('Phone'), tryHands({ note }))).toMatchObject({ ok: false, why: 'asked' });
    expect(await checkFirst(removeJob('Phone'), tryHands())).toMatchObject({ ok: true });
    expect(page.asked).toEqual([]);
    expect(page.names()).toEqual(NAMES);
  });

  it.each(['OK', 'Got it'])('stays open when it has nothing but “%s”', async (word) => {
    const page = open();
    page.on.openDelete = () => void page.box('Delete Phone?', [word, () => page.asked.push(`pressed ${word}`)]);
    for (const follows of [false, true])
      expect(await remove(removeJob('Phone'), tryHands({ follows, patience: 1500 }))).toMatchObject({ ok: false });
    expect(page.asked).toEqual([]);
  });
});

describe('a question of the second deletion of a run', () => {
  it.each([
    [
      'an unknown link beside “OK”',
      (box: Element) => box.append(Object.assign(document.createElement('a'), { href: '#x', textContent: 'Florb' })),
    ],
    [
      'its “Cancel” a moment later',
      (box: Element) =>
        void setTimeout(
          () => box.append(Object.assign(document.createElement('button'), { textContent: 'Cancel' })),
          60,
        ),
    ],
  ])('is no message, with %s', async (_, add) => {
    const page = open();
    page.on.openDelete = () => {
      const done = () => {
        page.asked.push('pressed OK');
        page.close();
        page.remove('Phone');
      };
      add(page.box('Delete Phone?', ['OK', done]));
    };
    const hands = tryHands({ follows: true, patience: 1500 });
    const outcome = await remove(removeJob('Phone'), hands);
    const wasPressed = page.asked.length > 0;
    expect(wasPressed).toBe(hands.noted.includes('confirming'));
    if (outcome.ok) expect(outcome.value.foundGone).toBe(false);
  });
});

describe('after the one press', () => {
  it.each([false, true])(
    'what was pressed is never pressed again, while the page takes “Cancel” away (and disables it: %s)',
    async (disables) => {
      const page = open();
      page.on.openDelete = (name) => {
        const press = () => {
          page.asked.push('pressed OK');
          const [ok, cancel] = box.querySelectorAll('button');
          cancel?.remove();
          if (ok) ok.disabled = disables;
          setTimeout(() => {
            page.close();
            page.remove(name);
          }, 700);
        };
        const box = page.box(`Delete ${name}?`, ['OK', press], ['Cancel', page.close]);
      };
      expect(await remove(removeJob('Phone'), tryHands({ patience: 4000 }))).toMatchObject({ ok: true });
      expect(page.asked).toEqual(['pressed OK']);
    },
  );

  it('a box that is used again for the next message is closed again', async () => {
    const page = open();
    page.on.confirmDelete = (name) => {
      page.close();
      const close = () => {
        box.remove();
        if (!page.names().includes(name)) return;
        page.remove(name);
        setTimeout(() => {
          if (box.firstChild) box.firstChild.textContent = `The app password ${name} was deleted.`;
          document.body.append(box);
        }, 20);
      };
      const box = page.box('The app password A was deleted.', ['close', close]);
    };
    expect(await remove(removeJob('Phone'), tryHands({ patience: 2500 }))).toMatchObject({ ok: true });
  });

  it.each(['Got it', 'Verstanden', 'J’ai compris', '知道了'])(
    'a message is closed by what says it was read: %s',
    async (word) => {
      const page = open();
      page.on.confirmDelete = (name) => {
        page.close();
        page.remove(name);
        page.box('It was deleted.', [word, page.close]);
      };
      expect(await remove(removeJob('Phone'), tryHands({ patience: 2500 }))).toMatchObject({ ok: true });
      expect(document.querySelector('[role=dialog]')).toBeNull();
    },
  );

  it('a list that is empty for a moment is not believed', async () => {
    const page = smallPage(['Phone']);
    page.on.confirmDelete = () => {
      page.close();
      const list = document.querySelector('table');
      list?.remove();
      setTimeout(() => list && document.body.append(list), 900);
    };
    expect(await remove(removeJob('Phone'), tryHands({ patience: 3000 }))).toMatchObject({
      ok: false,
      why: 'still-there',
    });
  });
});

describe('a late message', () => {
  it('is not closed once it has become a question', async () => {
    const page = open();
    const box = page.box('Deleted.', ['Close', () => page.asked.push('pressed')]);
    box.addEventListener('mousedown', () => {
      if (box.firstChild) box.firstChild.textContent = 'Delete Laptop?';
    });
    await closeLateMessage(tryHands());
    expect(page.asked).toEqual([]);
  });

  it('with nothing but “OK” is closed when it stands and names nobody who is listed', async () => {
    const page = open();
    page.box('Phone 7 was deleted.', ['OK', () => page.asked.push('pressed')]);
    await closeLateMessage(tryHands());
    expect(page.asked).toEqual([]);
    document.body.replaceChildren();
    const other = open();
    other.box('It was deleted.', ['OK', () => other.asked.push('pressed')]);
    await closeLateMessage(tryHands());
    expect(other.asked).toEqual(['pressed']);
  });
});
