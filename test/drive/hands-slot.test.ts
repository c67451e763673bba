import { afterEach, expect, it } from 'vitest';
import { handsHere, offerHands } from '../../lib/drive/hands-slot';

afterEach(() => void Reflect.deleteProperty(globalThis, 'latchkeyHands'));

it('keeps the hands that are there when the script is put into the page again: a pause reaches the run they work', () => {
  const asked: string[] = [];
  const hands = (name: string) => ({ work: async () => true, asked: () => asked.push(name) > 0 });
  offerHands(hands('first'));
  offerHands(hands('second'));
  handsHere()?.asked();
  expect(asked).toEqual(['first']);
});
