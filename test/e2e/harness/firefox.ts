import { rmSync } from 'node:fs';
import puppeteer, { type Page } from 'puppeteer-core';
import { type BrowserDriver, type LaunchOptions, lookFirst, until } from './driver';
import { type Bidi, finder, type Located } from './firefox-find';
import { homeWith } from './firefox-home';
import { HEARD, MARKUP, PLACE, TO_PRESS, WORDS } from './on-node';

const ADDON = 'latchkey@latchkey.example';
/** Firefox gives every installation another host; a preference makes it known beforehand. */
const HOST = '11111111-2222-4333-8444-555555555555';

/** So that hidden tabs run like those in front. */
const UNTHROTTLED = {
  'dom.min_background_timeout_value': 4,
  'dom.min_background_timeout_value_without_budget_throttling': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
};

const SOON = { 'extensions.background.idle.timeout': 1000, 'dom.timeout.throttling_delay': 1000 };

export async function launchFirefox({
  build,
  proxy,
  headless,
  executable,
  profile,
  throttled,
  soon,
  managed,
}: LaunchOptions): Promise<BrowserDriver> {
  const home = managed && homeWith(ADDON, managed);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless,
    ...(profile ? { userDataDir: profile } : {}),
    ...(home ? { env: { ...process.env, HOME: home } } : {}),
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: HOST }),
      'extensions.webextOptionalPermissionPrompts': false,
      // Clocks tell parts of a millisecond, for the bench.
      'privacy.reduceTimerPrecision': false,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
      ...(throttled ? {} : UNTHROTTLED),
      ...(soon ? SOON : {}),
    },
  });
  if (home) browser.once('disconnected', () => rmSync(home, { recursive: true, force: true }));
  await browser.installExtension(build);
  const bidi = (browser as unknown as { connection: Bidi }).connection;
  const tree = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string }[];
  };
  const chromeContext = tree.contexts[0]?.context ?? '';
  /** Runs a text of a function in the browser's own window. */
  const privileged = async <T>(source: string, ...values: unknown[]): Promise<T> => {
    const { result } = await bidi.send('script.callFunction', {
      functionDeclaration: `async (json) => JSON.stringify((await (${source})(...JSON.parse(json))) ?? null)`,
      arguments: [{ type: 'string', value: JSON.stringify(values) }],
      awaitPromise: true,
      target: { context: chromeContext },
    });
    const answer = result as { type: string; result: { value: string }; exceptionDetails?: { text: string } };
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'failed in the browser');
    return JSON.parse(answer.result.value) as T;
  };
  const { contextOf, rootsOf, find } = finder(bidi);
  /** Runs a text of a function on a node. */
  const on = async <T>(page: Page, { sharedId }: { sharedId: string }, source: string): Promise<T> => {
    const { result } = await bidi.send('script.callFunction', {
      functionDeclaration: `async (node) => JSON.stringify(await (${source})(node))`,
      arguments: [{ sharedId }],
      awaitPromise: true,
      target: { context: contextOf(page) },
    });
    return JSON.parse((result as { result: { value: string } }).result.value) as T;
  };
  const fromOwnTrees = async (page: Page, source: string): Promise<string> =>
    (await Promise.all((await rootsOf(contextOf(page))).map((root) => on<string>(page, root, source)))).join(' ');
  const open = async (address: string) => {
    const page = await browser.newPage();
    if (address.startsWith('https:')) await page.goto(address);
    else {
      await page.goto(address, { waitUntil: [] });
      await page.waitForFunction(() => document.readyState === 'complete' && location.protocol === 'moz-extension:');
    }
    return page;
  };
  const stopBackground = (): Promise<void> =>
    privileged(
      `async (id) => { await WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }); }`,
      ADDON,
    );
  return {
    browser,
    open,
    openOwn: (file) => open(`moz-extension://${HOST}/${file}`),
    async press(page, role, name) {
      await page.bringToFront();
      const context = contextOf(page);
      const pressIt = async (found: Located) => {
        if (!(await on<boolean>(page, found, TO_PRESS))) return false;
        const { sharedId } = found;
        await lookFirst(name);
        const origin = { type: 'element', element: { sharedId } };
        const actions = [
          { type: 'pointerMove', x: 0, y: 0, origin },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ];
        await bidi.send('input.performActions', {
          context,
          actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
        });
        return true;
      };
      await until(`${role} “${name}”`, async () => {
        const found = await find(page, role, name);
        // A page that is drawn anew takes the element away between finding and pressing it.
        return (
          found &&
          pressIt(found).catch(
            (error: Error) => !/no such (node|element)|stale/.test(error.message) && Promise.reject(error),
          )
        );
      });
    },
    async placeOf(page, role, name) {
      const found = await find(page, role, name);
      return found && on(page, found, PLACE);
    },
    ownWords: (page) => fromOwnTrees(page, WORDS),
    ownMarkup: (page) => fromOwnTrees(page, MARKUP),
    async hears(page) {
      await page.bringToFront();
      return privileged(HEARD);
    },
    logged: () => privileged(`() => Services.console.getMessageArray().join('\\n')`),
    shows: async (page, role, name) => (await find(page, role, name)) !== undefined,
    forceColours: (_page, isForced) =>
      privileged(`(use) => Services.prefs.setIntPref('browser.display.document_color_use', use)`, isForced ? 2 : 0),
    killBackground: stopBackground,
    isBackgroundStopped: () =>
      privileged(`(id) => WebExtensionPolicy.getByID(id).extension.backgroundState === 'stopped'`, ADDON),
    stopBackground,
    reloadExtension: () =>
      privileged(
        `async (id) => {
          const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
          await (await AddonManager.getAddonByID(id)).reload();
        }`,
        ADDON,
      ),
    setHostAccess: (granted) =>
      privileged(
        `async (id, granted) => {
          const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
          const { extension } = WebExtensionPolicy.getByID(id);
          const change = { permissions: [], origins: extension.manifest.host_permissions };
          await ExtensionPermissions[granted ? 'add' : 'remove'](id, change, extension);
        }`,
        ADDON,
        granted,
      ),
    readClipboard: () =>
      privileged(`() => {
        const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
        transferable.init(null);
        transferable.addDataFlavor('text/plain');
        Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
        const data = {};
        try { transferable.getTransferData('text/plain', data); } catch { return ''; }
        return data.value.QueryInterface(Ci.nsISupportsString).data;
      }`),
    panelSays: () =>
      until('the sidebar', () =>
        privileged(
          `(id) => {
            const own = id.replace(/[@.]/g, '_') + '-sidebar-action';
            return SidebarController.isOpen && SidebarController.currentID === own;
          }`,
          ADDON,
        ),
      ),
    openToolbarPopup: () =>
      privileged(
        `async (id) => {
          const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
          await ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension).openPopup(window, true);
          for (let tries = 0; tries < 200; tries++) {
            const popup = document.querySelector('.webextension-popup-browser');
            if (popup?.currentURI?.spec?.endsWith('popup.html') && popup.clientWidth > 300) return { width: popup.clientWidth, height: popup.clientHeight };
            await new Promise((done) => setTimeout(done, 100));
          }
          throw new Error('no popup');
        }`,
        ADDON,
      ),
  };
}
