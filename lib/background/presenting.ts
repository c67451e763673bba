import browser, { type Runtime } from 'webextension-polyfill';
import { report } from '../log';
import { portalHosts, signpostHosts, sovereignHosts } from '../portals/hosts';
import { isPresenterFixed, type Presenting } from '../presenting';
import { hasPresented, readSettings, watchSettings, writeSettings } from '../settings';

const SCRIPT = '/presenter.js';
const TEXTS = '/cover-texts.css';
const STYLE = '/cover.css';

/** Of sovereign clouds the browser gives only those that the person has allowed. */
const everyHost = [...portalHosts, ...signpostHosts, ...sovereignHosts];
const AT_ONCE = { matches: everyHost, runAt: 'document_start' as const, persistAcrossSessions: true };
const COVERS = { ...AT_ONCE, id: 'presenter', js: [SCRIPT], css: [TEXTS, STYLE] };
/** Only as the person's own does a style sheet hold in shadow trees in Firefox; older versions do not know that wish. */
const COVERS_IN_TREES = { ...AT_ONCE, id: 'presenter-in-trees', css: [TEXTS], cssOrigin: 'user' as const };
const AWAY = { ...AT_ONCE, id: 'presenter-away', js: ['/away.js'] };
const ALL = [COVERS, COVERS_IN_TREES, AWAY];

export async function presentingNow(): Promise<Presenting> {
  const { presenter, hideNames } = await readSettings();
  return { on: presenter, hideNames };
}

export async function togglePresenter(): Promise<void> {
  const { presenter, managed } = await readSettings();
  if (!isPresenterFixed(managed)) await writeSettings({ presenter: !presenter });
}

/**
 * While presenter mode is on, the browser itself puts its script and style into every page of these hosts that loads, also
 * when nothing of ours is awake; and what hides a left page, once it was ever on. Pages of other people load nothing of it.
 * Pages that are open are told, or given both.
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
  if (presenting.on) await register(import.meta.env.FIREFOX ? [COVERS, COVERS_IN_TREES] : [COVERS]);
  else await register((await hasPresented()) ? [AWAY] : []);
  const tabs = await browser.tabs.query({ url: everyHost });
  // None waits for another, nor the next change for any: a tab that the browser has frozen answers when it thaws.
  for (const { id } of tabs) if (id !== undefined) void tell(id, presenting).catch(report);
}

/** A page that was left before presenter mode was switched on, and came back from memory, has nothing of it yet. */
export async function presentIn(tabId: number): Promise<Presenting> {
  const presenting = await presentingNow();
  if (presenting.on) await tell(tabId, presenting);
  return presenting;
}

/** A page asks how it is: where it is on, the page has all of it before it hears so. */
export const presentingIn = (_: unknown, { tab }: Runtime.MessageSender): Promise<Presenting> =>
  tab?.id === undefined ? presentingNow() : presentIn(tab.id);

async function register(wanted: (typeof ALL)[number][]): Promise<void> {
  const { scripting } = browser;
  const there = (await scripting.getRegisteredContentScripts({ ids: ALL.map(({ id }) => id) })).map(({ id }) => id);
  const odd = there.filter((id) => !wanted.some((script) => script.id === id));
  if (odd.length > 0) await scripting.unregisterContentScripts({ ids: odd });
  for (const script of wanted)
    if (!there.includes(script.id)) await scripting.registerContentScripts([script]).catch(report);
}

async function tell(tabId: number, presenting: Presenting): Promise<void> {
  // Nobody answers where the script is not in the tab.
  const isThere = await browser.tabs
    .sendMessage(tabId, { to: 'presenter', presenting }, { frameId: 0 })
    .catch(() => false);
  if (isThere === true || !presenting.on) return;
  const target = { tabId };
  await browser.scripting.insertCSS({ target, files: [TEXTS, STYLE] });
  if (import.meta.env.FIREFOX) await browser.scripting.insertCSS({ target, files: [TEXTS], origin: 'USER' });
  await browser.scripting.executeScript({ target, injectImmediately: true, files: [SCRIPT] });
}
