import { afterEach, describe, expect, it } from 'vitest';
import { wordsOf } from '../../lib/drive/leave';
import { remove } from '../../lib/drive/remove';
import { readPage } from '../../lib/portals/read';
import { ADDRESS, smallPage } from './small-page';
import { removeJob, tryHands } from './try-hands';

afterEach(() => document.body.replaceChildren());
const NAMES = ['Phone', 'Phone 2', 'Laptop'];

describe('what a page may do while one is deleted', () => {
  it.each(['Delete Phone 2', 'Delete all', 'Remove existing app passwords'])(
    'does not press a confirm that says “%s”',
    async (caption) => {
      const page = smallPage(NAMES);
      page.on.openDelete = () =>
        page.box('Are you sure?', [caption, () => page.asked.push(caption)], ['cancel', page.close]);
      expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: false, step: 'check' });
      expect(page.asked).toEqual([]);
      expect(document.querySelector('[role=dialog]')).toBeNull();
    },
  );

  it.each(['Delete', 'Delete Phone', 'OK'])('presses a confirm that says “%s”', async (caption) => {
    const page = smallPage(NAMES);
    page.on.openDelete = (name) => {
      const yes = () => {
        page.asked.push(caption);
        page.close();
        page.remove(name);
      };
      page.box('Are you sure?', [caption, yes], ['cancel', page.close]);
    };
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: true });
    expect(page.asked).toEqual([caption]);
  });

  it('stops when the dialog quotes a name that is not on the list', async () => {
    const page = smallPage(NAMES);
    page.on.openDelete = () => page.box('Delete "Kitchen"?', ['yes', () => page.asked.push('x')], ['no', page.close]);
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ why: 'dialog-names-another' });
    expect(page.asked).toEqual([]);
  });

  it.each(['Phone', 'X'])('takes “%s” in a question for the other one that is called so', async (other) => {
    const page = smallPage(['Kitchen', other]);
    page.on.openDelete = () =>
      page.box(`Delete the app password ${other}?`, ['yes', () => page.asked.push('x')], ['no', page.close]);
    expect(await remove(removeJob('Kitchen'), tryHands())).toMatchObject({ ok: false, why: 'dialog-names-another' });
    expect(page.asked).toEqual([]);
  });

  it('takes no button for the name of an app password', async () => {
    const page = smallPage(['yes', 'no', 'Laptop']);
    const job = removeJob('yes', { phase: 'opening' });
    page.box('Remove Tablet now?', ['yes', () => page.asked.push('x')], ['no', page.close]);
    expect(await remove(job, tryHands())).toMatchObject({ ok: false, why: 'dialog-unexpected' });
    expect(page.asked).toEqual([]);
    const again = smallPage(['yes', 'no', 'Laptop']);
    expect(await remove(removeJob('Laptop'), tryHands())).toMatchObject({ ok: true });
    expect(again.names()).toEqual(['yes', 'no']);
  });

  it('does not believe a row that is gone for a moment (F25)', async () => {
    const page = smallPage(NAMES);
    page.on.confirmDelete = (name) => {
      page.close();
      page.remove(name);
      setTimeout(() => page.show(NAMES), 80);
    };
    expect(await remove(removeJob('Phone'), tryHands({ patience: 1200 }))).toMatchObject({
      ok: false,
      why: 'still-there',
    });
  });

  it('says that another one went when the right one stayed', async () => {
    const page = smallPage(NAMES);
    page.on.confirmDelete = () => {
      page.close();
      page.show(['Phone', 'Phone 2']);
    };
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: false, why: 'another-gone' });
  });

  it.each([
    ['with a copy button', 'Name: Kitchen Password: SECRET This password will not be displayed again.', true],
    ['with nothing but a close button', 'Kitchen: SECRET', false],
    ['whose letters stand in groups', 'Kitchen: qwer tyui opas dfgh', false],
  ])('leaves a box %s alone that shows a new password, and says nothing of it', async (_, words, canCopy) => {
    const page = smallPage(NAMES);
    page.on.confirmDelete = () => {
      page.close();
      const copy: [string, () => void][] = canCopy ? [['copy password to clipboard', () => {}]] : [];
      page.box(words.replace('SECRET', page.password), ...copy, ['close', page.close]);
    };
    const outcome = await remove(removeJob('Phone'), tryHands());
    expect(outcome).toMatchObject({ ok: false });
    expect(JSON.stringify(outcome)).not.toContain(page.password);
    expect(JSON.stringify(outcome)).not.toContain('qwer');
    expect(document.querySelector('[role=dialog]')).not.toBeNull();
  });

  it.each(['microsoftoutlook', 'thekitchentablet'])(
    'takes the name of what was deleted for no password, sixteen letters as it may have: %s',
    async (name) => {
      const page = smallPage([name, 'Laptop']);
      const reader = () => readPage(document, ADDRESS, [name, 'Laptop']);
      page.on.confirmDelete = () => {
        page.close();
        page.remove(name);
        const said = page.box('The app password ', ['close', page.close]);
        said.firstElementChild?.append(
          Object.assign(document.createElement('b'), { textContent: name }),
          ' was deleted.',
        );
      };
      expect(await remove(removeJob(name), tryHands({ look: reader }))).toMatchObject({ ok: true });
      expect(document.querySelector('[role=dialog]')).toBeNull();
    },
  );

  it('says nothing of a password that has the letters of a name in it', () => {
    const page = smallPage(NAMES);
    page.box(`Here it is: ${page.password}`, ['close', page.close]);
    const reading = readPage(document, ADDRESS, ['e', 'q', page.password.slice(0, 15)]);
    const [box] = reading?.dialogs ?? [];
    expect(box).toBeDefined();
    expect(wordsOf(box, reading)).toBeUndefined();
  });

  it.each([
    ['Das Kennwort konnte nicht gelöscht werden. Code: aB3dEf7h', false],
    ['Code: Abcdefg1', false],
    ['Code: 1abcdefg', false],
    ['Code: ABcdefgh', false],
    ['Das Kennwort konnte nicht gelöscht werden', true],
    ['Question 12345678', true],
  ])('tells what looks like no other kind of password: %s', (words, isTold) => {
    const page = smallPage(NAMES);
    page.box(words, ['close', page.close]);
    const reading = readPage(document, ADDRESS);
    expect(wordsOf(reading?.dialogs[0], reading)).toBe(isTold ? `${words} close` : undefined);
  });

  it('says nothing of a password that comes instead of the question', async () => {
    const page = smallPage(NAMES);
    page.on.openDelete = () =>
      page.box(`Password: ${page.password}`, ['yes', () => page.asked.push('x')], ['ok', () => {}], ['no', page.close]);
    const outcome = await remove(removeJob('Phone'), tryHands());
    expect(outcome).toMatchObject({ ok: false });
    expect(JSON.stringify(outcome)).not.toContain(page.password);
    expect(page.asked).toEqual([]);
  });

  it('presses nothing when the page moves its rows at the touch of the mouse (F23)', async () => {
    const page = smallPage(NAMES);
    const job = removeJob('Phone');
    const [first, second] = [...document.querySelectorAll('td:first-child')];
    document.querySelector('td button')?.addEventListener('mousedown', () => {
      if (first && second) [first.textContent, second.textContent] = [second.textContent, first.textContent];
    });
    const opened: string[] = [];
    page.on.openDelete = (name) => opened.push(name);
    expect(await remove(job, tryHands())).toMatchObject({ ok: false, step: 'open', why: 'list-changed' });
    expect(opened).toEqual([]);
  });

  it('answers no question that names nothing when the pressed row has become another', async () => {
    const page = smallPage(NAMES);
    page.on.openDelete = () => {
      const cells = [...document.querySelectorAll('td:first-child')];
      [cells[0]!.textContent, cells[1]!.textContent] = ['Phone 2', 'Phone'];
      page.box('Are you sure?', ['yes', () => page.asked.push('x')], ['no', page.close]);
    };
    expect(await remove(removeJob('Phone'), tryHands())).toMatchObject({ ok: false, step: 'check' });
    expect(page.asked).toEqual([]);
  });

  it('answers neither of two boxes that come at once (F24)', async () => {
    const page = smallPage(['Phone']);
    page.on.openDelete = () => {
      page.box('Delete everything?', ['yes', () => page.asked.push('x')], ['no', page.close]);
      page.box('Hello', ['close', () => {}]);
    };
    expect(await remove(removeJob('Phone'), tryHands())).toEqual({
      ok: false,
      step: 'check',
      why: 'dialog-unexpected',
    });
    expect(page.asked).toEqual([]);
  });

  it('does not tidy up as an orphan (F10)', async () => {
    const page = smallPage(NAMES);
    const life = new AbortController();
    let isOver = false;
    const hands = tryHands({ signal: life.signal });
    const { look } = hands;
    hands.look = () => {
      if (isOver) life.abort();
      return isOver ? undefined : look();
    };
    hands.note = async (phase) => {
      if (phase !== 'confirming') return { ok: true, value: undefined };
      isOver = true;
      return { ok: false, step: 'intent', why: 'journal-failed' };
    };
    let declined = false;
    page.on.openDelete = () =>
      page.box('Delete Phone?', ['yes', () => page.asked.push('x')], ['no', () => (declined = true)]);
    expect(await remove(removeJob('Phone'), hands)).toMatchObject({ ok: false });
    expect([page.asked, declined]).toEqual([[], false]);
  });
});
