import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { Model } from '../../components/model';
import { freshDesk, noFilters } from '../../lib/desk';
import type { Run } from '../../lib/drive/run';
import { speakEnglish } from './english';
import { acts, model } from './models';
import { run } from './runs';
import { all, clear, focused, get, press as key, pressFocused as press, show } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const asked = { ok: false, step: 'plan', why: 'asked' } as const;
const paused = run({ head: { phase: 'paused', failure: asked } });
const over = run({ head: { phase: 'over', failure: asked } });
const chosen = [{ name: 'Phone', created: '2026-01-15' }];

async function open(shown: Model) {
  const done = acts();
  const draw = (next: Model) => show(<App model={next} acts={done} place="desk" Desk={Desk} />);
  await draw(shown);
  await press(get('tab', 'Clean up'));
  return { done, draw };
}
const withRun = (...runs: Run[]) => model({ runs });

describe('the focus', () => {
  it('goes to the heading when what was pressed is gone: Pause, Resume, Stop, Dismiss', async () => {
    const { draw } = await open(withRun(run()));
    await press(get('button', 'Pause'));
    await draw(withRun(paused));
    expect(focused()).toBe(get('heading', 'Paused after 0 of 3'));
    await press(get('button', 'Resume'));
    await draw(withRun(run()));
    expect(focused()).toBe(get('heading', 'Deleting 3 app passwords'));
    await press(get('button', 'Pause'));
    await draw(withRun(over));
    expect(focused()).toBe(get('heading', '0 of 3 deleted'));
    await press(get('button', 'Dismiss'));
    await draw(model({ runs: [over], desk: { ...freshDesk, dismissed: ['r1'] } }));
    expect(focused()).toBe(get('heading', 'Clean up'));
  });

  it('goes to the tab when there is no list in the place of a report that is dismissed', async () => {
    const nothing: Partial<Model> = { situation: { kind: 'none' }, ledger: { ...model().ledger, records: [] } };
    const { draw } = await open(model({ runs: [over], ...nothing }));
    await press(get('button', 'Dismiss'));
    await draw(model({ runs: [over], ...nothing, desk: { ...freshDesk, dismissed: ['r1'] } }));
    expect(focused()).toBe(get('tab', 'Clean up'));
  });

  it('goes to the heading of the list when a start is refused', async () => {
    const { done, draw } = await open(model({ chosen }));
    let refuse = () => {};
    const failure = { ok: false, step: 'plan', why: 'busy' } as const;
    done.startRun.mockReturnValue(new Promise((answered) => (refuse = () => answered(failure))));
    await press(get('button', 'Delete selected…'));
    await press(get('button', 'Check first'));
    expect(focused()).toBe(document.body);
    refuse();
    await draw(model({ chosen }));
    expect(focused()).toBe(get('heading', 'Clean up'));
  });

  it('stays where it is while a run goes from phase to phase', async () => {
    const { draw } = await open(withRun(run()));
    get('tab', 'Clean up').focus();
    await draw(withRun(paused));
    await draw(withRun(over));
    expect(focused()).toBe(get('tab', 'Clean up'));
  });

  it.each([
    ['a run', run()],
    ['a report', over],
  ])('goes past the tab with the arrows while %s is in front', async (_, shown) => {
    await open(withRun(shown));
    get('tab', 'Clean up').focus();
    await key('ArrowLeft');
    expect(focused()).toBe(get('tab', 'Devices'));
    await key('ArrowRight');
    expect(focused()).toBe(get('tab', 'Clean up'));
    await key('ArrowRight');
    expect(focused()).toBe(get('tab', 'Help'));
  });

  it('goes to the row in the place of one that is unticked, and from the last one to the heading', async () => {
    const rows = ['Phone', 'Printer-Scan'].map((name, n) => ({ name, created: `${2026 - n}-01-15` }));
    const desk = { ...freshDesk, filters: { ...noFilters, state: 'selected' as const } };
    const { draw } = await open(model({ chosen: rows, desk }));
    const boxes = () => all('checkbox', /^Select (?!all)/);
    await press(boxes()[1] as HTMLElement);
    await draw(model({ chosen: rows.slice(0, 1), desk }));
    expect(focused()).toBe(get('checkbox', 'Select Phone'));
    await press(focused() as HTMLElement);
    await draw(model({ chosen: [], desk }));
    expect(boxes()).toEqual([]);
    expect(focused()).toBe(get('heading', 'Clean up'));
  });
});
