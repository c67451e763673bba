import { browser } from 'wxt/browser';
import { report } from '../../lib/log';

/** Each browser has its own way, if any. */
interface Panels {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}
const { sidePanel, sidebarAction } = browser as unknown as Panels;

/**
 * Asked beforehand, for the side panel: nothing may be awaited between a click and the opening, or the browser forgets the
 * click.
 */
let windowId: number | undefined;
const rememberWindow = () => {
  browser.windows.getCurrent().then(({ id }) => {
    windowId = id;
  }, report);
};

/** Opens the desk beside the page, where the browser has a place for it. The popup makes room. */
export const openPanel: (() => void) | undefined = sidePanel || sidebarAction ? open : undefined;
if (sidePanel) {
  rememberWindow();
  addEventListener('focus', rememberWindow);
}

function open(): void {
  void openBeside().then(() => {
    if (location.pathname === '/popup.html') close();
  }, report);
}

function openBeside(): Promise<void> {
  if (sidebarAction) return sidebarAction.open();
  if (!sidePanel || windowId === undefined) return Promise.reject(new Error('no window is known yet'));
  return sidePanel.open({ windowId });
}
