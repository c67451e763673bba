import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showOffers } from '../../components/in-page/offers';
import { report } from '../../lib/log';
import { sendToBackground } from '../../lib/message-bus';
import { offerSecret } from '../../lib/secret/secret-slot';

/** Put into a portal's tab by the background when its page shows a one-time password. */
export default defineUnlistedScript(() =>
  offerSecret((covered) =>
    showOffers(covered, {
      copied: async (mark) => sendToBackground('clipboard.copied', { mark: await mark }),
      mayShowLarge: () => sendToBackground('secret.large', {}),
      empty: async () => {
        await navigator.clipboard.writeText('');
        // What it says elsewhere of the clipboard is not what this press was for.
        await sendToBackground('clipboard.emptied', {}).catch(report);
      },
    }),
  ),
);
