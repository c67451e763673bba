import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../components/App';
import type { Model } from '../../components/model';
import { sentenceFor } from '../../lib/i18n';
import { speakEnglish } from './english';
import { acts, model, record, removeJob, row } from './models';
import { clear, click, get, maybe, nameOf, press, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const open = async (done = acts(), shown: Model = model()) => {
  await show(<App model={shown} acts={done} place="popup" />);
  return done;
};
const said = () => document.querySelector('main')?.textContent ?? '';

describe('deleting one', () => {
  it('is confirmed in a dialog that names it, its device, account and portal, with Cancel focused', async () => {
    const done = await open();
    await click(get('button', 'Delete Printer-Scan…'));
    const dialog = get('dialog');
    expect(nameOf(dialog)).toBe('Delete this app password?');
    for (const words of [
      'Printer-Scan',
      'Front desk',
      'nora@example.com',
      'Work or school, older page',
      'cannot be undone',
    ])
      expect(dialog.textContent).toContain(words);
    expect(document.activeElement).toBe(get('button', 'Cancel'));
    expect(get('button', 'Delete Printer-Scan').className).toContain('button-danger');
    expect(done.remove).not.toHaveBeenCalled();
  });

  it('asks for exactly that row, once, and shows how it goes', async () => {
    const done = await open();
    await click(get('button', 'Delete Printer-Scan…'));
    await click(get('button', 'Delete Printer-Scan'));
    expect(done.remove).toHaveBeenCalledExactlyOnceWith({
      tab: 7,
      account: 'a1',
      item: { name: 'Printer-Scan', created: '2025-01-15', rowId: undefined },
    });
    expect(maybe('dialog')).toBeUndefined();
    expect(get('status').textContent).toContain('Latchkey is deleting Printer-Scan on Microsoft');
  });

  it('is asked for the account that was in front when it was asked about, not for one that came since', async () => {
    const done = await open();
    await click(get('button', 'Delete Printer-Scan…'));
    const other = model({}, { account: { label: 'somebody.else@example.com' } });
    const situation = { ...other.situation, account: 'a2' } as Model['situation'];
    await open(done, { ...other, situation });
    expect(get('dialog').textContent).toContain('nora@example.com');
    await click(get('button', 'Delete Printer-Scan'));
    expect(done.remove).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ tab: 7, account: 'a1' }));
  });

  it.each(['Cancel', 'Escape'])('%s deletes nothing and keeps the list', async (way) => {
    const done = await open();
    await click(get('button', 'Delete Phone…'));
    if (way === 'Cancel') await click(get('button', 'Cancel'));
    else expect(await press('Escape')).toBe(false);
    expect(maybe('dialog')).toBeUndefined();
    get('list', 'App passwords');
    expect(done.remove).not.toHaveBeenCalled();
  });

  it.each([
    ['two rows look the same', model({}, { rows: [{ ...row('Phone'), removable: false }] }), 'Two rows on Microsoft'],
    ['the page is not sure', model({}, { level: 'by-hand' }), 'It is not sure of this page'],
    ['only part of the list is shown', model({}, { complete: false }), 'The numbers here may be too low'],
    [
      'the page is not in front',
      model({ situation: { kind: 'none' } }),
      'the list here is only what Latchkey read last',
    ],
    ['the page no longer lists it', model({}, { rows: [row('Other')] }), 'It is not on Microsoft'],
  ] as const)('is not offered when %s, and says so', async (_, shown, sentence) => {
    const done = await open(acts(), shown);
    await click(get('button', 'Delete Phone…'));
    expect(maybe('dialog')).toBeUndefined();
    expect(said()).toContain(sentence);
    expect(done.remove).not.toHaveBeenCalled();
  });

  it('tells of every phase, and of the end', async () => {
    const done = acts();
    await open(done, model({ jobs: [removeJob()] }));
    expect(said()).toContain('Latchkey is deleting Phone on Microsoft');
    expect(said()).toContain("Opening Microsoft's dialog");
    await clear();
    await open(done);
    await click(get('button', 'Delete Phone…'));
    await click(get('button', 'Delete Phone'));
    await show(
      <App model={model({ jobs: [removeJob({ phase: 'ended', outcome: { ok: true } })] })} acts={done} place="popup" />,
    );
    expect(get('status').textContent).toContain('Phone is deleted');
    await click(get('button', 'Close'));
    get('list', 'App passwords');
  });

  it('says to sign in again while the page of a job that was only begun is away', async () => {
    const away = { situation: { kind: 'none' } } as const;
    await open(acts(), model({ ...away, jobs: [removeJob()] }));
    expect(said()).toContain('If Microsoft asks you to sign in again, do that');
    await clear();
    await open(acts(), model({ jobs: [removeJob()] }));
    expect(said()).not.toContain('sign in again');
    await clear();
    await open(acts(), model({ ...away, jobs: [removeJob({ phase: 'confirming' })] }));
    expect(said()).not.toContain('sign in again');
  });

  it('does not say deleted of one that was gone already', async () => {
    const done = await open();
    await click(get('button', 'Delete Phone…'));
    await click(get('button', 'Delete Phone'));
    const jobs = [removeJob({ phase: 'ended', outcome: { ok: true, foundGone: true } })];
    await show(<App model={model({ jobs })} acts={done} place="popup" />);
    expect(get('status').textContent).toContain('Phone was gone already');
  });

  it.each([
    ['check', 'dialog-names-another', 'Phone was not deleted', false],
    ['verify', 'still-there', 'Phone may not be deleted', true],
  ] as const)('that fails at %s says what happened, why, and what is open', async (step, why, title, isOpen) => {
    const done = acts();
    done.remove.mockResolvedValue({ ok: false, step, why, seen: 'Delete Phone 2?' });
    await open(done);
    await click(get('button', 'Delete Phone…'));
    await click(get('button', 'Delete Phone'));
    expect(said()).toContain(title);
    expect(said()).toContain(sentenceFor(why));
    expect(said()).toContain('Delete Phone 2?');
    expect(said().includes('had pressed already')).toBe(isOpen);
    await click(get('button', 'Reload the page'));
    expect(done.reload).toHaveBeenCalledWith(7);
  });

  it.each([
    ['verify', true],
    ['intent', false],
  ] as const)(
    'and could not be written down at %s says only before the press that there was none',
    async (step, isOpen) => {
      const done = acts();
      done.remove.mockResolvedValue({ ok: false, step, why: 'journal-failed' });
      await open(done);
      await click(get('button', 'Delete Phone…'));
      await click(get('button', 'Delete Phone'));
      expect(said()).toContain(isOpen ? 'Phone may not be deleted' : 'Phone was not deleted');
      expect(said().includes('did not press')).toBe(!isOpen);
      expect(said().includes('had pressed already')).toBe(isOpen);
    },
  );

  it.each([
    ['control-blocked', false],
    ['stopped', true],
  ] as const)('says that it may be gone only where it may have been pressed: %s', async (why, isOpen) => {
    const done = acts();
    done.remove.mockResolvedValue({ ok: false, step: 'press', why });
    await open(done);
    await click(get('button', 'Delete Phone…'));
    await click(get('button', 'Delete Phone'));
    expect(said()).toContain(isOpen ? 'Phone may not be deleted' : 'Phone was not deleted');
    expect(said().includes('had pressed already')).toBe(isOpen);
  });

  it('gives the focus back to where it was when the person goes back', async () => {
    await open();
    get('button', 'Delete Phone…').focus();
    await click(get('button', 'Delete Phone…'));
    await press('Escape');
    expect(document.activeElement).toBe(get('button', 'Delete Phone…'));
  });

  it('says that the background is silent', async () => {
    const done = acts();
    done.remove.mockResolvedValue('no-background');
    await open(done);
    await click(get('button', 'Delete Phone…'));
    await click(get('button', 'Delete Phone'));
    expect(said()).toContain('background did not answer, and nothing was pressed');
  });

  it('shows a failure of a short while ago to whoever opens the popup again', async () => {
    const outcome = { ok: false, step: 'locate', why: 'row-gone' } as const;
    await open(acts(), model({ jobs: [removeJob({ phase: 'ended', outcome })] }));
    expect(said()).toContain(sentenceFor('row-gone'));
    await clear();
    await open(acts(), model({ jobs: [removeJob({ phase: 'ended', outcome, startedAt: '2020-01-01T00:00:00Z' })] }));
    expect(said()).not.toContain(sentenceFor('row-gone'));
  });
});

describe('what is known of one', () => {
  it('opens from its row and goes back to it', async () => {
    await open();
    await click(get('button', 'Printer-Scan'));
    for (const words of ['15 Jan 2025', 'Scan to mail', "On Microsoft's page"]) expect(said()).toContain(words);
    expect(await press('Escape')).toBe(false);
    expect(document.activeElement).toBe(get('button', 'Printer-Scan'));
  });

  it('takes a device for one that has none', async () => {
    const done = await open();
    await click(get('button', 'Phone'));
    await type(get('combobox', 'Device'), 'think');
    get('combobox', 'Device').focus();
    await press('Enter');
    expect(done.moveRecord).toHaveBeenCalledExactlyOnceWith('of Phone', { from: undefined, to: 'd2' });
    expect(said()).toContain('Device saved.');
  });

  it('makes a new device, and says when storage refuses', async () => {
    const done = await open();
    await click(get('button', 'Phone'));
    get('combobox', 'Device').focus();
    await press('ArrowUp');
    await press('ArrowUp');
    await press('Enter');
    await type(get('textbox', 'Device name'), 'Galaxy');
    await click(get('button', 'Add device'));
    expect(done.addDevice).toHaveBeenCalledExactlyOnceWith({ name: 'Galaxy', kind: 'laptop' });
    expect(done.moveRecord).toHaveBeenCalledWith('of Phone', { from: undefined, to: 'new' });
    done.moveRecord.mockRejectedValue(new Error('quota'));
    await type(get('combobox', 'Device'), 'think');
    get('combobox', 'Device').focus();
    await press('Enter');
    expect(said()).toContain('It could not be stored, and nothing changed');
  });

  it('shows the page’s own text where a date cannot be read', async () => {
    const found = { name: 'Found', created: 'il y a 3 ans', removable: true };
    const base = model({}, { rows: [found] });
    await open(acts(), {
      ...base,
      ledger: { ...base.ledger, records: [record('Found', { created: 'il y a 3 ans', createdOn: undefined })] },
    });
    await click(get('button', 'Found'));
    expect(said()).toContain('il y a 3 ans');
  });
});
