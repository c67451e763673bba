import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { BROWSERS, launch } from '../e2e/harness/driver';
import { LEGACY_PAGE, PLAIN_PAGE } from '../portal/server';
import { sampleRows } from '../portal/state';
import { benchPages } from './bench-pages';
import { at, benchReads } from './bench-reads';
import { benchRuns, WORDS } from './bench-run';
import { provide } from './browsers';

const LOADS = 100;

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

/**
 * What the content script costs on a page with 40 rows: the same page is loaded with and without the extension, in
 * turns, in one browser. Times are the main thread's task time until the page has rested for half a second, in ms.
 */
async function benchLoads(): Promise<void> {
  const driver = await launch('chromium');
  const times = { with: [] as number[], without: [] as number[] };
  try {
    driver.simulator.reset({ rows: sampleRows(40) });
    const load = async (address: string) => {
      const page = await driver.browser.newPage();
      await page.goto(address, { waitUntil: 'load' });
      await new Promise((done) => setTimeout(done, 500));
      const { TaskDuration = 0 } = await page.metrics();
      await page.close();
      return TaskDuration * 1000;
    };
    for (let round = 0; round < LOADS; round++) {
      const first = round % 2 === 0;
      for (const kind of first ? (['with', 'without'] as const) : (['without', 'with'] as const))
        times[kind].push(await load(kind === 'with' ? LEGACY_PAGE : PLAIN_PAGE));
    }
  } finally {
    await driver.close();
  }
  for (const kind of ['with', 'without'] as const)
    console.log(
      `${kind.padEnd(8)} p50 ${at(times[kind], 0.5).toFixed(1)} ms, p95 ${at(times[kind], 0.95).toFixed(1)} ms over ${LOADS} loads`,
    );
  console.log(
    `the difference of the medians is ${(at(times.with, 0.5) - at(times.without, 0.5)).toFixed(1)} ms, the ratio ${(at(times.with, 0.5) / at(times.without, 0.5)).toFixed(2)}`,
  );
}
