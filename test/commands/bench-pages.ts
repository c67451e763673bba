import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { BROWSERS, type BrowserName, BUILDS, type Driver, launch, until } from '../e2e/harness/driver';
import { bigLedger } from '../e2e/harness/ledgers';
import { at } from './bench-reads';

/** A whole number of times through the orders. */
const ROUNDS = 60;
const ROWS = 500;
/** As many as an account may have; and all in one, which is more than a page of Microsoft's ever shows. */
const LISTS = [40, ROWS] as const;
const HAPPENINGS = 10_000;
/** What is typed, letter by letter. */
const TYPED = 'front desk scan';
const PAGES = ['blank', 'popup', 'desk'] as const;
type Kind = (typeof PAGES)[number];
/** In turn: what a page leaves for the browser to clear away is paid by the next, so each follows each just as often. */
const ORDERS: readonly (readonly Kind[])[] = [
  ['blank', 'popup', 'desk'],
  ['desk', 'blank', 'popup'],
  ['popup', 'blank', 'desk'],
  ['desk', 'popup', 'blank'],
  ['blank', 'desk', 'popup'],
  ['popup', 'desk', 'blank'],
];
/** Written into the build beside the real pages, and taken away again. */
const fileOf = (kind: Kind) => `bench-${kind}.html`;
const CLOCK = 'bench-clock.js';

/** Notes in the page itself when what is wanted stands, at the frame that shows it, in ms since the navigation began. */
const CLOCK_TEXT = `
const wanted = document.documentElement.dataset.wants;
const done = () => requestAnimationFrame(() => { globalThis.readyAfter = performance.now(); });
if (wanted) {
  const look = () => { if (document.querySelector(wanted)) { observer.disconnect(); done(); } };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
} else addEventListener('DOMContentLoaded', done);
`;

/**
 * How long the popup and the desk take until their rows stand, with ${ROWS} app passwords of one or more accounts and
 * ${HAPPENINGS} events in storage,
 * against a blank page of the extension in the same rounds of one browser; and how long a key in the search takes until the
 * frame that shows what it found.
 */
export async function benchPages(words: string[]): Promise<boolean> {
  const rounds = Number(words.find((word) => /^\d+$/.test(word)) ?? ROUNDS);
  const some = BROWSERS.filter((browser) => words.includes(browser));
  const table: string[] = [];
  let isRight = true;
  for (const browser of some.length > 0 ? some : BROWSERS) {
    writePages(browser);
    try {
      for (const list of LISTS) {
        const driver = await launch(browser);
        try {
          const { lines, isWithin } = await benchBrowser(driver, rounds, list);
          table.push(...lines);
          isRight &&= isWithin || list > LISTS[0];
        } finally {
          await driver.close();
        }
      }
    } finally {
      for (const file of [...PAGES.map(fileOf), CLOCK]) rmSync(join(BUILDS[browser], file), { force: true });
    }
  }
  console.log(
    `| ${ROWS} app passwords, ${HAPPENINGS} events | ready p50 | p95 | over blank p50 | p95 | a key p50 | p95 |`,
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const line of table) console.log(line);
  console.log(
    `ms, over ${rounds} rounds; wanted of the popup with ${LISTS[0]} in its list: blank + 30 at p50, + 50 at p95; of a key: 50`,
  );
  return isRight;
}

function writePages(browser: BrowserName): void {
  const folder = BUILDS[browser];
  const clock = `<script src="/${CLOCK}"></script>`;
  writeFileSync(join(folder, CLOCK), CLOCK_TEXT);
  writeFileSync(join(folder, fileOf('blank')), `<!doctype html><html><head>${clock}<title>Blank</title></head></html>`);
  for (const kind of ['popup', 'desk']) {
    const html = readFileSync(join(folder, `${kind}.html`), 'utf8');
    const watched = html.replace('<html', '<html data-wants=".row-open"').replace('<head>', `<head>${clock}`);
    writeFileSync(join(folder, `bench-${kind}.html`), watched);
  }
}

async function benchBrowser(
  driver: Driver,
  rounds: number,
  list: number,
): Promise<{ lines: string[]; isWithin: boolean }> {
  const page = await driver.openOwn('popup.html');
  await page.evaluate(
    async (items) => (globalThis as unknown as Scope).chrome.storage.local.set(items),
    bigLedger(ROWS, HAPPENINGS, list),
  );
  await page.close();
  const ready: Record<Kind, number[]> = { blank: [], popup: [], desk: [] };
  const keys: Record<Kind, number[]> = { blank: [], popup: [], desk: [] };
  for (let round = 0; round < rounds; round++)
    for (const kind of ORDERS[round % ORDERS.length] ?? PAGES) {
      const own = await driver.openOwn(fileOf(kind));
      ready[kind].push(await until('the page', () => own.evaluate(() => (globalThis as unknown as Scope).readyAfter)));
      if (kind !== 'blank') keys[kind].push(...(await timeKeys(own)));
      await own.close();
    }
  const lines = PAGES.map((kind) => {
    const over = (share: number) => at(ready[kind], share) - at(ready.blank, share);
    const cells = [
      at(ready[kind], 0.5),
      at(ready[kind], 0.95),
      over(0.5),
      over(0.95),
      at(keys[kind], 0.5),
      at(keys[kind], 0.95),
    ];
    return `| ${driver.name}, ${kind}, ${list} in the list | ${cells.map((cell) => cell.toFixed(1)).join(' | ')} |`;
  });
  const over = (share: number) => at(ready.popup, share) - at(ready.blank, share);
  const isWithin = over(0.5) <= 30 && over(0.95) <= 50 && at(keys.popup, 0.95) <= 50 && at(keys.desk, 0.95) <= 50;
  return { lines, isWithin };
}

/** Types letter by letter, and waits for each until the frame after it has been drawn. */
const timeKeys = (page: Page): Promise<number[]> =>
  page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) throw new Error('there is nothing to search in');
    const times: number[] = [];
    for (let length = 1; length <= typed.length; length++) {
      await new Promise((next) => requestAnimationFrame(next));
      const begun = performance.now();
      field.value = typed.slice(0, length);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((next) => requestAnimationFrame(next));
      await new Promise((next) => setTimeout(next));
      times.push(performance.now() - begun);
    }
    return times;
  }, TYPED);

interface Scope {
  readyAfter: number | undefined;
  chrome: { storage: { local: { set(items: object): Promise<void> } } };
}
