import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showOffers } from '../../components/in-page/offers';
import { offerSecret } from '../../lib/secret/secret-slot';

/** Put into a portal's tab by the background when its page shows a one-time password. */
export default defineUnlistedScript(() => offerSecret(showOffers));
