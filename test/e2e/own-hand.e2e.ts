import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { sampleRows } from '../portal/state';
import { UNKNOWN_LANGUAGE } from '../portal/unknown-language';
import { modernWords, wordsFor } from '../portal/words';
import { BROWSERS, until } from './harness/driver';
import { session } from './harness/session';

/** What a person deletes on Microsoft's page with a real mouse is remembered as deleted by hand. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openPopup, says, reset, asked, log, stored, store, pressByHand } = session(name);
  const [first = '', second = ''] = sampleRows(4).map((row) => row.name);
  const ledger = async () => {
    const kept = JSON.parse(await stored());
    const records = (kept['ledger.records.0'] ?? []) as { id: string; name: string; state: string; account: string }[];
    const events = (kept['ledger.events.0'] ?? []) as { record: string; what: string }[];
    return { records, events };
  };
  const account = async () => (await ledger()).records.at(-1)?.account;
  /** What the ledger says became of a password of the account in front, the newest one. */
  const fateOf = async (password: string) => {
    const { records, events } = await ledger();
    const newest = records.at(-1)?.account;
    const record = records.find((each) => each.name === password && each.account === newest);
    return `${record?.state} ${events.findLast((event) => event.record === record?.id)?.what}`;
  };
  const listed = async () => {
    const before = await account();
    return (page: Page) =>
      until('the list to be taken in', async () => (await account()) !== before && page.url() !== '');
  };
  const byHand = (page: Page, words: string[], beside?: string) =>
    // A page that is about to load another answers nothing.
    until(words.join(' or '), () => pressByHand(page, words, beside).catch(() => false));

  it.each([
    ['legacy', { variant: 'table' }],
    ['legacy', { variant: 'postback' }],
    ['security-info', { securityInfo: 'grid' }],
  ] as const)('tells it on %s %o, which is sure by itself', async (portal, make) => {
    const isTaken = await listed();
    reset(make);
    const page = await open(ADDRESSES[portal]);
    await isTaken(page);
    const [legacy, modern] = [wordsFor('en'), modernWords('en')];
    await byHand(page, portal === 'legacy' ? [legacy.delete] : [modern.delete], first);
    // A person reads a page that was loaded before they press in it.
    if (driver().simulator.state.variant === 'postback') await new Promise((done) => setTimeout(done, 1000));
    await byHand(page, portal === 'legacy' ? [legacy.yes] : [modern.ok]);
    await until('the deletion', () => asked('delete').length > 0);
    if (portal === 'legacy') await byHand(page, [legacy.close]);
    await until('the ledger to know', async () => (await fateOf(first)) === 'deleted deleted-by-hand');
    expect(await fateOf(second)).toBe('listed found');
    expect(log().filter((entry) => entry.what === 'other')).toEqual([]);
  });

  it('tells nothing of another method that the person deletes', async () => {
    const isTaken = await listed();
    reset({ securityInfo: 'grid' });
    const page = await open(ADDRESSES['security-info']);
    await isTaken(page);
    const { delete: remove, ok } = modernWords('en');
    await byHand(page, [remove], 'nora@home.example');
    await byHand(page, [ok]);
    await until('the page to be asked', () => log().some((entry) => entry.what === 'other'));
    await new Promise((done) => setTimeout(done, 1500));
    const { records, events } = await ledger();
    const newest = records.at(-1)?.account;
    const own = records.filter((each) => each.account === newest);
    expect(own.map(({ state }) => state)).toEqual(sampleRows(4).map(() => 'listed'));
    const ids = own.map(({ id }) => id);
    expect(events.filter(({ record }) => ids.includes(record)).map(({ what }) => what)).toEqual(own.map(() => 'found'));
  });

  it('does not tell it of what the person cancelled and Latchkey deleted', async () => {
    const isTaken = await listed();
    reset({ variant: 'table' });
    const page = await open();
    await isTaken(page);
    await byHand(page, [wordsFor('en').delete], first);
    await byHand(page, [wordsFor('en').no]);
    const popup = await openPopup();
    await driver().press(popup, 'button', `Delete ${first}…`);
    await driver().press(popup, 'button', `Delete ${first}`);
    await says(popup, `${first} is deleted`);
    await expect.poll(() => fateOf(first)).toBe('deleted deleted');
    expect(JSON.stringify((await ledger()).events.slice(-4))).not.toContain('by-hand');
  });

  it('tells it on a page in unknown words that reads by a lesson', async () => {
    await store({ lessons: [] });
    reset({ language: UNKNOWN_LANGUAGE, variant: 'list' });
    const words = wordsFor(UNKNOWN_LANGUAGE);
    const page = await open(ADDRESSES.legacy);
    const popup = await openPopup();
    await says(popup, 'Latchkey is not sure of this page');
    await driver().press(popup, 'button', 'Show it to Latchkey');
    await popup.close();
    await page.bringToFront();
    await until('Latchkey to watch', () => driver().shows(page, 'button', 'Hide'));
    const isTaken = await listed();
    for (const [index, row] of [first, second].entries()) {
      await byHand(page, [words.delete], row);
      await byHand(page, [words.yes]);
      await until('the deletion', () => asked('delete').length > index);
      await byHand(page, [words.close]);
      if (index === 0) await isTaken(page);
      await page.bringToFront();
    }
    await until('the ledger to know', async () => (await fateOf(second)) === 'deleted deleted-by-hand');
    expect(asked('delete').map((entry) => entry.what === 'delete' && entry.name)).toEqual([first, second]);
  });
});
