import type { Page } from 'puppeteer-core';

/** What a page, or another extension, does to our buttons. Runs in the page's own world, and knows of ours only the plain box. */
export type Deed = (page: Page, place: Place) => Promise<void>;
export interface Place {
  x: number;
  y: number;
}
export type Style = Record<string, string>;

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

export const stylePage =
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

/** The box stands elsewhere, and goes where the mouse goes. */
const followMouse: Deed = (page, place) =>
  page.evaluate(({ x, y }) => {
    const host = document.elementFromPoint(x, y) as HTMLElement;
    host.style.setProperty('translate', '60px 40px', 'important');
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
  /** Else where the button stands now. */
  isPressedWhereItWas?: true;
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
  {
    what: 'a box that follows the mouse',
    deed: followMouse,
    refused: 'only just come',
    isPressedWhereItWas: true,
  },
  {
    what: 'a cover that goes when the mouse comes',
    deed: lay({ takesPresses: true, goes: 'under the mouse' }),
    refused: 'only just come',
  },
];
