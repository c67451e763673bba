import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeButton } from '../../components/in-page/host';
import { showOffers } from '../../components/in-page/offers';
import { speakEnglish } from './english';

beforeEach(speakEnglish);

/** A press by hand. */
const press = (button: Element | undefined) =>
  button?.dispatchEvent(
    Object.defineProperty(new MouseEvent('click', { bubbles: true }), 'isTrusted', { value: true }),
  );

describe('under the cover', () => {
  function offers(
    seconds: number | undefined,
    read: () => string | undefined = () => 'abcd efgh ijkl mnop',
    mayShow = true,
    came?: 'emptied' | 'other' | 'refused',
  ) {
    const copied = vi.fn(async () => seconds);
    const empty = vi.fn(async () => {});
    const shownByMistake = vi.fn(async (_name: string | undefined): Promise<unknown> => undefined);
    const mayShowLarge = vi.fn(async () => mayShow);
    const due = vi.fn(async (): Promise<'emptied' | 'other' | 'refused' | undefined> => came);
    const [place, cover] = [document.createElement('div'), document.createElement('div')];
    document.body.append(cover, place);
    const end = new AbortController();
    const presenting = new EventTarget();
    showOffers(
      {
        cover,
        offers: place,
        setCovered: (isCovered) => {
          cover.hidden = !isCovered;
        },
        name: 'Laptop-Mail',
        read,
        signal: end.signal,
      },
      { copied, due, empty, mayShowLarge, presenting, shownByMistake },
      () => makeButton,
    );
    const button = (words: string) =>
      [...place.querySelectorAll('button')].find((each) => each.textContent?.startsWith(words));
    const present = () => presenting.dispatchEvent(new Event('on'));
    return { place, cover, copied, due, empty, mayShowLarge, shownByMistake, present, button, end: () => end.abort() };
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
    expect(said(place)).toContain('Copied.');
    expect(place.querySelector('.left')?.closest('[role=status]')).toBeNull();
    button('Empty now')?.focus();
    press(button('Empty now'));
    await vi.waitFor(() => expect(place.querySelector('[role=status]')?.textContent).toContain('is empty now'));
    expect(document.activeElement).toBe(button('Copy password'));
    expect(empty).toHaveBeenCalledOnce();
    expect(place.querySelector<HTMLElement>('.clipboard')?.hidden).toBe(true);
    expect(place.innerHTML).not.toContain('abcdefghijklmnop');
    end();
  });

  it('it can be emptied by a press where it is not emptied by itself, and a refusal says what empties it', async () => {
    const { place, button, empty, end } = offers(undefined);
    press(button('Copy password'));
    await vi.waitFor(() => expect(place.querySelector<HTMLElement>('.clipboard')?.hidden).toBe(false));
    expect(place.querySelector('.left')?.textContent).toBe('');
    empty.mockRejectedValueOnce(new Error('refused'));
    press(button('Empty now'));
    await vi.waitFor(() => expect(said(place)).toContain('Copy any other text instead'));
    end();
  });

  it('nothing is said of a clipboard that nothing was put into', async () => {
    const { place, button, copied, end } = offers(30, () => undefined);
    press(button('Copy password'));
    await vi.waitFor(() => expect(place.querySelector('[role=status]')?.textContent).toContain('no password to copy'));
    expect([copied.mock.calls, place.querySelector<HTMLElement>('.clipboard')?.hidden]).toEqual([[], true]);
    end();
  });

  const large = (place: Element) => place.querySelector('.typing') as HTMLElement;
  const said = (place: Element) => place.querySelector('[role=status]')?.textContent ?? '';

  it('it can be typed from, letter by letter with a word for each, unheard, until the window is left', async () => {
    const { place, cover, button, end } = offers(undefined);
    press(button('Type it…'));
    await vi.waitFor(() => expect(large(place).querySelectorAll('.typing-group')).toHaveLength(4));
    const letters = [...large(place).querySelectorAll('.typing-letter')].map((each) =>
      [...each.children].map(({ textContent }) => textContent),
    );
    expect(letters.slice(0, 2)).toEqual([
      ['a', 'Alfa'],
      ['b', 'Bravo'],
    ]);
    expect(letters.map(([letter]) => letter).join('')).toBe('abcdefghijklmnop');
    expect(large(place).getAttribute('aria-hidden')).toBe('true');
    expect(cover.hidden).toBe(false);
    expect(button('Hide now')).toBeDefined();
    window.dispatchEvent(new Event('blur'));
    expect(large(place).textContent).toBe('');
    expect(button('Type it…')).toBeDefined();
    end();
  });

  it('only one of both ways shows it at a time', async () => {
    const { place, cover, button, end } = offers(undefined);
    press(button('Type it…'));
    await vi.waitFor(() => expect(large(place).textContent).not.toBe(''));
    press(button('Show for 10 seconds'));
    await vi.waitFor(() => expect(cover.hidden).toBe(true));
    expect(large(place).textContent).toBe('');
    press(button('Hide now'));
    expect([cover.hidden, cover.textContent]).toEqual([false, '••••••••Covered']);
    end();
  });

  it('it is not shown large in presenter mode, nor where there is none any more, and says why', async () => {
    const presenting = offers(undefined, () => 'abcd efgh ijkl mnop', false);
    press(presenting.button('Type it…'));
    await vi.waitFor(() => expect(said(presenting.place)).toContain('presenter mode'));
    expect(large(presenting.place).textContent).toBe('');
    const gone = offers(undefined, () => undefined);
    press(gone.button('Type it…'));
    await vi.waitFor(() => expect(said(gone.place)).toContain('no password to copy'));
    for (const each of [presenting, gone]) each.end();
  });

  it('nothing is shown that was hidden again before it was allowed', async () => {
    const { place, button, end } = offers(undefined);
    press(button('Type it…'));
    press(button('Type it…'));
    await new Promise((done) => setTimeout(done, 20));
    expect(large(place).textContent).toBe('');
    end();
  });

  it.each([
    ['emptied', 'is empty now'],
    ['other', 'no longer in the clipboard'],
    ['refused', 'was not emptied by itself'],
    [undefined, 'was not emptied by itself'],
  ] as const)('what is said when the seconds are over is what came of it: %s', async (came, words) => {
    const { place, button, due, end } = offers(1, undefined, true, came);
    press(button('Copy password'));
    await vi.waitFor(() => expect(said(place)).toContain(words), 3000);
    expect(due).toHaveBeenCalledOnce();
    expect(place.querySelector<HTMLElement>('.clipboard')?.hidden).toBe(came === 'emptied' || came === 'other');
    end();
  });

  it('it is said where nobody counts the seconds', async () => {
    const { place, button, copied, end } = offers(30);
    copied.mockRejectedValueOnce(new Error('no background'));
    press(button('Copy password'));
    await vi.waitFor(() => expect(said(place)).toContain('nothing is emptied by itself'));
    end();
  });

  it('both ways to show it end at once when presenter mode comes on', async () => {
    const { place, cover, button, present, end } = offers(undefined);
    press(button('Type it…'));
    await vi.waitFor(() => expect(large(place).textContent).not.toBe(''));
    present();
    expect(large(place).textContent).toBe('');
    press(button('Show for 10 seconds'));
    await vi.waitFor(() => expect(cover.hidden).toBe(true));
    present();
    expect(cover.hidden).toBe(false);
    end();
  });

  type Offered = ReturnType<typeof offers>;
  it('nothing is shown large when the window was left, the password gone, or presenter mode on, before it was allowed', async () => {
    const leaves = [
      () => window.dispatchEvent(new Event('blur')),
      ({ end }: Offered) => end(),
      ({ present }: Offered) => present(),
    ];
    for (const leave of leaves) {
      const offered = offers(undefined);
      const { place, button, mayShowLarge, end } = offered;
      let allow = (_mayShow: boolean) => {};
      mayShowLarge.mockReturnValueOnce(new Promise((resolve) => (allow = resolve)));
      press(button('Type it…'));
      leave(offered);
      allow(true);
      await new Promise((done) => setTimeout(done, 20));
      expect(large(place).textContent).toBe('');
      end();
    }
  });

  it('it can be asked for again where nobody answered', async () => {
    const { place, button, mayShowLarge, end } = offers(undefined);
    mayShowLarge.mockRejectedValueOnce(new Error('no background'));
    press(button('Type it…'));
    await vi.waitFor(() => expect(said(place)).toContain('Press it once more'));
    press(button('Type it…'));
    await vi.waitFor(() => expect(large(place).textContent).not.toBe(''));
    end();
    expect(large(place).textContent).toBe('');
  });

  it('what was shown by mistake can be said once it was shown, by the name and nothing else', async () => {
    const { button, shownByMistake, end } = offers(undefined);
    expect(button('I showed it')?.hidden).toBe(true);
    press(button('Show for 10 seconds'));
    await vi.waitFor(() => expect(button('I showed it')?.hidden).toBe(false));
    press(button('Hide now'));
    press(button('I showed it'));
    expect(shownByMistake.mock.calls).toEqual([['Laptop-Mail']]);
    end();
  });

  it('whoever is about to close the page’s box is told that it is not copied, and can close it', async () => {
    const { place, button, copied, end } = offers(undefined);
    const close = document.createElement('button');
    const pressed = vi.fn();
    close.addEventListener('click', pressed);
    document.body.append(close);
    const heard = () => place.querySelector('.heard')?.textContent;
    expect(said(place)).toContain('Not copied yet');
    document.body.dispatchEvent(new Event('focusin', { bubbles: true }));
    expect(heard()).toBe('');
    close.dispatchEvent(new Event('focusin', { bubbles: true }));
    expect(heard()).toContain('Not copied yet');
    close.click();
    expect(pressed).toHaveBeenCalledOnce();
    press(button('Copy password'));
    await vi.waitFor(() => expect(said(place)).toContain('Copied.'));
    close.dispatchEvent(new Event('focusin', { bubbles: true }));
    expect(heard()).toBe('');
    expect(copied).toHaveBeenCalledOnce();
    end();
  });
});
