import { legacy } from './legacy';
import { personal } from './personal';
import type { Portal } from './portal';
import { securityInfo } from './security-info';
import type { PortalId } from './view';

const portals: Portal[] = [legacy, securityInfo, personal];

export interface Recognised {
  portal: Portal;
  /** The address is the one of the page that holds app passwords, not another page of the same host. */
  onPage: boolean;
}

/** Which portal an address belongs to, if any. The page itself has still to show its marks. */
export function recogniseUrl(address: string): Recognised | undefined {
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol !== 'https:') return undefined;
  const portal = portals.find(({ hosts }) => hosts.includes(hostname.toLowerCase()));
  return portal && { portal, onPage: portal.paths.includes(pathname.toLowerCase().replace(/\/+$/, '')) };
}

/** What is known of a portal's page. */
export const portalOf = (id: PortalId): Portal => portals.find((portal) => portal.id === id) as Portal;
