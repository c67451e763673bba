import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyInTime, endCopy, takeCopy, takeMark, watchReading } from '../../lib/background/clipboard';
import { readCopied } from '../../lib/secret/copied';
import { markOf } from '../../lib/secret/mark';
import { readSettings } from '../../lib/settings';
import { startAnew, state, takeRight } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

const PASSWORD = 'zqxjkvbwpyfgmcvu';
const NOON = Date.UTC(2026, 10, 24, 12);
const held = { text: PASSWORD };
/** What the page without a window answers, as in Chrome. */
let offscreen: 'there' | 'missing';
const opened = vi.fn();
const closed = vi.fn();

beforeEach(async () => {
  startAnew();
  held.text = PASSWORD;
  offscreen = 'there';
  for (const each of [opened, closed]) each.mockReset();
  vi.stubEnv('FIREFOX', '');
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  state.storage.items = { settings: { emptyClipboardAfter: 30 } };
  state.rights = ['clipboardRead'];
  vi.stubGlobal('chrome', {
    offscreen: {
      Reason: { CLIPBOARD: 'CLIPBOARD' },
      createDocument: async () => (offscreen === 'there' ? opened() : Promise.reject(new Error('no page'))),
      closeDocument: async () => closed(),
    },
  });
  const { smallBrowser } = await import('./small-browser');
  Object.assign(smallBrowser.runtime, {
    sendMessage: async ({ to, mark }: { to: string; mark: { salt: string; digest: string } }) => {
      expect(to).toBe('offscreen');
      if ((await markOf(held.text, mark.salt)).digest !== mark.digest) return 'other';
      held.text = '';
      return 'emptied';
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** As the page does it. */
async function copy(): Promise<number | undefined> {
  const seconds = await takeCopy();
  if (seconds !== undefined) await takeMark({ mark: await markOf(PASSWORD), seconds });
  return seconds;
}
const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

describe('a clipboard with an app password', () => {
  it('is emptied when its time is over and not before, by whoever asks first, once', async () => {
    expect(await copy()).toBe(30);
    expect(state.alarms['clipboard']).toBeCloseTo(31 / 60);
    later(29);
    await emptyInTime();
    expect(held.text).toBe(PASSWORD);
    later(1);
    expect(await Promise.all([emptyInTime(), emptyInTime()])).toEqual(['emptied', 'emptied']);
    expect(held.text).toBe('');
    expect(await readCopied()).toEqual({ at: new Date(NOON).toISOString(), ended: 'emptied' });
    expect(opened).toHaveBeenCalledOnce();
    expect(closed).toHaveBeenCalled();
    await emptyInTime();
    expect(opened).toHaveBeenCalledOnce();
  });

  it('is waited for anew when another is copied', async () => {
    await copy();
    later(20);
    await copy();
    later(15);
    await emptyInTime();
    expect(held.text).toBe(PASSWORD);
    later(15);
    await emptyInTime();
    expect(held.text).toBe('');
  });

  it('of which another page has copied since is told of as that, and what it holds now waits for its own time', async () => {
    await copy();
    const mine = (await readCopied())?.mark;
    later(20);
    await copy();
    later(10);
    expect(await emptyInTime({ mark: mine })).toBe('other');
    expect(held.text).toBe(PASSWORD);
    later(20);
    expect(await emptyInTime({ mark: mine })).toBe('other');
    expect(await emptyInTime({ mark: (await readCopied())?.mark })).toBe('emptied');
  });

  it('keeps what else was copied since, and says so', async () => {
    await copy();
    held.text = 'a shopping list';
    later(30);
    await emptyInTime();
    expect(held.text).toBe('a shopping list');
    expect(await readCopied()).toMatchObject({ ended: 'other' });
  });

  it('is emptied though a worker that was stopped in the middle left its page without a window behind', async () => {
    await copy();
    opened.mockImplementationOnce(() => {
      if (closed.mock.calls.length === 0) throw new Error('only one at a time');
    });
    later(30);
    expect(await emptyInTime()).toBe('emptied');
  });

  it('is waited for on, and emptied at once when the clock was set back behind the copy', async () => {
    await copy();
    later(10);
    state.alarms = {};
    expect(await emptyInTime()).toBeUndefined();
    expect(state.alarms['clipboard']).toBeCloseTo(21 / 60);
    later(-3600);
    expect(await emptyInTime()).toBe('emptied');
  });

  it('is emptied of the second of two that were copied close together', async () => {
    await Promise.all([copy(), endCopy(), copy()]);
    later(31);
    await emptyInTime();
    expect(held.text).toBe('');
  });

  it('is not called emptied where the browser refuses', async () => {
    await copy();
    offscreen = 'missing';
    later(30);
    await emptyInTime();
    expect(await readCopied()).toMatchObject({ ended: 'refused' });
  });

  it.each([
    ['nobody asked for it', {}, ['clipboardRead']],
    ['it may not be read', { emptyClipboardAfter: 30 }, []],
  ])('is left to the person where %s, and no mark of it is kept', async (_why, settings, rights) => {
    state.storage.items = { settings };
    state.rights = rights;
    expect(await copy()).toBeUndefined();
    expect(await readCopied()).toEqual({ at: new Date(NOON).toISOString() });
    later(400);
    await emptyInTime();
    expect(held.text).toBe(PASSWORD);
  });

  it('is not waited for any more when the person has emptied it', async () => {
    await copy();
    await endCopy();
    later(30);
    expect(await emptyInTime()).toBe('emptied');
    expect(opened).not.toHaveBeenCalled();
  });
});

it('switches itself off when the right to read is taken back', async () => {
  watchReading();
  takeRight('alarms');
  expect(await readSettings()).toMatchObject({ emptyClipboardAfter: 30 });
  takeRight('clipboardRead');
  await vi.waitFor(async () => expect((await readSettings()).emptyClipboardAfter).toBeUndefined());
});
