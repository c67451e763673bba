import { type Clipboard, type Emptied, emptyIfMarked } from '../../lib/secret/empty-clipboard';
import { isMark } from '../../lib/secret/mark';

/** A page without a window, there for as long as it takes to empty the clipboard: Chrome's worker has none. */

const area = document.querySelector('textarea') as HTMLTextAreaElement;

/** The newer way to the clipboard wants a window in front; the old commands do not. */
const commands: Clipboard = {
  async read() {
    area.value = '';
    area.focus();
    if (!document.execCommand('paste')) throw new Error('the browser refused the clipboard');
    const text = area.value;
    area.value = '';
    return text;
  },
  async empty() {
    const put = (event: ClipboardEvent) => {
      event.preventDefault();
      event.clipboardData?.setData('text/plain', '');
    };
    document.addEventListener('copy', put, { once: true });
    if (!document.execCommand('copy')) throw new Error('the browser refused the clipboard');
  },
};

// The browser's own API: Chrome alone has such a page, and what it shared with the popup would be paid for there.
chrome.runtime.onMessage.addListener((message: unknown, { id, tab }, answer: (emptied: Emptied) => void) => {
  const { to, mark } = (message ?? {}) as { to?: unknown; mark?: unknown };
  if (to !== 'offscreen' || !isMark(mark) || id !== chrome.runtime.id || tab) return false;
  void emptyIfMarked(mark, commands).then(answer);
  return true;
});
