import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import { ClipboardLine } from '../../components/ClipboardLine';
import type { Copied } from '../../lib/secret/copied';
import { speakEnglish } from './english';
import { acts, model } from './models';
import { clear, click, get, maybe, show } from './screen';

const NOON = Date.UTC(2026, 10, 24, 12);
beforeEach(() => {
  speakEnglish();
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
});
afterEach(async () => {
  vi.useRealTimers();
  await clear();
});

const at = new Date(NOON - 2000).toISOString();
const says = () => document.body.textContent ?? '';
async function line(copied: Copied | undefined, emptyClipboard = async () => true) {
  const onSettings = vi.fn();
  await show(<ClipboardLine copied={copied} acts={{ emptyClipboard }} onSettings={onSettings} />);
  return onSettings;
}

describe('what is said of the clipboard', () => {
  it('is nothing where nothing was copied, or long ago', async () => {
    await line(undefined);
    expect(says()).toBe('');
    await line({ at: new Date(NOON - 16 * 60_000).toISOString() });
    expect(says()).toBe('');
  });

  it('is how long it holds the password, with a way to empty it now', async () => {
    const empty = vi.fn(async () => true);
    await line({ at, emptyAt: new Date(NOON + 28_000).toISOString() }, empty);
    expect(says()).toContain('It is emptied soon');
    await vi.waitFor(() => expect(says()).toMatch(/2[78] s/));
    expect(get('status').textContent).not.toMatch(/ s$/);
    expect(maybe('button', 'Empty by itself…')).toBeUndefined();
    await click(get('button', 'Empty now'));
    expect(empty).toHaveBeenCalledOnce();
  });

  it('is that it may still be there, with a way to have it emptied by itself', async () => {
    const onSettings = await line({ at });
    expect(says()).toContain('may still be in the clipboard');
    await click(get('button', 'Empty by itself…'));
    expect(onSettings).toHaveBeenCalledOnce();
  });

  it.each([
    ['emptied', 'The clipboard was emptied', false],
    ['other', 'no longer in the clipboard', false],
    ['refused', 'did not let Latchkey read', true],
  ] as const)('is the truth of what came of it: %s', async (ended, words, canEmpty) => {
    await line({ at, ended });
    expect(says()).toContain(words);
    expect(maybe('button', 'Empty now') !== undefined).toBe(canEmpty);
  });

  it('has the focus once it was emptied by a press, since the button goes', async () => {
    await line({ at });
    await click(get('button', 'Empty now'));
    await line({ at, ended: 'emptied' });
    expect(document.activeElement).toBe(get('status'));
    await clear();
    await line({ at });
    await line({ at, ended: 'emptied' });
    expect(document.activeElement).toBe(document.body);
    await clear();
    // The browser refused, and it is emptied by itself later, while the person is elsewhere.
    await line({ at }, async () => false);
    await click(get('button', 'Empty now'));
    await line({ at, ended: 'emptied' });
    expect(document.activeElement).not.toBe(get('status'));
  });

  it('is that the browser refuses, where it does', async () => {
    await line({ at }, async () => false);
    await click(get('button', 'Empty now'));
    expect(says()).toContain('Copy any other text instead');
  });

  it.each(['refused', undefined] as const)('is something else each time that it refuses again (%s)', async (ended) => {
    const empty = vi.fn(async () => false);
    await line({ at, ended }, empty);
    const heard = [get('status').textContent];
    for (let times = 0; times < 3; times++) {
      await click(get('button', 'Empty now'));
      heard.push(get('status').textContent);
    }
    expect(new Set(heard).size).toBe(4);
    expect(heard.slice(2)).toEqual([expect.stringContaining('Ctrl+C'), expect.stringContaining('Ctrl+C')]);
    empty.mockResolvedValueOnce(true);
    await click(get('button', 'Empty now'));
    expect(get('status').textContent).toBe(heard[0]);
  });

  it('stands in the popup', async () => {
    await show(<App model={model({ copied: { at } })} acts={acts()} place="popup" />);
    await vi.waitFor(() => expect(says()).toContain('may still be in the clipboard'));
  });
});
