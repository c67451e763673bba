import { afterEach, describe, expect, it } from 'vitest';
import { remove } from '../../lib/drive/remove';
import type { Lesson } from '../../lib/portals/lesson';
import { ADDRESS, smallPage } from '../drive/small-page';
import { removeJob, tryHands } from '../drive/try-hands';
import { readByLesson } from './read';
import { watched, went } from './watched';

afterEach(() => document.body.replaceChildren());

describe('learning from a hand', () => {
  it('learns a question and a message in words that nobody knows', () => {
    const { page, watcher, press } = watched();
    page.on.openDelete = (name) =>
      page.box(
        `Qzz ${name}?`,
        ['Jaxx', () => went(page, name, () => page.box('Wegg', ['Tuu', page.close]))],
        ['Nejx', page.close],
      );
    press('Delete');
    press('Jaxx');
    expect(watcher.settle()).toBeUndefined();
    press('Tuu');
    expect(watcher.settle()).toEqual({
      lesson: {
        portal: 'legacy',
        task: 'remove',
        row: undefined,
        boxes: [
          {
            dialog: true,
            fields: 0,
            controls: [
              { made: 'button', says: 'jaxx', act: 'confirm' },
              { made: 'button', says: 'nejx', act: 'decline' },
            ],
          },
          { dialog: true, fields: 0, controls: [{ made: 'button', says: 'tuu', act: 'close' }] },
        ],
      },
    });
  });

  it('keeps no name, not even one that stands on the confirm', () => {
    const { page, watcher, press } = watched();
    page.on.openDelete = (name) => page.box('Qzz?', [`Jaxx ${name}`, () => went(page, name)], ['Nejx', page.close]);
    press('Delete');
    press('Jaxx Phone');
    const learned = JSON.stringify(watcher.settle());
    expect(learned).toContain('jaxx ');
    expect(learned).not.toMatch(/phone/i);
  });

  it('learns nothing where the page deletes without asking', () => {
    const { page, watcher, press } = watched();
    page.on.openDelete = (name) => page.remove(name);
    press('Delete');
    expect(watcher.settle()).toEqual({ unlearned: 'no-question' });
  });

  it('learns nothing where the page asks twice', () => {
    const { page, watcher, press } = watched();
    page.on.openDelete = (name) => {
      const second = () => {
        page.close();
        page.box('Sure?', ['Jaxx', () => went(page, name)], ['Nejx', page.close]);
      };
      page.box('Qzz?', ['Goo', second], ['Noo', page.close]);
    };
    press('Delete');
    press('Goo');
    press('Jaxx');
    expect(watcher.settle()).toEqual({ unlearned: 'two-questions' });
  });

  it('learns nothing from a press that says the opposite of what came of it', () => {
    const { page, watcher, press } = watched();
    page.on.openDelete = (name) => page.box('Keep it?', ['Keep', page.close], ['No', () => went(page, name)]);
    press('Delete');
    press('No');
    expect(watcher.settle()).toEqual({ unlearned: 'unclear-box' });
  });

  it('learns nothing from what was cancelled, or when another row went', () => {
    const { page, watcher, press } = watched();
    press('Delete');
    press('no');
    expect(watcher.settle()).toBeUndefined();
    page.on.confirmDelete = () => went(page, 'Printer');
    press('Delete');
    press('yes');
    expect(watcher.settle()).toBeUndefined();
  });

  it('fits only where every control of the box is there, and no other', () => {
    const { page, watcher, press } = watched();
    const ask = (...more: [string, () => void][]) =>
      page.box('Qzz?', ['Jaxx', () => went(page, 'Phone')], ['Nejx', page.close], ...more);
    page.on.openDelete = () => void ask();
    press('Delete');
    press('Jaxx');
    const learned = watcher.settle();
    if (!learned || !('lesson' in learned)) throw new Error('not learned');
    const lesson = { ...learned.lesson, id: 'one', learnedAt: '' };
    const captions = () => readByLesson(document, ADDRESS, undefined, [lesson])?.others.map(({ caption }) => caption);
    ask();
    expect(captions()).toEqual(expect.arrayContaining(['yes', 'cancel']));
    const twin = document.querySelector('[role=dialog]')?.cloneNode(true) as HTMLElement;
    document.body.append(twin);
    expect(captions()).not.toContain('yes');
    twin.remove();
    page.close();
    ask(['Ollx', () => {}]);
    expect(captions()).not.toContain('yes');
  });

  it('learns nothing from a toast that offers to take back what is gone already', () => {
    const { page, watcher, press } = watched();
    page.on.openDelete = (name) => {
      page.remove(name);
      page.box('Gonn', ['Malfx', () => {}], ['Okx', page.close]);
    };
    press('Delete');
    press('Okx');
    expect(watcher.settle()).toEqual({ unlearned: 'no-question' });
  });

  it('learns no "delete all", though only one went', () => {
    const { page, watcher, press } = watched();
    page.on.openDelete = (name) =>
      page.box('Remove?', ['Remove existing app passwords', () => went(page, name)], ['Cancel', page.close]);
    press('Delete');
    press('Remove existing app passwords');
    expect(watcher.settle()).toEqual({ unlearned: 'unclear-box' });
  });

  it('learns nothing from what Latchkey itself did after the person had cancelled', () => {
    const { page, watcher, press } = watched();
    press('Delete');
    press('no');
    watcher.interrupted();
    page.remove('Phone');
    expect(watcher.settle()).toBeUndefined();
  });

  it('learns nothing from a list that empties itself', () => {
    const { page, watcher, press } = watched(['Phone']);
    press('Delete');
    press('no');
    page.show([]);
    expect(watcher.settle()).toBeUndefined();
  });

  it('never presses what a lesson only calls a way out', async () => {
    const { page } = watched();
    const lesson: Lesson = {
      id: 'one',
      portal: 'legacy',
      task: 'remove',
      learnedAt: '',
      boxes: [
        {
          dialog: true,
          fields: 0,
          controls: [
            { made: 'button', says: 'jaxx', act: 'confirm' },
            { made: 'button', says: 'jaxx olx', act: 'decline' },
          ],
        },
      ],
    };
    page.on.openDelete = () =>
      page.box('Qzz Laptop?', ['Jaxx', () => page.asked.push('yes')], ['Jaxx olx', () => page.asked.push('all')]);
    const look = () => readByLesson(document, ADDRESS, undefined, [lesson]);
    const outcome = await remove(removeJob('Phone'), tryHands({ look }));
    expect(outcome).toMatchObject({ ok: false, why: 'dialog-names-another' });
    expect(page.asked).toEqual([]);
  });

  it('says which lesson was used: of one that only creates, nothing about rows', () => {
    smallPage(['Phone', 'Laptop']);
    document.querySelector('h1')?.remove();
    const lesson: Lesson = {
      id: 'create',
      portal: 'legacy',
      task: 'create',
      learnedAt: '',
      create: { made: 'button', says: 'create', path: [] },
      boxes: [],
    };
    const rows: Lesson = {
      ...lesson,
      id: 'rows',
      task: 'remove',
      create: undefined,
      row: { made: 'a', says: 'qzz', path: [] },
    };
    expect(readByLesson(document, ADDRESS, undefined, [rows, lesson])?.view.lesson).toBe('create');
  });
});
