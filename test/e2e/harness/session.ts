import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { unpackRows } from '../../../lib/ledger/chunk';
import { SIGN_IN } from '../../portal/backend';
import { LEGACY_PAGE } from '../../portal/server';
import { type PortalState, sampleRows } from '../../portal/state';
import { type BrowserName, type Driver, type Launch, launch, until } from './driver';

/** The one-time password that every simulated page shows: it may stand nowhere else. */
export const CANARY = 'zqxjkvbwpyfgmcvu';
let accounts = 0;

/** One browser for the tests of a `describe`, and what they all do in it. Pages are closed after each test. */
export function session(
  name: BrowserName,
  options: Pick<Launch, 'throttled' | 'soon' | 'managed' | 'granted' | 'profile' | 'isTapped' | 'speaks'> = {},
) {
  let driver: Driver;
  const pages: Page[] = [];
  beforeAll(async () => {
    driver = await launch(name, options);
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close().catch(() => {});
  });
  afterAll(() => driver?.close());

  const open = async (address: string = LEGACY_PAGE) => {
    const page = await driver.open(address);
    pages.push(page);
    return page;
  };
  const openPopup = async () => {
    const page = await driver.openOwn('popup.html');
    pages.push(page);
    return page;
  };
  /** The desk, or the same beside a page. */
  const openDesk = async (file = 'desk.html') => {
    const page = await driver.openOwn(file);
    pages.push(page);
    return page;
  };
  const says = async (page: Page, words: string) => {
    const read = () => page.evaluate(() => document.body.innerText);
    try {
      await until(`“${words}”`, async () => (await read()).includes(words), 25_000);
    } catch (error) {
      const said = await read().catch(() => 'nothing');
      throw new Error(`${(error as Error).message}; it says: ${said.slice(0, 600)} … ${said.slice(-200)}`);
    }
  };

  /** What is shown is that of the page in front, and not what the ledger knew before. */
  const isRead = async (own: Page) => {
    const { account, rows } = driver.simulator.state;
    await says(own, account);
    // While the page still draws itself its account stands there, and nothing can be begun yet.
    await says(own, rows[0]?.name ?? '');
  };

  const awaitProposed = (own: Page) =>
    until('a proposed name', () => own.$('[role=listbox][aria-label="Suggested names"] [role=option]'));
  /** The page's own "close", by whatever it is made of; false where it is not there. */
  const pressClose = (page: Page, caption = 'close') =>
    page.evaluate((words) => {
      const within = (root: Document | ShadowRoot): HTMLElement[] =>
        [...root.querySelectorAll<HTMLElement>('*')].flatMap((at) => [
          at,
          ...(at.shadowRoot ? within(at.shadowRoot) : []),
        ]);
      const all = within(document).filter((at) => at.matches('span, button, input, a, [role=button]'));
      const button = all.find((at) => ((at as HTMLInputElement).value || at.textContent)?.trim() === words);
      button?.click();
      return button !== undefined;
    }, caption);

  return {
    driver: () => driver,
    open,
    openPopup,
    openDesk,
    says,
    isRead,
    awaitProposed,
    /** Every test has an account of its own, so that none finds what another left. */
    reset(change: Partial<PortalState> = {}) {
      accounts++;
      driver.simulator.reset({
        nextPassword: CANARY,
        account: `person${accounts}@example.com`,
        rows: sampleRows(4),
        ...change,
      });
    },
    log: () => driver.simulator.log,
    asked: (what: 'create' | 'delete') => driver.simulator.log.filter((entry) => entry.what === what),
    pressClose,
    /** As a person would, who has copied the password: presses the page's own "close". */
    closeBox: (page: Page, caption?: string) => until('the way to close', () => pressClose(page, caption)),
    /** The tab has gone to the sign-in; a press on Continue leads back. */
    async signIn(page: Page): Promise<void> {
      await until('the sign-in', () => page.url().startsWith(SIGN_IN));
      await page.bringToFront();
      await page.waitForSelector('button[type=submit]');
      await page.click('button[type=submit]');
    },
    /** Presses what says just one of these with a real mouse, whatever it is made of, nearest to a text if one is given; false where there is none. */
    async pressByHand(page: Page, words: string[], beside = ''): Promise<boolean> {
      await page.bringToFront();
      const handle = await page.evaluateHandle(
        (said, near) => {
          const within = (root: Document | ShadowRoot): HTMLElement[] =>
            [...root.querySelectorAll<HTMLElement>('*')].flatMap((at) => [
              at,
              ...(at.shadowRoot ? within(at.shadowRoot) : []),
            ]);
          const says = (at: HTMLElement) =>
            [at instanceof HTMLInputElement ? at.value : '', at.getAttribute('aria-label'), at.textContent].some(
              (text) => said.includes(text?.trim() ?? ''),
            );
          const stepsTo = (at: Element | null, text: string): number =>
            !at || at.textContent?.includes(text) ? 0 : 1 + stepsTo(at.parentElement, text);
          const all = within(document).filter((at) => at.checkVisibility() && at.localName !== 'style' && says(at));
          // A cell may be wider than the button in it: a hand goes to the button.
          const inner = all.filter((at) => !all.some((other) => other !== at && at.contains(other)));
          return inner.reverse().sort((one, other) => stepsTo(one, near) - stepsTo(other, near))[0] ?? null;
        },
        words,
        beside,
      );
      const element = handle.asElement() as ElementHandle<HTMLElement> | null;
      return (
        element?.click().then(
          () => true,
          () => false,
        ) ?? false
      );
    },
    /** Presses a switch that stands otherwise, and waits until it stands so: what is pressed before may be undone by it. */
    async turn(page: Page, label: string, to: 'on' | 'off'): Promise<void> {
      const stands = (all: Element[], words: string, checked: string) =>
        all.some((at) => at.textContent?.trim() === words && at.getAttribute('aria-checked') === checked);
      const isTurned = () => page.$$eval('[role=switch]', stands, label, String(to === 'on'));
      if (!(await isTurned())) await driver.press(page, 'switch', label);
      await until(`“${label}” ${to}`, isTurned);
    },
    async startCreating() {
      const popup = await openPopup();
      await isRead(popup);
      await driver.press(popup, 'button', 'New app password');
      await awaitProposed(popup);
      await driver.press(popup, 'button', "Create on Microsoft's page");
      return popup;
    },
    async startDeleting(password: string) {
      const popup = await openPopup();
      await isRead(popup);
      // What was read last stands there as well while the page does not answer; then a press shows why nothing can be deleted.
      await says(popup, 'Sure');
      await driver.press(popup, 'button', `Delete ${password}…`);
      await driver.press(popup, 'button', `Delete ${password}`);
      return popup;
    },
    /** Everything in the extension's storage, as text, with the ledger's rows row by row; what is in memory only as well. */
    async stored() {
      const popup = await openPopup();
      const items = await popup.evaluate(async () => {
        const { local, session: memory } = (globalThis as unknown as Scope).chrome.storage;
        return { ...(await local.get(null)), memory: await memory.get(null) };
      });
      await popup.close();
      return JSON.stringify(
        Object.fromEntries(Object.entries(items).map(([key, value]) => [key, unpackRows(value) ?? value])),
      );
    },
    /** As at the first start, but an account keeps its id. */
    async forgetAll() {
      const popup = await openPopup();
      await popup.evaluate(async () => {
        const { local } = (globalThis as unknown as Scope).chrome.storage;
        await local.remove(Object.keys(await local.get(null)).filter((key) => !/salt/i.test(key)));
      });
      await popup.close();
    },
    /** Puts something into the extension's storage that Latchkey did not write. */
    async store(items: Record<string, unknown>) {
      const popup = await openPopup();
      await popup.evaluate(async (values) => (globalThis as unknown as Scope).chrome.storage.local.set(values), items);
      await popup.close();
    },
  };
}

interface Scope {
  chrome: {
    storage: {
      local: {
        get(keys: null): Promise<object>;
        set(items: object): Promise<void>;
        remove(keys: string[]): Promise<void>;
      };
      session: { get(keys: null): Promise<object> };
    };
  };
}
