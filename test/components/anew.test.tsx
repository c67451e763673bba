import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { Model, Started } from '../../components/model';
import type { Creating } from '../../lib/creating';
import type { PasswordRecord } from '../../lib/ledger/model';
import { speakEnglish } from './english';
import { acts, laptop, model, printer, record, removeJob, row } from './models';
import { clear, click, get, maybe, show } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const TODAY = new Date().toISOString();
const account = { id: 'a1', portal: 'legacy' as const, firstSeen: TODAY, lastSeen: TODAY };
const phone = (more: Partial<PasswordRecord> = {}) =>
  record('Phone', { reviewOn: '2099-01-01', device: 'd2', apps: ['Mail'], ...more });
const known = (one: PasswordRecord, more: Partial<Model> = {}): Model =>
  model(
    { ledger: { accounts: [account], devices: [laptop, printer], records: [one], events: [] }, ...more },
    { rows: one.state === 'listed' ? [row('Phone')] : [] },
  );
const said = () => document.body.textContent ?? '';
const job = removeJob({ startedAt: '2099-01-01T00:00:00.000Z', phase: 'ended', outcome: { ok: true } });
const ended = [job];
const begun: Creating = { account: 'a1', choice: { kind: 'device', device: 'd2' }, apps: ['Mail'], name: 'Phone' };

/** The desk on which the deletion of "Phone" was confirmed, to be made anew. */
async function confirmed(started: Started = { ok: true, value: job.id }) {
  const doing = acts();
  doing.remove.mockResolvedValue(started);
  const draw = (shown: Model) => show(<App model={shown} acts={doing} place="desk" Desk={Desk} />);
  await draw(known(phone()));
  await click(get('button', 'Phone'));
  await click(get('button', 'Delete and make anew…'));
  await click(get('button', 'Delete Phone'));
  return { doing, draw };
}

it('one that was shown by mistake is deleted, after a confirmation, and offered to be made anew as it was', async () => {
  const doing = acts();
  const draw = (shown: Model) => show(<App model={shown} acts={doing} place="desk" Desk={Desk} />);
  await draw(known(phone()));
  await click(get('button', 'Phone'));
  await click(get('button', 'Delete and make anew…'));
  expect(doing.remove).not.toHaveBeenCalled();
  await click(get('button', 'Delete Phone'));
  expect(doing.remove).toHaveBeenCalledOnce();
  expect(doing.desk.offerBegun).not.toHaveBeenCalled();
  await draw(known(phone({ state: 'deleted' }), { jobs: ended }));
  expect(doing.desk.offerBegun).toHaveBeenCalledExactlyOnceWith(begun);
  await click(get('button', 'Close'));
  expect(said()).toContain('“Phone” is deleted. Make it anew now?');
  await click(get('button', 'Make it anew'));
  await click(get('button', "Create on Microsoft's page"));
  expect(doing.create).toHaveBeenCalledWith(
    expect.objectContaining({ name: 'Phone', device: 'd2', apps: ['Mail'], account: 'a1' }),
  );
});

it('one can be made anew where all places are used: deleting it frees one', async () => {
  const doing = acts();
  const rows = [row('Phone'), ...Array.from({ length: 39 }, (_, n) => row(`Phone ${n}`))];
  const { situation } = model({}, { rows });
  await show(<App model={{ ...known(phone()), situation }} acts={doing} place="desk" Desk={Desk} />);
  await click(get('button', 'Phone'));
  expect((get('button', 'Delete and make anew…') as HTMLButtonElement).disabled).toBe(false);
  expect(said()).not.toContain('All 40 places are used');
});

it('nothing is offered anew of one that was not deleted then, also when it is deleted otherwise', async () => {
  const doing = acts();
  const draw = (shown: Model) => show(<App model={shown} acts={doing} place="desk" Desk={Desk} />);
  await draw(known(phone()));
  await click(get('button', 'Phone'));
  await click(get('button', 'Delete and make anew…'));
  await click(get('button', 'Cancel'));
  expect(maybe('button', 'Make it anew')).toBeUndefined();
  await click(get('button', 'Delete Phone…'));
  await click(get('button', 'Delete Phone'));
  await draw(known(phone({ state: 'deleted' }), { jobs: ended }));
  await click(get('button', 'Close'));
  expect(maybe('button', 'Make it anew')).toBeUndefined();
  expect(doing.desk.offerBegun).not.toHaveBeenCalled();
});

it('nothing is offered anew of one whose deletion failed, when it goes later', async () => {
  const { doing, draw } = await confirmed();
  const failed = { ...job, outcome: { ok: false, step: 'open', why: 'dialog-unexpected' } } as const;
  const before = removeJob({ id: 'j0', startedAt: '2026-01-01T00:00:00.000Z', phase: 'ended', outcome: { ok: true } });
  await draw(known(phone(), { jobs: [before, failed] }));
  await click(get('button', 'Close'));
  await draw(known(phone({ state: 'deleted' }), { jobs: [before, failed] }));
  expect(maybe('button', 'Make it anew')).toBeUndefined();
  expect(doing.desk.offerBegun).not.toHaveBeenCalled();
});

it('it is offered to whoever went back to the list before the page was done', async () => {
  const { doing, draw } = await confirmed();
  const { outcome: _, ...running } = job;
  await draw(known(phone(), { jobs: [{ ...running, phase: 'opening' }] }));
  await click(get('button', 'Back to the list'));
  await draw(known(phone(), { jobs: ended }));
  await draw(known(phone({ state: 'deleted' }), { jobs: ended }));
  expect(doing.desk.offerBegun).toHaveBeenCalledExactlyOnceWith(begun);
  expect(maybe('button', 'Make it anew')).toBeDefined();
});

it('it is offered also to whoever went back before the deletion was written down', async () => {
  const { doing, draw } = await confirmed();
  await draw(known(phone()));
  await click(get('button', 'Back to the list'));
  await draw(known(phone(), { jobs: ended }));
  await draw(known(phone({ state: 'deleted' }), { jobs: ended }));
  expect(doing.desk.offerBegun).toHaveBeenCalledExactlyOnceWith(begun);
});

it('nothing is offered anew where the deletion was refused, when it goes later', async () => {
  const { doing, draw } = await confirmed({ ok: false, step: 'plan', why: 'busy' });
  await click(get('button', 'Close'));
  await draw(known(phone({ state: 'deleted' }), { jobs: ended }));
  expect(maybe('button', 'Make it anew')).toBeUndefined();
  expect(doing.desk.offerBegun).not.toHaveBeenCalled();
});

describe('a form that is begun and not sent', () => {
  const other: Creating = { account: 'a1', apps: ['Outlook'], name: 'Front-desk' };
  const asked = async (kept: Creating) => {
    const { doing, draw } = await confirmed();
    doing.begun.mockResolvedValue(kept);
    await draw(known(phone({ state: 'deleted' }), { jobs: ended }));
    await click(get('button', 'Close'));
    await click(get('button', 'Make it anew'));
    return doing;
  };
  const name = () => (get('textbox', 'Name') as HTMLInputElement).value;

  it('is gone on with, and the other one is still offered afterwards', async () => {
    const doing = await asked(other);
    expect(said()).toContain('The form for another one is begun and not sent');
    expect(maybe('textbox', 'Name')).toBeUndefined();
    expect(document.activeElement).toBe(get('button', 'Go on with that one'));
    await click(get('button', 'Go on with that one'));
    expect(name()).toBe('Front-desk');
    expect(doing.keepBegun).not.toHaveBeenCalled();
    await click(get('button', 'Cancel'));
    expect(maybe('button', 'Make it anew')).toBeDefined();
  });

  it('is given up at a word, and the other takes its place at once', async () => {
    const doing = await asked(other);
    await click(get('button', 'Give it up for this one'));
    expect(doing.keepBegun).toHaveBeenCalledExactlyOnceWith(begun);
    expect(name()).toBe('Phone');
  });

  it('is no question where it is this very one', async () => {
    const doing = await asked(begun);
    expect(name()).toBe('Phone');
    expect(doing.keepBegun).not.toHaveBeenCalled();
  });

  it('is asked about before one is replaced as well', async () => {
    const upkeep = { works: vi.fn(), fails: vi.fn(), tryLater: vi.fn(), keep: vi.fn() };
    const doing = { ...acts(), upkeep };
    doing.begun.mockResolvedValue(other);
    await show(<App model={known(phone())} acts={doing} place="desk" Desk={Desk} />);
    await click(get('button', 'Phone'));
    await click(get('button', 'Replace…'));
    expect(doing.keepBegun).not.toHaveBeenCalled();
    await click(get('button', 'Give it up for this one'));
    expect(doing.keepBegun).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ replaces: 'of Phone' }));
    expect(doing.desk.keepOpen).toHaveBeenLastCalledWith(undefined);
  });
});

it('a page that asks for it opens the details, and says there why nothing can be deleted yet', async () => {
  const wish = { tab: 'passwords' as const, record: 'of Phone', at: TODAY };
  const shown = model(
    { ledger: { accounts: [account], devices: [], records: [phone()], events: [] } },
    { rows: [row('Phone')], state: 'password' },
  );
  await show(<App model={{ ...shown, desk: { ...shown.desk, wish } }} acts={acts()} place="desk" Desk={Desk} />);
  const button = get('button', 'Delete and make anew…') as HTMLButtonElement;
  expect(button.disabled).toBe(true);
  expect(said()).toContain('Close Microsoft');
});
