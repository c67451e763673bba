import { afterEach, describe, expect, it } from 'vitest';
import { create } from '../../lib/drive/create';
import { smallPage } from './small-page';
import { createJob, tryHands } from './try-hands';

afterEach(() => document.body.replaceChildren());
const NAMES = ['Phone', 'Laptop'];
const dialog = () => document.querySelector('[role=dialog]');

describe('creating an app password', () => {
  it('works the page up to the one-time password and leaves that open', async () => {
    const page = smallPage(NAMES);
    const hands = tryHands();
    expect(await create(createJob('Printer-2F'), hands)).toEqual({ ok: true, value: undefined });
    expect(page.asked).toEqual(['create Printer-2F']);
    expect(hands.noted).toEqual(['opening', 'confirming']);
    expect(dialog()?.textContent).toContain(page.password);
  });

  it('takes a name for another where only pictures tell the two apart', async () => {
    const page = smallPage(['💻 Outlook']);
    expect(await create(createJob('📱 Outlook'), tryHands())).toEqual({ ok: true, value: undefined });
    expect(page.asked).toEqual(['create 📱 Outlook']);
  });

  it.each([
    ['', 'name-empty'],
    ['PHONE', 'name-taken'],
  ])('refuses the name %j before anything is pressed', async (name, why) => {
    const page = smallPage(NAMES);
    page.on.openCreate = () => page.asked.push('opened');
    expect(await create(createJob(name), tryHands())).toMatchObject({ ok: false, step: 'name', why });
    expect(page.asked).toEqual([]);
  });

  it('says that the limit is reached before anything is pressed', async () => {
    const page = smallPage(Array.from({ length: 40 }, (_, index) => `Device ${index + 1}`));
    page.on.openCreate = () => page.asked.push('opened');
    expect(await create(createJob('One more'), tryHands())).toMatchObject({ ok: false, why: 'limit-reached' });
    expect(page.asked).toEqual([]);
  });

  it('leaves the dialog when the name is too long for its field', async () => {
    const page = smallPage(NAMES);
    const openCreate = page.on.openCreate;
    page.on.openCreate = () => {
      const field = document.createElement('input');
      field.maxLength = 5;
      page.box('name', ['next', () => page.asked.push('next')], ['cancel', page.close]).prepend(field);
      openCreate?.();
    };
    expect(await create(createJob('Printer-2F'), tryHands())).toMatchObject({
      ok: false,
      why: 'name-too-long',
      seen: '5',
    });
    expect(page.asked).toEqual([]);
    expect(dialog()).toBeNull();
  });

  it('gives back what the page says when it refuses the name', async () => {
    const page = smallPage(NAMES);
    page.on.next = () => {
      const error = document.createElement('p');
      error.textContent = 'Names of nora.lind@example.com need eight letters.';
      dialog()?.append(error);
    };
    const outcome = await create(createJob('Short'), tryHands({ patience: 3000 }));
    expect(outcome).toMatchObject({ ok: false, step: 'submit', why: 'name-refused' });
    expect(outcome).toHaveProperty('seen', expect.stringContaining('Names of … need eight letters.'));
    expect(dialog()).toBeNull();
  });

  it('gives it back as well when the page asks anew with an empty field', async () => {
    const page = smallPage(NAMES);
    page.on.next = () => {
      page.close();
      const box = page.box('Names need eight letters.', ['next', () => {}], ['cancel', page.close]);
      box.prepend(document.createElement('input'));
    };
    const outcome = await create(createJob('Short'), tryHands({ patience: 3000 }));
    expect(outcome).toMatchObject({ ok: false, step: 'submit', why: 'name-refused' });
    expect(outcome).toHaveProperty('seen', expect.stringContaining('Names need eight letters.'));
  });

  it('never takes a field that holds something else for the name step', async () => {
    const page = smallPage(NAMES);
    page.on.next = () => {
      page.close();
      const box = page.box('Florb', ['done', page.close], ['cancel', page.close]);
      const field = document.createElement('input');
      field.value = 'aB3dEf9hIjKl4nOp';
      box.prepend(field);
    };
    const outcome = await create(createJob('Short'), tryHands());
    expect(outcome).toMatchObject({ ok: false, step: 'password' });
    expect(JSON.stringify(outcome)).not.toContain('aB3d');
    expect(dialog()).not.toBeNull();
  });

  it('tells of the page’s message when it comes instead of the name', async () => {
    const page = smallPage(NAMES);
    page.on.openCreate = () => page.box('Something went wrong.', ['close', page.close]);
    expect(await create(createJob('Printer'), tryHands({ patience: 3000 }))).toMatchObject({
      ok: false,
      why: 'page-error',
    });
    expect(dialog()).toBeNull();
  });

  it('says so when no dialog comes', async () => {
    const page = smallPage(NAMES);
    page.on.openCreate = () => {};
    expect(await create(createJob('Printer'), tryHands())).toMatchObject({ ok: false, why: 'dialog-never-came' });
  });

  it('says so when the password never comes', async () => {
    const page = smallPage(NAMES);
    page.on.next = () => page.close();
    expect(await create(createJob('Printer'), tryHands())).toMatchObject({
      ok: false,
      step: 'password',
      why: 'password-never-came',
    });
  });

  it('does not go on when the journal refuses', async () => {
    const page = smallPage(NAMES);
    const hands = tryHands({
      note: async (phase) =>
        phase === 'confirming' ? { ok: false, step: 'intent', why: 'journal-failed' } : { ok: true, value: undefined },
    });
    expect(await create(createJob('Printer'), hands)).toMatchObject({ ok: false, why: 'journal-failed' });
    expect(page.asked).toEqual([]);
    expect(dialog()).toBeNull();
  });

  it('never closes a box that may show a password', async () => {
    const page = smallPage(NAMES);
    page.on.next = () => {
      page.close();
      page.box('Your app password is below.', ['copy', () => {}], ['close', page.close]);
    };
    expect(await create(createJob('Printer'), tryHands())).toMatchObject({ ok: false, why: 'password-never-came' });
    expect(dialog()).not.toBeNull();
  });

  it.each(['Kopieren Sie es jetzt', 'Copy the new one', 'In die Zwischenablage kopieren'])(
    'never closes a box with something to copy in it: “%s”',
    async (caption) => {
      const page = smallPage(NAMES);
      page.on.next = () => {
        page.close();
        page.box('It is below.', [caption, () => {}], ['close', page.close]);
      };
      expect(await create(createJob('Printer'), tryHands())).toMatchObject({ ok: false, why: 'password-never-came' });
      expect(dialog()).not.toBeNull();
    },
  );

  it.each([
    '<span tabindex="0">Copier le mot de passe</span>',
    '<span style="cursor: pointer">Copy</span>',
    '<button>Copy the new one</button>',
  ])('tells nothing of a box with something to copy: %s', async (control) => {
    const page = smallPage(NAMES);
    page.on.next = () => {
      page.close();
      const words = document.createElement('div');
      words.innerHTML = `<p>Voici</p><p>qwer.tyui.opas.dfgh</p>${control}`;
      page.box('', ['close', page.close]).prepend(words);
    };
    const outcome = await create(createJob('Printer'), tryHands());
    expect(outcome).toMatchObject({ ok: false, why: 'password-never-came' });
    expect(JSON.stringify(outcome)).not.toContain('qwer');
  });

  it.each([
    ['in parts', '<p>Salasõna</p><p>qw er ty ui op as df gh</p>'],
    ['behind a label in unknown words', '<b>Salasõna</b><span>qwertyuiopasdfgh</span>'],
    ['in a web component, which shows it behind a label of its own', '<x-box>qwertyuiopasdfgh</x-box>'],
  ])('tells nothing of a box that runs a value into what stands before it: %s', async (_, html) => {
    const page = smallPage(NAMES);
    page.on.next = () => {
      page.close();
      const words = document.createElement('div');
      words.innerHTML = html;
      const component = words.querySelector('x-box')?.attachShadow({ mode: 'open' });
      if (component) component.innerHTML = '<div><b>Salasõna</b><slot></slot></div>';
      page.box('', ['close', page.close]).prepend(words);
    };
    const outcome = await create(createJob('Printer'), tryHands());
    expect(dialog()?.textContent).toMatch(/qw ?er/);
    expect(outcome).toMatchObject({ ok: false, why: 'password-never-came' });
    expect(JSON.stringify(outcome)).not.toMatch(/qw ?er/);
  });

  describe('after the page was loaded anew', () => {
    it('takes the name in the list for made when the person closed the password already', async () => {
      smallPage([...NAMES, 'Printer']);
      const rows = NAMES.map((name) => ({ name, created: '11/19/2026' }));
      const job = createJob('Printer', { phase: 'confirming', rows });
      expect(await create(job, tryHands({ patience: 3000 }))).toEqual({ ok: true, value: undefined });
    });

    it('does not take a name that stood there before', async () => {
      smallPage([...NAMES, 'Printer']);
      const job = createJob('Printer', { phase: 'confirming' });
      expect(await create(job, tryHands({ patience: 2000 }))).toMatchObject({ ok: false, why: 'password-never-came' });
    });

    it('does not end while a box still stands before the list', async () => {
      const page = smallPage([...NAMES, 'Printer']);
      page.box('Your app password is below.', ['copy', () => {}], ['close', page.close]);
      const rows = NAMES.map((name) => ({ name, created: '11/19/2026' }));
      const job = createJob('Printer', { phase: 'confirming', rows });
      expect(await create(job, tryHands({ patience: 2000 }))).toMatchObject({ ok: false, why: 'password-never-came' });
    });
  });

  it('takes a name of sixteen letters for no password', async () => {
    const page = smallPage(NAMES, 'qwertyuiopasdfgh');
    expect(await create(createJob('printerscantomail'.slice(0, 16)), tryHands())).toEqual({
      ok: true,
      value: undefined,
    });
    expect(page.asked).toEqual(['create printerscantomai']);
  });
});
