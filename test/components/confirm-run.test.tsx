import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { Model } from '../../components/model';
import { freshDesk } from '../../lib/desk';
import { sentenceFor } from '../../lib/i18n';
import type { Identity } from '../../lib/portals/view';
import { speakEnglish } from './english';
import { acts, model, row } from './models';
import { run } from './runs';
import { all, clear, click, get, maybe, nameOf, press, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const chosen: Identity[] = [
  { name: 'Phone', created: '2026-01-15' },
  { name: 'Printer-Scan', created: '2025-01-15' },
];
const open = async (done = acts(), shown: Model = model({ chosen })) => {
  await show(<App model={shown} acts={done} place="desk" Desk={Desk} />);
  return done;
};
const ask = async (shown?: Model) => {
  const done = await open(acts(), shown);
  await click(get('tab', 'Clean up'));
  get('button', 'Delete selected…').focus();
  await click(get('button', 'Delete selected…'));
  return done;
};
const said = () => document.querySelector('main')?.textContent ?? '';
const count = (typed: string) => type(get('textbox', 'Type 2 to confirm'), typed);
const remove = () => get('button', 'Delete 2 app passwords') as HTMLButtonElement;

describe('confirming several', () => {
  it('names each with its device, the account, the page and what will stop, with Cancel focused', async () => {
    const done = await ask();
    expect(nameOf(get('dialog'))).toBe('Delete 2 app passwords?');
    expect(get('list', 'To be deleted').textContent).toBe('PhoneNo device yetPrinter-ScanPrinter-ScanFront desk');
    for (const words of [
      'nora@example.com',
      'Work or school, older page',
      'Front desk and whatever uses 1 without a device',
      'There is no undo',
      '2 of 3 go, 1 stay',
    ])
      expect(get('dialog').textContent).toContain(words);
    expect(document.activeElement).toBe(get('button', 'Cancel'));
    expect(done.startRun).not.toHaveBeenCalled();
  });

  it('says when each was made where the list has its name twice', async () => {
    const rows = [row('Phone'), row('phone', '2024-05-03'), row('Printer-Scan', '2025-01-15')];
    await ask(model({ chosen }, { rows }));
    const [phone, printer] = [...get('list', 'To be deleted').children].map(({ textContent }) => textContent);
    expect(phone).toMatch(/^PhoneCreated: 15 Jan 2026 \(.+ ago\)No device yet$/);
    expect(printer).not.toContain('Created');
  });

  it('wants the number typed, and says what is wrong with another one', async () => {
    const done = await ask();
    expect(remove().disabled).toBe(true);
    for (const wrong of ['3', '22', 'two', '-2']) {
      await count(wrong);
      expect(remove().disabled).toBe(true);
      expect(get('dialog').textContent).toContain('That is not 2. Type 2, the number of app passwords in this list');
    }
    await click(remove());
    expect(done.startRun).not.toHaveBeenCalled();
    await count('');
    expect(get('dialog').textContent).not.toContain('That is not 2');
    await count(' 2 ');
    expect(remove().disabled).toBe(false);
    await click(remove());
    expect(done.startRun).toHaveBeenCalledOnce();
  });

  it('says nothing of a number that may become right, until the person is done with it', async () => {
    const rows = Array.from({ length: 12 }, (_, n) => row(`Row ${n}`));
    await ask(model({ chosen: rows.map(({ name, created }) => ({ name, created })) }, { rows }));
    const field = get('textbox', 'Type 12 to confirm');
    await type(field, '1');
    expect(get('dialog').textContent).not.toContain('That is not 12');
    field.focus();
    await press('Enter');
    expect(get('dialog').textContent).toContain('That is not 12');
  });

  it('starts exactly what was asked about, with the list as it stood', async () => {
    const done = await ask();
    await count('2');
    await click(remove());
    expect(done.startRun).toHaveBeenCalledExactlyOnceWith({
      tab: 7,
      account: 'a1',
      task: 'delete',
      seenAt: expect.stringMatching(/^\d{4}-/),
      rows: ['Phone', 'Phone 2', 'Printer-Scan'].map((name) => expect.objectContaining({ name })),
      items: ['Phone', 'Printer-Scan'].map((name) => expect.objectContaining({ name })),
    });
    expect(maybe('dialog')).toBeUndefined();
    expect(said()).toContain('Comparing the list with Microsoft');
  });

  it('stays with the account, the rows and the time of its opening, whatever comes to the front', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T10:00:00Z') });
    const done = await ask();
    vi.setSystemTime(new Date('2026-11-27T10:00:00Z'));
    const other = model({ chosen: [] }, { account: { label: 'else@example.com' }, rows: [row('Phone'), row('Other')] });
    await open(done, { ...other, situation: { ...other.situation, account: 'a2', tab: 9 } as Model['situation'] });
    expect(get('dialog').textContent).toContain('nora@example.com');
    expect(get('list', 'To be deleted').textContent).toContain('Printer-Scan');
    await count('2');
    await click(remove());
    const [asked] = done.startRun.mock.calls[0] ?? [];
    expect(asked).toMatchObject({ tab: 7, account: 'a1', seenAt: '2026-11-25T10:00:00.000Z' });
    expect(asked?.rows).toHaveLength(3);
    expect(asked?.items.map(({ name }) => name)).toEqual(['Phone', 'Printer-Scan']);
    vi.useRealTimers();
  });

  it.each(['Cancel', 'Escape'])('%s starts nothing and keeps the selection', async (way) => {
    const done = await ask();
    await count('2');
    if (way === 'Cancel') await click(get('button', 'Cancel'));
    else expect(await press('Escape')).toBe(false);
    expect(maybe('dialog')).toBeUndefined();
    expect(said()).toContain('2 selected');
    expect(document.activeElement).toBe(get('button', 'Delete selected…'));
    expect(done.startRun).not.toHaveBeenCalled();
  });

  it('checks first without a number, and deletes nothing by it', async () => {
    const done = await ask();
    await click(get('button', 'Check first'));
    expect(done.startRun).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ task: 'check' }));
  });

  it('covers names while they are hidden, and deletes only once they are shown', async () => {
    const hidden = model({ chosen, settings: { presenter: true, hideNames: true, keepAccountLabel: true } });
    const done = await ask(hidden);
    const dialog = get('dialog');
    for (const name of ['Phone', 'Printer-Scan', 'Front desk', 'nora@example.com'])
      expect(dialog.textContent).not.toContain(name);
    expect(dialog.textContent).toContain('Printer');
    await count('2');
    expect(remove().disabled).toBe(true);
    await click(all('button', 'Show names').at(-1) as HTMLElement);
    expect(done.change).toHaveBeenCalledWith({ hideNames: false });
    await open(done, { ...hidden, settings: { ...hidden.settings, hideNames: false } });
    expect(get('dialog').textContent).toContain('Printer-Scan');
    expect(get('dialog').textContent).not.toContain('nora@example.com');
    expect(remove().disabled).toBe(false);
  });

  it.each(['list-changed', 'account-changed', 'plan-old', 'too-many', 'busy', 'no-page'] as const)(
    'says what to do when the background refuses with %s',
    async (why) => {
      const done = await ask();
      done.startRun.mockResolvedValue({ ok: false, step: 'plan', why });
      await count('2');
      await click(remove());
      expect(said()).toContain('Nothing was deleted');
      expect(said()).toContain(sentenceFor(why));
      expect(said()).toContain('2 selected');
    },
  );

  it('says that the background is silent, and that nothing was checked', async () => {
    const done = await ask();
    done.startRun.mockResolvedValue('no-background');
    await click(get('button', 'Check first'));
    expect(said()).toContain('Nothing was checked');
    expect(said()).toContain('background did not answer');
  });

  it('says nothing of a start whose answer was lost when the run is on', async () => {
    const done = await ask();
    let lose = () => {};
    done.startRun.mockReturnValue(new Promise((answered) => (lose = () => answered('no-background'))));
    await count('2');
    await click(remove());
    await open(done, model({ chosen, runs: [run()] }));
    lose();
    await open(done, model({ chosen, runs: [run()] }));
    get('region', 'Run');
    expect(said()).not.toContain('Nothing was deleted');
  });

  it('says nothing of it either when the answer was lost before the run is seen', async () => {
    const done = await ask();
    done.startRun.mockResolvedValue('no-background');
    await count('2');
    await click(remove());
    expect(said()).toContain('Nothing was deleted');
    await open(done, model({ chosen, runs: [run()] }));
    expect(said()).not.toContain('Nothing was deleted');
  });

  it('says why of a run that was written down, and that nobody took up', async () => {
    const done = await ask();
    let refuse = () => {};
    const failure = { ok: false, step: 'plan', why: 'no-page' } as const;
    done.startRun.mockReturnValue(new Promise((answered) => (refuse = () => answered(failure))));
    await count('2');
    await click(remove());
    await open(done, model({ chosen, runs: [run()] }));
    refuse();
    await open(done, model({ chosen, runs: [run()] }));
    await open(done, model({ chosen }));
    expect(said()).toContain('Nothing was deleted');
    expect(said()).toContain(sentenceFor('no-page'));
  });

  it('begins nothing any more once its run is there, and gone again', async () => {
    const done = await ask();
    await count('2');
    await click(remove());
    expect(said()).toContain('Comparing the list');
    await open(done, model({ chosen, runs: [run({ plan: { startedAt: '2099-01-01T00:00:00.000Z' } })] }));
    await open(done, model({ chosen }));
    expect(said()).not.toContain('Comparing the list');
  });

  it('says that nothing was deleted beside an older run, or one of another account, until something else is shown', async () => {
    const older = run({ plan: { startedAt: '2026-01-01T00:00:00.000Z' }, head: { phase: 'over' } });
    const other = run({ plan: { id: 'r2', account: 'a2', startedAt: '2099-01-01T00:00:00.000Z' } });
    const runs = [older, other];
    const desk = { ...freshDesk, dismissed: ['r1'] };
    const done = await ask(model({ chosen, runs, desk }));
    done.startRun.mockResolvedValue({ ok: false, step: 'plan', why: 'busy' });
    await count('2');
    await click(remove());
    expect(said()).toContain('Nothing was deleted');
    await open(done, model({ chosen, runs }));
    get('region', 'Report');
    expect(said()).not.toContain('Nothing was deleted');
    await open(done, model({ chosen, runs, desk }));
    expect(said()).toContain('2 selected');
    expect(said()).not.toContain('Nothing was deleted');
  });

  it('goes over to the run as soon as it is written down', async () => {
    const done = await ask();
    await count('2');
    await click(remove());
    await open(done, model({ chosen, runs: [run()] }));
    get('region', 'Run');
  });
});
