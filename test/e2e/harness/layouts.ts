import type { Page } from 'puppeteer-core';

/** What a page, or another extension, does to our buttons. Runs in the page's own world, and knows of ours only the plain box. */
type Deed = (page: Page, place: Place) => Promise<void>;
export interface Place {
  x: number;
  y: number;
}
type Style = Record<string, string>;

/** Our box is the one around the button: the page learns it from where the pointer is. */
const styleHost =
  (style: Style): Deed =>
  (page, { x, y }) =>
    page.evaluate(
      (change, left, top) => {
        const hit = document.elementFromPoint(left, top) as HTMLElement;
        for (const [name, value] of Object.entries(change)) hit.style.setProperty(name, value, 'important');
      },
      style,
      x,
      y,
    );

const stylePage =
  (style: Style): Deed =>
  (page) =>
    page.evaluate((change) => {
      for (const [name, value] of Object.entries(change))
        document.documentElement.style.setProperty(name, value, 'important');
    }, style);

interface CoverWish {
  /** Which part of the button is covered. */
  part?: 'all' | 'left';
  takesPresses?: boolean;
  within?: 'page' | 'popover' | 'closed root';
  /** When it is there. */
  comes?: 'now' | 'with the mouse';
  goes?: 'never' | 'under the mouse';
}

/** Lays something over the button that says something else. */
const lay =
  ({ part = 'all', takesPresses = false, within = 'page', comes = 'now', goes = 'never' }: CoverWish): Deed =>
  (page, place) =>
    page.evaluate(
      ({ x, y }, half, takes, inside, when, until) => {
        const cover = document.createElement('div');
        cover.textContent = 'Continue';
        const width = half === 'left' ? 60 : 240;
        const put = (left: number, top: number) =>
          Object.assign(cover.style, {
            position: 'fixed',
            margin: '0',
            border: '0',
            zIndex: '2147483647',
            inset: `${top - 30}px auto auto ${left - (half === 'left' ? 80 : 120)}px`,
            width: `${width}px`,
            height: '60px',
            background: 'gold',
            pointerEvents: takes ? 'auto' : 'none',
          });
        put(x, y);
        const outer = document.createElement('div');
        const parent = inside === 'closed root' ? outer.attachShadow({ mode: 'closed' }) : outer;
        parent.append(cover);
        if (inside !== 'page') cover.popover = 'manual';
        const show = () => {
          document.body.append(outer);
          if (inside !== 'page') cover.showPopover();
        };
        if (when === 'now') show();
        else
          addEventListener('mousemove', (event) => {
            if (!outer.isConnected) show();
            put(event.clientX, event.clientY);
          });
        if (until === 'under the mouse')
          addEventListener('mousemove', (event) => {
            if (Math.abs(event.clientX - x) < 40 && Math.abs(event.clientY - y) < 15) outer.remove();
          });
      },
      place,
      part,
      takesPresses,
      within,
      comes,
      goes,
    );

/** The box goes where the mouse goes. */
const followMouse: Deed = (page, place) =>
  page.evaluate(({ x, y }) => {
    const host = document.elementFromPoint(x, y) as HTMLElement;
    addEventListener('mousemove', (event) => {
      host.style.setProperty('translate', `${event.clientX - x}px ${event.clientY - y}px`, 'important');
    });
  }, place);

/** Nothing is left of it but a spot under the pointer. */
const leaveASpot: Deed = async (page, place) => {
  const spot = await page.evaluate(({ x, y }) => {
    const { left, top } = (document.elementFromPoint(x, y) as HTMLElement).getBoundingClientRect();
    return `circle(14px at ${x - left}px ${y - top}px)`;
  }, place);
  await styleHost({ 'clip-path': spot })(page, place);
};

export interface Attack {
  what: string;
  deed: Deed;
  /** Why the press is refused; undefined where the browser itself brings none to the button. */
  refused: 'hard to see' | 'lies over' | 'only just come' | undefined;
  /** Firefox does not tell a script what is painted over an element and lets presses through. */
  isUnseenInFirefox?: true;
}

export const ATTACKS: Attack[] = [
  { what: 'a page that is next to invisible', deed: stylePage({ opacity: '0.01' }), refused: 'hard to see' },
  { what: 'a box that is next to invisible', deed: styleHost({ opacity: '0.01' }), refused: 'hard to see' },
  { what: 'a cover that lets presses through', deed: lay({}), refused: 'lies over', isUnseenInFirefox: true },
  { what: 'a popover over it', deed: lay({ within: 'popover' }), refused: 'lies over', isUnseenInFirefox: true },
  {
    what: 'a popover in a closed root of the page',
    deed: lay({ within: 'closed root' }),
    refused: 'lies over',
    isUnseenInFirefox: true,
  },
  { what: 'a box made small', deed: styleHost({ scale: '0.3' }), refused: 'hard to see' },
  { what: 'a blurred box', deed: styleHost({ filter: 'blur(9px)' }), refused: 'hard to see' },
  {
    what: 'a box behind a mask',
    deed: styleHost({ 'mask-image': 'linear-gradient(transparent, transparent)' }),
    refused: 'hard to see',
  },
  { what: 'a box of which a spot is left', deed: leaveASpot, refused: 'hard to see' },
  { what: 'a box made invisible', deed: styleHost({ visibility: 'hidden' }), refused: undefined },
  {
    what: 'a cover over a part that takes presses',
    deed: lay({ part: 'left', takesPresses: true }),
    refused: 'lies over',
  },
  {
    what: 'a cover over a part that lets presses through',
    deed: lay({ part: 'left' }),
    refused: 'lies over',
    isUnseenInFirefox: true,
  },
  { what: 'a cover over all that takes presses', deed: lay({ takesPresses: true }), refused: undefined },
  {
    what: 'a cover that follows the mouse',
    deed: lay({ comes: 'with the mouse' }),
    refused: 'lies over',
    isUnseenInFirefox: true,
  },
  { what: 'a box that follows the mouse', deed: followMouse, refused: 'only just come' },
  {
    what: 'a cover that goes when the mouse comes',
    deed: lay({ takesPresses: true, goes: 'under the mouse' }),
    refused: 'only just come',
  },
];

/** Moves all that the page shows into something else. */
const intoA =
  (what: 'dialog' | 'shadow root' | 'box', style: Style = {}): Deed =>
  (page) =>
    page.evaluate(
      (kind, change) => {
        const outer = document.createElement(kind === 'dialog' ? 'dialog' : 'div');
        for (const [name, value] of Object.entries(change)) outer.style.setProperty(name, value);
        const inner = kind === 'shadow root' ? outer.attachShadow({ mode: 'open' }) : outer;
        const all = [...document.body.children].filter((at) => at.localName !== 'script');
        document.body.append(outer);
        inner.append(...all);
        if (outer instanceof HTMLDialogElement) outer.showModal();
        else outer.scrollTop = 40;
      },
      what,
      style,
    );

const add =
  (style: Style, words = ''): Deed =>
  (page) =>
    page.evaluate(
      (change, said) => {
        const box = document.createElement('div');
        box.textContent = said;
        for (const [name, value] of Object.entries(change)) box.style.setProperty(name, value);
        document.body.append(box);
      },
      style,
      words,
    );

const grow: Deed = (page) =>
  page.evaluate(async () => {
    const frames = { opacity: [0, 1], transform: ['scale(0.9) translateY(20px)', 'scale(1) translateY(0)'] };
    await document.body.animate(frames, { duration: 250, fill: 'forwards' }).finished;
  });

const forceColours: Deed = async (page) => {
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
};

/** What ordinary pages do, and people with them. */
export const HARMLESS: { what: string; deed: Deed; isOnlyChromium?: true }[] = [
  { what: 'as it is', deed: async () => {} },
  { what: 'a box that has faded in and grown', deed: grow },
  { what: 'twice the size', deed: stylePage({ zoom: '2' }) },
  { what: 'right to left', deed: (page) => page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl')) },
  { what: 'a box that scrolls', deed: intoA('box', { 'block-size': '420px', overflow: 'auto' }) },
  { what: 'a box that stays where it is', deed: intoA('box', { position: 'fixed', inset: '20px', overflow: 'auto' }) },
  {
    what: 'a header that stays where it is',
    deed: add({ position: 'fixed', inset: '0 0 auto', height: '32px', background: 'navy', 'z-index': '99' }, 'Header'),
  },
  { what: 'a modal box in the top layer', deed: intoA('dialog') },
  { what: 'a shadow root of the page', deed: intoA('shadow root') },
  {
    what: 'an unseen layer over the window with a message at its end',
    deed: add({ position: 'fixed', inset: '0', 'z-index': '1000000', visibility: 'hidden' }),
  },
  {
    what: 'a shaded, round box with a layer of its own',
    deed: intoA('box', {
      'will-change': 'transform, opacity',
      'border-radius': '12px',
      overflow: 'hidden',
      'box-shadow': '0 8px 32px black',
      transform: 'translate3d(10px, 10px, 0)',
    }),
  },
  { what: 'colours that the person chose', deed: forceColours, isOnlyChromium: true },
];

/** Harmless as well, but to Chromium they look like an attack: there the keyboard is the way. */
export const SUSPECT: { what: string; deed: Deed }[] = [
  {
    what: 'an empty layer over the window that lets presses through',
    deed: add({ position: 'fixed', inset: '0', 'z-index': '9999', 'pointer-events': 'none' }),
  },
  { what: 'a box that blurs what is behind it', deed: intoA('dialog', { 'backdrop-filter': 'blur(4px)' }) },
  { what: 'colours turned round', deed: stylePage({ filter: 'invert(1) hue-rotate(180deg)' }) },
];
