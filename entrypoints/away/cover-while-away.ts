import { presenterHere } from '../../lib/drive/presenter-slot';
import { report } from '../../lib/log';
import { askPresenting, isOrphan } from '../../lib/message-bus';
import { rest } from '../../lib/page/until';
import sheetStyle from './sheet.css?inline';

/** A page must not stay unusable where nobody answers. In milliseconds. */
const LONGEST = 2000;

/**
 * A page that is left while presenter mode is off may be kept in memory, and be painted as it was before anything of ours can
 * ask how it is now. So it goes under a sheet when it is left, which is taken away once that is known, and all is covered.
 */
export function coverWhileAway(): void {
  let sheet: HTMLElement | undefined;
  addEventListener('pagehide', ({ persisted }) => {
    // What covers the page itself is there, and covers it on the way as well.
    if (persisted && !sheet && !isOrphan() && !presenterHere()) sheet = laySheet();
  });
  addEventListener('pageshow', async () => {
    if (!sheet) return;
    const { signal } = new AbortController();
    await Promise.race([askPresenting().catch(askPresenting), rest(LONGEST, signal)]).catch(report);
    sheet.remove();
    sheet = undefined;
  });
}

/** Over everything, the page's own boxes included, in the colour of an empty page. */
function laySheet(): HTMLElement {
  const box = document.createElement('div');
  box.dataset.portal = 'presenter';
  box.dataset.page = 'away';
  box.popover = 'manual';
  const style = document.createElement('style');
  style.textContent = sheetStyle;
  box.attachShadow({ mode: 'closed' }).append(style);
  document.documentElement.append(box);
  box.showPopover();
  return box;
}
