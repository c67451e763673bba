import { afterEach, expect, it, vi } from 'vitest';
import { visit } from '../../entrypoints/portal.content/visit';
import { offerBeside } from '../../lib/drive/beside-slot';
import type { Eyes } from '../../lib/drive/hands-slot';
import type { Reader } from '../../lib/portals/read';
import { view } from '../background/small-browser';

const sent = vi.hoisted(() => [] as string[]);
vi.mock('../../lib/message-bus', () => ({
  answerInPage: () => {},
  isOrphan: () => false,
  sendToBackground: async (name: string) => {
    sent.push(name);
    return name === 'page.read' ? { account: 'a', rows: [] } : undefined;
  },
}));

const life = new AbortController();
afterEach(() => life.abort());

it('a list is told again where it is remembered by another, though nothing has changed on the page', async () => {
  let eyes: Eyes | undefined;
  offerBeside((given) => {
    eyes = given;
    return { know: () => {}, atRest: () => {}, stepAside: () => {}, showChoice: () => {} };
  });
  const read = (() => ({ view: view(), rows: [{ control: {} }], dialogs: [] })) as unknown as Reader;
  visit({ read, portal: 'legacy', isOver: () => life.signal.aborted, signal: life.signal });
  const told = () => sent.filter((name) => name === 'page.read').length;
  await vi.waitFor(() => expect(told()).toBe(1));
  await vi.waitFor(() => expect(eyes).toBeDefined());
  document.body.append(document.createElement('p'));
  await new Promise((done) => setTimeout(done, 400));
  expect(told()).toBe(1);
  eyes?.touch();
  await vi.waitFor(() => expect(told()).toBe(2));
});
