import { expect, it, vi } from 'vitest';
import { hand, inTime, look } from '../../lib/background/page-in-tab';
import { startAnew } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', () => ({ sendToPage: () => new Promise(() => {}) }));

it('waits two seconds for a tab that answers nothing, and no longer (F5)', { timeout: 10_000 }, async () => {
  startAnew();
  const start = performance.now();
  const answers = [look(1), hand(1, { kind: 'unfold' }), inTime(new Promise(() => {})).catch(() => 'late')];
  expect(await Promise.all(answers)).toEqual([undefined, { ok: false, step: 'plan', why: 'no-page' }, 'late']);
  expect(performance.now() - start).toBeLessThan(3000);
});
