import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { BROWSERS, type Driver, launch } from '../e2e/harness/driver';
import { ADDRESSES } from '../portal/addresses';
import { PLAIN_PAGE } from '../portal/server';
import { sampleRows } from '../portal/state';
import { benchPages } from './bench-pages';
import { at, benchReads } from './bench-reads';
import { benchRuns, WORDS } from './bench-run';
import { provide } from './browsers';

const LOADS = 100;
const SLOW_LOADS = 20;
/** How long a page is watched after it has loaded, in ms. */
const RESTS = 500;

const PARTS = ['reads', 'loads', 'run', 'pages'] as const;

/**
 * What Latchkey costs the pages that it works on: one reading, in both browsers, and everything together in Chromium; and
 * how long a run takes, and our own pages. The first of `words` may choose one part, those after `run` and `pages` what of it.
 */
export async function main(words: string[] = []): Promise<number> {
  const [part, ...rest] = words;
  const after: readonly string[] = part === 'run' ? WORDS : part === 'pages' ? BROWSERS : [];
  const odd = [...words].find(
    (word, at) =>
      !(at === 0 ? PARTS : after).some((known) => known === word) &&
      !(at > 0 && after.length > 0 && /^[1-9]\d?$/.test(word)),
  );
  if (odd !== undefined) {
    console.error(
      `What is “${odd}”? First comes one of ${PARTS.join(', ')}; after run any of ${WORDS.join(', ')}, after pages any of ${BROWSERS.join(', ')}, and how many rounds.`,
    );
    return 1;
  }
  const wants = (one: (typeof PARTS)[number]) => part === undefined || part === one;
  if (!provide(['chromium', 'firefox'])) return 1;
  for (const more of [[], ['-b', 'firefox']])
    if (
      spawnSync('npx', ['--no', '--', 'wxt', 'build', ...more], {
        stdio: 'ignore',
        shell: process.platform === 'win32',
      }).status !== 0
    )
      return 1;
  if (wants('reads')) for (const browser of BROWSERS) await benchReads(browser);
  if (wants('loads')) await benchLoads();
  const isRunRight = !wants('run') || (await benchRuns(rest));
  const isRight = (!wants('pages') || (await benchPages(rest))) && isRunRight;
  // Times are those of the clock: on a machine that is busy with something else they say little.
  console.log(`the machine had ${cpus().length} cores and a load of ${loadavg()[1]?.toFixed(1)}`);
  return isRight ? 0 : 1;
}

/** How much slower than this machine the one is on which no task should be long. */
const SLOWER = 4;

/**
 * What the content script costs on a page with 40 rows: the same page is loaded with and without the extension, in
 * turns, in one browser. Times are the main thread's task time until the page has rested for half a second, in ms, and
 * the longest single task where the processor is slowed down.
 */
async function benchLoads(): Promise<void> {
  for (const portal of ['legacy', 'security-info'] as const) {
    const driver = await launch('chromium');
    try {
      driver.simulator.reset({ rows: sampleRows(40) });
      const addresses = {
        with: ADDRESSES[portal],
        without: new URL(new URL(ADDRESSES[portal]).pathname, PLAIN_PAGE).href,
      };
      const whole = await inTurns(LOADS, (kind) => taskTime(driver, addresses[kind]));
      say(`${portal}, tasks of a load`, whole);
      const longest = await inTurns(SLOW_LOADS, (kind) => longestTask(driver, addresses[kind]));
      say(`${portal}, longest task, ${SLOWER} times slower`, longest);
    } finally {
      await driver.close();
    }
  }
}

type Kind = 'with' | 'without';

/** Each is the first just as often: what one leaves to be cleared away is paid by the next. */
async function inTurns(rounds: number, load: (kind: Kind) => Promise<number>): Promise<Record<Kind, number[]>> {
  const times: Record<Kind, number[]> = { with: [], without: [] };
  for (let round = 0; round < rounds; round++)
    for (const kind of round % 2 === 0 ? (['with', 'without'] as const) : (['without', 'with'] as const))
      times[kind].push(await load(kind));
  return times;
}

function say(what: string, times: Record<Kind, number[]>): void {
  const [one, other] = (['with', 'without'] as const).map((kind) => [0.5, 0.95].map((share) => at(times[kind], share)));
  const said = [one, other].map((all) => all?.map((time) => time.toFixed(1)).join(' and '));
  const more = at(times.with, 0.5) - at(times.without, 0.5);
  console.log(
    `${what.padEnd(48)} p50 and p95 ${said[0]} ms, without Latchkey ${said[1]} ms over ${times.with.length} loads; ${more.toFixed(1)} more at p50`,
  );
}

async function taskTime(driver: Driver, address: string): Promise<number> {
  const page = await driver.browser.newPage();
  await page.goto(address, { waitUntil: 'load' });
  await new Promise((done) => setTimeout(done, RESTS));
  const { TaskDuration = 0 } = await page.metrics();
  await page.close();
  return TaskDuration * 1000;
}

/** As the browser itself reports them, which tells none of less than 50 ms: that is 0. */
async function longestTask(driver: Driver, address: string): Promise<number> {
  const page = await driver.browser.newPage();
  await page.emulateCPUThrottling(SLOWER);
  await page.goto(address, { waitUntil: 'load' });
  await new Promise((done) => setTimeout(done, SLOWER * RESTS));
  const longest = await page.evaluate(
    () =>
      new Promise<number>((tell) => {
        const read = (list: PerformanceEntry[]) => tell(Math.max(0, ...list.map(({ duration }) => duration)));
        new PerformanceObserver((all) => read(all.getEntries())).observe({ type: 'longtask', buffered: true });
        setTimeout(() => read([]), 500);
      }),
  );
  await page.close();
  return longest;
}
