import { beforeEach, expect, it, vi } from 'vitest';
import { watchPortal } from '../../entrypoints/portal.content/watch-portal';
import { LEFT } from '../../lib/drive/hands-slot';
import { WORK } from '../../lib/portals/recognise';
import { ADDRESSES } from '../portal/addresses';

interface Stay {
  came?: string;
  isAway(): boolean;
  signal: AbortSignal;
}
const stays = vi.hoisted(() => [] as Stay[]);

vi.mock('../../entrypoints/portal.content/visit', () => ({
  visit: (stay: Stay) => {
    stays.push(stay);
    return {};
  },
}));
vi.mock('../../components/in-page/host', () => ({ removeLeftovers: () => {} }));
vi.mock('../../lib/message-bus', () => ({ answerInPage: () => {}, isOrphan: () => false }));

const say = (type: 'pagehide' | 'pageshow', persisted: boolean) =>
  window.dispatchEvent(Object.assign(new Event(type), { persisted }));

beforeEach(() => {
  stays.length = 0;
  (window as unknown as { happyDOM: { setURL(address: string): void } }).happyDOM.setURL(ADDRESSES['security-info']);
  watchPortal(() => undefined, WORK);
});

it('sees nothing while the page is left, and begins anew when it comes back from memory', () => {
  const [first] = stays;
  expect(first?.came).toBeUndefined();
  expect(first?.isAway()).toBe(false);
  say('pagehide', true);
  expect(first?.isAway()).toBe(true);
  // The next page may go on with its work.
  expect(first?.signal.aborted).toBe(false);
  say('pageshow', true);
  expect(first?.signal.reason).toBe(LEFT);
  expect(stays).toHaveLength(2);
  expect(stays[1]?.came).toBe('back_forward');
  expect(stays[1]?.isAway()).toBe(false);
});

it('does not begin twice when the page is shown for the first time', () => {
  say('pageshow', false);
  expect(stays).toHaveLength(1);
  expect(stays[0]?.signal.aborted).toBe(false);
});
