import browser from 'webextension-polyfill';
import { report } from '../log';
import { portalHosts } from '../portals/hosts';
import { isPresenterFixed, type Presenting } from '../presenting';
import { readSettings, watchSettings, writeSettings } from '../settings';

const ID = 'presenter';
const IN_TREES = 'presenter-in-trees';
const SCRIPT = '/presenter.js';
const STYLE = '/cover.css';
const STYLE_IN_TREES = '/cover-in-trees.css';

export async function presentingNow(): Promise<Presenting> {
  const { presenter, hideNames } = await readSettings();
  return { on: presenter, hideNames };
}

export async function togglePresenter(): Promise<void> {
  const { presenter, managed } = await readSettings();
  if (!isPresenterFixed(managed)) await writeSettings({ presenter: !presenter });
}

/**
 * While presenter mode is on, the browser itself puts its script and style into every portal's page that loads, also
 * when nothing of ours is awake; otherwise pages load nothing of it. Pages that are open are told, or given both.
 */
export function keepPresenting(): void {
  let last = Promise.resolve();
  const keep = () => {
    last = last.then(bringUpToDate).catch(report);
  };
  watchSettings(keep);
  keep();
}

async function bringUpToDate(): Promise<void> {
  const presenting = await presentingNow();
  await register(presenting.on);
  const tabs = await browser.tabs.query({ url: portalHosts });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : tell(id, presenting).catch(report))));
}

/** A page that was left before presenter mode was switched on, and came back from memory, has nothing of it yet. */
export async function presentIn(tabId: number): Promise<void> {
  const presenting = await presentingNow();
  if (presenting.on) await tell(tabId, presenting);
}

async function register(on: boolean): Promise<void> {
  const { scripting } = browser;
  const [registered] = await scripting.getRegisteredContentScripts({ ids: [ID] });
  if (!on) {
    const all = await scripting.getRegisteredContentScripts({ ids: [ID, IN_TREES] });
    if (all.length > 0) await scripting.unregisterContentScripts({ ids: all.map(({ id }) => id) });
  }
  if (!on || registered) return;
  const script = {
    id: ID,
    matches: portalHosts,
    runAt: 'document_start' as const,
    js: [SCRIPT],
    css: [STYLE],
    persistAcrossSessions: true,
  };
  await scripting.registerContentScripts([script]);
  if (!import.meta.env.FIREFOX) return;
  // Only as the person's own does a style sheet hold in shadow trees there; older versions do not know that wish.
  const { js: _, ...rest } = script;
  const inTrees = { ...rest, id: IN_TREES, css: [STYLE_IN_TREES], cssOrigin: 'user' as const };
  await scripting.registerContentScripts([inTrees]).catch(report);
}

async function tell(tabId: number, presenting: Presenting): Promise<void> {
  // Nobody answers where the script is not in the tab.
  const isThere = await browser.tabs
    .sendMessage(tabId, { to: 'presenter', presenting }, { frameId: 0 })
    .catch(() => false);
  if (isThere === true || !presenting.on) return;
  const target = { tabId };
  await browser.scripting.insertCSS({ target, files: [STYLE] });
  if (import.meta.env.FIREFOX) await browser.scripting.insertCSS({ target, files: [STYLE_IN_TREES], origin: 'USER' });
  await browser.scripting.executeScript({ target: { tabId }, injectImmediately: true, files: [SCRIPT] });
}
