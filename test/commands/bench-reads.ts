import type { Page } from 'puppeteer-core';
import { MOST_ROWS } from '../../lib/portals/too-many';
import { type BrowserName, type Driver, launch, until } from '../e2e/harness/driver';
import { ADDRESSES } from '../portal/addresses';
import { bundle } from '../portal/programs';
import { PLAIN_PAGE } from '../portal/server';
import { sampleRows } from '../portal/state';

/** Fresh pages for the first reading, and readings of the last of them. */
const PAGES = 10;
const READS = 100;
const ROWS = [40, 400, 1000];
const COVERED_ROWS = 40;
const PORTALS = ['legacy', 'security-info'] as const;

interface Read {
  took: number;
  rows: number;
}

export const at = (all: number[], share: number): number =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length * share)] ?? 0;

/**
 * How long one reading of a page takes, without anything else that the extension does: the reader alone is put into
 * simulated pages at a host where the extension is not. The first reading of a page runs code that no page has run yet.
 * And how long one covering takes in presenter mode, names and all.
 */
export async function benchReads(browser: BrowserName): Promise<void> {
  const reader = await bundle('../commands/read-bundle.ts');
  const driver = await launch(browser);
  try {
    for (const portal of PORTALS)
      for (const rows of ROWS) {
        const first: number[] = [];
        let later: number[] = [];
        for (let turn = 0; turn < PAGES; turn++) {
          const page = await openPlain(driver, portal, rows);
          await page.evaluate(reader);
          first.push(...(await read(page, portal, rows, 1)));
          if (turn === PAGES - 1) later = await read(page, portal, rows, READS);
          await page.close();
        }
        const what = `${browser}, ${portal}, ${rows} rows${rows > MOST_ROWS ? ' (refused)' : ''}`;
        say(what, 'reading', first, later);
      }
    for (const portal of PORTALS) {
      const first: number[] = [];
      let later: number[] = [];
      for (let turn = 0; turn < PAGES; turn++) {
        const page = await openPlain(driver, portal, COVERED_ROWS);
        await page.evaluate(reader);
        first.push(...(await cover(page, 1)));
        if (turn === PAGES - 1) later = await cover(page, READS);
        await page.close();
      }
      say(`${browser}, ${portal}, ${COVERED_ROWS} rows, presenter mode`, 'covering', first, later);
    }
  } finally {
    await driver.close();
  }
}

function say(what: string, deed: string, first: number[], later: number[]): void {
  console.log(
    `${what.padEnd(48)} first ${deed} ${at(first, 0.5).toFixed(1)} ms; then p50 ${at(later, 0.5).toFixed(1)} ms, p95 ${at(later, 0.95).toFixed(1)} ms`,
  );
}

/** The page with its whole list, at rest. */
async function openPlain(driver: Driver, portal: (typeof PORTALS)[number], rows: number): Promise<Page> {
  const all = sampleRows(rows);
  driver.simulator.reset({ rows: all, limit: 5000 });
  const page = await driver.browser.newPage();
  await page.goto(new URL(new URL(ADDRESSES[portal]).pathname, PLAIN_PAGE).href, { waitUntil: 'load' });
  const last = all.at(-1)?.name ?? '';
  await until('the list', () => page.evaluate((name) => document.body.textContent?.includes(name), last));
  await new Promise((done) => setTimeout(done, 500));
  return page;
}

async function read(page: Page, portal: (typeof PORTALS)[number], rows: number, times: number): Promise<number[]> {
  const source = `Array.from({ length: ${times} }, () => timeOneRead(${JSON.stringify(ADDRESSES[portal])}))`;
  const reads = (await page.evaluate(source)) as Read[];
  const wanted = rows > MOST_ROWS ? 0 : rows;
  const odd = reads.find((each) => each.rows !== wanted);
  if (odd) throw new Error(`${odd.rows} rows of ${portal} were read instead of ${wanted}`);
  return reads.map(({ took }) => took);
}

async function cover(page: Page, times: number): Promise<number[]> {
  const names = JSON.stringify(sampleRows(COVERED_ROWS).map(({ name }) => name));
  const source = `Array.from({ length: ${times} }, () => timeOneCover(${names}))`;
  const covers = (await page.evaluate(source)) as { took: number; covered: number }[];
  if (covers.some(({ covered }) => covered < COVERED_ROWS)) throw new Error('a name stayed uncovered');
  return covers.map(({ took }) => took);
}
