import { vi } from 'vitest';
import { mountHost } from '../../components/in-page/host';
import { beside } from '../../entrypoints/beside/beside';
import { sameRow } from '../../lib/drive/identity';
import type { Dressing } from '../../lib/messages';
import { readPage } from '../../lib/portals/read';
import type { Identity, PageView } from '../../lib/portals/view';
import { LEGACY_PAGE } from '../portal/server';

/** A page with a table of app passwords, laid out by its order, with what stands beside its rows. */

export const table = (rows: [name: string, created: string][]): string =>
  `<p>nora.lind@example.com</p><h1>app passwords</h1><button>create</button>
  <table><tbody><tr><th>Name</th><th>Date created</th><th></th></tr>
  ${rows.map(([name, created]) => `<tr><td>${name}</td><td>${created}</td><td><a href="#">Delete</a></td></tr>`).join('')}
  </tbody></table>`;

export const ROWS: [string, string][] = [
  ['Phone', '1/20/2024'],
  ['Laptop', '2/21/2024'],
  ['Scanner', '3/22/2024'],
  ['Console', '4/23/2024'],
];

export function show(html: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}

/** Every row is 40 px high, the table lies from 100 to 600 px, and so do the things in it. */
export function layOut(): void {
  const box = (left: number, top: number, width: number, height: number) =>
    ({ left, top, width, height, right: left + width, bottom: top + height }) as DOMRect;
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1280);
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(900);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    if (this instanceof HTMLInputElement)
      return box(Number.parseFloat(this.style.left), Number.parseFloat(this.style.top), 24, 24);
    const row = this.closest('tr');
    const top = 100 + 40 * (row?.parentElement ? [...row.parentElement.children].indexOf(row) : 0);
    if (this.localName === 'a') return box(500, top + 10, 50, 20);
    if (this.localName === 'tr' || this.localName === 'td') return box(100, top, 500, 40);
    return this.localName === 'table' ? box(100, 100, 500, 400) : box(0, 0, 0, 0);
  });
}

/** What stands beside the rows of that page, with a background that keeps what is ticked. */
export function besideThePage(answer: (chosen: Identity[]) => Promise<Identity[]>) {
  const roots = new Map<Element, ShadowRoot>();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  });
  const check = Element.prototype.checkVisibility;
  vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function (this: Element, options) {
    return !(state.isHidden && roots.has(this)) && check.call(this, options);
  });
  const covers = (part: Element, x: number, y: number) => {
    const { left, right, top, bottom } = part.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  };
  // Nothing of the page lies over our parts until a test says so.
  document.elementFromPoint = (x, y) => {
    const isHit = ([at, root]: [Element, ShadowRoot]) =>
      at.isConnected && [...root.querySelectorAll('input, button')].some((part) => covers(part, x, y));
    return state.onTop ?? [...roots].find(isHit)?.[0] ?? null;
  };
  const life = new AbortController();
  const state = {
    stored: [] as Identity[],
    sent: [] as [name: string, payload: unknown][],
    said: [] as string[],
    onTop: undefined as Element | undefined,
    /** What the reading says otherwise. */
    view: {} as Partial<PageView>,
    /** The page has hidden our parts. */
    isHidden: false,
    /** How often it was to be read anew. */
    touched: 0,
  };
  const parts = { stood: undefined as HTMLElement | undefined };
  const look = () => {
    const reading = readPage(document, LEGACY_PAGE);
    return reading && { ...reading, view: { ...reading.view, ...state.view } };
  };
  const bottom = document.createElement('div');
  const send = async (name: string, payload: object): Promise<unknown> => {
    state.sent.push([name, payload]);
    if (name !== 'choice.change') return undefined;
    const { rows, chosen } = payload as { rows: Identity[]; chosen: boolean };
    const others = state.stored.filter((row) => !rows.some((other) => sameRow(row, other)));
    state.stored = chosen ? [...others, ...rows] : others;
    return answer(state.stored);
  };
  const parted = beside({
    look,
    isOurs: (target) => roots.has(target as Element),
    signal: life.signal,
    portal: 'legacy',
    touch: () => void state.touched++,
    mount: mountHost,
    line: {
      say: (said) => void state.said.push(said?.sentence ?? ''),
      stand(part) {
        parts.stood = part;
        if (!bottom.isConnected) document.body.append(bottom);
        const root = roots.get(bottom) ?? bottom.attachShadow({ mode: 'closed' });
        root.append(part);
      },
    },
  });
  const inRoots = <Found extends Element>(what: string): Found[] =>
    [...roots].filter(([at]) => at.isConnected).flatMap(([, root]) => [...root.querySelectorAll<Found>(what)]);
  const visible = (at: HTMLElement) => at.closest('[hidden]') === null;
  const boxes = () => inRoots<HTMLInputElement>('input.tick').filter(visible);
  const nameOf = (at: Element) => at.getAttribute('aria-label')?.replace('Select ', '') ?? at.textContent ?? '';
  return {
    state,
    send,
    parts: parted,
    end: () => life.abort(),
    /** The page has reported its list, and the ledger's answer has come. */
    report(account = 'a') {
      const reading = look();
      if (!reading) return;
      const rows: Dressing['rows'] = reading.view.rows.map((row) => ({
        newToYou: false,
        chosen: state.stored.some((other) => sameRow(row, other)),
      }));
      parted.know({ account, rows }, reading.view);
      parted.atRest(reading, false);
    },
    /** The same, with another answer of the ledger. */
    dress(rows: Dressing['rows']) {
      const reading = look();
      if (!reading) return;
      parted.know({ account: 'a', rows }, reading.view);
      parted.atRest(reading, false);
    },
    rest: (isWorking = false) => parted.atRest(look(), isWorking),
    boxes: () => boxes().map(nameOf),
    ticked: () => boxes().flatMap((at) => (at.checked ? [nameOf(at)] : [])),
    topOf: (name: string) => boxes().find((at) => nameOf(at) === name)?.style.top,
    chips: () => inRoots('.chip').length,
    chipTexts: () => inRoots('.chip').map((at) => at.textContent),
    chipLefts: () => inRoots<HTMLElement>('.chip').map((at) => at.style.left),
    smallChips: () => inRoots('.chip-small').map((at) => at.textContent),
    focused: () => boxes().flatMap((at) => ((at.getRootNode() as ShadowRoot).activeElement === at ? [nameOf(at)] : [])),
    /** What the bar says and offers; nothing when it is not there. */
    bar: () => inRoots<HTMLElement>('section.status [role=status], section.status button').filter(visible).map(nameOf),
    press(name: string, { isTrusted = true, button = 0, shiftKey = false } = {}) {
      const found = [...boxes(), ...inRoots<HTMLElement>('section.status button')].find((at) => nameOf(at) === name);
      if (!found) throw new Error(`no ${name}`);
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, button, shiftKey });
      Object.defineProperty(click, 'isTrusted', { value: isTrusted });
      found.dispatchEvent(click);
    },
  };
}
