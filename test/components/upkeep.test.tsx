import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { Model, Place } from '../../components/model';
import type { UpkeepActs } from '../../components/upkeep/upkeep-acts';
import type { PasswordRecord } from '../../lib/ledger/model';
import { speakEnglish } from './english';
import { acts, laptop, model, printer, record, row } from './models';
import { all, clear, click, get, maybe, show } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const TODAY = new Date().toISOString();
const account = { id: 'a1', portal: 'legacy' as const, firstSeen: TODAY, lastSeen: TODAY };
/** Neither old enough for a review nor anything else to look after. */
const fresh = (name: string, more: Partial<PasswordRecord> = {}) => record(name, { reviewOn: '2099-01-01', ...more });
const known = (...records: PasswordRecord[]): Model =>
  model(
    { ledger: { accounts: [account], devices: [laptop, printer], records, events: [] } },
    { rows: records.filter((each) => each.account === 'a1').map(({ name }) => row(name)) },
  );
const upkeep = () =>
  ({
    works: vi.fn<UpkeepActs['works']>(async () => {}),
    fails: vi.fn<UpkeepActs['fails']>(async () => {}),
    tryLater: vi.fn<UpkeepActs['tryLater']>(async () => {}),
    keep: vi.fn<UpkeepActs['keep']>(async () => {}),
  }) satisfies UpkeepActs;

async function open(shown: Model, place: Place = 'desk') {
  const [doing, saying] = [acts(), upkeep()];
  const every = place === 'popup' ? doing : { ...doing, upkeep: saying };
  await show(<App model={shown} acts={every} place={place} Desk={place === 'popup' ? undefined : Desk} />);
  return { ...doing, ...saying };
}
const said = () => document.body.textContent ?? '';

describe('“does it work?”', () => {
  it('is asked of a new one, and what is said is kept', async () => {
    const { works, tryLater } = await open(known(fresh('Mail', { madeAt: TODAY }), fresh('Phone')));
    expect(said()).toContain('Does the new app password work?');
    expect(all('button', /^It works: /)).toHaveLength(1);
    await click(get('button', 'It works: Mail'));
    expect(works).toHaveBeenCalledWith('of Mail');
    expect(get('status', /you are asked whether it is still used/)).toBe(document.activeElement);
    await click(get('button', 'Ask me later: Mail'));
    expect(tryLater).toHaveBeenCalledWith('of Mail');
  });

  it('leads to the help where it does not', async () => {
    const { fails, openDesk } = await open(known(fresh('Mail', { madeAt: TODAY })));
    await click(get('button', 'It does not work: Mail'));
    expect(fails).toHaveBeenCalledWith('of Mail');
    expect(openDesk).toHaveBeenCalledWith('help', 'error');
  });

  it('says nothing of one account that was refused for another', async () => {
    const shown = known(fresh('Mail', { madeAt: TODAY }));
    const { works } = await open(shown);
    works.mockRejectedValue(new Error('full'));
    await click(get('button', 'It works: Mail'));
    expect(said()).toContain('Nothing was stored');
    const other = { ...shown.situation, account: 'a2' } as Model['situation'];
    await open({ ...shown, situation: other });
    expect(said()).not.toContain('Nothing was stored');
  });

  it('says that nothing was kept when storage refuses', async () => {
    const { fails, openDesk } = await open(known(fresh('Mail', { madeAt: TODAY })));
    fails.mockRejectedValue(new Error('full'));
    await click(get('button', 'It does not work: Mail'));
    expect(said()).toContain('Nothing was stored and nothing changed');
    expect(openDesk).not.toHaveBeenCalled();
  });

  it('is one line in the popup that leads to the desk', async () => {
    const { openDesk } = await open(known(fresh('Mail', { madeAt: TODAY })), 'popup');
    await click(get('button', 'Answer'));
    expect(openDesk).toHaveBeenCalledWith('passwords');
  });

  it('is no line in the popup of another account, where the desk would not ask it', async () => {
    await open(known(fresh('Mail', { madeAt: TODAY, account: 'a2' })), 'popup');
    expect(maybe('button', 'Answer')).toBeUndefined();
  });
});

describe('a replacement', () => {
  it('is begun from the details, for the same device and apps', async () => {
    const { create } = await open(known(fresh('Phone', { device: 'd2', apps: ['Mail'] })));
    await click(get('button', 'Phone'));
    await click(get('button', 'Replace…'));
    expect(said()).toContain('It is to take the place of Phone');
    await click(get('button', "Create on Microsoft's page"));
    expect(create).toHaveBeenCalledWith(
      expect.objectContaining({ device: 'd2', apps: ['Mail'], replaces: 'of Phone', account: 'a1' }),
    );
  });

  it('offers to delete the old one when the new one works, and asks first', async () => {
    const anew = fresh('Mail', { replaces: 'of Phone', worked: 'yes' });
    const { remove } = await open(known(fresh('Phone'), anew));
    expect(said()).toContain('Mail was made in its place and works.');
    const [offered] = all('button', 'Delete Phone…');
    if (offered) await click(offered);
    expect(get('dialog', 'Delete this app password?').textContent).toContain('Phone');
    expect(remove).not.toHaveBeenCalled();
  });

  it('does not offer it before that', async () => {
    await open(known(fresh('Phone'), fresh('Mail', { replaces: 'of Phone', worked: 'no' })));
    expect(said()).not.toContain('can go now');
    await click(get('button', 'Phone'));
    expect(said()).toContain('Mail is to take its place');
  });
});

describe('a review', () => {
  const old = (name: string, more: Partial<PasswordRecord> = {}) => record(name, { createdOn: '2020-01-15', ...more });

  it('goes through what nobody looked at for long', async () => {
    const { keep } = await open(known(old('Fax'), old('Tape'), fresh('Phone')));
    expect(maybe('button', 'Still used: Fax')).toBeUndefined();
    await click(get('button', 'Review'));
    expect(all('button', /^Still used: /)).toHaveLength(2);
    await click(get('button', 'Still used: Fax'));
    expect(keep).toHaveBeenCalledWith('of Fax', 12);
    await click(get('button', 'Not sure: Tape'));
    expect(keep).toHaveBeenLastCalledWith('of Tape', 1);
  });

  it('selects what is not used any more, and leads to Clean up; nothing is deleted by that', async () => {
    const chosen = { name: 'Fax', created: '2026-01-15' };
    const { choose, desk, remove, startRun } = await open({
      ...known(old('Fax'), old('Tape')),
      chosen: [chosen],
    });
    await click(get('button', 'Review'));
    await click(get('button', 'Not used any more: Tape'));
    expect(choose).toHaveBeenCalledWith({
      account: 'a1',
      rows: [expect.objectContaining({ name: 'Tape' })],
      chosen: true,
    });
    expect(said()).toContain('One is selected for deletion.');
    await click(get('button', 'Go to Clean up…'));
    expect(desk.toCleanUp).toHaveBeenCalledWith(expect.objectContaining({ state: 'selected' }));
    expect(remove).not.toHaveBeenCalled();
    expect(startRun).not.toHaveBeenCalled();
  });

  it('does not ask about one that can go already', async () => {
    await open(known(old('Fax'), fresh('Mail', { replaces: 'of Fax', worked: 'yes' })));
    expect(said()).toContain('One can go now');
    expect(said()).not.toContain('due for a look');
  });

  it('keeps names hidden that are to be hidden', async () => {
    const shown = known(old('Fax'));
    await open({ ...shown, settings: { ...shown.settings, presenter: true, hideNames: true } });
    await click(get('button', 'Review'));
    expect(said()).not.toContain('Fax');
    expect(get('button', 'Still used: Name hidden, 1')).toBeDefined();
  });
});

describe('the details of one', () => {
  const NOT_HERE = "Open Microsoft's page to delete or create";

  it('begin with what it is called, and say once why nothing can be done about it now', async () => {
    await open({ ...known(fresh('Phone')), situation: { kind: 'none' } });
    await click(get('button', 'Phone'));
    const words = said();
    expect(words.indexOf('Phone')).toBeLessThan(words.indexOf('Nothing can be renamed'));
    expect(words.split(NOT_HERE)).toHaveLength(2);
    for (const way of ['Replace…', 'Delete and make anew…'])
      expect(get('button', way)).toHaveProperty('disabled', true);
  });

  it('say why another one cannot be made where it could be deleted', async () => {
    const full = known(...Array.from({ length: 40 }, (_, index) => fresh(`Phone ${index}`)));
    await open(full);
    await click(get('button', 'Phone 1'));
    expect(said()).toContain('All 40 places are used.');
    expect(said()).not.toContain(NOT_HERE);
    expect(get('button', 'Replace…')).toHaveProperty('disabled', true);
    expect(get('button', 'Delete and make anew…')).toHaveProperty('disabled', false);
  });
});

describe('near the limit', () => {
  const full = (count: number) => known(...Array.from({ length: count }, (_, index) => fresh(`Phone ${index}`)));
  it('the meter leads to Clean up from 35 on, and not before', async () => {
    const { openDesk } = await open(full(35), 'popup');
    await click(get('button', 'Clean up'));
    expect(openDesk).toHaveBeenCalledWith('clean-up');
    clear();
    await open(full(34), 'popup');
    expect(maybe('button', 'Clean up')).toBeUndefined();
  });
});
