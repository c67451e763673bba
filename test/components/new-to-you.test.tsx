import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { Model, Place } from '../../components/model';
import type { WhoseActs } from '../../components/new-to-you/whose-acts';
import { compromise } from '../../lib/advice/compromise';
import type { PasswordRecord } from '../../lib/ledger/model';
import { speakEnglish } from './english';
import { acts, laptop, model, printer, record, row } from './models';
import { all, clear, click, get, maybe, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const account = { id: 'a1', portal: 'legacy' as const, firstSeen: '2026-11-01', lastSeen: '2026-11-01' };
const stranger = (name: string, more: Partial<PasswordRecord> = {}) => record(name, { newToYou: true, ...more });
const known = (...records: PasswordRecord[]): Model =>
  model(
    { ledger: { accounts: [account], devices: [laptop, printer], records, events: [] } },
    { rows: records.filter((each) => each.state === 'listed' && each.account === 'a1').map(({ name }) => row(name)) },
  );
const whose = () =>
  ({
    claim: vi.fn<WhoseActs['claim']>(async () => true),
    askLater: vi.fn<WhoseActs['askLater']>(async () => {}),
    disown: vi.fn<WhoseActs['disown']>(async () => {}),
    settle: vi.fn<WhoseActs['settle']>(async () => {}),
    dismissMissing: vi.fn<WhoseActs['dismissMissing']>(async () => {}),
  }) satisfies WhoseActs;

async function open(shown: Model, place: Place = 'desk') {
  const [doing, saying] = [acts(), whose()];
  const all = place === 'popup' ? doing : { ...doing, whose: saying };
  await show(<App model={shown} acts={all} place={place} Desk={place === 'popup' ? undefined : Desk} />);
  return { ...doing, ...saying };
}
const said = () => document.body.textContent ?? '';
const DISOWNED = { disownedAt: new Date().toISOString() };

describe('what is new, on the desk', () => {
  it('is asked about one by one, and nothing else is', async () => {
    await open(known(stranger('Stranger'), record('Phone'), stranger('Gone', { state: 'missing' })));
    expect(get('heading', '1 app password is new to you')).toBeDefined();
    expect(
      all('button', /^It's mine: |^Ask me later: |^I don't know it: /).map((each) => each.ariaLabel ?? ''),
    ).toHaveLength(3);
    expect(maybe('button', "It's mine: Phone")).toBeUndefined();
    expect(maybe('button', "It's mine: Gone")).toBeUndefined();
  });

  it('is not spoken of where it was put off, nor where there is none', async () => {
    await open(known(stranger('Stranger', { laterAt: new Date().toISOString() }), record('Phone')));
    expect(said()).not.toContain('is new to you');
    expect(maybe('button', "It's mine: Stranger")).toBeUndefined();
  });

  it('does not push the list away where there are many', async () => {
    await open(known(...Array.from({ length: 9 }, (_, index) => stranger(`Stranger ${index}`))));
    expect(all('button', /^It's mine: /)).toHaveLength(4);
    await click(get('button', 'Show all 9'));
    expect(all('button', /^It's mine: /)).toHaveLength(9);
  });

  it('is told of another account without saying what it is', async () => {
    await open(known(stranger('Secret', { account: 'a2' }), record('Phone')));
    expect(said()).toContain('1 more is new to you on another account');
    expect(said()).not.toContain('Secret');
  });

  it('keeps names hidden that are to be hidden', async () => {
    const shown = known(record('Phone'), stranger('Stranger'));
    await open({ ...shown, settings: { ...shown.settings, presenter: true, hideNames: true } });
    expect(said()).not.toContain('Stranger');
    expect(get('button', "It's mine: Name hidden, 2")).toBeDefined();
  });
});

describe('"It’s mine"', () => {
  it('is said with a device that is known', async () => {
    const { claim, addDevice } = await open(known(stranger('Stranger')));
    await click(get('button', "It's mine: Stranger"));
    await click(get('button', 'Save with this device'));
    expect(said()).toContain('Choose the device that has it');
    expect(claim).not.toHaveBeenCalled();
    await click(get('combobox', 'Device'));
    await click(get('option', /Front desk/));
    await click(get('button', 'Save with this device'));
    expect(claim).toHaveBeenCalledWith('of Stranger', { from: undefined, to: 'd1' });
    expect(addDevice).not.toHaveBeenCalled();
    expect(get('status', 'Noted: it is yours.')).toBe(document.activeElement);
  });

  it('is said with a device that is made for it', async () => {
    const { claim, addDevice } = await open(known(stranger('Stranger')));
    await click(get('button', "It's mine: Stranger"));
    await click(get('combobox', 'Device'));
    await click(get('option', 'A new device…'));
    await type(get('textbox', 'Device name'), 'Scanner');
    await click(get('button', 'Save with this device'));
    expect(addDevice).toHaveBeenCalledWith({ name: 'Scanner', kind: 'laptop' });
    expect(claim).toHaveBeenCalledWith('of Stranger', { from: undefined, to: 'new' });
  });

  it('makes no device that is called like an app password', async () => {
    const { claim, addDevice } = await open(known(stranger('Stranger')));
    await click(get('button', "It's mine: Stranger"));
    await click(get('combobox', 'Device'));
    await click(get('option', 'A new device…'));
    await type(get('textbox', 'Device name'), 'abcd efgh ijkl mnop');
    await click(get('button', 'Save with this device'));
    expect([addDevice.mock.calls, claim.mock.calls]).toEqual([[], []]);
    expect(said()).toContain('This looks like a password, and Latchkey keeps none.');
  });

  it('is said without one', async () => {
    const { claim } = await open(known(stranger('Stranger')));
    await click(get('button', "It's mine: Stranger"));
    await click(get('button', 'Without a device'));
    expect(claim).toHaveBeenCalledWith('of Stranger', undefined);
  });
});

it('"Ask me later" says when it asks again', async () => {
  const { askLater } = await open(known(stranger('Stranger'), stranger('Other')));
  await click(get('button', 'Ask me later: Stranger'));
  expect(askLater).toHaveBeenCalledWith('of Stranger');
  expect(said()).toContain('asks again after a day, or when another one appears');
});

it('says that nothing changed where a decision could not be kept', async () => {
  const { askLater } = await open(known(stranger('Stranger')));
  askLater.mockRejectedValueOnce(new Error('NotThere'));
  await click(get('button', 'Ask me later: Stranger'));
  expect(said()).toContain('Nothing was stored and nothing changed');
  await click(get('button', 'Ask me later: Stranger'));
  expect(said()).not.toContain('Nothing was stored and nothing changed');
});

describe('"I don’t know it"', () => {
  it('is kept at once', async () => {
    const { disown, remove } = await open(known(stranger('Stranger')));
    await click(get('button', "I don't know it: Stranger"));
    expect(disown).toHaveBeenCalledWith('of Stranger');
    expect(remove).not.toHaveBeenCalled();
  });

  it('says why it matters, with its source and date, and leads to deleting exactly that one', async () => {
    const { remove } = await open(known(stranger('Other'), stranger('Stranger', DISOWNED)));
    expect(said()).toContain('password alone does not end it; deleting it does');
    expect(said()).toMatch(/As of 4 Mar 2025: Microsoft Entra, Enforce multifactor/);
    const [first] = all('button', 'Delete Stranger…');
    await click(first as HTMLElement);
    await click(get('button', 'Delete Stranger'));
    expect(remove).toHaveBeenCalledWith({ tab: 7, account: 'a1', item: expect.objectContaining({ name: 'Stranger' }) });
  });

  it('says what is in the way where it cannot be deleted now, and opens the page', async () => {
    const { openPortal } = await open({ ...known(stranger('Stranger', DISOWNED)), situation: { kind: 'none' } });
    expect(said()).toContain("Open Microsoft's page to delete or create");
    await click(all('button', 'Open portal')[0] as HTMLElement);
    expect(openPortal).toHaveBeenCalledWith('legacy');
  });

  it('can be taken back', async () => {
    const { claim } = await open(known(stranger('Stranger', DISOWNED)));
    await click(get('button', "It's mine after all: Stranger"));
    await click(get('button', 'Without a device'));
    expect(claim).toHaveBeenCalledWith('of Stranger', undefined);
  });
});

describe('what to do after a stranger was there', () => {
  it('is said in its order, each fact with its source and date', async () => {
    await open(known(stranger('Stranger', DISOWNED)));
    expect(get('heading', 'If somebody else was in your account')).toBeDefined();
    const steps = [...document.querySelectorAll('.compromise-steps > li')];
    expect(steps.map((step) => step.querySelector('.strong')?.textContent)).toEqual([
      'Delete the app passwords that you do not know',
      "Change the account's password",
      'Sign out everywhere',
      'Check your ways to sign in on security info',
      'Tell your administrator or helpdesk',
      'Then make anew only what you still need',
    ]);
    expect(steps.map((step) => step.textContent?.includes('As of '))).toEqual(compromise.map(({ source }) => !!source));
  });

  it('has all chosen that can be, and shows them on Clean up', async () => {
    const { choose, desk } = await open(
      known(stranger('Stranger', DISOWNED), record('Phone'), record('Old', { state: 'missing' })),
    );
    await click(get('button', 'Choose all app passwords for deletion…'));
    const rows = ['Stranger', 'Phone'].map((name) => ({ name, created: '2026-01-15', rowId: undefined }));
    expect(choose).toHaveBeenCalledWith({ account: 'a1', rows, chosen: true });
    expect(desk.toCleanUp).toHaveBeenCalledWith(expect.objectContaining({ device: 'all', state: 'any' }));
  });

  it('has neither chosen what this computer uses, nor what was just made, nor what cannot be told apart', async () => {
    const names = ['Stranger', 'Twin', 'Mine', 'Made', 'Phone'];
    const [at, apart] = [new Date().toISOString(), (name: string) => ({ ...row(name), removable: name !== 'Twin' })];
    const records = names.map((name) =>
      record(name, { Stranger: { newToYou: true, ...DISOWNED }, Mine: { device: 'd2' } }[name]),
    );
    const events = ['Made', 'Stranger'].map((name) => ({ at, record: `of ${name}`, what: 'created' as const }));
    const ledger = { accounts: [account], devices: [laptop, printer], records, events };
    const shown = model({ ledger }, { rows: names.map(apart) });
    const { choose } = await open({ ...shown, settings: { ...shown.settings, thisDevice: 'd2' } });
    await click(get('button', 'Choose all app passwords for deletion…'));
    expect(choose.mock.calls[0]?.[0].rows.map(({ name }) => name)).toEqual(['Stranger', 'Phone']);
  });

  it('stays after it is deleted, until the person is done with it', async () => {
    await open(known(stranger('Stranger', DISOWNED)));
    expect(maybe('button', 'Done with this')).toBeUndefined();
    await clear();
    const { settle } = await open(known(stranger('Stranger', { ...DISOWNED, state: 'deleted' }), record('Phone')));
    await click(get('button', 'Done with this'));
    expect(settle).toHaveBeenCalledWith('a1');
  });

  it('rests on dated sources only, and on none that is of tomorrow', () => {
    for (const { source } of compromise)
      if (source) expect([source.title.length > 10, source.asOf <= new Date().toISOString()]).toEqual([true, true]);
  });
});

it('says of what is missing when it was seen last, until that is dismissed', async () => {
  const { dismissMissing } = await open(
    known(record('Old', { state: 'missing', lastSeen: '2026-05-03T10:00:00.000Z' }), record('Phone')),
  );
  expect(said()).toContain('1 app password is no longer listed');
  expect(document.querySelector('.missing-ones li')?.textContent).toMatch(/Old.*Last seen there on 3 May 2026/);
  await click(get('button', 'Dismiss'));
  expect(dismissMissing).toHaveBeenCalledExactlyOnceWith(['of Old']);
});

describe('the popup', () => {
  it('leads to the desk with one line', async () => {
    const { openDesk } = await open(known(stranger('Stranger'), stranger('Other', { account: 'a2' })), 'popup');
    expect(said()).toContain('2 app passwords are new to you');
    expect(maybe('button', "It's mine: Stranger")).toBeUndefined();
    await click(get('button', 'Have a look'));
    expect(openDesk).toHaveBeenCalledWith('passwords');
  });

  it('says nothing where nothing is new', async () => {
    await open(known(record('Phone')), 'popup');
    expect(maybe('button', 'Have a look')).toBeUndefined();
  });
});
