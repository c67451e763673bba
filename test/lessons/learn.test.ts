import { afterEach, describe, expect, it } from 'vitest';
import { learner } from '../../lib/drive/learn';
import { readAsTaught, readByLesson } from '../../lib/portals/read-by-lesson';
import { ADDRESS, type SmallPage, smallPage } from '../drive/small-page';

afterEach(() => document.body.replaceChildren());

/** What a page does when it deletes: the box goes, the row goes, and something may come. */
function went(page: SmallPage, name: string, then: () => void = () => {}): void {
  page.close();
  page.remove(name);
  then();
}

/** A page whose list is read surely, so that only its boxes have to be learned; a script's presses count as a hand here. */
function watched(names = ['Phone', 'Laptop', 'Printer']) {
  const page = smallPage(names);
  const watcher = learner({
    body: () => document.body,
    look: (lessons) => readByLesson(document, ADDRESS, undefined, lessons),
    trial: (lessons) => readAsTaught(document, ADDRESS, lessons),
    portal: 'legacy',
  });
  const press = (caption: string, nth = 0) => {
    const control = [...document.querySelectorAll<HTMLElement>('button')].filter((at) => at.textContent === caption)[
      nth
    ];
    if (!control) throw new Error(`no ${caption}`);
    watcher.pressed(control);
    control.click();
  };
  return { page, watcher, press };
}

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
            fields: 0,
            controls: [
              { made: 'button', says: 'jaxx', act: 'confirm' },
              { made: 'button', says: 'nejx', act: 'decline' },
            ],
          },
          { fields: 0, controls: [{ made: 'button', says: 'tuu', act: 'close' }] },
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
});
