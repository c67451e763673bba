import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Driver, launch, startWorld, until, type World } from '../e2e/harness/driver';
import { runsOf, type Written } from '../e2e/harness/runs';
import { ADDRESSES } from '../portal/addresses';
import { type SecurityInfoVariant, sampleRows, type Variant } from '../portal/state';
import { chanceOf } from './chance';
import { compare } from './compare';
import { type Counted, count, emptyTally, type Tally } from './tally';

/** Runs in a real browser whose parts are killed at random moments, with the server's own log to compare with. */

const KILLS = [
  'the browser is killed',
  'the browser is killed',
  'the worker is killed',
  'the worker is killed',
  'the tab is reloaded',
  'the tab is closed',
  'our page is closed',
] as const;
type Kill = (typeof KILLS)[number];

const LEGACY: Variant[] = ['table', 'list', 'grid', 'postback', 'rerender', 'flat', 'component'];
const SECURITY_INFO: SecurityInfoVariant[] = ['fluent', 'table', 'grid', 'recycled', 'component', 'kind-column'];
/** How often a run that rests is asked to go on. */
const RESUMES = 6;
/** Milliseconds after which the person takes a run for stuck. */
const SILENT = 20_000;
/** Milliseconds after which a run is given up, and counted as wrong. */
const LIMIT = 240_000;
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

export async function campaignInBrowser(runs: number, seed: number): Promise<Tally> {
  const tally = emptyTally();
  const world = await startWorld();
  const profile = mkdtempSync(join(tmpdir(), 'latchkey-campaign-'));
  const browser = new KillableBrowser(world, profile);
  try {
    for (let each = seed; each < seed + runs; each++) {
      const result = await withinLimit(runInBrowser(browser, each)).catch(async (error): Promise<Counted> => {
        await browser.kill();
        return { ...nothing(each), wrong: [`did not come to its end: ${error}`], ended: 'hung' };
      });
      count(tally, result);
      for (const words of [...result.wrong, ...result.disagreements]) console.error(`seed ${each}: ${words}`);
      if (tally.runs % 10 === 0) console.log(`${tally.runs} of ${runs} runs in Chromium`);
    }
  } finally {
    await browser.kill();
    await world.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return tally;
}

/** A browser that is killed does not always tell whoever drives it. */
const withinLimit = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    pause(LIMIT).then(() => {
      throw new Error(`nothing came in ${LIMIT / 1000} s`);
    }),
  ]);

const nothing = (seed: number): Counted => ({
  seed,
  mishaps: [],
  items: 0,
  deletions: 0,
  ended: 'not begun',
  wrong: [],
  disagreements: [],
});

/** Chromium with a profile that outlives it. */
class KillableBrowser {
  #driver: Driver | undefined;
  constructor(
    readonly world: World,
    readonly profile: string,
  ) {}

  async driver(): Promise<Driver> {
    this.#driver ??= await launch('chromium', { world: this.world, profile: this.profile });
    return this.#driver;
  }

  /** As a power cut does: nothing is written any more, nobody is told. */
  async kill(): Promise<void> {
    const process = this.#driver?.browser.process();
    this.#driver = undefined;
    if (!process || process.exitCode !== null) return;
    const gone = new Promise((done) => process.once('exit', done));
    process.kill('SIGKILL');
    await gone;
  }
}

let accounts = 0;

async function runInBrowser(browser: KillableBrowser, seed: number): Promise<Counted> {
  const chance = chanceOf(seed);
  const { simulator } = browser.world;
  const portal = chance.pick(['legacy', 'security-info'] as const);
  const rows = chance.shuffled(sampleRows(10)).slice(0, chance.int(5, 8));
  const chosen = chance.shuffled(rows).slice(0, chance.int(3, 4));
  const names = chosen.map(({ name }) => name);
  simulator.reset({
    account: `campaign${accounts++}@example.com`,
    rows: [...rows],
    variant: chance.pick(LEGACY),
    securityInfo: chance.pick(SECURITY_INFO),
    latency: chance.pick([0, 20, 120]),
    faults: chance.is(0.25) ? ['shuffles'] : [],
  });
  const tabs = { own: undefined as Page | undefined, portal: undefined as Page | undefined };
  const openOwn = async () => {
    tabs.own = await (await browser.driver()).openOwn('popup.html');
    return tabs.own;
  };
  const openPortal = async () => {
    tabs.portal = await (await browser.driver()).open(ADDRESSES[portal]);
  };
  const kills = Array.from({ length: chance.int(1, 3) }, () => ({
    what: chance.pick(KILLS),
    at: chance.int(0, 2500),
  })).sort((one, other) => one.at - other.at);
  const killing: Record<Kill, () => Promise<unknown>> = {
    'the browser is killed': () => browser.kill(),
    'the worker is killed': async () => (await browser.driver()).killBackground(),
    'the tab is reloaded': async () => tabs.portal?.reload(),
    'the tab is closed': async () => tabs.portal?.close(),
    'our page is closed': async () => tabs.own?.close(),
  };

  await openPortal();
  const own = await openOwn();
  const before = await runsOf(own).written();
  const begun = runsOf(own).start(names);
  // Whatever it is that is killed, the start may be what it hits.
  const started = begun.catch(() => undefined);
  if (chance.is(0.8)) await started;
  const start = Date.now();
  const mishaps: string[] = [];
  for (const { what, at } of kills) {
    await pause(Math.max(0, at - (Date.now() - start)));
    mishaps.push(what);
    await killing[what]().catch(() => {});
  }
  await started;

  const written = async (): Promise<Written | undefined> => {
    const own = tabs.own && !tabs.own.isClosed() && tabs.own.browser().connected ? tabs.own : await openOwn();
    const run = await runsOf(own).written();
    return run && run.plan.id !== before?.plan.id ? run : undefined;
  };
  const run = await goOnToTheEnd({ written, tabs, openPortal });
  await closeAll(tabs);
  const asked = simulator.log.flatMap((entry) => (entry.what === 'delete' ? [entry] : []));
  const left = simulator.state.rows.map(({ id }) => id);
  const ids = chosen.map(({ id }) => id);
  const items = run?.items ?? ids.map(() => ({ state: 'left' as const }));
  const deletions = asked.filter(({ by, result }) => by === undefined && result === 'deleted').length;
  const unknown = items.filter(({ state }) => state === 'unknown').length;
  return {
    seed,
    mishaps,
    items: run ? items.length : 0,
    deletions,
    ended: !run ? 'not begun' : `${run.head.phase}${unknown ? ' with unknown' : ''}`,
    ...compare({ task: 'delete', chosen: ids, asked, left, items }),
  };
}

interface Rest {
  written(): Promise<Written | undefined>;
  tabs: { own: Page | undefined; portal: Page | undefined };
  openPortal(): Promise<void>;
}

/** What the person does after a mishap: opens what is gone, looks at the run, and lets it go on. */
async function goOnToTheEnd({ written, tabs, openPortal }: Rest): Promise<Written | undefined> {
  for (let resumes = 0; ; resumes++) {
    let last = '';
    let since = Date.now();
    const { run } = await until(
      'the run to rest or end',
      async () => {
        const now = await written();
        if (now?.head.phase !== 'running') return { run: now };
        const sign = JSON.stringify(now.items);
        if (sign !== last) [last, since] = [sign, Date.now()];
        // Nobody works it, and nobody has noticed that yet: the person does.
        if (Date.now() - since > SILENT && tabs.own) await runsOf(tabs.own).ask(now.plan.id, 'pause');
        return undefined;
      },
      120_000,
    );
    if (!run || run.head.phase === 'over' || resumes >= RESUMES) return run;
    if (!tabs.portal || tabs.portal.isClosed() || !tabs.portal.browser().connected) await openPortal();
    const { own } = tabs;
    if (!own) return run;
    await until('the run to go on', async () => (await runsOf(own).resume(run.plan.id))?.ok, 8000).catch(() => {});
  }
}

async function closeAll({ own, portal }: Rest['tabs']): Promise<void> {
  for (const page of [own, portal]) if (page && !page.isClosed()) await page.close().catch(() => {});
}
