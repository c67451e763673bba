import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page, type Target } from 'puppeteer-core';
import { LEGACY_PAGE } from '../../portal/server';
import { heardOn, markupOf, wordsOf } from './chromium-trees';
import { type BrowserDriver, type LaunchOptions, lookFirst, until } from './driver';

const FLAGS = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What Puppeteer passes by itself, so that hidden tabs run like those in front. */
const UNTHROTTLED = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

const SOON = ['--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/1'];

interface ChromeWindow {
  chrome: {
    developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
    action: { openPopup(): Promise<void> };
    runtime: { sendMessage(message: object): Promise<unknown> };
  };
}

/**
 * For the browser's own page that tries policies: as an organisation would set them, for this extension alone. It is a
 * text, or the loader of the tests would take the import for its own.
 */
function settingPolicies(namespace: string, managed: Record<string, unknown>): string {
  const policies = Object.entries(managed).map(([name, value]) => ({
    namespace,
    name,
    value,
    source: 0,
    scope: 1,
    level: 1,
  }));
  const told = JSON.stringify(JSON.stringify(policies));
  return `import('chrome://resources/js/cr.js').then(({ sendWithPromise }) => sendWithPromise('setLocalTestPolicies', ${told}, ''))`;
}

/** A copy of the build that has these rights from the start. */
function withRights(build: string, granted: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-build-'));
  cpSync(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[] };
  writeFileSync(file, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, ...granted] }));
  return folder;
}

/** It is enabled and stands still: what moves between measuring and pressing is missed. Runs in the page. */
async function canBePressed(control: Element): Promise<boolean> {
  const place = () => JSON.stringify(control.getBoundingClientRect());
  const before = place();
  await new Promise((done) => setTimeout(done, 50));
  return before === place() && !control.matches(':disabled, [aria-disabled=true]');
}

export async function launchChromium({
  build,
  proxy,
  headless,
  executable,
  profile,
  throttled,
  soon,
  managed,
  granted,
}: LaunchOptions): Promise<BrowserDriver> {
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless,
    ...(profile ? { userDataDir: profile } : {}),
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    ignoreDefaultArgs: throttled ? UNTHROTTLED : false,
    args: [
      ...FLAGS,
      ...(soon ? SOON : []),
      // What is said to any console is kept with the rest.
      ...(profile ? ['--enable-logging'] : []),
      '--window-size=1280,900',
      '--screen-info={1600x1200}',
      `--proxy-server=http://127.0.0.1:${proxy}`,
      '--proxy-bypass-list=<-loopback>',
    ],
  });
  const folder = granted.length > 0 ? withRights(build, granted) : undefined;
  if (folder) browser.once('disconnected', () => rmSync(folder, { recursive: true, force: true }));
  const id = await browser.installExtension(folder ?? build);
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`);
  await browser.waitForTarget(isWorker);
  await browser
    .defaultBrowserContext()
    .overridePermissions(new URL(LEGACY_PAGE).origin, ['clipboard-read', 'clipboard-write']);
  const open = async (address: string) => {
    const page = await browser.newPage();
    await page.goto(address);
    return page;
  };
  if (managed) {
    const page = await open('chrome://policy/test');
    await page.evaluate(settingPolicies(id, managed));
    await page.close();
  }
  const openOwn = (file: string) => open(`chrome-extension://${id}/${file}`);
  const find = (page: Page, role: string, name: string) => page.$(`aria/${name}[role="${role}"]`);
  /** One that stops by itself while it is asked to is stopped as well. */
  const stopWorker = async () => {
    const worker = await browser.targets().find(isWorker)?.worker();
    await worker?.close().catch((error: Error) => {
      if (!/No session with given id|Session closed|Target closed/.test(error.message)) throw error;
    });
  };
  return {
    browser,
    open,
    openOwn,
    async press(page, role, name) {
      await page.bringToFront();
      // A page that is drawn anew takes the element away between finding and pressing it.
      await until(`${role} “${name}”`, async () => {
        const found = await find(page, role, name).catch(() => null);
        const isReady = await found?.evaluate(canBePressed).catch(() => false);
        if (!isReady) return false;
        await lookFirst(name);
        return found?.click().then(
          () => true,
          () => false,
        );
      });
    },
    async placeOf(page, role, name) {
      const box = await (await find(page, role, name))?.boundingBox();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
    },
    ownWords: wordsOf,
    ownMarkup: markupOf,
    hears: heardOn,
    logged: async () => (profile ? readFileSync(join(profile, 'chrome_debug.log'), 'utf8') : ''),
    shows: async (page, role, name) => (await find(page, role, name).catch(() => null)) !== null,
    async forceColours(page, isForced) {
      const client = await page.createCDPSession();
      const features = [{ name: 'forced-colors', value: isForced ? 'active' : 'none' }];
      await client.send('Emulation.setEmulatedMedia', { features });
    },
    killBackground: stopWorker,
    isBackgroundStopped: async () => !browser.targets().some(isWorker),
    async stopBackground() {
      await stopWorker();
      await until('the worker to stop', () => !browser.targets().some(isWorker));
    },
    async reloadExtension() {
      await browser.installExtension(build);
    },
    async setHostAccess(granted) {
      const page = await open('chrome://extensions');
      const access = granted ? 'ON_ALL_SITES' : 'ON_CLICK';
      await page.evaluate(
        (extensionId, hostAccess) =>
          (globalThis as unknown as ChromeWindow).chrome.developerPrivate.updateExtensionConfiguration({
            extensionId,
            hostAccess,
          }),
        id,
        access,
      );
      await page.close();
    },
    async readClipboard() {
      const page = await open(new URL('/ChangePassword.aspx', LEGACY_PAGE).href);
      await page.bringToFront();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      await page.close();
      return text;
    },
    async panelSays(words) {
      const target = await browser.waitForTarget((each) => each.url().endsWith('/sidepanel.html'));
      const panel = await target.asPage();
      return until('the panel', () => panel.evaluate((text) => document.body?.innerText.includes(text), words));
    },
    async openToolbarPopup() {
      const helper = await openOwn('popup.html');
      await helper.evaluate(() =>
        (globalThis as unknown as ChromeWindow).chrome.runtime.sendMessage({ to: 'background', name: 'none' }),
      );
      await helper.close();
      const worker = await until(
        'the worker',
        async () => (await browser.targets().find(isWorker)?.worker()) ?? undefined,
      );
      const tabs = new Set(browser.targets());
      const opening = browser.waitForTarget((target) => target.url().endsWith('/popup.html') && !tabs.has(target));
      await until('the popup', () =>
        worker
          .evaluate(() => (globalThis as unknown as ChromeWindow).chrome.action.openPopup().then(() => true))
          .catch(() => false),
      );
      const popup = await (await opening).asPage();
      await popup.waitForSelector('h1');
      // The browser draws the window first, and fits it then.
      await until('its width', () => popup.evaluate(() => innerWidth > 300));
      return popup.evaluate(() => ({ width: document.documentElement.clientWidth, height: innerHeight }));
    },
  };
}
