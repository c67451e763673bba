import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESS, smallPage } from './small-page';
import { tryRun } from './try-run';

afterEach(() => document.body.replaceChildren());

const remove = (...names: string[]) =>
  tryRun({ portal: 'legacy', look: () => readPage(document, ADDRESS), names }).work();

describe('a line of the page that offers to take a deletion back', () => {
  it.each<[string, string[], string]>([
    ['without a way to close it', ['Undo'], 'fixed'],
    ['that can be closed', ['Undo', 'Close'], 'fixed'],
    ['at the top of the page', ['Undo'], ''],
    ['at the top of the page, that can be closed', ['Undo', 'Dismiss'], ''],
    ['in another word for it', ['Restore'], 'fixed'],
    ['in the word of another language', ['Wiederherstellen', 'Schließen'], 'fixed'],
  ])('stops no run, for as long as it stands: %s', async (_, captions, position) => {
    const page = smallPage(['Phone', 'Laptop', 'Kitchen']);
    const undone: string[] = [];
    page.on.confirmDelete = (name) => {
      page.asked.push(name);
      page.close();
      page.remove(name);
      document.querySelector('[role=status]')?.remove();
      const line = page.box(
        `${name} was deleted.`,
        ...captions.map((each): [string, () => void] => [
          each,
          () => (each === captions[0] ? undone.push(name) : line.remove()),
        ]),
      );
      line.setAttribute('role', 'status');
      line.style.position = position;
    };
    const run = await remove('Phone', 'Laptop');
    expect(run.items.map(({ state }) => state)).toEqual(['deleted', 'deleted']);
    expect(run.head.failure).toBeUndefined();
    expect(page.asked).toEqual(['Phone', 'Laptop']);
    expect(undone).toEqual([]);
  });

  it.each([[['Annuler']], [['Annuler', 'Fermer']]])(
    'in the word for “Cancel”, is no answer to the next press, which comes later: %s',
    async (captions) => {
      const page = smallPage(['Phone', 'Laptop', 'Kitchen']);
      const undone: string[] = [];
      page.on.confirmDelete = (name) => {
        page.asked.push(name);
        page.close();
        page.remove(name);
      };
      page.on.openDelete = (name) => {
        const ask = () =>
          page.box(`Delete ${name}?`, ['yes', () => page.on.confirmDelete?.(name)], ['no', () => page.close()]);
        if (name === 'Phone') return void ask();
        const line = page.box(
          'Le mot de passe d’application est supprimé.',
          ...captions.map((each): [string, () => void] => [
            each,
            () => (each === 'Annuler' ? undone.push(name) : line.remove()),
          ]),
        );
        line.removeAttribute('role');
        setTimeout(() => line.remove(), 1000);
        setTimeout(ask, 300);
      };
      const run = await remove('Phone', 'Laptop');
      expect(undone).toEqual([]);
      expect(run.items.map(({ state }) => state)).toEqual(['deleted', 'deleted']);
      expect(page.asked).toEqual(['Phone', 'Laptop']);
    },
  );

  it('in the word for “Cancel”, is not pressed where no question comes at all', async () => {
    const page = smallPage(['Phone', 'Laptop']);
    const undone: string[] = [];
    page.on.openDelete = (name) => {
      if (name === 'Laptop') {
        page.box('Le mot de passe est supprimé.', ['Annuler', () => undone.push(name)]).removeAttribute('role');
      } else page.box(`Delete ${name}?`, ['yes', () => page.on.confirmDelete?.(name)], ['no', () => page.close()]);
    };
    page.on.confirmDelete = (name) => {
      page.close();
      page.remove(name);
    };
    const run = await remove('Phone', 'Laptop');
    expect(undone).toEqual([]);
    expect(run.items.map(({ state }) => state)).toEqual(['deleted', 'failed']);
    expect(run.head.failure).toMatchObject({ why: 'dialog-unexpected' });
  });

  it.each([['Retry'], ['Try again'], ['Retry', 'Dismiss']])(
    'is no line that offers to do it again: %s %s',
    async (...captions) => {
      const page = smallPage(['Phone', 'Laptop']);
      const pressed: string[] = [];
      page.on.confirmDelete = (name) => {
        page.close();
        page.remove(name);
        const offers = captions.map((each): [string, () => void] => [each, () => pressed.push(each)]);
        page.box('Phone could not be deleted.', ...offers).setAttribute('role', 'alert');
      };
      const run = await remove('Phone');
      expect(run.head.failure).toMatchObject({ why: 'not-verified' });
      expect(pressed).toEqual([]);
    },
  );

  it('that only tells of it is closed in the word for notices, which in other languages turns them off', async () => {
    const page = smallPage(['Phone', 'Laptop']);
    page.on.confirmDelete = (name) => {
      page.close();
      page.remove(name);
      const line = page.box(`「${name}」を削除しました`, ['通知を閉じる', () => line.remove()]);
      line.setAttribute('role', 'status');
    };
    const run = await remove('Phone', 'Laptop');
    expect(run.items.map(({ state }) => state)).toEqual(['deleted', 'deleted']);
  });

  it('is not closed by what may agree to something, where another word is not known', async () => {
    const page = smallPage(['Phone', 'Laptop']);
    const pressed: string[] = [];
    page.on.confirmDelete = (name) => {
      page.close();
      page.remove(name);
      page.box('Svo?', ['OK', () => pressed.push('OK')], ['Hætta', () => pressed.push('Hætta')]);
    };
    const run = await remove('Phone');
    expect(run.head.failure).toMatchObject({ why: 'not-verified' });
    expect(pressed).toEqual([]);
  });
});
