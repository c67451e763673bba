import { beforeEach, expect, it, vi } from 'vitest';
import { mountHost } from '../../components/in-page/host';
import type { Eyes } from '../../lib/drive/hands-slot';
import type { Reading } from '../../lib/portals/read';
import { speakEnglish } from './english';

/** As it is in a script: each has the code of the line for itself, and nothing of it in common with another. */
async function script(): Promise<typeof import('../../components/in-page/status')> {
  vi.resetModules();
  return import('../../components/in-page/status');
}

let roots: ShadowRoot[] = [];
let stay: Eyes;
const eyes = (signal: AbortSignal): Eyes => ({
  look: () => undefined,
  portal: 'legacy',
  touch: () => {},
  mount: (...box) => {
    const host = mountHost(...box);
    roots.push(host.root);
    return host;
  },
  isOurs: () => false,
  signal,
});
const lines = () =>
  roots
    .filter(({ host }) => host.isConnected)
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('.status')])
    .map((line) => (line.hidden ? undefined : line.children[1]?.textContent));

beforeEach(() => {
  speakEnglish();
  roots = [];
  const life = new AbortController();
  stay = eyes(life.signal);
  return () => life.abort();
});

it('is one and the same when two scripts speak', async () => {
  const [hands, byHand] = [await script(), await script()];
  expect(hands.statusOf).not.toBe(byHand.statusOf);
  hands.statusOf(stay).say({ sign: 'working', sentence: 'Deleting' });
  byHand.statusOf(stay).say({ sign: 'good', sentence: 'Learned' });
  expect(lines()).toEqual(['Learned']);
  hands.statusOf(stay).say(undefined);
  expect(lines()).toEqual([undefined]);
  expect(byHand.statusOf(stay)).toBe(hands.statusOf(stay));
});

it('has what another script lets stand over it', async () => {
  const [hands, beside] = [await script(), await script()];
  hands.statusOf(stay).say({ sign: 'good', sentence: 'Deleted' });
  const bar = document.createElement('section');
  beside.statusOf(stay).stand(bar);
  expect(bar.nextElementSibling?.textContent).toContain('Deleted');
  expect(lines()).toHaveLength(1);
});

it('stands nowhere until one speaks', async () => {
  (await script()).statusOf(stay).say(undefined);
  expect(roots).toEqual([]);
});

it.each([
  ['ltr', ['260px', '40px']],
  ['rtl', ['124px', '344px']],
])('stands at the start of the list, also once the window has another size: %s', async (direction, starts) => {
  document.documentElement.style.direction = direction;
  let column = { left: 260, right: 900 };
  const list = Object.assign(document.createElement('ul'), { getBoundingClientRect: () => column });
  (await script())
    .statusOf({ ...stay, look: () => ({ list }) as unknown as Reading })
    .say({ sign: 'good', sentence: 'Deleted' });
  const start = () => roots[0]?.querySelector<HTMLElement>('.foot')?.style.getPropertyValue('--start');
  const first = start();
  column = { left: 40, right: 680 };
  dispatchEvent(new Event('resize'));
  expect([first, start()]).toEqual(starts);
  document.documentElement.style.direction = '';
});

it('is another at the next stay on the page', async () => {
  const { statusOf } = await script();
  const next = new AbortController();
  expect(statusOf(eyes(next.signal))).not.toBe(statusOf(stay));
});
