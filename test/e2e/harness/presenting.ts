import type { Page } from 'puppeteer-core';
import { until } from './driver';
import type { session } from './session';

interface Scope {
  chrome: {
    scripting: { getRegisteredContentScripts(filter: object): Promise<unknown[]> };
    storage: { local: { set(items: object): Promise<void> } };
  };
}

const isRegistered = (own: Page, id: string): Promise<boolean> =>
  own.evaluate(
    async (wanted) =>
      (await (globalThis as unknown as Scope).chrome.scripting.getRegisteredContentScripts({ ids: [wanted] })).length >
      0,
    id,
  );

/** Until the browser itself puts presenter mode into pages that load; `on` false: until it no longer does. */
export const untilPresenting = (own: Page, on: boolean) =>
  until('the pages to be registered', async () => await isRegistered(own, on ? 'presenter' : 'presenter-away'));

/** As the switches on our own pages do, which a test of its own presses; from a page of ours that may lie behind others. */
export async function choose(own: Page, presenter: boolean, hideNames = false): Promise<void> {
  await own.evaluate((settings) => (globalThis as unknown as Scope).chrome.storage.local.set({ settings }), {
    presenter,
    hideNames,
  });
  await untilPresenting(own, presenter);
}

/** The same from a page that is opened for it, and closed again. */
export const presentBy =
  ({ openPopup }: Pick<ReturnType<typeof session>, 'openPopup'>) =>
  async (presenter: boolean, hideNames = false): Promise<void> => {
    const popup = await openPopup();
    await choose(popup, presenter, hideNames);
    await popup.close();
  };
