import { afterEach, describe, expect, it } from 'vitest';
import { ownDeletion } from '../../lib/drive/own-deletion';
import { readPage } from '../../lib/portals/read';
import { ADDRESS, smallPage } from './small-page';

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
  document.body.replaceChildren();
});

/** Follows what a script presses as if it was a hand; says what is known of it so far. */
function followed(names = ['Phone', 'Laptop'], isHand = true) {
  const page = smallPage(names);
  const seen: { rows?: string[] | undefined; over: boolean } = { over: false };
  void ownDeletion({
    item: { name: 'Phone', created: '11/19/2026' },
    look: () => readPage(document, ADDRESS),
    signal: life.signal,
    isHand: () => isHand,
  }).then((view) => Object.assign(seen, { rows: view?.rows.map(({ name }) => name), over: true }));
  const press = (caption: string) =>
    [...document.querySelectorAll('button')].find((at) => at.textContent === caption)?.click();
  return { page, seen, press };
}

describe('a deletion by the person’s own hand', () => {
  it('is over when the list has stood without the row, and not before', async () => {
    const { seen, press } = followed();
    press('Delete');
    press('yes');
    // The page's message still stands over its list.
    await pause(700);
    expect(seen.over).toBe(false);
    press('close');
    await pause(200);
    expect(seen.over).toBe(false);
    await pause(700);
    expect(seen).toEqual({ over: true, rows: ['Laptop'] });
  });

  it('is not over while the row is drawn anew without its control', async () => {
    const { page, seen, press } = followed();
    page.on.confirmDelete = () => {
      page.close();
      page.show(['Phone', 'Laptop']);
      const row = [...document.querySelectorAll('tr')].find((at) => at.textContent?.startsWith('Phone'));
      for (const cell of row?.querySelectorAll('td:not(:first-child)') ?? []) cell.textContent = '';
      row?.append('Could not be deleted.');
    };
    press('Delete');
    press('yes');
    await pause(900);
    expect(seen.over).toBe(false);
  });

  it('is none when the person declined, whatever goes from the list afterwards', async () => {
    const { page, seen, press } = followed();
    press('Delete');
    press('no');
    await pause(150);
    expect(seen).toEqual({ over: true, rows: undefined });
    page.remove('Phone');
  });

  it('is not declined by a script', async () => {
    const { page, seen, press } = followed(['Phone', 'Laptop'], false);
    press('Delete');
    press('no');
    page.remove('Phone');
    await pause(900);
    expect(seen).toEqual({ over: true, rows: ['Laptop'] });
  });

  it('is none while a page takes the row away and brings it back', async () => {
    const { page, seen, press } = followed();
    press('Delete');
    page.close();
    page.remove('Phone');
    await pause(300);
    page.show(['Phone', 'Laptop']);
    await pause(500);
    expect(seen.over).toBe(false);
  });

  it('waits longer for a list that has become empty', async () => {
    const { page, seen, press } = followed(['Phone']);
    press('Delete');
    page.close();
    page.remove('Phone');
    await pause(900);
    expect(seen.over).toBe(false);
    await pause(1200);
    expect(seen).toEqual({ over: true, rows: [] });
  });
});
