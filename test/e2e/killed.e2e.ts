import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { sampleRows } from '../portal/state';
import { BROWSERS, launch, startWorld, until, type World } from './harness/driver';
import { runsOf } from './harness/runs';

const ROWS = sampleRows(7);
const NAMES = ROWS.slice(1).map(({ name }) => name);

/** A browser that is killed in the middle of a run, and started again with what it had written. */
describe.each(BROWSERS)('%s', (name) => {
  let world: World;
  let profile: string;
  beforeAll(async () => {
    world = await startWorld();
    profile = mkdtempSync(join(tmpdir(), 'latchkey-killed-'));
  });
  afterAll(async () => {
    await world.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('knows after a restart what was deleted, and goes on from a fresh list (F28)', async () => {
    const { simulator } = world;
    simulator.reset({ rows: ROWS, latency: 200, account: 'killed@example.com' });
    const deleted = () => simulator.log.flatMap((entry) => (entry.what === 'delete' ? [entry.name] : []));
    const before = await launch(name, { world, profile });
    await before.open(ADDRESSES.legacy);
    const own = await before.openOwn('popup.html');
    expect(await runsOf(own).start(NAMES)).toMatchObject({ ok: true });
    await until('the second deletion', () => deleted().length >= 2);
    const process = before.browser.process();
    const gone = new Promise((done) => process?.once('exit', done));
    process?.kill('SIGKILL');
    await gone;
    const driver = await launch(name, { world, profile });
    try {
      await driver.open(ADDRESSES.legacy);
      const runs = runsOf(await driver.openOwn('popup.html'));
      const rested = await runs.ended();
      expect(rested.head.phase).toBe('paused');
      const isDone = (n: number) => ['deleted', 'found-gone'].includes(rested.items[n]?.state ?? '');
      for (const [n, item] of rested.plan.items.entries()) if (isDone(n)) expect(deleted()).toContain(item.name);
      await until('the run to go on', async () => (await runs.resume(rested.plan.id))?.ok);
      const run = await runs.ended();
      expect(run.head.phase).toBe('over');
      expect(run.items.filter((item) => item.state === 'left')).toEqual([]);
      expect(new Set(deleted()).size).toBe(deleted().length);
      for (const [n, item] of run.plan.items.entries())
        if (run.items[n]?.state !== 'unknown') expect(deleted()).toContain(item.name);
    } finally {
      await driver.close();
    }
  });
});
