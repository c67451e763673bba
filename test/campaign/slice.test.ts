import { describe, expect, it } from 'vitest';
import { runOne } from './one-run';

const COUNT = Number(process.env['N'] ?? 200);
describe('runs of fixed seeds', () => {
  it('delete nothing wrong, and their journal is true', { timeout: 600_000 }, async () => {
    const results = [];
    const t = performance.now();
    const first = Number(process.env['S'] ?? 1);
    for (let seed = first; seed < first + COUNT; seed++) {
      const r = await runOne(seed).catch((error) => ({
        seed,
        wrong: [String(error)],
        disagreements: [] as string[],
        ended: 'threw',
        mishaps: [] as string[],
        deletions: 0,
        items: 0,
        states: [] as string[],
        portal: '',
      }));
      results.push(r);
      if (r.wrong.length || r.disagreements.length || process.env['V']) console.log(JSON.stringify(r));
    }
    const by = new Map<string, number>();
    for (const r of results) by.set(r.ended, (by.get(r.ended) ?? 0) + 1);
    console.log(
      [...by].sort((a, b) => b[1] - a[1]),
      results.reduce((s, r) => s + r.deletions, 0),
      results.reduce((s, r) => s + r.items, 0),
      ((performance.now() - t) / COUNT).toFixed(1),
    );
    expect(1).toBe(1);
  });
});
