import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { sampleRows } from '../portal/state';
import { modernWords, wordsFor } from '../portal/words';
import { paint, violations } from './harness/axe';
import { BROWSERS, until } from './harness/driver';
import { CANARY, session } from './harness/session';

/** The step card in a window of its own, as it stands beside the page: it follows the page by itself. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openDesk, openPopup, reset, asked, startCreating, pressByHand, store } = session(name);
  const [legacy, modern] = [wordsFor('en'), modernWords('en')];
  const [first = ''] = sampleRows(4).map((row) => row.name);

  /** Nobody brings it to the front, so nothing but the page can change what it says. */
  const openCard = async (large = false): Promise<Page> => {
    await store({ 'desk.stepCard': { shown: true, large } });
    // There is no way to such a window in Firefox from outside: the card stands in a tab, and is looked at.
    if (name === 'firefox') return openDesk('sidepanel.html');
    const opener = await openPopup();
    const known = new Set(await driver().browser.pages());
    await opener.evaluate(() =>
      (globalThis as unknown as Windows).chrome.windows.create({ url: 'sidepanel.html', width: 340, height: 700 }),
    );
    const card = await until('the window of the card', async () =>
      (await driver().browser.pages()).find((page) => !known.has(page) && page.url().endsWith('sidepanel.html')),
    );
    await opener.close();
    return card;
  };
  const follow = (card: Page) => {
    const all: string[] = [];
    return {
      all,
      says: async (words: string) => {
        let html = '';
        const said = () => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
        if (name === 'firefox') await card.bringToFront();
        const read = async () => {
          html = await card.$eval('.step-card', (at) => at.outerHTML).catch(() => '');
          return said().includes(words);
        };
        await until(`“${words}”`, read, 20_000).catch((error: Error) => {
          throw new Error(`${error.message}; it says: ${said()}`);
        });
        all.push(html);
      },
    };
  };
  const byHand = (page: Page, words: string[], beside?: string) =>
    until(words.join(' or '), () => pressByHand(page, words, beside).catch(() => false));
  const dressed = (page: Page) =>
    until('the list to be known', () => driver().shows(page, 'list', 'Devices of these app passwords'), 20_000);
  const account = () => driver().simulator.state.account;

  it('goes along with a creation by the person’s own hand on the older page', async () => {
    reset();
    const portal = await open();
    const card = await openCard();
    const { says, all } = follow(card);
    await says('The list of app passwords is open');
    await dressed(portal);
    await byHand(portal, [legacy.create]);
    await says('Step 2 of 6 Type a name');
    await portal.type('input[maxlength]', 'Kitchen-Printer');
    await says('Step 3 of 6 The name stands in the field');
    await byHand(portal, [legacy.next]);
    await says('Step 4 of 6 The one-time password is on the page');
    await driver().press(portal, 'button', 'Copy password');
    await says('Step 5 of 6 The password was copied');
    await byHand(portal, [legacy.close]);
    await says('Step 6 of 6 The new app password is made');
    for (const secret of [CANARY, 'Kitchen-Printer', account(), first]) expect(all.join()).not.toContain(secret);
    await card.close();
  });

  it('goes along with what Latchkey does on security info', async () => {
    reset({ securityInfo: 'fluent', latency: 1500 });
    const portal = await open(ADDRESSES['security-info']);
    const card = await openCard();
    const { says, all } = follow(card);
    await says('The list of sign-in methods is open');
    // It may have come as a tab of the card's window, which is hidden then.
    await (await startCreating()).close();
    await says('of 7 Latchkey');
    await says('Step 4 of 7 Latchkey has typed the name');
    await says('Step 5 of 7 The one-time password is on the page');
    const [made] = asked('create');
    await driver().press(portal, 'button', 'Copy password');
    await says('Step 6 of 7 The password was copied');
    await byHand(portal, [modern.done]);
    await says('Step 7 of 7 The new app password is made');
    const names = made?.what === 'create' ? [made.name] : [];
    expect(names).toHaveLength(1);
    for (const secret of [CANARY, account(), first, ...names]) expect(all.join()).not.toContain(secret);
    await card.close();
  });

  it('goes along with a deletion by the person’s own hand', async () => {
    reset();
    const portal = await open();
    const card = await openCard();
    const { says, all } = follow(card);
    await says('The list of app passwords is open');
    await dressed(portal);
    await byHand(portal, [legacy.delete], first);
    await says('Step 2 of 4 Microsoft');
    await byHand(portal, [legacy.yes]);
    await says('Step 3 of 4 Microsoft');
    await byHand(portal, [legacy.close]);
    await says('Step 4 of 4 The app password is gone');
    for (const secret of [account(), first]) expect(all.join()).not.toContain(secret);
    await card.close();
  });

  it.each([
    ['signed-out', 'asks for a sign-in'],
    ['option-off', 'offers no app passwords'],
  ] as const)('says so where the page is %s', async (fault, words) => {
    reset({ faults: [fault] });
    await open();
    const card = await openCard();
    await follow(card).says(words);
    await card.close();
  });

  it.each([
    ['light', 320, false],
    ['dark', 320, true],
    ['light', 1280, true],
    ['dark', 1280, false],
  ] as const)('has nothing that axe finds, in %s at %i px, large: %s', async (scheme, width, large) => {
    reset();
    await open();
    await store({ 'desk.stepCard': { shown: true, large } });
    const panel = await driver().openOwn(width === 320 ? 'sidepanel.html' : 'desk.html');
    await panel.setViewport({ width, height: 800 });
    await paint(panel, scheme);
    await until('the list', () => panel.evaluate(() => document.body.innerText.includes('scan2mail')));
    expect(await violations(panel)).toEqual([]);
    const wide = await panel.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
    await panel.close();
  });

  it('is switched on and made large by keyboard, and stays so', async () => {
    reset();
    await open();
    await store({ 'desk.stepCard': { shown: false, large: false } });
    const desk = await openDesk();
    const toggle = async (label: string) => {
      await until(label, () =>
        desk.evaluate((words) => {
          const all = [...document.querySelectorAll<HTMLElement>('[role=switch]')];
          const found = all.find((at) => at.textContent === words);
          found?.focus();
          return found !== undefined;
        }, label),
      );
      await desk.keyboard.press('Enter');
    };
    await toggle('Step card');
    await toggle('Large type');
    await until('large words', () => desk.$('.step-words-large'));
    await desk.close();
    const again = await openDesk();
    await until('large words', () => again.$('.step-words-large'));
  });
});

interface Windows {
  chrome: { windows: { create(window: { url: string; width: number; height: number }): Promise<unknown> } };
}
