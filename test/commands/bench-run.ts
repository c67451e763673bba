import type { Page } from 'puppeteer-core';
import { BROWSERS, type BrowserName, type Driver, launch, until } from '../e2e/harness/driver';
import { runsOf } from '../e2e/harness/runs';
import { ADDRESSES } from '../portal/addresses';
import { PLAIN_PAGE } from '../portal/server';
import { sampleRows } from '../portal/state';
import { atOnce, BENCHED, type Benched, fromOutside, withSleeps } from './bench-contestants';
import { at } from './bench-reads';

const ROUNDS = 3;
const ITEMS = 40;
/** Milliseconds before anybody begins. */
const REST = 2000;
/** Two more than Microsoft allows stand in the list, so that some are left. */
const ROWS = sampleRows(ITEMS + 2);
/** Milliseconds that the server takes for each answer: an item takes 250 at least. The security info page asks it three times for each. */
const LATENCY: Record<Benched, number> = { legacy: 250, 'security-info': 85 };
const WAYS = ['visible', 'hidden'] as const;
type Way = (typeof WAYS)[number];
const CONTESTANTS = ['minimum', 'latchkey', 'outside', 'sleeps'] as const;
type Contestant = (typeof CONTESTANTS)[number];
export const WORDS: readonly string[] = [...BROWSERS, ...Object.keys(BENCHED), ...WAYS, ...CONTESTANTS];

/** A run of 40 in one browser, on one page, with its tab in front or hidden behind another. */
interface Bout {
  driver: Driver;
  portal: Benched;
  way: Way;
}

const names = ROWS.slice(0, ITEMS).map(({ name }) => name);

/**
 * How long a run of 40 takes, against the page's own minimum and what else there is, in turns in one browser whose
 * throttling of hidden tabs is on. `words` choose browsers, pages, ways and contestants; none chooses all. Answers whether
 * all of them deleted what they should.
 */
export async function benchRuns(words: string[]): Promise<boolean> {
  const chosen = <T extends string>(all: readonly T[]) => {
    const some = all.filter((each) => words.includes(each));
    return some.length > 0 ? some : all;
  };
  const rounds = Number(words.find((word) => /^\d+$/.test(word)) ?? ROUNDS);
  const table: string[] = [];
  for (const browser of chosen(BROWSERS)) {
    const driver = await launch(browser, { throttled: true });
    try {
      for (const portal of chosen(Object.keys(BENCHED) as Benched[]))
        for (const way of chosen(WAYS)) {
          const times = await roundsOf({ driver, portal, way }, chosen(CONTESTANTS), rounds);
          table.push(line(browser, portal, way, times));
        }
    } finally {
      await driver.close();
    }
  }
  console.log(`| a run of ${ITEMS} | ${CONTESTANTS.join(' | ')} | latchkey / minimum |`);
  console.log('|---|---|---|---|---|---|');
  for (const each of table) console.log(each);
  console.log(`medians of ${rounds} in seconds; the ratio is that of runs in the same round; wanted is 1.10 at most`);
  return !isWrong;
}

let isWrong = false;
type Times = Record<Contestant, number[]>;

async function roundsOf(bout: Bout, contestants: readonly Contestant[], rounds: number): Promise<Times> {
  const times: Times = { minimum: [], latchkey: [], outside: [], sleeps: [] };
  for (let round = 0; round < rounds; round++)
    for (const contestant of round % 2 === 0 ? contestants : [...contestants].reverse()) {
      // What is clicked from outside, as by a mouse, has to be in front; and a second's sleep is one in either way.
      if (bout.way === 'hidden' && (contestant === 'outside' || contestant === 'sleeps')) continue;
      const took = await timeOne(bout, contestant);
      times[contestant].push(took);
      const what = `${bout.driver.name}, ${bout.portal}, ${bout.way}, ${contestant}`;
      console.log(`${what.padEnd(50)} ${(took / 1000).toFixed(2)} s, ${(took / ITEMS).toFixed(0)} ms an item`);
    }
  return times;
}

let accounts = 0;

async function timeOne({ driver, portal, way }: Bout, contestant: Contestant): Promise<number> {
  const account = `person${++accounts}@example.com`;
  const settings = { ...BENCHED[portal].state, rows: ROWS, account, latency: LATENCY[portal] };
  driver.simulator.reset(settings);
  const isOurs = contestant === 'latchkey';
  const address = isOurs ? ADDRESSES[portal] : new URL(new URL(ADDRESSES[portal]).pathname, PLAIN_PAGE).href;
  const page = await driver.open(address);
  await until('the list', () => page.evaluate((last) => document.body.textContent?.includes(last), names.at(-1) ?? ''));
  const other = isOurs ? await driver.openOwn('popup.html') : await driver.browser.newPage();
  if (isOurs)
    await until('the list', () =>
      other.evaluate((some) => some.some((name) => document.body.innerText.includes(name)), names),
    );
  await (way === 'visible' ? page : other).bringToFront();
  await until(`the tab to be ${way}`, () => page.evaluate((state) => document.visibilityState === state, way));
  if (way === 'hidden') await until('throttling', async () => (await timerOf(page)) > 800, 60_000);
  // Nobody presses in the moment in which a page has come: whoever begins finds it at rest.
  await new Promise((done) => setTimeout(done, REST));
  const task = { names, known: BENCHED[portal].known };
  const took = await {
    minimum: () => page.evaluate(atOnce, task),
    sleeps: () => page.evaluate(withSleeps, task),
    outside: () => fromOutside(page, task),
    latchkey: () => timeOurs(other),
  }[contestant]();
  const wrong = whatIsWrong(driver);
  if (wrong) {
    isWrong = true;
    console.log(`WRONG: ${contestant} on ${portal}, ${way}: ${wrong}`);
  }
  for (const each of [page, other]) await each.close();
  return took;
}

/** From the person's press on our own page until the last result is written down. */
async function timeOurs(own: Page): Promise<number> {
  const runs = runsOf(own);
  const started = await runs.start(names);
  if (!started.ok) throw new Error(`the run was refused: ${started.why}`);
  // It takes ten seconds at least. Whoever asked all the time would keep the storage busy that it writes to.
  await new Promise((done) => setTimeout(done, 10_000));
  const { plan, head } = await runs.ended(300_000, 1000);
  if (head.failure) console.log(`the run ended with ${JSON.stringify(head.failure)}`);
  return Date.parse(head.notedAt) - Date.parse(plan.seenAt);
}

/** Milliseconds that a timer of ten milliseconds takes in the page, as the third of a chain. */
const timerOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let begun = 0;
    for (let turn = 0; turn < 3; turn++) {
      begun = performance.now();
      await new Promise((next) => setTimeout(next, 10));
    }
    return performance.now() - begun;
  });

/** What the simulator saw must be every name once, and nothing else. */
function whatIsWrong({ simulator }: Driver): string | undefined {
  const deleted = simulator.log.flatMap((entry) => (entry.what === 'delete' ? [entry.name] : []));
  const others = simulator.log.filter(({ what }) => what === 'other').length;
  if (others > 0) return `${others} presses on something else`;
  const isSame = deleted.length === ITEMS && names.every((name) => deleted.includes(name));
  return isSame ? undefined : `${deleted.length} of ${ITEMS} were deleted`;
}

function line(browser: BrowserName, portal: Benched, way: Way, times: Times): string {
  const seconds = (all: number[]) => (all.length > 0 ? (at(all, 0.5) / 1000).toFixed(2) : '');
  const ratios = times.latchkey.flatMap((took, round) => (times.minimum[round] ? [took / times.minimum[round]] : []));
  const ratio = ratios.length > 0 ? at(ratios, 0.5).toFixed(2) : '';
  const cells = CONTESTANTS.map((each) => seconds(times[each]));
  return `| ${browser}, ${portal}, ${way} | ${cells.join(' | ')} | ${ratio} |`;
}
