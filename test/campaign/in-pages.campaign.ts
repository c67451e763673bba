import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runOne } from './one-run';
import { count, emptyTally } from './tally';

/** A part of the campaign, in a process of its own: `npm run campaign` says which seeds, and where the tally goes. */
const first = Number(process.env['CAMPAIGN_FIRST'] ?? 1);
const runs = Number(process.env['CAMPAIGN_PART'] ?? 1);
const file = process.env['CAMPAIGN_TALLY'];

it('deletes nothing wrong, and its journal is true', { timeout: 60 * 60_000 }, async () => {
  const tally = emptyTally();
  for (let seed = first; seed < first + runs; seed++) {
    const result = await runOne(seed);
    count(tally, result);
    if (runs === 1) console.log(JSON.stringify(result, null, 2));
  }
  if (file) writeFileSync(file, JSON.stringify(tally));
  expect([tally.wrong, tally.disagreements]).toEqual([[], []]);
});
