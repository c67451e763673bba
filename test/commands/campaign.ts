import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { campaignInBrowser } from '../campaign/in-browser';
import { add, emptyTally, inLines, type Tally } from '../campaign/tally';
import { provide } from './browsers';

const OUTPUT = join('test', 'output', 'campaign');
/** Runs in one process: the environment of a test is best made anew now and then. */
const PART = 500;
const MOST = 1_000_000;
const shell = process.platform === 'win32';

/**
 * Whole runs with everything going wrong at random, compared with what the simulated server really did: first on its pages
 * in memory, then in a real browser that is killed. Options: CAMPAIGN_RUNS, CAMPAIGN_BROWSER_RUNS, CAMPAIGN_SEED.
 */
export async function main(): Promise<number> {
  const asked = process.env['CAMPAIGN_RUNS'];
  const [runs, inBrowser, seed] = [
    numberIn('CAMPAIGN_RUNS', 10_000),
    numberIn('CAMPAIGN_BROWSER_RUNS', asked === undefined ? 200 : 0),
    numberIn('CAMPAIGN_SEED', Date.now() % MOST),
  ];
  if (runs === undefined || inBrowser === undefined || seed === undefined) return 1;
  mkdirSync(OUTPUT, { recursive: true });
  const tallies: Tally[] = [];
  const finish = (title: string, tally: Tally, start: number) => {
    tallies.push(tally);
    const lines = inLines(title, tally, seed, (Date.now() - start) / 1000).join('\n');
    writeFileSync(join(OUTPUT, `${title.replaceAll(' ', '-')}.md`), `${lines}\n`);
    console.log(lines);
  };
  console.log(`seed ${seed}: CAMPAIGN_SEED=${seed} brings the same runs back`);
  if (runs > 0) {
    const start = Date.now();
    finish('runs in memory', await runInMemory(runs, seed), start);
  }
  if (inBrowser > 0) {
    if (!provide(['chromium'])) return 1;
    if (spawnSync('npx', ['--no', '--', 'wxt', 'build'], { stdio: 'ignore', shell }).status !== 0) return 1;
    const start = Date.now();
    finish('runs in Chromium', await campaignInBrowser(inBrowser, seed), start);
  }
  const isGood = tallies.every(({ wrong, disagreements }) => wrong.length + disagreements.length === 0);
  console.log(
    isGood ? 'nothing wrong' : 'one seed is run again alone by CAMPAIGN_SEED=… CAMPAIGN_RUNS=1 npm run campaign',
  );
  return isGood ? 0 : 1;
}

function numberIn(name: string, otherwise: number): number | undefined {
  const given = process.env[name];
  const value = given === undefined ? otherwise : Number(given);
  if (Number.isInteger(value) && value >= 0 && value <= MOST && given !== '') return value;
  console.error(`${name} is “${given}”. It must be a whole number from 0 to ${MOST}.`);
  return undefined;
}

/** As many processes at a time as the machine has cores, each with its own part of the seeds. */
async function runInMemory(runs: number, seed: number): Promise<Tally> {
  const total = emptyTally();
  const parts = Array.from({ length: Math.ceil(runs / PART) }, (_, index) => index * PART);
  const work = async () => {
    for (let from = parts.shift(); from !== undefined; from = parts.shift()) {
      add(total, await runPart(seed + from, Math.min(PART, runs - from)));
      console.log(
        `${total.runs} of ${runs} runs, ${total.wrong.length} wrong, ${total.disagreements.length} disagreements`,
      );
    }
  };
  await Promise.all(cpus().map(work));
  return total;
}

async function runPart(first: number, runs: number): Promise<Tally> {
  const file = join(OUTPUT, `part-${first}.json`);
  rmSync(file, { force: true });
  const env = { ...process.env, CAMPAIGN_FIRST: `${first}`, CAMPAIGN_PART: `${runs}`, CAMPAIGN_TALLY: file };
  const command = ['--no', '--', 'vitest', 'run', '--config', 'test/vitest.campaign.config.ts'];
  const child = spawn('npx', command, { env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  await new Promise((done) => child.once('close', done));
  if (runs === 1) console.log(said);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Tally;
  } catch {
    console.error(said);
    return { ...emptyTally(), wrong: [`the runs from seed ${first} on did not come to their end`] };
  } finally {
    rmSync(file, { force: true });
  }
}
