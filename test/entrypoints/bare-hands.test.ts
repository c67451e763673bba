import { expect, it, vi } from 'vitest';
import { inTime } from '../../entrypoints/hands/bare-hands';

const written = { ok: true, value: undefined } as const;
const failed = { ok: false, step: 'intent', why: 'journal-failed' };

it('an answer of the journal counts where it came in time', async () => {
  expect(await inTime(Promise.resolve(written))).toEqual(written);
  expect(await inTime(Promise.reject(new Error('no background')))).toEqual(failed);
});

it('an answer that a tab hears of only when it thaws counts for nothing (F5)', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
  let answer = (_: typeof written) => {};
  const noted = inTime(new Promise<typeof written>((resolve) => (answer = resolve)));
  // Frozen for an hour: its timers stood still as well.
  clock.mockReturnValue(3_601_000);
  answer(written);
  expect(await noted).toEqual(failed);
});
