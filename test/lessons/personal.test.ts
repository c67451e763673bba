import { afterEach, describe, expect, it } from 'vitest';
import type { Learned } from '../../lib/drive/learn';
import { PASSWORD, typeInto, watched, went } from './watched';

afterEach(() => document.body.replaceChildren());

const ADDRESS = 'Nora Lind nora.lind@example.com';
const NUMBER = 'Anrufen +41 79 123 45 67';
const PERSONAL = /nora|lind|example|123 45/i;
const text = (what: unknown): string => JSON.stringify(what ?? {});
const boxesIn = (learned: Learned | undefined) => (learned && 'lesson' in learned ? learned.lesson.boxes : undefined);

/** A page on which a password is created by hand; its last box has one more control, which says `more`. */
function creating(create: string, more: string) {
  const { page, watcher, press, type } = watched();
  const button = [...document.querySelectorAll('button')].find((at) => at.textContent === 'create');
  if (button) button.textContent = create;
  page.on.openCreate = () => {
    page
      .box('Qzz', ['Nexx', () => went(page, '', show)], ['Nejx', page.close])
      .prepend(document.createElement('input'));
  };
  const show = () => {
    const place = document.createElement('code');
    place.textContent = PASSWORD;
    page.box('', [more, () => {}], ['Tuu', page.close]).prepend(place);
  };
  // Without these words the page is not sure, and the control that creates is described.
  document.querySelector('h1')?.remove();
  press(create);
  type('Printer-2F');
  press('Nexx');
  return { watcher, press };
}

describe('what is learned of a page', () => {
  it.each([ADDRESS, NUMBER])('holds nothing of a control that says %s beside the password', (more) => {
    const { watcher, press } = creating('Kreu', more);
    const learned = watcher.settle();
    expect(text(learned)).toContain('"secret"');
    expect(text(learned)).not.toMatch(PERSONAL);
    press('Tuu');
    expect(text(watcher.drafts())).not.toMatch(PERSONAL);
  });

  it.each([ADDRESS, NUMBER])(
    'is nothing where what creates says %s, and nothing of it is kept over a load',
    (create) => {
      const { watcher } = creating(create, 'Kopp');
      expect(text(watcher.drafts())).not.toMatch(PERSONAL);
      expect(watcher.settle()).toEqual({ unlearned: 'unclear-box' });
    },
  );

  it('keeps no name of the person over a load, whose account they pressed', () => {
    const { page, watcher, press } = watched();
    const account = document.createElement('button');
    account.textContent = ADDRESS;
    document.body.append(account);
    press(ADDRESS);
    page.box('Qzz', [NUMBER, () => {}], ['Tuu', page.close]);
    press('Tuu');
    expect(text(watcher.drafts())).not.toMatch(PERSONAL);
  });

  it('has a hole for an address and a number in a box, also beside the name of the app password', () => {
    const { page, watcher, press } = watched();
    const keep = `Keep Phone of ${ADDRESS}`;
    page.on.openDelete = (name) =>
      page.box(`Qzz ${name}?`, ['Jaxx', () => went(page, name)], [keep, page.close], [NUMBER, page.close]);
    press('Delete');
    press('Jaxx');
    expect(text(watcher.drafts())).not.toMatch(PERSONAL);
    expect(boxesIn(watcher.settle())).toMatchObject([
      { controls: [{ says: 'jaxx' }, { says: '\0' }, { says: 'anrufen \0' }] },
    ]);
  });
});

describe('what was typed', () => {
  it('is kept over a load as one coarse print of how it begins', () => {
    const { page, watcher, press, type } = watched();
    page.on.openCreate = () => {
      page.box('Qzz', ['Nexx', () => {}], ['Nejx', page.close]).prepend(document.createElement('input'));
    };
    press('create');
    type('Printer-2F');
    press('Nexx');
    const [draft] = watcher.drafts();
    expect(draft?.typed).toEqual({
      start: { length: 8, hash: expect.any(Number), salt: expect.any(Number), coarse: true },
    });
    expect(draft?.typed?.start.hash).toBeLessThan(2 ** 16);
  });

  it('is not listened to in a field that stood there before the press', () => {
    const { page, watcher, press } = watched();
    document.body.prepend(document.createElement('input'));
    page.on.openCreate = () => void page.box('Qzz', ['Nexx', () => {}], ['Nejx', page.close]);
    press('create');
    typeInto(watcher, 'a secret of mine');
    press('Nexx');
    expect(watcher.drafts().flatMap(({ typed }) => typed ?? [])).toEqual([]);
  });

  it('stands in no caption that is kept, not even how it begins', () => {
    const { page, watcher, press, type } = watched();
    page.on.openCreate = () => {
      page.box('Qzz', ['Nexx', ask], ['Nejx', page.close]).prepend(document.createElement('input'));
    };
    const ask = () => {
      page.close();
      page.box('Qzz', ['Vere My Scanne…', () => {}], ['Nejx', page.close]);
    };
    press('create');
    type('My Scanner');
    press('Nexx');
    press('Vere My Scanne…');
    expect(watcher.drafts()).toEqual([]);
  });
});
