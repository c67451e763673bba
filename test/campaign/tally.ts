/** What a run gave, wherever it ran. */
export interface Counted {
  seed: number;
  mishaps: string[];
  items: number;
  deletions: number;
  ended: string;
  wrong: string[];
  disagreements: string[];
}

export interface Tally {
  runs: number;
  items: number;
  deletions: number;
  mishaps: Record<string, number>;
  ended: Record<string, number>;
  /** Each with the seed that brings it back. */
  wrong: string[];
  disagreements: string[];
}

export const emptyTally = (): Tally => ({
  runs: 0,
  items: 0,
  deletions: 0,
  mishaps: {},
  ended: {},
  wrong: [],
  disagreements: [],
});

const withSeed = (seed: number, all: string[]) => all.map((one) => `seed ${seed}: ${one}`);

export function count(tally: Tally, { seed, mishaps, items, deletions, ended, wrong, disagreements }: Counted): void {
  const times: Record<string, number> = {};
  for (const each of mishaps) times[each] = (times[each] ?? 0) + 1;
  add(tally, {
    runs: 1,
    items,
    deletions,
    mishaps: times,
    ended: { [ended]: 1 },
    wrong: withSeed(seed, wrong),
    disagreements: withSeed(seed, disagreements),
  });
}

export function add(to: Tally, more: Tally): void {
  to.runs += more.runs;
  to.items += more.items;
  to.deletions += more.deletions;
  for (const part of ['mishaps', 'ended'] as const)
    for (const [name, times] of Object.entries(more[part])) to[part][name] = (to[part][name] ?? 0) + times;
  to.wrong.push(...more.wrong);
  to.disagreements.push(...more.disagreements);
}

/** The table that is printed, and what went wrong below it. */
export function inLines(title: string, tally: Tally, seed: number, seconds: number): string[] {
  const sorted = (all: Record<string, number>) => Object.entries(all).sort(([, one], [, other]) => other - one);
  const total = Object.values(tally.mishaps).reduce((sum, times) => sum + times, 0);
  const facts: [string, string | number][] = [
    ['runs', tally.runs],
    ['app passwords chosen', tally.items],
    ['deletions', tally.deletions],
    ['mishaps', total],
    ...sorted(tally.mishaps).map(([name, times]): [string, number] => [`· ${name}`, times]),
    ...sorted(tally.ended).map(([name, times]): [string, number] => [`ended: ${name}`, times]),
    ['wrong deletions', tally.wrong.length],
    ['disagreements', tally.disagreements.length],
    ['time', `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`],
    ['first seed', seed],
  ];
  return [
    `| ${title} | |`,
    '|---|---|',
    ...facts.map(([name, value]) => `| ${name} | ${value} |`),
    ...tally.wrong.map((words) => `WRONG ${words}`),
    ...tally.disagreements.map((words) => `DISAGREES ${words}`),
  ];
}
