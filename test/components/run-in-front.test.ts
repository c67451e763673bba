import { expect, it } from 'vitest';
import { runElsewhere, runInFront } from '../../components/run-in-front';
import type { PageView } from '../../lib/portals/view';
import { model } from './models';
import { run } from './runs';

/** A page in tab 7 that is not that of the run's account by its id. */
const inFront = (page: Partial<PageView>) => {
  const { situation } = model({}, page);
  return { ...situation, account: 'nameless' } as ReturnType<typeof model>['situation'];
};
const paused = run({ head: { tab: 7, phase: 'paused' } });

it('a run is in front where its tab shows a page that does not say whose it is', () => {
  for (const account of [undefined, {}, { label: undefined }]) {
    const situation = inFront({ state: 'signed-out', account });
    expect(runInFront({ runs: [paused], situation })).toBe(paused);
    expect(runElsewhere({ runs: [paused] }, paused)).toBeUndefined();
  }
});

it('and is of another account where the page says so', () => {
  for (const account of [{ label: 'sam@example.com' }, { tenant: 'Contoso' }]) {
    const shown = runInFront({ runs: [paused], situation: inFront({ state: 'dialog', account }) });
    expect(shown).toBeUndefined();
    expect(runElsewhere({ runs: [paused] }, shown)).toBe(paused);
  }
});

it('what is over, or of another tab, does not hide what a page offers that does not say whose it is', () => {
  const over = run({ head: { tab: 7, phase: 'over' } });
  const elsewhere = run({ head: { tab: 8, phase: 'paused' } });
  for (const account of [{}, { label: undefined }])
    for (const known of [over, elsewhere])
      expect(runInFront({ runs: [known], situation: inFront({ state: 'elsewhere', account }) })).toBeUndefined();
});
