/**
 * Milliseconds that a list without the row must stand before it is believed: some pages take a row away at the press and
 * bring it back when their server refuses.
 */
export const GONE_STANDS = 500;
/** The same for a list that has no row left: it may be one that is still to come. */
export const EMPTY_STANDS = 1500;
/** Milliseconds that a list must stand where nothing is heard of the page's server: not every way to it can be watched. */
export const UNHEARD_STANDS = 5000;
