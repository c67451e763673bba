import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type Proxy as LoopbackProxy, startProxy } from '../../portal/proxy';
import { HOSTS, type Simulator, startSimulator } from '../../portal/server';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import { speaking } from './speaking';
import { tapped } from './tap';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** What a browser can do with the extension in it, the same for both. */
export interface BrowserDriver {
  browser: Browser;
  /** Opens an address in a new tab and waits until it stands. */
  open(address: string): Promise<Page>;
  /** One of the extension's own pages, in a tab. */
  openOwn(file: string): Promise<Page>;
  /** Presses something by role and name, inside closed shadow roots as well, as a hand would. */
  press(page: Page, role: string, name: string): Promise<void>;
  /** Where the middle of such a thing is, in px of the window; undefined where there is none. */
  placeOf(page: Page, role: string, name: string): Promise<{ x: number; y: number } | undefined>;
  /** What the extension's own closed parts of the page say. */
  ownWords(page: Page): Promise<string>;
  /** All that stands in those parts: attributes, texts, and what is in fields. */
  ownMarkup(page: Page): Promise<string>;
  /** What a screen reader is told of the page, a line for each thing in it. */
  hears(page: Page): Promise<string[]>;
  /** What stands in the browser's own log; Chromium has one where it has a profile. */
  logged(): Promise<string>;
  /** Whether something with that role and name is shown. */
  shows(page: Page, role: string, name: string): Promise<boolean>;
  /** As in a high-contrast theme, or no longer. */
  forceColours(page: Page, isForced: boolean): Promise<void>;
  stopBackground(): Promise<void>;
  /** Stops it without waiting until it stands still: what is at work may wake it at once. */
  killBackground(): Promise<void>;
  /** Whether it stands still now, by itself or because it was stopped. */
  isBackgroundStopped(): Promise<boolean>;
  /** As an update does: the extension starts anew under the open pages. */
  reloadExtension(): Promise<void>;
  setHostAccess(granted: boolean): Promise<void>;
  readClipboard(): Promise<string>;
  /** Waits until Latchkey stands beside the page; answers what it says, where the browser lets us look into it. */
  panelSays(words: string): Promise<boolean>;
  /** Opens the popup at the toolbar button; answers its size in px. */
  openToolbarPopup(): Promise<{ width: number; height: number }>;
}

export interface Driver extends BrowserDriver {
  name: BrowserName;
  simulator: Simulator;
  proxy: LoopbackProxy;
  close(): Promise<void>;
}

export const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };
export const EXECUTABLES = {
  chromium: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  firefox: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
};

/** The simulated pages and the only way to them; it outlives a browser that is killed. */
export interface World {
  simulator: Simulator;
  proxy: LoopbackProxy;
  close(): Promise<void>;
}

export async function startWorld(): Promise<World> {
  const simulator = await startSimulator();
  const proxy = await startProxy(simulator.port, HOSTS);
  const close = async () => {
    await proxy.close();
    await simulator.close();
  };
  return { simulator, proxy, close };
}

export interface Launch {
  headless?: boolean;
  executable?: string;
  throttled?: boolean;
  soon?: boolean;
  /** A folder that the browser keeps its things in; without one they go with the browser. */
  profile?: string;
  /** What an organisation has set for Latchkey in this browser. */
  managed?: Record<string, unknown>;
  /** Optional rights that the person gives when asked. */
  granted?: string[];
  /** Everything that is said within the extension is heard by a page of its own. */
  isTapped?: boolean;
  /** The folder of another language of Latchkey's, which it speaks here whatever that of the browser is. */
  speaks?: string;
  /** Without one, the browser gets a world of its own, which ends with it. */
  world?: World;
}

export async function launch(
  name: BrowserName,
  {
    headless = true,
    executable = EXECUTABLES[name],
    throttled = false,
    soon = false,
    profile,
    managed,
    granted = [],
    isTapped = false,
    speaks,
    world,
  }: Launch = {},
): Promise<Driver> {
  const { simulator, proxy, close: closeWorld } = world ?? (await startWorld());
  const built = resolve(BUILDS[name]);
  const build = isTapped ? tapped(built) : speaks ? speaking(built, speaks) : built;
  const rest = async () => {
    if (build !== built) rmSync(build, { recursive: true, force: true });
    if (!world) await closeWorld();
  };
  try {
    const start = name === 'chromium' ? launchChromium : launchFirefox;
    const driver = await start({
      build,
      proxy: proxy.port,
      headless,
      executable,
      profile,
      throttled,
      soon,
      managed,
      granted,
    });
    let closing: Promise<void> | undefined;
    const close = () => {
      closing ??= driver.browser.close().then(rest);
      return closing;
    };
    return { ...driver, press: pressAsTold(driver), name, simulator, proxy, close };
  } catch (error) {
    await rest();
    throw error;
  }
}

export interface LaunchOptions {
  build: string;
  proxy: number;
  headless: boolean;
  executable: string;
  profile: string | undefined;
  /** Hidden tabs are held back as they are for a person; otherwise they run like those in front, where the browser can. */
  throttled: boolean;
  /**
   * What the browser does to what has been in the background for long, it does after a second: Chromium lets a hidden tab wake
   * for its timers once a minute (else after five minutes); Firefox gives one a hundredth of the processor for them (else after
   * half a minute) and unloads an event page without work (likewise).
   */
  soon: boolean;
  managed: Record<string, unknown> | undefined;
  /**
   * Optional rights that the person gives when asked. Chromium without a window never asks: there they stand in the
   * manifest of a copy of the build. Firefox grants what a press asks for.
   */
  granted: string[];
}

/** What stands above the tabs may grow or go while the mouse is on its way to one of them: it is pressed until it is open. */
async function opens(page: Page, tab: string, press: BrowserDriver['press']): Promise<void> {
  const isOpen = () =>
    page.$$eval(
      '[role=tab][aria-selected=true]',
      (all, words) => all.some((at) => at.textContent?.trim() === words),
      tab,
    );
  for (let tries = 0; tries < 3; tries++) {
    const isIt = await until(`the tab “${tab}”`, isOpen, 2000).catch(() => false);
    if (isIt) return;
    await press(page, 'tab', tab);
  }
  throw new Error(`waited in vain, and pressed: the tab “${tab}”`);
}

/** A button that has only just come into sight asks to be pressed again, and is. */
const pressAsTold =
  ({ press, ownWords }: BrowserDriver): BrowserDriver['press'] =>
  async (page, role, name) => {
    await press(page, role, name).catch(async (error: Error) => {
      const said = await page.evaluate(() => document.body.innerText).catch(() => 'nothing');
      throw new Error(`${error.message}; it says: ${said.slice(0, 600)}`);
    });
    if (role === 'tab') return opens(page, name, press);
    if (!/^(Copy password|Empty now|I showed it by mistake…)$/.test(name)) return;
    for (let tries = 0; tries < 8; tries++) {
      await new Promise((done) => setTimeout(done, 200));
      const said = await ownWords(page).catch(() => '');
      if (!said.includes('only just come into sight')) return;
      await press(page, role, name);
    }
  };

/** Buttons that want to have stood in sight before they are pressed, as they have when a hand gets there. */
export async function lookFirst(name: string): Promise<void> {
  if (/^(Copy password|Show for|Type it|Empty now|I showed it)/.test(name))
    await new Promise((done) => setTimeout(done, 700));
}

/** What browsers say for a page that is on its way to another, or moves what is pressed: it answers when that stands. */
const ON_THE_WAY =
  /context was destroyed|Cannot find context|navigated or closed|detached frame|no such (frame|handle|node)|not belong to the document|move target out of bounds/i;

/** Asks until there is an answer; a timeout says what was awaited. It is long, since it costs nothing where all goes well. */
export async function until<T>(
  what: string,
  probe: () => Promise<T | undefined | false> | T | undefined | false,
  milliseconds = 20_000,
  pause = 50,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await Promise.resolve()
      .then(probe)
      .catch((error: Error) => {
        if (!ON_THE_WAY.test(error.message)) throw error;
        return undefined;
      });
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, pause));
  }
}

/** The answer once it was the same for a second: for what comes piece by piece, and no piece says that it is the last. */
export async function steady<T>(what: string, probe: () => Promise<T>): Promise<T> {
  let last: string | undefined;
  let since = Date.now();
  const { answer } = await until(`${what} to stay as they are`, async () => {
    const now = await probe();
    if (JSON.stringify(now) !== last) since = Date.now();
    last = JSON.stringify(now);
    return Date.now() - since > 1000 && { answer: now };
  });
  return answer;
}
