import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { textOf } from '../../lib/page/caption';
import { onChange } from '../../lib/page/until';
import { broughtFor, spokenIn } from '../../lib/portals/words-rarer';
import { offerWords } from '../../lib/portals/words-slot';

/** Milliseconds in which a page that is still drawing itself may come to say what it is. */
const DRAWING = 30_000;

/** Put into a portal's tab by the background when its page is not sure by itself: it may be in a language that few are in. */
export default defineUnlistedScript(() => {
  const found = new AbortController();
  const look = () => {
    const languages = spokenIn(textOf(document.body));
    if (languages.length === 0) return;
    offerWords(broughtFor(languages));
    found.abort();
  };
  offerWords(broughtFor([]));
  look();
  if (!found.signal.aborted) onChange(document, look, AbortSignal.any([found.signal, AbortSignal.timeout(DRAWING)]));
});
