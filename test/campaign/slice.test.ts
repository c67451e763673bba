import { describe, expect, it } from 'vitest';
import { runOne } from './one-run';
import { count, emptyTally } from './tally';

/** A slice of `npm run campaign` that every check takes along: the same runs each time. */
const SEEDS = Array.from({ length: 120 }, (_, index) => 1000 + index);

describe('runs with everything going wrong at random (F1, F4, F14, F21–F26, F29)', () => {
  it('delete nothing wrong, and their journal is true', { timeout: 120_000 }, async () => {
    const tally = emptyTally();
    for (const seed of SEEDS) count(tally, await runOne(seed));
    expect([tally.wrong, tally.disagreements]).toEqual([[], []]);
    // A campaign in which nothing is deleted, or nothing goes wrong, would prove nothing.
    expect(tally.deletions).toBeGreaterThan(SEEDS.length / 2);
    expect(Object.keys(tally.mishaps).length).toBeGreaterThan(25);
  });

  it('go the same way each time for the same seed', async () => {
    expect(await runOne(4)).toEqual(await runOne(4));
  });
});
