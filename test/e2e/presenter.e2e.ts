import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signpostAt } from '../../lib/portals/signposts';
import { ADDRESSES, SIGNPOSTS } from '../portal/addresses';
import { type PortalState, sampleRows } from '../portal/state';
import { BROWSERS, until } from './harness/driver';
import { coversOn, framesOf, watching } from './harness/frames';
import { presentBy, untilPresenting } from './harness/presenting';
import { CANARY, session } from './harness/session';

const ACCOUNT = 'nora.lindqvist@example.com';
const WHOSE = ['nora', 'lindqvist', 'Example'];
const NAMES = sampleRows(4).map(({ name }) => name);

const PAGES: [string, keyof typeof ADDRESSES, Partial<PortalState>][] = [
  ['the older page', 'legacy', { shell: 'tenant' }],
  ['the older page in the other shell', 'legacy', { shell: 'office' }],
  ['the older page as a web component', 'legacy', { variant: 'component' }],
  ['the older page that loads itself anew', 'legacy', { variant: 'postback' }],
  ['security info', 'security-info', { latency: 150 }],
  ['security info as a web component', 'security-info', { securityInfo: 'component' }],
  ['security info in an unknown language', 'security-info', { language: 'art' }],
  ['a personal account', 'personal', {}],
];

describe.each(BROWSERS)('%s in presenter mode', (name) => {
  const { driver, openPopup, says, reset, pressByHand } = session(name);
  const account = (change: Partial<PortalState> = {}) => reset({ account: ACCOUNT, ...change });

  const present = presentBy({ openPopup });
  const { watch, closeWatched } = watching(driver);
  const settled = (page: Page) =>
    until('the page to be looked at', async () => {
      const { covered, yet } = await coversOn(page);
      return covered > 0 && yet === 0 && (await framesOf(page)).count > 20;
    });

  beforeEach(() => account());
  afterEach(async () => {
    await closeWatched();
    await present(false);
  });

  it('shows what it should cover where presenter mode is off: this test can see', async () => {
    const page = await watch(ADDRESSES.legacy, [...WHOSE, ...NAMES]);
    await until('the names', async () => (await framesOf(page)).shown.length === WHOSE.length + NAMES.length);
    expect(await coversOn(page)).toEqual({ covered: 0, yet: 0 });
  });

  it.each(PAGES)('shows on %s in no frame whose it is', async (_, portal, change) => {
    await present(true);
    account(change);
    const page = await watch(ADDRESSES[portal], WHOSE);
    await settled(page);
    const { shown, present: stood } = await framesOf(page);
    expect(shown).toEqual([]);
    // In the other shell the address stands in a title only.
    if (change.shell !== 'office') expect(stood).toEqual(expect.arrayContaining(['nora', 'lindqvist']));
  });

  it.each(Object.values(SIGNPOSTS).filter((address) => signpostAt(address)))(
    'shows on the way, at %s, in no frame whose it is',
    async (address) => {
      await present(true);
      const page = await watch(address, WHOSE);
      await settled(page);
      expect(await framesOf(page)).toMatchObject({ shown: [], present: expect.arrayContaining(WHOSE) });
      await until('the line', () => driver().shows(page, 'link', 'Open that page'));
      await page.setViewport({ width: 320, height: 640 });
      // What says that presenter mode is on lets presses through to what it lies over.
      const isFree = () => page.evaluate(() => !document.elementFromPoint(160, 590)?.matches('[data-portal]'));
      await until('room for what says so', isFree);
      await present(false);
      await until('the cover to go', async () => (await coversOn(page)).covered === 0);
    },
  );

  it('shows a new one-time password in no frame, nor offers to show it', async () => {
    await present(true);
    const page = await watch(ADDRESSES['personal-result'], [CANARY, ...WHOSE]);
    await settled(page);
    expect(await framesOf(page)).toMatchObject({ shown: [], present: expect.arrayContaining([CANARY]) });
    await until('the copy button', () => driver().shows(page, 'button', 'Copy password'));
    expect(await driver().shows(page, 'button', 'Show for 10 seconds')).toBe(false);
    await driver().press(page, 'button', 'Copy password');
    await until('the copy', async () => (await driver().readClipboard()) === CANARY);
    await present(false);
    await until('the way to show it', () => driver().shows(page, 'button', 'Show for 10 seconds'));
  });

  it.each(PAGES.filter(([, portal]) => portal !== 'personal'))(
    'shows on %s in no frame a name that is hidden',
    async (_, portal, change) => {
      await present(true, true);
      account(change);
      const page = await watch(ADDRESSES[portal], [...NAMES, ...WHOSE]);
      const isStrange = change.language === 'art';
      if (isStrange) await until('the rows', async () => (await framesOf(page)).present.includes('scan2mail'));
      else await settled(page);
      await until('many frames', async () => (await framesOf(page)).count > 60);
      const { shown, present: stood } = await framesOf(page);
      expect(shown).toEqual([]);
      expect(stood).toEqual(expect.arrayContaining(NAMES));
    },
  );

  it('shows no hidden name in a question of the page, nor in a row that comes', async () => {
    await present(true, true);
    const page = await watch(ADDRESSES.legacy, [...NAMES, 'Phone-Nils']);
    await settled(page);
    expect(await pressByHand(page, ['delete'], 'scan2mail')).toBe(true);
    await until('the question', async () => page.evaluate(() => document.body.innerText.split('scan2mail').length > 2));
    await page.evaluate(() => {
      const cell = [...document.querySelectorAll('td')].find((at) => at.textContent === 'scan2mail');
      if (cell) cell.textContent = 'Phone-Nils';
    });
    await until('many frames', async () => (await framesOf(page)).count > 60);
    await settled(page);
    const { shown, present: stood } = await framesOf(page);
    expect(shown).toEqual([]);
    expect(stood).toContain('Phone-Nils');
  });

  it.each([
    ['legacy', {}],
    ['legacy', { variant: 'component' }],
    ['security-info', {}],
    ['security-info', { securityInfo: 'component' }],
    ['personal-result', {}],
  ] as [keyof typeof ADDRESSES, Partial<PortalState>][])(
    'looks the same on %s (%o) whatever is under the covers',
    async (portal, change) => {
      /** As wide as each other, and not the same picture. */
      const one = 'nuun.nnun';
      const other = 'nnuu.nunn';
      const picture = async (words: string) => {
        account({
          ...change,
          account: `${words}@example.com`,
          nextPassword: words.replace('.', '').repeat(2),
          rows: sampleRows(4).map((row, at) => ({ ...row, name: `${words} ${at}` })),
          methods: [],
        });
        const page = await watch(ADDRESSES[portal], []);
        await until('the page', async () => (await page.evaluate(() => document.body.innerText)).length > 200);
        await new Promise((done) => setTimeout(done, 1500));
        if (selected) await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
        return Buffer.from(await page.screenshot()).toString('base64');
      };
      let selected = false;
      expect(await picture(one)).not.toBe(await picture(other));
      await present(true, true);
      expect(await picture(one)).toBe(await picture(other));
      // Inside web components Firefox paints its own selection.
      if (name === 'firefox' && Object.values(change).includes('component')) return;
      selected = true;
      expect(await picture(one)).toBe(await picture(other));
    },
  );

  it('covers open pages at once and lets them be at once, though nothing of ours was awake', async () => {
    const pages = [await watch(ADDRESSES.legacy, WHOSE), await watch(ADDRESSES['security-info'], WHOSE)];
    const popup = await openPopup();
    await says(popup, 'scan2mail');
    await driver().killBackground();
    await driver().press(popup, 'switch', 'Presenter mode');
    for (const page of pages)
      await until('the cover', async () => {
        const { covered, yet } = await coversOn(page);
        return covered > 0 && yet === 0;
      });
    for (const page of pages) {
      await page.bringToFront();
      await page.evaluate(() => ((window as unknown as { frames: { shown: string[] } }).frames.shown = []));
    }
    await new Promise((done) => setTimeout(done, 300));
    for (const page of pages) expect((await framesOf(page)).shown).toEqual([]);
    await driver().killBackground();
    await pages[0]?.reload();
    await until('the page', async () => (await coversOn(pages[0] as Page)).covered > 0);
    expect((await framesOf(pages[0] as Page)).shown).toEqual([]);
    await driver().killBackground();
    await driver().press(popup, 'switch', 'Presenter mode');
    for (const page of pages)
      await until(
        'the cover to go',
        async () => (await coversOn(page)).covered === 0 && !(await page.$('[data-page=on]')),
      );
  });

  it('stays on when the extension is updated', async () => {
    await present(true);
    await driver().reloadExtension();
    const own = await until('the extension', () => openPopup().catch(() => undefined));
    await untilPresenting(own, true);
    const page = await watch(ADDRESSES.legacy, WHOSE);
    await settled(page);
    expect((await framesOf(page)).shown).toEqual([]);
  });

  it('has a key of its own that the browser gives it', async () => {
    const popup = await openPopup();
    const commands = await popup.evaluate(() => (globalThis as unknown as Scope).chrome.commands.getAll());
    expect(commands.find((command) => command.name === 'presenter')?.shortcut).toBe('Alt+Shift+H');
  });
});

interface Scope {
  chrome: {
    commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  };
}
