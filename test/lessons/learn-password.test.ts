import { afterEach, describe, expect, it } from 'vitest';
import { ADDRESS } from '../drive/small-page';
import { readByLesson } from './read';
import { PASSWORD, watched, went } from './watched';

afterEach(() => document.body.replaceChildren());

describe('learning where a password stands', () => {
  it.each([
    ['stands in something that can be pressed', (place: HTMLElement) => place.setAttribute('tabindex', '0')],
    [
      'is said by a control',
      () => document.querySelector('[role=dialog] button')?.setAttribute('aria-label', `Kopp ${PASSWORD}`),
    ],
  ] as const)('keeps no password that %s', (_, change) => {
    const { page, watcher, press, type } = watched();
    page.on.openCreate = () => {
      const box = page.box('Qzz', ['Nexx', () => show()], ['Nejx', page.close]);
      box.prepend(document.createElement('input'));
    };
    const show = () => {
      page.close();
      const box = page.box('Wegg', ['Kopp', () => {}], ['Tuu', page.close]);
      const place = document.createElement('code');
      place.textContent = PASSWORD;
      box.prepend(place);
      change(place);
    };
    press('create');
    type('Printer-2F');
    press('Nexx');
    const code = document.querySelector('code');
    if (code) watcher.copied(code);
    expect(JSON.stringify(watcher.settle() ?? {})).not.toContain(PASSWORD);
  });

  it('learns from a hand that presses the field before it types, and the letters before it copies them', () => {
    const { page, watcher, press, type } = watched();
    const show = () => {
      page.close();
      const box = page.box('Wegg', ['Kopp', () => {}], ['Tuu', page.close]);
      box.insertAdjacentHTML('afterbegin', `<b>asdfghjklqwertyu</b><code>${PASSWORD}</code>`);
    };
    page.on.openCreate = () => {
      const box = page.box('Qzz', ['Nexx', show], ['Nejx', page.close]);
      box.insertAdjacentHTML('afterbegin', '<label style="cursor: pointer"><b>Namq</b><input></label>');
    };
    const pressOn = (selector: string) => watcher.pressed(document.querySelector(selector) as Element);
    press('create');
    pressOn('label b');
    pressOn('input');
    type('Printer-2F');
    pressOn('input');
    press('Nexx');
    expect(watcher.settle()).toBeUndefined();
    pressOn('code');
    watcher.copied(document.querySelector('code') as HTMLElement);
    const learned = watcher.settle();
    expect(learned).toMatchObject({ lesson: { task: 'create', secret: { made: 'code' }, boxes: [{ fields: 1 }] } });
    const [box] = learned && 'lesson' in learned ? learned.lesson.boxes : [];
    expect(box?.controls.filter(({ act }) => act === 'next').map(({ says }) => says)).toEqual(['nexx']);
  });

  it('waits for the password though a name that begins alike was listed before', () => {
    const { page, watcher, press, type } = watched(['Thunderbird desktop', 'Phone']);
    page.on.openCreate = () => {
      const box = page.box('Qzz', ['Nexx', page.close], ['Nejx', page.close]);
      box.prepend(document.createElement('input'));
    };
    press('create');
    type('Thunderbird laptop');
    press('Nexx');
    expect(watcher.settle()).toBeUndefined();
    page.show([...page.names(), 'Thunderbird laptop']);
    expect(watcher.settle()).toEqual({ unlearned: 'unclear-password' });
  });

  it('takes no other words in a box of the same shape for a password', () => {
    const { page, watcher, press, type } = watched();
    const show = (text: string) => {
      const box = page.box('', ['Tuu', page.close]);
      const place = document.createElement('code');
      place.textContent = text;
      box.prepend(place);
    };
    page.on.openCreate = () => {
      const box = page.box('Qzz', ['Nexx', () => went(page, '', () => show(PASSWORD))], ['Nejx', page.close]);
      box.prepend(document.createElement('input'));
    };
    press('create');
    type('Printer-2F');
    press('Nexx');
    const learned = watcher.settle();
    if (!learned || !('lesson' in learned)) throw new Error('not learned');
    const lesson = { ...learned.lesson, id: 'one', learnedAt: '' };
    const secret = () => readByLesson(document, ADDRESS, undefined, [lesson])?.secret;
    expect(secret()?.read()).toBe(PASSWORD);
    page.close();
    show('Ne eblis krei');
    expect(secret()).toBeUndefined();
  });
});

it.each(['Új alkalmazásjelszó létrehozása', 'Luo sovellussalasana', 'Añadir contraseña', 'Make this code next time'])(
  'learns from a page whose way to create is called “%s”: as many letters as a password has',
  (caption) => {
    const { page, watcher, press, type } = watched();
    const show = () => {
      page.close();
      page
        .box('Wegg', ['Kopp', () => {}], ['Tuu', page.close])
        .insertAdjacentHTML('afterbegin', `<code>${PASSWORD}</code>`);
    };
    page.on.openCreate = () =>
      page.box('Qzz', ['Nexx', show], ['Nejx', page.close]).prepend(document.createElement('input'));
    for (const button of document.querySelectorAll('button'))
      if (button.textContent === 'create') button.textContent = caption;
    press(caption);
    type('Printer-2F');
    press('Nexx');
    watcher.copied(document.querySelector('code') as HTMLElement);
    expect(watcher.settle()).toMatchObject({ lesson: { task: 'create' } });
  },
);
