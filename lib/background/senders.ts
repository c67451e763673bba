import type { Runtime } from 'webextension-polyfill';
import { portalHosts, signpostHosts, sovereignHosts } from '../portals/hosts';
import { recogniseUrl } from '../portals/recognise';
import type { PortalId } from '../portals/view';

/** `own` one of our own pages, `page` our content script in the top frame of a portal, `signpost` on a page on the way there. */
export type SenderClass = 'own' | 'page' | 'signpost';

/**
 * Origin first: a page of ours that is opened in a tab has a tab, too. Undefined for everybody else: a frame, another
 * site, another extension.
 */
export function classOf(
  sender: Runtime.MessageSender,
  extensionOrigin: string,
  extensionId: string,
): SenderClass | undefined {
  if (sender.id !== extensionId || !sender.url) return undefined;
  if (originOf(sender.url) === originOf(extensionOrigin)) return 'own';
  if (sender.tab === undefined || sender.frameId !== 0) return undefined;
  const isAt = (patterns: string[]) => patterns.some((pattern) => fits(pattern, sender.url as string));
  if (isAt([...portalHosts, ...sovereignHosts])) return 'page';
  return isAt(signpostHosts) ? 'signpost' : undefined;
}

/** The portal whose page it is, by the address that the browser gives. */
export const portalOfSender = ({ url }: Runtime.MessageSender): PortalId | undefined =>
  url ? recogniseUrl(url)?.portal.id : undefined;

/** Of extension addresses `URL.origin` is "null" in some engines. */
function originOf(address: string): string {
  try {
    const { protocol, host } = new URL(address);
    return `${protocol}//${host}`;
  } catch {
    return '';
  }
}

function fits(pattern: string, address: string): boolean {
  const { origin, pathname } = new URL(pattern.replace('*', ''));
  const at = new URL(address);
  return at.origin === origin && at.pathname.startsWith(pathname);
}
