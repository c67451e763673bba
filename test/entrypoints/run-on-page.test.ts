import { beforeEach, expect, it, vi } from 'vitest';
import { runAndSay } from '../../entrypoints/hands/run-on-page';
import type { Eyes } from '../../lib/drive/hands-slot';
import type { Run } from '../../lib/drive/run';
import type { RunHands } from '../../lib/drive/runner';
import { run } from '../components/runs';

const state = vi.hoisted(() => ({ work: async (_run: unknown, _hands: unknown): Promise<unknown> => undefined }));
vi.mock('../../lib/drive/runner', () => ({ workRun: (given: Run, hands: RunHands) => state.work(given, hands) }));
vi.mock('../../lib/page/traffic', () => ({ watchTraffic: () => undefined }));
vi.mock('../../lib/i18n', () => ({
  t: (key: string, { n = '' } = {}) => `${key} ${n}`.trim(),
  number: String,
  sentenceFor: (why: string) => why,
}));
vi.mock('../../lib/message-bus', () => ({ isOrphan: () => false, sendToBackground: async () => ({ ok: true }) }));

const said: (string | undefined)[] = [];
const eyes: Eyes = {
  look: () => undefined,
  say: (line) => said.push(line?.sentence),
  isOurs: () => false,
  signal: new AbortController().signal,
};
const never = new AbortController().signal;
const work = (given: Run) => runAndSay(given, eyes, { stop: never, asked: never, signal: never });
const turn = () => new Promise((done) => setTimeout(done, 5));

beforeEach(() => {
  said.length = 0;
});

/** With so many of its items deleted. */
const after = (deleted: number): Run =>
  run({ items: run().items.map((_, n) => ({ state: n < deleted ? 'deleted' : 'left' })) });
const whole = after(run().items.length);

it('is said after what follows a step at once, and each sentence once', async () => {
  let atStep: number | undefined;
  state.work = async (_, given) => {
    const { onMove } = given as RunHands;
    onMove(after(1));
    onMove(after(1));
    atStep = said.length;
    await turn();
    return { run: whole, isWritten: true };
  };
  await work(after(0));
  expect(atStep).toBe(1);
  expect(said).toEqual(['inPage_runDeletes 1', 'inPage_runDeletes 2', 'inPage_runDone']);
});

it('never takes the place of how it ended', async () => {
  state.work = async (_, given) => {
    (given as RunHands).onMove(after(1));
    return { run: whole, isWritten: true };
  };
  await work(after(0));
  await turn();
  expect(said.at(-1)).toBe('inPage_runDone');
});
