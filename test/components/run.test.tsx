import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { Model } from '../../components/model';
import type { Run } from '../../lib/drive/run';
import { sentenceFor } from '../../lib/i18n';
import { speakEnglish } from './english';
import { acts, model } from './models';
import { run, seconds } from './runs';
import { clear, click, get, maybe, show } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const open = async (runs: Run[], more: Partial<Model> = {}, page: Parameters<typeof model>[1] = {}) => {
  const done = acts();
  await show(<App model={model({ runs, ...more }, page)} acts={done} place="desk" Desk={Desk} />);
  await click(get('tab', 'Clean up'));
  return done;
};
const said = () => document.querySelector('main')?.textContent ?? '';
const paused = (
  why: 'asked' | 'signed-out' | 'page-left' | 'journal-failed' = 'asked',
  more: Partial<Run['plan']> = {},
) =>
  run({
    plan: more,
    head: { phase: 'paused', failure: { ok: false, step: 'plan', why } },
    items: [{ state: 'deleted' }],
  });

describe('a run that is under way', () => {
  it('says how far it is, what is being worked, and how long the rest may take', async () => {
    await open([
      run({
        plan: { startedAt: seconds(0) },
        items: [
          { state: 'deleted', at: seconds(4) },
          { state: 'confirming', at: seconds(5) },
        ],
      }),
    ]);
    const bar = get('progressbar');
    expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual(['1', '3']);
    expect(bar.getAttribute('aria-valuetext')).toBe('1 of 3 deleted, each seen gone.');
    expect(said()).toContain('Deleting 3 app passwords');
    expect(said()).toContain('about 8 seconds left');
    const [, one, two, three] = [...document.querySelectorAll('table[aria-label=Plan] tr')];
    expect(one?.textContent).toContain('Deleted, seen gone');
    expect(two?.textContent).toContain('Confirmed, waiting to see it gone');
    expect(three?.textContent).toContain('Waiting');
    get('region', 'Run');
  });

  it('says what may be while its page has gone to a sign-in', async () => {
    await open([run({ items: [{ state: 'opening', at: seconds(1) }] })], {
      situation: { kind: 'none', tab: undefined },
    });
    expect(said()).toContain('it may be asking you to sign in');
    get('button', 'Pause');
  });

  it('says that it goes on while another page is in front of it', async () => {
    await open([run()], { situation: { kind: 'none', tab: 7 } });
    expect(said()).toContain("it goes on in the tab of Microsoft's page");
    expect(said()).not.toContain('not open any more');
  });

  it('does not take a wait in between for a measure', async () => {
    const ends = [2, 4, 900].map((at) => ({ state: 'deleted' as const, at: seconds(at) }));
    const items = ['a', 'b', 'c', 'd'].map((name) => ({ name }));
    await open([run({ plan: { startedAt: seconds(0), items }, items: ends })]);
    expect(said()).toContain('about 2 seconds left');
  });

  it('pauses and stops, and says that it will', async () => {
    const done = await open([run()]);
    await click(get('button', 'Pause'));
    expect(done.askRun).toHaveBeenLastCalledWith({ run: 'r1', wish: 'pause' });
    await click(get('button', 'Stop'));
    expect(done.askRun).toHaveBeenLastCalledWith({ run: 'r1', wish: 'stop' });
    await clear();
    await open([run({ head: { wish: 'pause' } })]);
    expect(said()).toContain('Pausing after this one');
    expect((get('button', 'Pause') as HTMLButtonElement).disabled).toBe(true);
    expect((get('button', 'Stop') as HTMLButtonElement).disabled).toBe(false);
  });

  it('says it when the wish did not arrive', async () => {
    const done = await open([run()]);
    done.askRun.mockResolvedValue('no-background');
    await click(get('button', 'Pause'));
    expect(said()).toContain('background did not answer');
  });

  it('counts down while the server has asked for time', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-25T10:00:00Z'), toFake: ['Date', 'setInterval', 'performance'] });
    await open([run({ head: { restingUntil: '2026-11-25T10:01:00.000Z', slowed: 1 } })]);
    expect(get('timer').textContent).toBe('60 seconds to wait');
    await act(() => void vi.advanceTimersByTime(20_000));
    expect(get('timer').textContent).toBe('40 seconds to wait');
    vi.useRealTimers();
  });

  it('shows no name while names are hidden', async () => {
    const settings = { presenter: true, hideNames: true, keepAccountLabel: true };
    await open([run({ items: [{ state: 'opening' }] })], { settings });
    for (const name of ['Phone', 'Printer-Scan', 'Front desk', 'nora@']) expect(said()).not.toContain(name);
  });

  it('stays in sight with no page in front; of another account it is only told', async () => {
    await open([run()], { situation: { kind: 'none' } });
    get('region', 'Run');
    await clear();
    await open([run({ plan: { account: 'a2' } })]);
    expect(maybe('region', 'Run')).toBeUndefined();
    expect(said()).toContain('Latchkey is deleting for another account');
    get('list', 'App passwords to choose from');
  });

  it('that waits is told also where another account is in front, unless that one was begun anew since', async () => {
    const waiting = paused('asked', { id: 'r0', account: 'a2' });
    for (const runs of [[waiting], [waiting, run()]]) {
      await open(runs);
      expect(said()).toContain('Deleting for another account is paused');
      await clear();
    }
    await open([waiting, run({ plan: { account: 'a2', startedAt: '2099-01-01T00:00:00.000Z' } })]);
    expect(said()).not.toContain('paused');
    expect(said()).toContain('Latchkey is deleting for another account');
  });

  it('of a check is never spoken of as a deletion', async () => {
    await open([run({ plan: { account: 'a2', task: 'check' } })]);
    expect(said()).toContain('Latchkey is checking for another account');
    await clear();
    for (const [shown, words] of [
      [run({ plan: { task: 'check' } }), 'Latchkey is checking several: 0 of 3 done.'],
      [paused('asked', { task: 'check' }), 'Checking is paused: 1 of 3 done.'],
    ] as const) {
      await show(<App model={model({ runs: [shown] })} acts={acts()} place="popup" />);
      expect(said()).toContain(words);
    }
  });

  it('is in sight also where one that is over was begun by a clock that went ahead', async () => {
    const over = run({ plan: { id: 'r0', startedAt: '2099-01-01T00:00:00.000Z' }, head: { phase: 'over' } });
    for (const runs of [
      [over, run()],
      [run(), over],
    ]) {
      await open(runs);
      get('region', 'Run');
      await clear();
    }
  });

  it('is told of on the first tab, and in the popup, which leads to it', async () => {
    const done = acts();
    await show(<App model={model({ runs: [run()] })} acts={done} place="popup" />);
    expect(said()).toContain('Latchkey is deleting several: 0 of 3 done.');
    await click(get('button', 'Show'));
    expect(done.openDesk).toHaveBeenCalledExactlyOnceWith('clean-up');
    await clear();
    await show(<App model={model({ runs: [paused()] })} acts={done} place="desk" Desk={Desk} />);
    expect(said()).toContain('Deleting is paused: 1 of 3 done.');
    await click(get('button', 'Show'));
    get('region', 'Run');
  });

  it('is no word in the popup when it is over or of another account', async () => {
    for (const over of [run({ head: { phase: 'over' } }), run({ plan: { account: 'a2' } })]) {
      await show(<App model={model({ runs: [over] })} acts={acts()} place="popup" />);
      expect(maybe('button', 'Show')).toBeUndefined();
    }
  });
});

describe('a run that is paused', () => {
  it('says why, and goes on in the tab that shows the list now', async () => {
    const done = await open([paused('page-left')]);
    expect(said()).toContain('Paused after 1 of 3');
    expect(said()).toContain(sentenceFor('page-left'));
    await click(get('button', 'Resume'));
    expect(done.resumeRun).toHaveBeenCalledExactlyOnceWith({ run: 'r1', tab: 7 });
    expect(maybe('button', 'Pause')).toBeUndefined();
  });

  it('says why it could not go on', async () => {
    const done = await open([paused()]);
    done.resumeRun.mockResolvedValue({ ok: false, step: 'plan', why: 'list-changed' });
    await click(get('button', 'Resume'));
    expect(said()).toContain(sentenceFor('list-changed'));
    expect(said()).toContain('Press Stop: the report then offers what is left.');
  });

  it('says it no longer once it goes on', async () => {
    const done = await open([paused()]);
    done.resumeRun.mockResolvedValue({ ok: false, step: 'plan', why: 'busy' });
    await click(get('button', 'Resume'));
    expect(said()).toContain(sentenceFor('busy'));
    expect(said()).not.toContain('Press Stop');
    await show(<App model={model({ runs: [run()] })} acts={done} place="desk" Desk={Desk} />);
    expect(said()).not.toContain(sentenceFor('busy'));
  });

  it('leads to the tab of the list where another page is in front of it', async () => {
    const done = await open([paused()], { situation: { kind: 'none', tab: 9 } });
    expect(said()).toContain("Microsoft's page is open in another tab");
    expect(said()).not.toContain('No app passwords page is open');
    await click(get('button', "Go to Microsoft's page"));
    expect(done.toPage).toHaveBeenCalledExactlyOnceWith(9);
  });

  it('says that a press is open, and that it is settled by looking', async () => {
    const open1 = { ...paused(), items: [{ state: 'confirming' as const }, { state: 'left' as const }] };
    await open([open1]);
    expect(said()).toContain('nobody saw what became of it');
  });

  it.each([
    ['no page is in front', { situation: { kind: 'none' } }, {}, 'No app passwords page is open', 'Open portal'],
    ['the page asks for a sign-in', {}, { state: 'signed-out' }, 'Sign in on Microsoft', "Go to Microsoft's page"],
    ['the page shows a dialog', {}, { state: 'dialog' }, 'Finish or close', "Go to Microsoft's page"],
    ['the page is not sure', {}, { level: 'by-hand' }, 'presses nothing it is not sure of', "Go to Microsoft's page"],
    ['the page is older than Latchkey', { situation: { kind: 'no-answer', tab: 7 } }, {}, 'Reload', 'Reload the page'],
    [
      'the browser keeps us out',
      { situation: { kind: 'no-permission', host: 'x' } },
      {},
      'allow it in Latchkey',
      'Allow on this site',
    ],
  ] as const)('says what to do first when %s', async (_, more, page, words, button) => {
    await open([paused()], more, page);
    expect(maybe('button', 'Resume')).toBeUndefined();
    expect(said()).toContain(words);
    get('button', button);
    get('button', 'Stop');
  });

  it('does not go on with a list that was seen more than a day ago', async () => {
    await open([paused('asked', { seenAt: '2026-01-01T10:00:00.000Z' })]);
    expect(maybe('button', 'Resume')).toBeUndefined();
    expect(said()).toContain(sentenceFor('plan-old'));
    expect(said()).toContain('Press Stop');
  });
});
