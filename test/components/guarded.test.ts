import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardButtons } from '../../components/in-page/guarded';
import { speakEnglish } from './english';

/** A button in a closed tree of the page, laid out; what lies over it and when, the test says. */
let end: AbortController;
let place: { left: number; top: number; width: number; height: number };
let onTop: Element | undefined;
let isPainted: boolean;
let host: HTMLElement;
let now: number;
const said: string[] = [];
const press = vi.fn();

class Painted {
  static readonly seen = new Set<Painted>();
  constructor(private readonly callback: (entries: { isVisible: boolean }[]) => void) {}
  tell = () => this.callback([{ isVisible: isPainted }]);
  observe() {
    Painted.seen.add(this);
    queueMicrotask(this.tell);
  }
  disconnect() {
    Painted.seen.delete(this);
  }
}
Object.defineProperty(Painted.prototype, 'trackVisibility', { value: true });

beforeEach(() => {
  speakEnglish();
  end = new AbortController();
  place = { left: 100, top: 200, width: 160, height: 32 };
  onTop = undefined;
  isPainted = true;
  now = 1000;
  said.length = 0;
  press.mockReset();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(160);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(32);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(
    () => ({ ...place, right: place.left + place.width, bottom: place.top + place.height }) as DOMRect,
  );
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

async function show(isFree?: () => boolean): Promise<HTMLButtonElement> {
  host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'closed' });
  const button = guardButtons((sentence) => said.push(sentence), end.signal)('', ['Copy'], press, isFree);
  root.append(button);
  // As in Firefox, which does not say here what lies over the tree.
  root.elementFromPoint = () => button;
  document.elementFromPoint = (x, y) => {
    const { left, top, width, height } = place;
    const isInside = x >= left && x <= left + width && y >= top && y <= top + height;
    return isInside ? (onTop ?? host) : document.body;
  };
  // Seen once at its place, and then for as long as a person needs to get there.
  await looked();
  now += 400;
  await looked();
  return button;
}
const looked = () => new Promise((done) => setTimeout(done, 130));

const click = async (button: Element, change: MouseEventInit = {}) => {
  const at = { clientX: place.left + 80, clientY: place.top + 16, detail: 1, bubbles: true, ...change };
  button.dispatchEvent(Object.defineProperty(new MouseEvent('click', at), 'isTrusted', { value: true }));
  await looked();
};
const byKey = { detail: 0, clientX: 0, clientY: 0 };

describe('a guarded button', () => {
  it('does what it is for when it stands in sight', async () => {
    await click(await show());
    expect(press).toHaveBeenCalledOnce();
    expect(said).toEqual([]);
  });

  it('does nothing for a click that no hand made, or with another button of the mouse', async () => {
    const button = await show();
    button.dispatchEvent(new MouseEvent('click', { clientX: 180, clientY: 216, detail: 1 }));
    await click(button, { button: 1 });
    expect(press).not.toHaveBeenCalled();
    expect(said).toEqual([]);
  });

  it.each([
    ['opacity', '0.3'],
    ['filter', 'blur(4px)'],
    ['filter', 'invert(1) opacity(0)'],
    ['mask-image', 'linear-gradient(transparent, transparent)'],
    ['clip-path', 'circle(3px)'],
    ['mix-blend-mode', 'lighten'],
    ['visibility', 'hidden'],
  ])('does nothing while the page gives what is around it %s: %s, not by key either', async (property, value) => {
    const button = await show();
    const style = getComputedStyle;
    vi.spyOn(globalThis, 'getComputedStyle').mockImplementation((at) => {
      if (at !== document.body) return style(at);
      const names = { 'mask-image': 'maskImage', 'clip-path': 'clipPath', 'mix-blend-mode': 'mixBlendMode' };
      return { ...style(at), opacity: '1', [names[property as 'clip-path'] ?? property]: value };
    });
    if (property === 'visibility') vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(false);
    await click(button);
    await click(button, byKey);
    expect(press).not.toHaveBeenCalled();
    expect(said).toEqual([expect.stringContaining('hard to see'), expect.stringContaining('hard to see')]);
  });

  it('goes on working where a person has turned the colours of all pages', async () => {
    const button = await show();
    document.body.style.filter = 'invert(1) hue-rotate(180deg)';
    await click(button);
    expect(press).toHaveBeenCalledOnce();
  });

  it.each([
    [16, 3.2, 32],
    [160, 10, 10],
    [600, 120, 32],
  ])('does nothing when it is drawn %d by %d px large and was laid out %d px high', async (width, height, laidOut) => {
    const button = await show();
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(laidOut);
    place = { ...place, width, height };
    await click(button, { clientX: place.left + width / 2, clientY: place.top + height / 2 });
    expect(press).not.toHaveBeenCalled();
    expect(said).toEqual([expect.stringContaining('hard to see')]);
  });

  it('does nothing under a cover, but for a key', async () => {
    const button = await show();
    const { left } = place;
    document.elementFromPoint = (x) => (x < left + 20 ? document.body : host);
    await click(button);
    expect(press).not.toHaveBeenCalled();
    expect(said).toEqual([expect.stringContaining('lies over')]);
    await click(button, byKey);
    expect(press).toHaveBeenCalledOnce();
  });

  it('does nothing where it has only just come, and works a moment later', async () => {
    const button = await show();
    place = { ...place, left: 400 };
    await click(button);
    expect(press).not.toHaveBeenCalled();
    expect(said).toEqual([expect.stringContaining('only just come')]);
    now += 400;
    await looked();
    await click(button);
    expect(press).toHaveBeenCalledOnce();
  });

  it('does nothing right after what lay over it went', async () => {
    const button = await show();
    onTop = document.body;
    await looked();
    onTop = undefined;
    await click(button);
    expect(said).toEqual([expect.stringContaining('only just come')]);
    expect(press).not.toHaveBeenCalled();
  });

  it('asks the browser, where it knows, whether anything is painted over it', async () => {
    const known = globalThis.IntersectionObserver;
    Object.assign(globalThis, { IntersectionObserver: Painted });
    const button = await show();
    await click(button);
    expect(press).toHaveBeenCalledOnce();
    // It came in this moment: the watch does not know it yet.
    isPainted = false;
    await click(button);
    expect(press).toHaveBeenCalledOnce();
    expect(said).toEqual([expect.stringContaining('lies over')]);
    // Now it does, and the cover goes for the press.
    for (const each of Painted.seen) each.tell();
    isPainted = true;
    for (const each of Painted.seen) each.tell();
    await click(button);
    expect(press).toHaveBeenCalledOnce();
    expect(said).toHaveLength(2);
    end.abort();
    expect(Painted.seen.size).toBe(0);
    Object.assign(globalThis, { IntersectionObserver: known });
  });

  it('rests after five refusals in a row, and says so', async () => {
    const button = await show();
    onTop = document.body;
    for (let turn = 0; turn < 5; turn++) await click(button);
    expect(said.at(-1)).toContain('work again in 10 s');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    onTop = undefined;
    now += 400;
    await looked();
    await click(button);
    await click(button, byKey);
    expect(press).not.toHaveBeenCalled();
    expect(said).toHaveLength(5);
  });

  it('always takes back what it has shown', async () => {
    const button = await show(() => true);
    onTop = document.body;
    await click(button);
    expect(press).toHaveBeenCalledOnce();
  });
});
