import browser, { type Runtime } from 'webextension-polyfill';
import { accept } from '../../lib/schema';
import { emptyAskSchema } from '../../lib/schema-clipboard';
import { type Clipboard, emptyIfMarked } from '../../lib/secret/empty-clipboard';

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

browser.runtime.onMessage.addListener((message: unknown, { id, tab }: Runtime.MessageSender) => {
  const asked = accept(emptyAskSchema, message);
  if (!asked || id !== browser.runtime.id || tab) return undefined;
  return emptyIfMarked(asked.mark, commands);
});
