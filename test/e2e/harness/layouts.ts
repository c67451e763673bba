import { type Deed, type Style, stylePage } from './attacks';

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

/** Nothing changes its size, and no node comes or goes. */
const moveValue: Deed = (page) =>
  page.$eval('input[readonly]', (field) => {
    field.style.position = 'relative';
    field.style.insetBlockStart = '-60px';
  });

/** Over all else, whatever stood beside it. */
const liftValue: Deed = (page) =>
  page.$eval('input[readonly]', (field) => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.append(field);
    dialog.showModal();
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
  { what: 'a place that the page moves the value to', deed: moveValue },
  { what: 'a modal box for the value alone', deed: liftValue },
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
