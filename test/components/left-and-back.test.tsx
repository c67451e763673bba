import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { Acts, Model } from '../../components/model';
import type { UpkeepActs } from '../../components/upkeep/upkeep-acts';
import { freshDesk } from '../../lib/desk';
import { sentenceFor } from '../../lib/i18n';
import type { PasswordRecord } from '../../lib/ledger/model';
import { speakEnglish } from './english';
import { acts, model, record, removeJob, row } from './models';
import { clear, click, get, maybe, press, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const said = () => document.body.textContent ?? '';
const name = () => get('textbox', 'Name') as HTMLInputElement;
const anyone = { claim: vi.fn(), askLater: vi.fn(), disown: vi.fn(), settle: vi.fn(), dismissMissing: vi.fn() };
const upkeep = () =>
  ({
    works: vi.fn<UpkeepActs['works']>(async () => {}),
    fails: vi.fn<UpkeepActs['fails']>(async () => {}),
    tryLater: vi.fn<UpkeepActs['tryLater']>(async () => {}),
    keep: vi.fn<UpkeepActs['keep']>(async () => {}),
  }) satisfies UpkeepActs;
function desk() {
  const doing = { ...acts(), whose: anyone, upkeep: upkeep() };
  const draw = (shown: Model) => show(<App model={shown} acts={doing as Acts} place="desk" Desk={Desk} />);
  return { doing, draw };
}
const now = new Date().toISOString();
const accounts = ['a1', 'a2'].map((id) => ({ id, portal: 'legacy' as const, firstSeen: now, lastSeen: now }));
/** Two accounts are known, and this one is in front. */
const inFront = (account: string, records: PasswordRecord[], more: Partial<Model> = {}): Model => {
  const rows = records.filter((each) => each.account === account && each.state === 'listed');
  const shown = model(
    { ledger: { ...model().ledger, accounts, records }, ...more },
    { rows: rows.map((each) => row(each.name)) },
  );
  return { ...shown, situation: { ...shown.situation, account } as Model['situation'] };
};
const phone = record('Phone', { reviewOn: '2099-01-01' });
const stranger = record('Stranger', { account: 'a2', newToYou: true });

describe('the form for a new one', () => {
  it('stands as it was left where another tab of the desk was looked at, and no key gives it up from there', async () => {
    const { doing, draw } = desk();
    await draw(model());
    await click(get('button', 'New app password'));
    await type(name(), 'Printer-Scan-Mail');
    await click(get('tab', 'Help'));
    await press('Escape');
    expect(doing.keepBegun).not.toHaveBeenCalledWith(undefined);
    await click(get('tab', 'App passwords'));
    expect(name().value).toBe('Printer-Scan-Mail');
    expect(said()).not.toContain('As you left it');
    await press('Escape');
    expect(doing.keepBegun).toHaveBeenLastCalledWith(undefined);
    expect(maybe('textbox', 'Name')).toBeUndefined();
  });

  it('stands as it was left where the page went away for a moment, and a new one begins empty', async () => {
    const { draw } = desk();
    await draw(model());
    await click(get('button', 'New app password'));
    await type(name(), 'Printer-Scan-Mail');
    await draw(model({ situation: { kind: 'none' } }));
    expect(maybe('textbox', 'Name')).toBeUndefined();
    await draw(model());
    expect(name().value).toBe('Printer-Scan-Mail');
    await click(get('button', 'Cancel'));
    await click(get('button', 'New app password'));
    expect(name().value).not.toBe('Printer-Scan-Mail');
  });
});

describe('a form of one account', () => {
  it('does not stand in front of another, and is there again with its own', async () => {
    const { draw } = desk();
    await draw(inFront('a1', [phone, stranger]));
    await click(get('button', 'New app password'));
    await type(name(), 'Printer-Scan-Mail');
    await draw(inFront('a2', [phone, stranger]));
    expect(maybe('textbox', 'Name')).toBeUndefined();
    expect(said()).toContain('1 app password is new to you');
    await draw(inFront('a1', [phone, stranger]));
    expect(name().value).toBe('Printer-Scan-Mail');
  });

  it('is not given up with one of another account that was opened and left as it was', async () => {
    const { doing, draw } = desk();
    doing.begun.mockImplementation(async (account) =>
      account === 'a1' ? { account, apps: [], name: 'Printer-Scan-Mail' } : undefined,
    );
    await draw(inFront('a2', [phone, stranger]));
    await click(get('button', 'New app password'));
    await click(get('button', 'Cancel'));
    expect(doing.keepBegun).not.toHaveBeenCalled();
    await draw(inFront('a1', [phone, stranger]));
    await click(get('button', 'New app password'));
    await click(get('button', 'Cancel'));
    expect(doing.keepBegun).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  it('goes neither where one of another account was sent as it was, and refused', async () => {
    const { doing, draw } = desk();
    doing.create.mockResolvedValue({ ok: false, step: 'plan', why: 'busy' });
    doing.suggest.mockResolvedValue([{ name: 'Laptop-Linux' }]);
    await draw(inFront('a2', [phone, stranger]));
    await click(get('button', 'New app password'));
    await click(get('button', "Create on Microsoft's page"));
    expect(doing.create).toHaveBeenCalledOnce();
    expect(said()).toContain(sentenceFor('busy'));
    expect(doing.keepBegun).not.toHaveBeenCalled();
  });

  it('stays where the page does not say for a moment whose it is', async () => {
    const { draw } = desk();
    await draw(inFront('a1', [phone, stranger]));
    await click(get('button', 'New app password'));
    await type(name(), 'Printer-Scan-Mail');
    const shown = inFront('nameless', [phone, stranger]);
    const { situation } = shown;
    if (situation.kind !== 'page') throw new Error('no page');
    await draw({ ...shown, situation: { ...situation, view: { ...situation.view, account: {} } } });
    expect(name().value).toBe('Printer-Scan-Mail');
  });
});

describe('details that are open', () => {
  it('of an account that is not in front hide nothing that the other account asks', async () => {
    const { doing, draw } = desk();
    await draw(inFront('a1', [phone, stranger]));
    await click(get('button', 'Phone'));
    await draw(inFront('a2', [phone, stranger]));
    expect(said()).toContain('1 app password is new to you');
    // They come back with their account.
    expect(doing.desk.keepOpen).toHaveBeenLastCalledWith('of Phone');
    await draw(inFront('a1', [phone, stranger]));
    get('heading', 'Phone');
  });

  it('of one that is gone are closed for good', async () => {
    const { doing, draw } = desk();
    const missing = record('Old', { state: 'missing' });
    await draw(inFront('a1', [phone, missing]));
    await click(get('button', 'Old'));
    await draw(inFront('a1', [phone, { ...missing, state: 'deleted' }]));
    expect(maybe('heading', 'Old')).toBeUndefined();
    expect(doing.desk.keepOpen).toHaveBeenLastCalledWith(undefined);
    await clear();
    const later = desk();
    const open = { ...freshDesk, open: 'of Old' };
    await later.draw(inFront('a1', [phone, { ...missing, state: 'deleted' }], { desk: open }));
    expect(later.doing.desk.keepOpen).toHaveBeenLastCalledWith(undefined);
  });
});

it('what is made anew is made on its own account', async () => {
  const { draw } = desk();
  await draw(inFront('a1', [phone, stranger]));
  await click(get('button', 'Phone'));
  await click(get('button', 'Delete and make anew…'));
  await click(get('button', 'Delete Phone'));
  const gone: PasswordRecord = { ...phone, state: 'deleted' };
  const jobs = [removeJob({ startedAt: '2099-01-01T00:00:00.000Z', phase: 'ended', outcome: { ok: true } })];
  await draw(inFront('a2', [gone, stranger], { jobs }));
  await click(get('button', 'Close'));
  expect(maybe('button', 'Make it anew')).toBeUndefined();
  await draw(inFront('a1', [gone, stranger], { jobs }));
  expect(maybe('button', 'Make it anew')).toBeDefined();
});

describe('a replacement that does not work at first', () => {
  const heir = record('Mail', { reviewOn: '2099-01-01', replaces: 'of Phone', worked: 'no' });

  it('can be said to work, or be made once more', async () => {
    const { doing, draw } = desk();
    await draw(inFront('a1', [phone, heir]));
    await click(get('button', 'Phone'));
    expect(said()).toContain('Mail is to take its place');
    expect(maybe('button', 'Replace…')).toBeDefined();
    await click(get('button', 'It works'));
    expect(doing.upkeep.works).toHaveBeenCalledExactlyOnceWith('of Mail');
    expect(get('status', /you are asked whether it is still used/)).toBe(document.activeElement);
    await draw(inFront('a1', [phone, { ...heir, worked: 'yes' }]));
    expect(maybe('button', 'It works')).toBeUndefined();
    expect(maybe('button', 'Replace…')).toBeUndefined();
  });

  it('stands in the way of none that was made after it', async () => {
    const { draw } = desk();
    const next = record('Mail 2', { reviewOn: '2099-01-01', replaces: 'of Phone' });
    await draw(inFront('a1', [phone, heir, next]));
    await click(get('button', 'Phone'));
    expect(said()).toContain('Mail 2 is to take its place');
    expect(maybe('button', 'Replace…')).toBeUndefined();
  });
});
