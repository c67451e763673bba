import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { byHandHere, offerByHand } from '../../lib/drive/by-hand-slot';
import { byHand } from './by-hand';

/**
 * Put into a portal's tab by the background when its page is not sure by itself, and when the person begins to delete one
 * by hand.
 */
export default defineUnlistedScript(() => {
  if (!byHandHere()) offerByHand(byHand());
  byHandHere()?.followDeletion();
});
