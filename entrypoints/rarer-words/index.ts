import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { textOf } from '../../lib/page/caption';
import { onChange } from '../../lib/page/until';
import { broughtFor } from '../../lib/portals/words-rarer';
import { offerWords } from '../../lib/portals/words-slot';

/** Milliseconds in which a page that is still drawing itself may come to say what it is. */
const DRAWING = 10_000;

/** Put into a portal's tab by the background when its page is not sure by itself: it may be in a language that few are in. */
export default defineUnlistedScript(() => {
  const found = new AbortController();
  const look = () => {
    const brought = broughtFor(textOf(document.body));
    if (Object.keys(brought.words).length === 0) return;
    offerWords(brought);
    found.abort();
  };
  look();
  if (!found.signal.aborted) onChange(document, look, AbortSignal.any([found.signal, AbortSignal.timeout(DRAWING)]));
});
