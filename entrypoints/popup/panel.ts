import browser from 'webextension-polyfill';
import { report } from '../../lib/log';

/** Chrome's way, which the polyfill does not name. */
interface ChromePanel {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
}

/** Asked beforehand: nothing may be awaited between a click and the opening, or the browser forgets the click. */
let windowId: number | undefined;
const rememberWindow = () => {
  browser.windows.getCurrent().then(({ id }) => {
    windowId = id;
  }, report);
};

/** Opens the desk beside the page, where the browser has a place for it. The popup makes room. */
export const openPanel: (() => void) | undefined = hasPanel() ? open : undefined;

function hasPanel(): boolean {
  const has = (browser as unknown as ChromePanel).sidePanel !== undefined || browser.sidebarAction !== undefined;
  if (has) {
    rememberWindow();
    addEventListener('focus', rememberWindow);
  }
  return has;
}

function open(): void {
  const { sidePanel } = browser as unknown as ChromePanel;
  const opened =
    sidePanel === undefined
      ? browser.sidebarAction.open()
      : windowId === undefined
        ? Promise.reject(new Error('no window is known yet'))
        : sidePanel.open({ windowId });
  void opened.then(() => {
    if (location.pathname === '/popup.html') close();
  }, report);
}
