import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import { speakEnglish } from './english';
import { acts, model, row } from './models';
import { all, clear, click, get, show, type } from './screen';

type Seen = (seen: { isIntersecting: boolean }[]) => void;
const watching = new Set<Seen>();
class Observer {
  constructor(readonly callback: Seen) {}
  observe = () => watching.add(this.callback);
  disconnect = () => watching.delete(this.callback);
}
const own = globalThis.IntersectionObserver;

beforeEach(speakEnglish);
beforeEach(() => {
  globalThis.IntersectionObserver = Observer as unknown as typeof own;
});
afterEach(async () => {
  await clear();
  globalThis.IntersectionObserver = own;
});

/** The person comes to what is drawn last. */
const come = () =>
  act(async () => {
    for (const seen of watching) seen([{ isIntersecting: true }]);
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
const drawn = () => all('checkbox', /^Select Row/).length;

it('draws a long list as far as it is looked at, and ticks all of it', async () => {
  const done = acts();
  const rows = Array.from({ length: 230 }, (_, n) => row(`Row ${n + 1}`));
  await show(<App model={model({}, { rows })} acts={done} place="desk" Desk={Desk} />);
  await click(get('tab', 'Clean up'));
  expect(drawn()).toBe(100);
  await click(get('checkbox', 'Select all shown'));
  expect(done.choose.mock.calls[0]?.[0].rows).toHaveLength(230);
  await come();
  expect(drawn()).toBe(200);
  await come();
  expect(drawn()).toBe(230);
  await type(get('searchbox', 'Search app passwords'), 'row 230');
  expect(drawn()).toBe(1);
});
