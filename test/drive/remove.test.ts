import { afterEach, describe, expect, it } from 'vitest';
import { remove } from '../../lib/drive/remove';
import { eyesight } from '../../lib/page/glance';
import { readPage } from '../../lib/portals/read';
import { ADDRESS, smallPage } from './small-page';
import { removeJob, tryHands } from './try-hands';

afterEach(() => document.body.replaceChildren());
const NAMES = ['Phone', 'Phone 2', 'Laptop'];

describe('deleting one app password', () => {
  it('deletes it, verifies it, closes the message, and writes every press down first', async () => {
    const page = smallPage(NAMES);
    const hands = tryHands();
    expect(await remove(removeJob('Phone'), hands)).toEqual({ ok: true, value: { foundGone: false } });
    expect(page.asked).toEqual(['delete Phone']);
    expect(page.names()).toEqual(['Phone 2', 'Laptop']);
    expect(hands.noted).toEqual(['opening', 'confirming', 'closing']);
    expect(document.querySelector('[role=dialog]')).toBeNull();
  });

  it('closes what came over the list by an attribute alone while the note was written, and touches the control once', async () => {
    const page = smallPage(NAMES);
    const late = page.box('The app password is successfully deleted.', ['close', () => show(false)]);
    // As a box that covers the page: nothing behind it can be pressed.
    const show = (isShown: boolean) => {
      late.hidden = !isShown;
      for (const control of document.querySelectorAll<HTMLButtonElement>('td button')) control.disabled = isShown;
    };
    show(false);
    const touched: (string | undefined)[] = [];
    document.body.onmousedown = ({ target }) => {
      touched.push((target as Element).closest('tr')?.cells[0]?.textContent);
    };
    const life = new AbortController();
    const hands = tryHands({
      ...eyesight(document, () => readPage(document, ADDRESS), life.signal),
      follows: true,
      note: async (phase) => {
        if (phase === 'opening') show(true);
        return { ok: true, value: undefined };
      },
    });
    expect(await remove(removeJob('Phone'), hands)).toMatchObject({ ok: true });
    expect(page.asked).toEqual(['delete Phone']);
    expect(touched.filter(Boolean)).toEqual(['Phone']);
    document.body.onmousedown = null;
    life.abort();
  });

  it('stops when the dialog names another password, and declines', async () => {
    const page = smallPage(NAMES);
    page.on.openDelete = () => page.box('Delete Phone 2?', ['yes', () => page.asked.push('wrong')], ['no', page.close]);
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({
      ok: false,
      step: 'check',
      why: 'dialog-names-another',
    });
    expect(page.asked).toEqual([]);
    expect(document.querySelector('[role=dialog]')).toBeNull();
  });

  it.each([
    [
      'a second confirm',
      (page: ReturnType<typeof smallPage>) =>
        page.box(
          'Delete Phone?',
          ['yes', () => page.asked.push('x')],
          ['ok', () => page.asked.push('x')],
          ['no', page.close],
        ),
    ],
    [
      'a button nobody knows',
      (page: ReturnType<typeof smallPage>) =>
        page.box(
          'Delete Phone?',
          ['yes', () => page.asked.push('x')],
          ['Florb', () => page.asked.push('x')],
          ['no', page.close],
        ),
    ],
    [
      'a text field',
      (page: ReturnType<typeof smallPage>) =>
        page
          .box('Delete Phone?', ['yes', () => page.asked.push('x')], ['no', page.close])
          .append(document.createElement('input')),
    ],
    [
      'nothing that declines',
      (page: ReturnType<typeof smallPage>) => page.box('Delete Phone?', ['yes', () => page.asked.push('x')]),
    ],
  ])('stops at a dialog with %s', async (_, open) => {
    const page = smallPage(NAMES);
    page.on.openDelete = () => void open(page);
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({
      ok: false,
      step: 'check',
      why: 'dialog-unexpected',
    });
    expect(page.asked).toEqual([]);
  });

  it('says so when the dialog never comes', async () => {
    const page = smallPage(NAMES);
    page.on.openDelete = () => {};
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ step: 'open', why: 'dialog-never-came' });
  });

  it('counts a row that went by itself as found gone, without a press', async () => {
    const page = smallPage(NAMES);
    const job = removeJob('Phone');
    page.remove('Phone');
    expect(await remove(job, tryHands())).toEqual({ ok: true, value: { foundGone: true } });
    expect(page.asked).toEqual([]);
  });

  it('presses nothing when the list is not the one that was confirmed', async () => {
    const page = smallPage(NAMES);
    const job = removeJob('Phone');
    page.show([...NAMES, 'Stranger']);
    expect(await remove(job, tryHands())).toMatchObject({ step: 'locate', why: 'list-changed' });
    expect(page.asked).toEqual([]);
  });

  it('never deletes one of two that cannot be told apart (F26)', async () => {
    const page = smallPage(['Phone', 'Phone', 'Laptop']);
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ why: 'row-ambiguous' });
    expect(page.asked).toEqual([]);
  });

  it('does not believe a page that says deleted and keeps the row', async () => {
    const page = smallPage(NAMES);
    page.on.confirmDelete = (name) => {
      page.asked.push(`delete ${name}`);
      page.close();
      page.box('The app password is successfully deleted.', ['close', page.close]);
    };
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({
      ok: false,
      step: 'verify',
      why: 'still-there',
    });
  });

  it('reports when another row went as well', async () => {
    const page = smallPage(NAMES);
    page.on.confirmDelete = () => {
      page.close();
      page.show(['Laptop']);
    };
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: false, why: 'another-gone' });
  });

  it('does not press when the intent cannot be written', async () => {
    const page = smallPage(NAMES);
    const hands = tryHands({
      note: async (phase) =>
        phase === 'confirming' ? { ok: false, step: 'intent', why: 'journal-failed' } : { ok: true, value: undefined },
    });
    expect(await remove(removeJob('Phone'), hands)).toMatchObject({ why: 'journal-failed' });
    expect(page.asked).toEqual([]);
    expect(document.querySelector('[role=dialog]')).toBeNull();
  });

  it('does not press when the dialog changes while the intent is written (F24)', async () => {
    const page = smallPage(NAMES);
    const hands = tryHands({
      note: async (phase) => {
        const words = document.querySelector('[role=dialog] p');
        if (phase === 'confirming' && words) words.textContent = 'Delete Laptop?';
        return { ok: true, value: undefined };
      },
    });
    expect(await remove(removeJob('Phone'), hands)).toMatchObject({ ok: false, why: 'dialog-names-another' });
    expect(page.asked).toEqual([]);
  });

  it('stops at a second question', async () => {
    const page = smallPage(NAMES);
    page.on.confirmDelete = () => {
      page.close();
      page.box('Really delete all of them?', ['yes', () => page.asked.push('all')], ['no', page.close]);
    };
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({
      ok: false,
      step: 'verify',
      why: 'dialog-unexpected',
    });
    expect(page.asked).toEqual([]);
  });

  it('only looks, and never presses, when an intent was open', async () => {
    const page = smallPage(NAMES);
    expect(await remove(removeJob('Phone', { phase: 'confirming' }), tryHands())).toMatchObject({
      ok: false,
      why: 'still-there',
    });
    expect(page.asked).toEqual([]);
    const job = removeJob('Phone', { phase: 'confirming' });
    page.remove('Phone');
    expect(await remove(job, tryHands())).toEqual({ ok: true, value: { foundGone: false } });
  });

  it('goes on from an open dialog after a reload, if the dialog names the item', async () => {
    const page = smallPage(NAMES);
    const job = removeJob('Phone', { phase: 'opening' });
    page.box(
      'Delete Phone?',
      [
        'yes',
        () => {
          page.asked.push('delete Phone');
          page.close();
          page.remove('Phone');
        },
      ],
      ['no', page.close],
    );
    expect(await remove(job, tryHands())).toEqual({ ok: true, value: { foundGone: false } });
    expect(page.asked).toEqual(['delete Phone']);
  });

  it('stops after a reload when the dialog names nothing', async () => {
    const page = smallPage(NAMES);
    const job = removeJob('Phone', { phase: 'opening' });
    page.box('Are you sure?', ['yes', () => page.asked.push('x')], ['no', page.close]);
    expect(await remove(job, tryHands())).toMatchObject({ ok: false, why: 'dialog-unexpected' });
    expect(page.asked).toEqual([]);
  });

  it('stops when the person takes over (F29)', async () => {
    const page = smallPage(NAMES);
    const hands = tryHands();
    page.on.openDelete = () => hands.stopNow();
    expect(await remove(removeJob('Phone'), hands)).toMatchObject({ ok: false, why: 'stopped' });
  });

  it('deletes the last one', async () => {
    const page = smallPage(['Phone']);
    expect(await remove(removeJob('Phone'), tryHands({ patience: 3000 }))).toEqual({
      ok: true,
      value: { foundGone: false },
    });
    expect(page.names()).toEqual([]);
  });
});
