import browser, { type Tabs } from 'webextension-polyfill';
import type { Situation } from '../../components/model';
import { accountIdOf } from '../../lib/ledger/account';
import { sendToPage } from '../../lib/message-bus';
import { portalHosts } from '../../lib/portals/hosts';
import { recogniseUrl } from '../../lib/portals/recognise';
import { accept, pageViewSchema } from '../../lib/schema';

/** The one portal that this version works on. */
export const [workedHost = ''] = portalHosts;
const hostOf = (pattern: string) => new URL(pattern.replaceAll('*', '')).host;

/** What is in front of the person: asked of the browser and of the page, and of nobody else. */
export async function findSituation(): Promise<Situation> {
  const tab = await findTab();
  const [front, other] = tab.isFront ? [tab.tab, undefined] : [undefined, tab.tab];
  if (front?.id === undefined || !front.url) {
    const isAllowed = await browser.permissions.contains({ origins: [workedHost] });
    return isAllowed ? { kind: 'none', tab: other?.id } : { kind: 'no-permission', host: hostOf(workedHost) };
  }
  if (!recogniseUrl(front.url)) return { kind: 'later', tab: front.id, host: new URL(front.url).host };
  const answer = sendToPage(front.id, 'page.look', {}).catch(() => undefined);
  const view = accept(pageViewSchema, await Promise.race([answer, tooLate()]));
  if (view) return { kind: 'page', tab: front.id, view, account: await accountIdOf(view) };
  const isAllowed = await browser.permissions.contains({ origins: [workedHost] });
  return isAllowed ? { kind: 'no-answer', tab: front.id } : { kind: 'no-permission', host: hostOf(workedHost) };
}

/** A frozen tab never answers, in milliseconds. */
const PATIENCE = 2000;
const tooLate = () =>
  new Promise<undefined>((resolve) => {
    AbortSignal.timeout(PATIENCE).addEventListener('abort', () => resolve(undefined));
  });

/**
 * The portal in front of a popup is the active tab. One of our pages in a tab of its own has none in front,
 * so there it is the portal that was used last. Tabs of sites that are withheld are not seen at all.
 */
async function findTab(): Promise<{ tab: Tabs.Tab | undefined; isFront: boolean }> {
  const [own, portals] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ url: portalHosts })]);
  const byUse = portals.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  if (own) return { tab: byUse.find(isWorked) ?? byUse[0], isFront: true };
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const front = portals.find(({ id }) => id === active?.id);
  return front ? { tab: front, isFront: true } : { tab: byUse.find(isWorked), isFront: false };
}

const isWorked = ({ url }: Tabs.Tab): boolean => url !== undefined && recogniseUrl(url) !== undefined;
