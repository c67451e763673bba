import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { visit } from '../../entrypoints/portal.content/visit';
import { offerBeside } from '../../lib/drive/beside-slot';
import { offerByHand } from '../../lib/drive/by-hand-slot';
import { type Eyes, offerHands } from '../../lib/drive/hands-slot';
import type { Reader } from '../../lib/portals/read';
import { view } from '../background/small-browser';

vi.mock('../../lib/message-bus', () => ({
  sendToBackground: async (name: string) => {
    if (name === 'job.mine') return { kind: 'create', name: 'Phone' };
    return name === 'page.read' ? { account: 'a', rows: [] } : [];
  },
}));

const read = (() => ({
  view: view(),
  rows: view().rows.map((row) => ({ ...row, elements: [], control: {} })),
})) as unknown as Reader;
const life = new AbortController();
const clear = () => {
  for (const script of ['Hands', 'Beside', 'ByHand']) Reflect.deleteProperty(globalThis, `latchkey${script}`);
};
beforeEach(clear);
afterEach(() => {
  life.abort();
  clear();
});

it('hands the same eyes to all that may speak: by them they share one line', async () => {
  const given: Record<string, Eyes> = {};
  let end = (_isDone: boolean) => {};
  offerHands({
    work: (_task, eyes) => {
      given.hands = eyes;
      return new Promise((resolve) => (end = resolve));
    },
    asked: () => false,
  });
  offerBeside((eyes) => {
    given.beside = eyes;
    return { know: () => {}, atRest: () => {}, stepAside: () => {}, showChoice: () => {} };
  });
  offerByHand({
    read,
    know: (_lessons, eyes) => (given.byHand = eyes),
    atRest: () => {},
    interrupted: () => {},
    followDeletion: () => {},
    show: () => {},
  });
  visit({ read, portal: 'legacy', isOver: () => life.signal.aborted, signal: life.signal });
  await vi.waitFor(() => expect(given.hands).toBeDefined());
  end(false);
  await vi.waitFor(() => expect(Object.keys(given).sort()).toEqual(['beside', 'byHand', 'hands']));
  expect(given.beside).toBe(given.hands);
  expect(given.byHand).toBe(given.hands);
});
