import { afterEach, describe, expect, it, vi } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';
import { mountPage } from '../portal/mount';
import { freshState, sampleRows } from '../portal/state';
import { tryRun } from './try-run';

const NAMES = sampleRows(4)
  .slice(1, 3)
  .map(({ name }) => name);
const open = async (change: Parameters<typeof freshState>[0] = {}) => {
  const asked: string[] = [];
  await mountPage(freshState({ rows: sampleRows(4), ...change }), asked);
  return { asked, trial: tryRun({ portal: 'legacy', look: () => readPage(document, ADDRESSES.legacy), names: NAMES }) };
};

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('a run', () => {
  it('rests where there is no network, and what was pressed is unknown (F16)', async () => {
    const { asked, trial } = await open({ faults: ['hang'] });
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const run = await trial.work();
    expect(run.head).toMatchObject({ phase: 'paused', failure: { why: 'offline' } });
    expect(run.items.map((item) => item.state)).toEqual(['unknown', 'left']);
    expect(asked).toEqual([]);
  });

  it.each([-86_400_000, 86_400_000])('takes no notice of a clock that jumps by %s ms (F27)', async (jump) => {
    const { asked, trial } = await open();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const working = trial.work();
    setTimeout(() => vi.setSystemTime(Date.now() + jump), 150);
    const run = await working;
    expect(run.items.map((item) => item.state)).toEqual(['deleted', 'deleted']);
    expect(asked).toEqual(NAMES.map((name) => `delete ${name}`));
  });
});
