import { beforeEach, expect, it, vi } from 'vitest';
import { runAndSay } from '../../entrypoints/hands/run-on-page';
import type { Run } from '../../lib/drive/run';
import type { RunHands } from '../../lib/drive/runner';
import { run } from '../components/runs';
import { eyesWith } from './eyes';

const state = vi.hoisted(() => ({
  work: async (_run: unknown, _hands: unknown): Promise<unknown> => undefined,
  sent: [] as [name: string, payload: { events?: object[] }][],
  lessons: [] as object[],
}));
vi.mock('../../lib/drive/runner', () => ({ workRun: (given: Run, hands: RunHands) => state.work(given, hands) }));
vi.mock('../../lib/page/traffic', () => ({ watchTraffic: () => undefined }));
vi.mock('../../lib/i18n', () => ({
  t: (key: string, { n = '', why = '' } = {}) => [key, n, why].filter(Boolean).join(' '),
  number: String,
  sentenceFor: (why: string) => why,
}));
vi.mock('../../lib/message-bus', () => ({
  isOrphan: () => false,
  sendToBackground: async (name: string, payload: object) => {
    state.sent.push([name, payload]);
    return name === 'page.unsure' ? state.lessons : { ok: true };
  },
}));

const said: (string | undefined)[] = [];
const eyes = eyesWith((line) => said.push(line?.sentence));
const never = new AbortController().signal;
const work = (given: Run) => runAndSay(given, eyes, { stop: never, asked: never, signal: never });
const turn = () => new Promise((done) => setTimeout(done, 5));

beforeEach(() => {
  said.length = 0;
  state.sent = [];
  Reflect.deleteProperty(globalThis, 'latchkeyByHand');
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

it.each(['check', 'delete'] as const)('is why it stopped where the last one went unasked: %s', async (task) => {
  const failure = { ok: false, step: 'open', why: 'not-asked' } as const;
  const items = whole.items.map((item, n) => (n > 0 ? item : { state: 'found-gone' as const, failure }));
  const ended = run({ plan: { task }, head: { phase: 'over', failure }, items });
  state.work = async () => ({ run: ended, isWritten: true });
  await work(after(0));
  expect(said.at(-1)).toBe('inPage_runStopped not-asked');
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

it('says why it stopped, not that all is done, where that could not be written', async () => {
  const failure = { ok: false, step: 'intent', why: 'journal-failed' } as const;
  const stopped = run({ head: { phase: 'paused', failure } });
  state.work = async () => ({ run: stopped, isWritten: false });
  await work(after(0));
  expect(said.at(-1)).toBe('inPage_runStopped journal-failed');
  state.work = async () => ({ run: whole, isWritten: false });
  await work(after(0));
  expect(said.at(-1)).toBe('inPage_notWritten');
});

it('speaks of going on only where it can be gone on with', async () => {
  const failure = { ok: false, step: 'plan', why: 'asked' } as const;
  for (const [phase, why] of [
    ['paused', 'asked'],
    ['over', 'reportStopped'],
  ] as const) {
    state.work = async () => ({ run: run({ head: { phase, failure } }), isWritten: true });
    await work(after(0));
    expect(said.at(-1)).toBe(`inPage_runStopped ${why}`);
  }
});

/** The first is begun, as a run is that a page of many loads goes on with. */
const begun = (secondsAgo: number): Run =>
  run({
    head: { notedAt: new Date(Date.now() - secondsAgo * 1000).toISOString() },
    items: [{ state: 'confirming' }],
  });

it('does not go on by itself with what nobody has worked for long', async () => {
  let works = 0;
  state.work = async () => {
    works++;
    return { run: whole, isWritten: true };
  };
  await work(begun(100));
  expect(works).toBe(1);
  state.sent = [];
  await work(begun(200));
  expect(works).toBe(1);
  expect(state.sent).toMatchObject([['run.note', { events: [{ type: 'halted', failure: { why: 'page-left' } }] }]]);
  expect(said.at(-1)).toBe('inPage_runStopped page-left');
});

it('brings what was learned by hand to a page that the run has gone on to, before it is worked', async () => {
  const known: unknown[] = [];
  state.lessons = [{ id: 'lesson' }];
  Object.assign(globalThis, { latchkeyByHand: { know: (lessons: unknown) => known.push(lessons) } });
  state.work = async () => {
    known.push('worked');
    return { run: whole, isWritten: true };
  };
  await work(begun(1));
  expect(known).toEqual([state.lessons, 'worked']);
  // A run that begins was begun on what is read already.
  state.sent = [];
  await work(after(0));
  expect(state.sent).toEqual([]);
});
