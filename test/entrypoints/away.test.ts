import { beforeEach, describe, expect, it, vi } from 'vitest';

const bus = vi.hoisted(() => ({ ask: async (): Promise<unknown> => ({ on: false }), isOrphan: false }));
vi.mock('../../lib/message-bus', () => ({ askPresenting: () => bus.ask(), isOrphan: () => bus.isOrphan }));

const { coverWhileAway } = await import('../../entrypoints/away/cover-while-away');
coverWhileAway();

const say = (type: 'pagehide' | 'pageshow', persisted = true) =>
  window.dispatchEvent(Object.assign(new Event(type), { persisted }));
const sheets = () => document.querySelectorAll('[data-page=away]').length;
const meeting = globalThis as { latchkeyPresenter?: unknown };

beforeEach(() => {
  // The page's own: nothing of it is drawn here.
  HTMLElement.prototype.showPopover = () => {};
  Object.assign(bus, { ask: async () => ({ on: false }), isOrphan: false });
  delete meeting.latchkeyPresenter;
});

describe('a page that is left while presenter mode is off', () => {
  it('is under a sheet until it is known how it is now', async () => {
    let answer = (_: unknown) => {};
    bus.ask = () => new Promise((resolve) => (answer = resolve));
    say('pagehide');
    expect(sheets()).toBe(1);
    say('pageshow');
    await new Promise((done) => setTimeout(done, 20));
    expect(sheets()).toBe(1);
    answer({ on: true });
    await vi.waitFor(() => expect(sheets()).toBe(0));
  });

  it.each([
    ['the browser keeps it not', () => say('pagehide', false)],
    [
      'the extension was updated under it',
      () => {
        bus.isOrphan = true;
        say('pagehide');
      },
    ],
    [
      'what covers it is there',
      () => {
        meeting.latchkeyPresenter = {};
        say('pagehide');
      },
    ],
  ])('has none where %s', (_, leave) => {
    leave();
    expect(sheets()).toBe(0);
  });

  it('is shown where nobody answers', async () => {
    bus.ask = () => Promise.reject(new Error('nobody'));
    say('pagehide');
    expect(sheets()).toBe(1);
    say('pageshow');
    await vi.waitFor(() => expect(sheets()).toBe(0));
    vi.useFakeTimers();
    bus.ask = () => new Promise(() => {});
    say('pagehide');
    say('pageshow');
    await vi.advanceTimersByTimeAsync(1900);
    expect(sheets()).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(sheets()).toBe(0);
    vi.useRealTimers();
  });
});
