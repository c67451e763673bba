/** Random numbers that a seed brings back: the same seed is the same run. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(least: number, most: number): number;
  /** True so often out of one. */
  is(likely: number): boolean;
  pick<One>(all: readonly One[]): One;
  shuffled<One>(all: readonly One[]): One[];
}

export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    int,
    is: (likely) => next() < likely,
    pick: (all) => all[int(0, all.length - 1)]!,
    shuffled(all) {
      const left = [...all];
      return all.map(() => left.splice(int(0, left.length - 1), 1)[0]!);
    },
  };
}
