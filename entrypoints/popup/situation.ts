import { browser } from 'wxt/browser';
import type { Situation } from '../../components/model';
import { accountIdOf } from '../../lib/ledger/account';
import { sendToPage } from '../../lib/message-bus';
import { portalHosts } from '../../lib/portals/hosts';
import { recogniseUrl } from '../../lib/portals/recognise';
import type { PortalId } from '../../lib/portals/view';
import { accept, pageViewSchema } from '../../lib/schema';
import { type Asked, askForTabs, type Tab } from './asked-first';

type AskedForTabs = Pick<Asked, 'ownTab' | 'portalTabs' | 'activeTabs' | 'isAllowed'>;

const hostOf = (pattern: string) => new URL(pattern.replaceAll('*', '')).host;

/** What is in front of the person: asked of the browser and of the page, and of nobody else. */
export async function findSituation(asked: AskedForTabs = askForTabs()): Promise<Situation> {
  const [{ tab, isFront }, withheld] = await Promise.all([findTab(asked), findWithheld(asked)]);
  const [front, other] = isFront ? [tab, undefined] : [undefined, tab];
  if (front?.id === undefined) return withheld ?? { kind: 'none', tab: other?.id };
  const answer = sendToPage(front.id, 'page.look', {}).catch(() => undefined);
  const view = accept(pageViewSchema, await Promise.race([answer, tooLate()]));
  if (view) return { kind: 'page', tab: front.id, view, account: await accountIdOf(view) };
  return withheld ?? { kind: 'no-answer', tab: front.id };
}

/** The sites that the browser keeps us out of: while there is one, the page in front may be it. */
async function findWithheld({ isAllowed }: AskedForTabs): Promise<Situation | undefined> {
  if (await isAllowed) return undefined;
  const granted = await Promise.all(portalHosts.map((origin) => browser.permissions.contains({ origins: [origin] })));
  const withheld = portalHosts.filter((_, index) => !granted[index]).map(hostOf);
  return withheld.length > 0 ? { kind: 'no-permission', host: withheld.join(', ') } : undefined;
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
async function findTab(asked: AskedForTabs): Promise<{ tab: Tab | undefined; isFront: boolean }> {
  const [own, tabs, [active]] = await Promise.all([asked.ownTab, asked.portalTabs, asked.activeTabs]);
  const byUse = inOrderOfUse(tabs);
  if (own) return { tab: byUse.find((tab) => portalIn(tab)) ?? byUse[0], isFront: true };
  const front = byUse.find(({ id }) => id === active?.id);
  return front ? { tab: front, isFront: true } : { tab: byUse.find((tab) => portalIn(tab)), isFront: false };
}

/** The tab that shows the page of this portal already, the one used last first. */
export async function tabOf(portal: PortalId): Promise<number | undefined> {
  const tabs = await browser.tabs.query({ url: portalHosts });
  return inOrderOfUse(tabs).find((tab) => portalIn(tab) === portal)?.id;
}

const inOrderOfUse = (tabs: readonly Tab[]): Tab[] =>
  [...tabs].sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));

function portalIn({ url }: Tab): PortalId | undefined {
  const recognised = url === undefined ? undefined : recogniseUrl(url);
  return recognised?.onPage ? recognised.portal.id : undefined;
}
