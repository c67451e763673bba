import { afterEach, describe, expect, it } from 'vitest';
import type { Hands } from '../../lib/drive/hands';
import type { Job } from '../../lib/drive/job';
import { work } from '../../lib/drive/work';
import { type SmallPage, smallPage } from './small-page';
import { createJob, removeJob, tryHands } from './try-hands';

/** A job that was begun, whose page went to a sign-in at the press and stands there again. */

afterEach(() => document.body.replaceChildren());
const NAMES = ['Phone', 'Phone 2', 'Laptop'];
const hands = (change: Partial<Hands> = {}) => tryHands({ patience: 2000, ...change });
const creation = (change: Partial<Job> = {}) => createJob('Printer-2F', { phase: 'opening', ...change } as object);
const removal = (change: Partial<Job> = {}) => removeJob('Phone', { phase: 'opening', ...change } as object);

/** What is pressed of the buttons that stand there now. */
function presses(): string[] {
  const begun: string[] = [];
  for (const button of document.querySelectorAll('button'))
    button.addEventListener('click', () => begun.push(button.textContent));
  return begun;
}

describe('a job that was only begun, on a list with no box', { timeout: 15_000 }, () => {
  it('is begun anew: the press is written down again, and one is made', async () => {
    const page = smallPage(NAMES);
    const begun = presses();
    const mine = hands();
    expect(await work(creation(), mine)).toMatchObject({ ok: true });
    expect([begun, page.asked]).toEqual([['create'], ['create Printer-2F']]);
    expect(mine.noted).toEqual(['opening', 'confirming']);
  });

  it('is begun anew: the right one is deleted', async () => {
    const page = smallPage(NAMES);
    const mine = hands();
    expect(await work(removal(), mine)).toEqual({ ok: true, value: { foundGone: false } });
    expect(page.asked).toEqual(['delete Phone']);
    expect(mine.noted).toEqual(['opening', 'confirming', 'closing']);
  });

  it.each([
    ['it was begun anew before', { again: true }, {}],
    ['nobody was led to the page', {}, { wasLedHere: false }],
  ])('is not begun anew when %s', async (_, job, change) => {
    for (const make of [creation, removal]) {
      const page = smallPage(NAMES);
      const begun = presses();
      const mine = hands(change);
      expect(await work(make(job), mine)).toMatchObject({ ok: false, why: 'dialog-never-came' });
      expect([begun, page.asked, mine.noted]).toEqual([[], [], []]);
    }
  });

  it.each(['confirming', 'closing'] as const)('is not begun anew once it is %s', async (phase) => {
    const page = smallPage(NAMES);
    const begun = presses();
    const mine = hands();
    expect(await work(removal({ phase }), mine)).toMatchObject({ ok: false, why: 'still-there' });
    if (phase === 'confirming')
      expect(await work(creation({ phase }), mine)).toMatchObject({ ok: false, why: 'password-never-came' });
    expect([begun, page.asked, mine.noted]).toEqual([[], [], []]);
  });

  it('goes on with the box that the page shows, though it comes late', async () => {
    const page = smallPage(NAMES);
    const begun = presses();
    const job = removal();
    const yes = () => {
      page.asked.push('confirmed');
      page.close();
      page.remove('Phone');
    };
    setTimeout(() => page.box('Delete Phone?', ['yes', yes], ['no', page.close]), 500);
    expect(await work(job, hands())).toMatchObject({ ok: true });
    expect([begun, page.asked]).toEqual([[], ['confirmed']]);
  });

  it('waits for a page that is still loading', async () => {
    smallPage(NAMES);
    const begun = presses();
    Object.defineProperty(document, 'readyState', { configurable: true, get: () => 'interactive' });
    try {
      expect(await work(creation(), hands())).toMatchObject({ ok: false });
      expect(begun).toEqual([]);
    } finally {
      Reflect.deleteProperty(document, 'readyState');
    }
  });

  it.each<[string, string, (page: SmallPage) => void]>([
    ['the row is gone', 'gone', (page) => page.remove('Phone')],
    ['another row is gone', 'list-changed', (page) => page.remove('Laptop')],
    ['there is one more', 'list-changed', (page) => page.show([...NAMES, 'Tablet'])],
    ['there are two of that name', 'row-ambiguous', (page) => page.show(['Phone', ...NAMES])],
  ])('presses nothing to delete when %s since', async (_, why, change) => {
    const page = smallPage(NAMES);
    const job = removal();
    change(page);
    const begun = presses();
    const expected = why === 'gone' ? { ok: true, value: { foundGone: true } } : { ok: false, why };
    expect(await work(job, hands())).toMatchObject(expected);
    expect([begun, page.asked]).toEqual([[], []]);
  });

  it.each<[string, string, (page: SmallPage) => void]>([
    ['the name is there already', 'name-taken', (page) => page.show([...NAMES, 'printer-2f'])],
    ['all places are used', 'limit-reached', (page) => page.show(Array.from({ length: 40 }, (_, n) => `Device ${n}`))],
    ['nothing says any more which control it is', 'not-sure', () => document.querySelector('h1')?.remove()],
  ])('presses nothing to create when %s', async (_, why, change) => {
    const page = smallPage(NAMES);
    const job = creation();
    change(page);
    const begun = presses();
    expect(await work(job, hands())).toMatchObject({ ok: false, why });
    expect([begun, page.asked]).toEqual([[], []]);
  });

  it('presses nothing when it may not be written down: the account is another', async () => {
    for (const make of [creation, removal]) {
      const page = smallPage(NAMES);
      const begun = presses();
      const note = async () => ({ ok: false, step: 'intent', why: 'account-changed' }) as const;
      expect(await work(make(), hands({ note }))).toMatchObject({ ok: false, why: 'account-changed' });
      expect([begun, page.asked]).toEqual([[], []]);
    }
  });

  it('presses nothing when the person presses something meanwhile', async () => {
    const page = smallPage(NAMES);
    const begun = presses();
    const mine = hands();
    setTimeout(mine.stopNow, 300);
    expect(await work(removal(), mine)).toMatchObject({ ok: false, why: 'stopped' });
    expect([begun, page.asked]).toEqual([[], []]);
  });
});
