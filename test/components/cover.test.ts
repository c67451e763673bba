import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showCover } from '../../components/in-page/cover';
import { textOf } from '../../lib/page/caption';
import { speakEnglish } from './english';

const SECRET = 'qwertyuiopasdfgh';

/** Covers the value in a page that says this, and answers what is around the value. */
function coverIn(html: string) {
  document.body.innerHTML = html;
  const field = document.querySelector('input');
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (!field && !texts.currentNode.nodeValue?.includes(SECRET)) texts.nextNode();
  const node = field ?? (texts.currentNode as Text);
  const around = field ?? (node.parentElement as HTMLElement);
  const start = field ? 0 : (node as Text).data.indexOf(SECRET);
  const life = new AbortController();
  const cover = showCover({
    place: { node, start, end: field ? 0 : start + SECRET.length },
    portal: 'legacy',
    signal: life.signal,
  });
  const isHushed = () => around.closest('[aria-hidden=true]') !== null;
  const host = root?.host as Element;
  return { ...cover, around, isHushed, host, end: () => life.abort() };
}
let root: ShadowRoot | undefined;
beforeEach(() => {
  speakEnglish();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  });
});
afterEach(() => document.body.replaceChildren());

describe('the cover of a one-time password', () => {
  it.each([
    ['on its own line', `<p>${SECRET}</p>`],
    ['behind its label', `<p>App password: ${SECRET}</p>`],
    ['in a box with something to press', `<div>Password: <b>${SECRET}</b> <button>Copy</button></div>`],
    ['in a cell', `<table><tr><td>Password</td><td>${SECRET}</td></tr></table>`],
    ['in a list', `<dl><dt>Password</dt><dd>${SECRET}</dd></dl>`],
    ['in a list with something to press', `<ul><li><span>${SECRET}</span> <a href="/">Copy</a></li></ul>`],
    ['in a field', `<div>Password <input readonly value="${SECRET}"> <button>Copy</button></div>`],
  ])('is passed by by screen readers as long as it lies there, %s, and what is offered is not', (_, html) => {
    const marked = () => document.querySelector('[aria-hidden]');
    const { setCovered, isHushed, host, around, end } = coverIn(html);
    expect(isHushed()).toBe(true);
    expect([host.isConnected, host.closest('[aria-hidden]')]).toEqual([true, null]);
    expect(around.querySelector('button, a')).toBeNull();
    setCovered(false);
    expect(isHushed()).toBe(false);
    setCovered(true);
    expect(isHushed()).toBe(true);
    end();
    expect(marked()).toBeNull();
    // Who shows it for a while ends that when the password goes, too.
    setCovered(true);
    expect(marked()).toBeNull();
  });

  it.each([
    ['beside something to press', `<div role="dialog">Your password: ${SECRET} <button>Close</button></div>`],
    ['in a cell of a list with something to press', `<table><tr><td>${SECRET}</td><td><a>Delete</a></td></tr></table>`],
    ['beside a text that can be pressed', `<div>${SECRET} <span role="button">Copy</span></div>`],
    ['in the page itself', SECRET],
  ])('leaves to screen readers what would be lost with it, %s', (_, html) => {
    const { isHushed, host, end } = coverIn(html);
    expect([isHushed(), host.isConnected]).toEqual([false, true]);
    end();
  });

  it.each([
    `<div><label>Password <input readonly value="${SECRET}"></label> <button>Copy</button></div>`,
    `<div><label>Password <b>${SECRET}</b></label> <button>Copy</button></div>`,
  ])('offers nothing inside a label, which would be pressed with it: %s', (html) => {
    const { host, isHushed, end } = coverIn(html);
    expect([host.isConnected, host.closest('label'), isHushed()]).toEqual([true, null, true]);
    expect(host.previousElementSibling?.localName).toBe('label');
    end();
  });

  it.each([
    ['left to right', 'ltr', 298, 700],
    ['right to left', 'rtl', 100, 502],
  ])(
    'lies over the value and on to the end of its line, and not over the label before it: %s',
    (_, direction, from, to) => {
      const placed = (left: number, right: number) => () => new DOMRect(left, 0, right - left, 20);
      vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
        return placed(this.localName === 'p' ? 100 : 0, this.localName === 'p' ? 700 : 0)();
      });
      vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(placed(300, 500));
      const { end } = coverIn(`<p style="direction: ${direction}">Password: ${SECRET}</p>`);
      const cover = root?.querySelector<HTMLElement>('.cover')?.style;
      expect([cover?.left, cover?.width]).toEqual([`${from}px`, `${to - from}px`]);
      end();
      vi.restoreAllMocks();
    },
  );

  it.each([
    ['a table', `<table><tr><td>${SECRET}</td></tr><tr><td>Later</td></tr></table>`, 'table'],
    ['a paragraph', `<div><p>Before</p><p>${SECRET}</p></div>`, 'p:last-of-type'],
  ])('is laid anew in the frame in which %s around the value grows', (_, html, around) => {
    const watched = vi.spyOn(ResizeObserver.prototype, 'observe');
    const { end } = coverIn(html);
    expect(watched.mock.calls.map(([element]) => element)).toContain(document.body.querySelector(around));
    end();
  });

  it.each(['display: none', 'visibility: hidden', 'opacity: 0'])(
    'knows when the page no longer shows it: %s',
    (style) => {
      const { isShown, around, end } = coverIn(`<section><p>${SECRET}</p></section>`);
      expect(isShown()).toBe(true);
      around.parentElement?.setAttribute('style', style);
      expect(isShown()).toBe(false);
      end();
    },
  );

  it('goes along with the value wherever that goes, as long as it is there', async () => {
    const value = vi.spyOn(Range.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(300, 100, 200, 20));
    const { end } = coverIn(`<p>Password: ${SECRET}</p>`);
    const style = root?.querySelector<HTMLElement>('.cover')?.style;
    expect(style?.top).toBe('96px');
    value.mockReturnValue(new DOMRect(40, 500, 200, 20));
    await vi.waitFor(() => expect(style?.top).toBe('496px'));
    end();
    const asked = value.mock.calls.length;
    await new Promise((done) => setTimeout(done, 100));
    expect(value.mock.calls.length).toBe(asked);
    vi.restoreAllMocks();
  });

  it('leaves what the page has hidden itself as it is', () => {
    const { setCovered, isHushed, end } = coverIn(`<p aria-hidden="true">${SECRET}</p>`);
    setCovered(false);
    expect(isHushed()).toBe(true);
    end();
    expect(isHushed()).toBe(true);
  });

  it('does not keep us from reading what stands there, and only there', () => {
    const { around, end } = coverIn(
      `<div><p>Name: Laptop<br>App password: ${SECRET}</p><p aria-hidden="true">Old</p></div>`,
    );
    expect(around.getAttribute('aria-hidden')).toBe('true');
    expect(textOf(document.body)).toContain('Name: Laptop');
    expect(textOf(document.body)).not.toContain('Old');
    end();
    expect(textOf(document.body)).toContain('Name: Laptop');
  });
});
