/**
 * Milliseconds that a list without the row must stand before it is believed: some pages take a row away at the press and
 * bring it back when their server refuses.
 */
export const GONE_STANDS = 500;
/** The same for a list that has no row left: it may be one that is still to come. */
export const EMPTY_STANDS = 1500;
