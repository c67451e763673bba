import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import { ClipboardLine } from '../../components/ClipboardLine';
import { showOffers } from '../../components/in-page/offers';
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
    expect(maybe('button', 'By itself…')).toBeUndefined();
    await click(get('button', 'Empty now'));
    expect(empty).toHaveBeenCalledOnce();
  });

  it('is that it may still be there, with a way to have it emptied by itself', async () => {
    const onSettings = await line({ at });
    expect(says()).toContain('may still be in the clipboard');
    await click(get('button', 'By itself…'));
    expect(onSettings).toHaveBeenCalledOnce();
  });

  it.each([
    ['emptied', 'The clipboard was emptied', false],
    ['other', 'Something else was copied since', false],
    ['refused', 'did not let Latchkey read', true],
  ] as const)('is the truth of what came of it: %s', async (ended, words, canEmpty) => {
    await line({ at, ended });
    expect(says()).toContain(words);
    expect(maybe('button', 'Empty now') !== undefined).toBe(canEmpty);
  });

  it('is that the browser refuses, where it does', async () => {
    await line({ at }, async () => false);
    await click(get('button', 'Empty now'));
    expect(says()).toContain('Copy any other text instead');
  });

  it('stands in the popup', async () => {
    await show(<App model={model({ copied: { at } })} acts={acts()} place="popup" />);
    expect(says()).toContain('may still be in the clipboard');
  });
});

/** A press by hand. */
const press = (button: Element | undefined) =>
  button?.dispatchEvent(
    Object.defineProperty(new MouseEvent('click', { bubbles: true }), 'isTrusted', { value: true }),
  );

describe('under the cover', () => {
  function offers(seconds: number | undefined, read: () => string | undefined = () => 'abcd efgh ijkl mnop') {
    const copied = vi.fn(async () => seconds);
    const empty = vi.fn(async () => {});
    const [place, cover] = [document.createElement('div'), document.createElement('div')];
    document.body.append(cover, place);
    const end = new AbortController();
    showOffers({ offers: place, cover, read, signal: end.signal }, { copied, empty });
    const button = (words: string) => [...place.querySelectorAll('button')].find((each) => each.textContent === words);
    return { place, copied, empty, button, end: () => end.abort() };
  }
  const held = { text: '' };
  beforeEach(() => {
    held.text = '';
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
      held.text = text;
    });
  });
  afterEach(() => document.body.replaceChildren());

  it('the seconds run after a copy, unseen by who hears the page, until it is emptied', async () => {
    const { place, button, empty, copied, end } = offers(30);
    press(button('Copy password'));
    await vi.waitFor(() => expect(place.querySelector('.left')?.textContent).toMatch(/emptied in (30|29) s/));
    expect(held.text).toBe('abcdefghijklmnop');
    expect(copied).toHaveBeenCalledOnce();
    expect(place.querySelector('[role=status]')?.textContent).toContain('Copied.');
    expect(place.querySelector('.left')?.closest('[role=status]')).toBeNull();
    press(button('Empty now'));
    await vi.waitFor(() => expect(place.querySelector('[role=status]')?.textContent).toContain('is empty now'));
    expect(empty).toHaveBeenCalledOnce();
    expect(place.querySelector<HTMLElement>('.clipboard')?.hidden).toBe(true);
    expect(place.innerHTML).not.toContain('abcdefghijklmnop');
    end();
  });

  it('it can be emptied by a press where it is not emptied by itself', async () => {
    const { place, button, copied, end } = offers(undefined);
    press(button('Copy password'));
    await vi.waitFor(() => expect(copied).toHaveBeenCalledOnce());
    await vi.waitFor(() => expect(place.querySelector<HTMLElement>('.clipboard')?.hidden).toBe(false));
    expect(place.querySelector('.left')?.textContent).toBe('');
    end();
  });

  it('nothing is said of a clipboard that nothing was put into', async () => {
    const { place, button, copied, end } = offers(30, () => undefined);
    press(button('Copy password'));
    await vi.waitFor(() => expect(place.querySelector('[role=status]')?.textContent).toContain('no password to copy'));
    expect(copied).not.toHaveBeenCalled();
    expect(place.querySelector<HTMLElement>('.clipboard')?.hidden).toBe(true);
    end();
  });
});
