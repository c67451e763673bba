import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { visit } from '../../entrypoints/portal.content/visit';
import { offerByHand } from '../../lib/drive/by-hand-slot';
import { offerHands } from '../../lib/drive/hands-slot';
import type { Task } from '../../lib/drive/job';
import type { Reader } from '../../lib/portals/read';
import { view } from '../background/small-browser';

/** A page that is not sure may be one that is yet to come: what helps where a person has to show it is asked for late. */

const state = vi.hoisted(() => ({ sent: [] as string[], isSure: false }));
vi.mock('../../lib/message-bus', () => ({
  answerInPage: () => {},
  isOrphan: () => false,
  sendToBackground: async (name: string) => {
    state.sent.push(name);
    return name === 'page.read' ? { account: 'a', rows: [] } : name === 'page.unsure' ? [] : undefined;
  },
}));

const read = (() => {
  const seen = view();
  return state.isSure
    ? { view: seen, rows: [{ control: {} }], dialogs: [] }
    : { view: { ...seen, level: 'by-hand', state: 'elsewhere', rows: [] }, rows: [], dialogs: [] };
}) as unknown as Reader;

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
  Object.assign(state, { sent: [], isSure: false });
});
afterEach(() => {
  life.abort();
  Reflect.deleteProperty(globalThis, 'latchkeyByHand');
});

const open = () => visit({ read, portal: 'legacy', isOver: () => life.signal.aborted, signal: life.signal });
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
/** Longer than a page is believed to be yet to come. */
const LONG = 2500;

it('is not asked for by a page that turns out to be sure', async () => {
  open();
  await wait(500);
  state.isSure = true;
  document.body.append(document.createElement('p'));
  await vi.waitFor(() => expect(state.sent).toContain('page.read'), { timeout: LONG });
  await wait(LONG);
  expect(state.sent).not.toContain('page.unsure');
});

it('is asked for by one that stays as it is, though something on it changes all the time', async () => {
  open();
  const clock = setInterval(() => document.body.append(document.createElement('p')), 200);
  await vi.waitFor(() => expect(state.sent).toContain('page.unsure'), { timeout: 2 * LONG });
  clearInterval(clock);
});

it('is asked for at once by one that Latchkey is to work', async () => {
  offerHands({ work: () => new Promise<boolean>(() => {}) } as unknown as Parameters<typeof offerHands>[0]);
  const { take } = open();
  await wait(500);
  expect(state.sent).not.toContain('page.unsure');
  take({ kind: 'remove', rows: [] } as unknown as Task);
  expect(state.sent).toContain('page.unsure');
});

it('is asked for at once where it came with the page', async () => {
  const byHand = { read, know: vi.fn(), atRest: () => {}, interrupted: () => {}, followDeletion: () => {} };
  offerByHand(byHand as unknown as Parameters<typeof offerByHand>[0]);
  open();
  await vi.waitFor(() => expect(byHand.know).toHaveBeenCalled(), { timeout: 1000 });
});
