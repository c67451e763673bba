import type { PortalId } from './view';

/**
 * The shortest name that a page is known to take, in letters: eight on the newer page, which guides say, and no text of
 * Microsoft's. Apart from what else is known of the pages, since no visit needs it.
 */
export const SHORTEST_NAME: Record<PortalId, number> = { legacy: 1, 'security-info': 8, personal: 1 };
