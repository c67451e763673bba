import type { Page } from 'puppeteer-core';

interface Area {
  get(keys: null): Promise<object>;
  set(items: object): Promise<void>;
}
interface Scope {
  chrome?: { storage?: Record<string, Area> };
}

/** The files in which browsers keep what a page or an extension gives them. Firefox writes names of databases inside out. */
export const LEDGER = { chromium: /Local Extension Settings/, firefox: /moz-extension.*wleabcEoxlt-eengsairo/ };
export const KEPT = {
  chromium: [
    /Sync Extension/,
    /IndexedDB/,
    /Local Storage/,
    /Session Storage/,
    /CacheStorage/,
    /chrome_debug/,
    LEDGER.chromium,
  ],
  firefox: [/storage-sync/, /idb\/\d+btai/, /ls\/data/, /^sessionstore\.jsonlz4/, /cache\/morgue/, LEDGER.firefox],
};

const AREAS = ['local', 'session', 'sync', 'managed'];

/** All that is kept where a page can reach it, as text by its place: a page of ours reaches what the background keeps as well. */
export const keptFor = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async (areas) => {
    const kept: Record<string, string> = {
      localStorage: JSON.stringify({ ...localStorage }),
      sessionStorage: JSON.stringify({ ...sessionStorage }),
      cookies: document.cookie,
      'name, title and history': JSON.stringify([name, document.title, location.href, history.state]),
    };
    const { storage } = (globalThis as unknown as Scope).chrome ?? {};
    for (const area of storage ? areas : [])
      kept[`storage.${area}`] = JSON.stringify(
        // Where nobody manages the browser Firefox has no such area, and says so.
        await storage?.[area]?.get(null).catch((error: Error) => error.message),
      );
    const found: unknown[] = [];
    const answerOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    for (const { name: called = '' } of await indexedDB.databases()) {
      const database = await answerOf(indexedDB.open(called));
      for (const store of database.objectStoreNames)
        found.push(called, store, await answerOf(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    kept['IndexedDB'] = JSON.stringify(found);
    const cached: string[] = [];
    for (const key of await caches.keys()) {
      const cache = await caches.open(key);
      for (const request of await cache.keys())
        cached.push(key, request.url, (await (await cache.match(request))?.text()) ?? '');
    }
    kept['caches'] = JSON.stringify(cached);
    return kept;
  }, AREAS);

/** Puts a text into each of these places: it must be found there. Large, so that databases pack it. */
export const keepEverywhere = (page: Page, text: string): Promise<void> =>
  page.evaluate(
    async (words, areas) => {
      const { storage } = (globalThis as unknown as Scope).chrome ?? {};
      const bait = { bait: `${'a row like every other, '.repeat(40)}${words}${', a row like every other'.repeat(40)}` };
      for (const area of storage ? areas : []) await storage?.[area]?.set(bait);
      Object.assign(localStorage, bait);
      Object.assign(sessionStorage, bait);
      await new Promise<void>((done, failed) => {
        const opening = indexedDB.open('bait');
        opening.onupgradeneeded = () => opening.result.createObjectStore('bait');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const { result } = opening;
          const writing = result.transaction('bait', 'readwrite');
          writing.objectStore('bait').put(bait, 1);
          writing.oncomplete = () => {
            result.close();
            done();
          };
        };
      });
      const cache = await caches.open('bait');
      await cache.put('https://bait.example/', new Response(bait.bait));
    },
    text,
    AREAS.filter((area) => area !== 'managed'),
  );

/** What a page says and has in its nodes, the values of its fields too, as text. */
export const saidBy = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
    return [document.documentElement.outerHTML, ...fields.map(({ value }) => value)].join('\n');
  });

/** From the next load on, takes down every attribute that the page's nodes get, though it may be taken away again. */
export const watchAttributes = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    const attributes: string[] = [];
    Object.assign(globalThis, { attributes });
    const note = (node: Node) => {
      for (const at of node instanceof Element ? [node, ...node.querySelectorAll('*')] : [])
        for (const { name, value } of at.attributes) attributes.push(`${at.localName} ${name}=${value}`);
    };
    new MutationObserver((changes) => {
      for (const { type, target, attributeName, oldValue, addedNodes } of changes) {
        if (type === 'childList') addedNodes.forEach(note);
        else attributes.push(`${oldValue} ${attributeName}=${(target as Element).getAttribute(attributeName ?? '')}`);
      }
    }).observe(document, { childList: true, subtree: true, attributes: true, attributeOldValue: true });
  });

export const attributesOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { attributes: string[] }).attributes);

/** What would be saved as a file when a button that says this is pressed. */
export async function savedBy(page: Page, caption: string): Promise<string> {
  const saved = await page.evaluateHandle((words) => {
    const make = URL.createObjectURL;
    return new Promise<string>((got) => {
      URL.createObjectURL = (blob) => {
        void (blob as Blob).text().then(got);
        return make(blob);
      };
      const save = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
      save?.click();
    });
  }, caption);
  return saved.jsonValue();
}
