import { describe, expect, it, vi } from 'vitest';
import { inOneLook, oncePerLook } from '../../lib/page/look';

describe('one look', () => {
  it('answers the same question once, also when the answer is undefined', () => {
    const work = vi.fn((word: string) => (word === 'known' ? 1 : undefined));
    const ask = oncePerLook(work);
    const answers = inOneLook(() => [ask('known'), ask('known'), ask('new'), ask('new')]);
    expect(answers).toEqual([1, 1, undefined, undefined]);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('forgets everything when it ends, even by an error', () => {
    const work = vi.fn((word: string) => word.length);
    const ask = oncePerLook(work);
    expect(() =>
      inOneLook(() => {
        ask('qwertyuiopasdfgh');
        throw new Error('broken');
      }),
    ).toThrow('broken');
    inOneLook(() => ask('qwertyuiopasdfgh'));
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('lasts until the outermost ends', () => {
    const work = vi.fn((word: string) => word.length);
    const ask = oncePerLook(work);
    inOneLook(() => {
      inOneLook(() => ask('a'));
      ask('a');
    });
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is the only time in which anything is kept', () => {
    const work = vi.fn((word: string) => word.length);
    const ask = oncePerLook(work);
    ask('a');
    ask('a');
    expect(work).toHaveBeenCalledTimes(2);
  });
});
