import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showOffers } from '../../components/in-page/offers';
import { report } from '../../lib/log';
import { onPresenting, sendToBackground } from '../../lib/message-bus';
import type { Mark } from '../../lib/secret/mark';
import { offerSecret } from '../../lib/secret/secret-slot';

/** Asked twice: a background that was just stopped is woken by the first. */
const twice = <T>(ask: () => Promise<T>): Promise<T> => ask().catch(ask);

/** Put into a portal's tab by the background when its page shows a one-time password. */
export default defineUnlistedScript(() => {
  const presenting = new EventTarget();
  onPresenting(({ on }) => {
    if (on) presenting.dispatchEvent(new Event('on'));
    return false;
  });
  offerSecret((covered) => {
    let told: Promise<unknown> = Promise.resolve();
    let last: Mark | undefined;
    const tell = async (mark: () => Promise<Mark>) => {
      const seconds = await twice(() => sendToBackground('clipboard.copied', {}));
      if (seconds === undefined) return undefined;
      const known = await mark();
      last = known;
      await twice(() => sendToBackground('clipboard.mark', { mark: known, seconds }));
      return seconds;
    };
    showOffers(covered, {
      presenting,
      copied(mark) {
        const telling = tell(mark);
        told = telling.catch(() => undefined);
        return telling;
      },
      async due() {
        const mark = last;
        return mark && twice(() => sendToBackground('clipboard.due', { mark }));
      },
      shownByMistake: (name) => twice(() => sendToBackground('secret.mistake', { name })),
      mayShowLarge: () => twice(() => sendToBackground('secret.large', {})),
      async empty() {
        await navigator.clipboard.writeText('');
        // What it says elsewhere of the clipboard is not what this press was for.
        await told.then(() => sendToBackground('clipboard.emptied', {})).catch(report);
      },
    });
  });
});
