import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, type MockInstance, vi } from 'vitest';
import { App } from '../../../components/App';
import { Desk } from '../../../components/Desk';
import { speakEnglish } from '../english';
import { acts, model, row } from '../models';
import { clear, get, nameOf, press, show } from '../screen';

/** The gaps that are watched, and what is called when one of them comes near. */
const seen = { gaps: [] as Element[], tell: (_near: Element) => {} };

class Observer {
  constructor(tell: (entries: object[]) => void) {
    seen.gaps = [];
    seen.tell = (target) => tell([{ target, isIntersecting: true }]);
  }
  observe = (gap: Element) => seen.gaps.push(gap);
  disconnect = () => {};
}
const own = globalThis.IntersectionObserver;

beforeEach(() => {
  speakEnglish();
  globalThis.IntersectionObserver = Observer as unknown as typeof own;
  // Every line is 40 px high, and the table begins at the top of the window.
  bounds = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const line = Number((this as HTMLElement).dataset['line'] ?? 0);
    const height = this.classList.contains('gap') ? 800 : 40;
    return { top: line * 40 - scrolled, bottom: line * 40 + height - scrolled } as DOMRect;
  });
});
afterEach(async () => {
  await clear();
  globalThis.IntersectionObserver = own;
  bounds.mockRestore();
  scrolled = 0;
});
let scrolled = 0;
let bounds: MockInstance;

const rows = Array.from({ length: 300 }, (_, n) => row(`Row ${n + 1}`, '2020-01-01'));
const drawn = () => document.querySelectorAll('tbody .row-open').length;
const here = () => nameOf(document.activeElement!);
async function scrollTo(line: number) {
  scrolled = line * 40;
  await act(async () => seen.tell(seen.gaps[0]!));
}
async function open() {
  const { ledger } = model();
  await show(
    <App
      model={model({ ledger: { ...ledger, records: [] } }, { rows, limit: 400 })}
      acts={acts()}
      place="desk"
      Desk={Desk}
    />,
  );
}

it('draws of a long table what is near, keeps the room of the rest, and says how long it is', async () => {
  await open();
  expect(get('table', 'App passwords').getAttribute('aria-rowcount')).toBe('302');
  expect(drawn()).toBe(39);
  await scrollTo(150);
  expect(drawn()).toBeLessThan(100);
  const lines = [...document.querySelectorAll('tbody tr:not(.gap)')].map((tr) => tr.getAttribute('aria-rowindex'));
  expect(lines).toContain('152');
  expect(lines).not.toContain('2');
  expect(document.querySelector<HTMLElement>('.gap td')?.style.blockSize).toBe('800px');
});

it('keeps drawn what has the focus, however far away it is, and reaches the last row from there', async () => {
  await open();
  get('button', 'Row 1').focus();
  await scrollTo(150);
  expect(here()).toBe('Row 1');
  await press('End');
  expect(here()).toBe('Row 300');
  await press('ArrowUp');
  expect(here()).toBe('Row 299');
});
