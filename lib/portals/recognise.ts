import { legacy } from './legacy';
import { personal } from './personal';
import type { Portal } from './portal';
import { securityInfo } from './security-info';
import type { PortalId } from './view';

export const WORK: readonly Portal[] = [legacy, securityInfo];
export const PERSONAL: readonly Portal[] = [personal];
const ALL: readonly Portal[] = [legacy, securityInfo, personal];

export interface Recognised {
  portal: Portal;
  /** The address is the one of the page that holds app passwords, not another page of the same host. */
  onPage: boolean;
}

/** Which portal an address belongs to, if any. The page itself has still to show its marks. */
export const recogniseUrl = (address: string): Recognised | undefined => recogniseAmong(ALL, address);

/** The same among some: a visit pays for those that its script is there for. */
export function recogniseAmong(portals: readonly Portal[], address: string): Recognised | undefined {
  const { protocol, hostname, pathname } = new URL(address);
  const portal = portals.find(({ hosts }) => protocol === 'https:' && hosts.includes(hostname));
  return portal && { portal, onPage: portal.paths.includes(pathname.toLowerCase().replace(/\/+$/, '')) };
}

/** What is known of a portal's page. */
export const portalOf = (id: PortalId): Portal => ALL.find((portal) => portal.id === id) as Portal;
