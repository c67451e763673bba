import { expect, it } from 'vitest';
import { awaitPage } from '../../lib/drive/hands';
import type { Reading } from '../../lib/portals/read';
import { tryHands } from './try-hands';

/** Tells by which way of looking a probe is asked, in turn. */
async function waysOf(happens: (again: (milliseconds: number) => void) => void, count: number): Promise<string[]> {
  const ways: string[] = [];
  const seen = {} as Reading;
  const way = (name: string) => () => {
    ways.push(name);
    return seen;
  };
  const hands = tryHands({ look: way('look'), glance: way('glance'), watch: way('watch'), patience: 2000 });
  let isFirst = true;
  await awaitPage(
    hands,
    'a test',
    (again, see) => {
      see();
      if (isFirst) happens(again);
      isFirst = false;
      return ways.length >= count || undefined;
    },
    () => undefined as never,
  );
  return ways;
}

it('looks anew at first, at every change, and when asked again; only the slow tick is content with what stands', async () => {
  const change = () => document.body.append('x');
  expect(await waysOf(change, 2)).toEqual(['look', 'look']);
  expect(await waysOf((again) => again(20), 2)).toEqual(['look', 'look']);
  expect(await waysOf(() => {}, 3)).toEqual(['look', 'watch', 'watch']);
});
