import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { Model } from '../../components/model';
import type { WhoseActs } from '../../components/new-to-you/whose-acts';
import type { PasswordRecord } from '../../lib/ledger/model';
import { speakEnglish } from './english';
import { acts, model, record, row } from './models';
import { clear, click, get, maybe, show } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const account = { id: 'a1', portal: 'legacy' as const, firstSeen: '2026-11-01', lastSeen: '2026-11-01' };
const known = (...records: PasswordRecord[]): Model =>
  model(
    { ledger: { accounts: [account], devices: [], records, events: [] } },
    { rows: records.map(({ name }) => row(name)) },
  );
const whose = {
  claim: vi.fn(),
  askLater: vi.fn(),
  disown: vi.fn<WhoseActs['disown']>(),
  settle: vi.fn(),
  dismissMissing: vi.fn(),
};
const draw = (shown: Model) => show(<App model={shown} acts={{ ...acts(), whose }} place="desk" Desk={Desk} />);
const openDetails = async (shown: Model) => {
  await draw(shown);
  await click(get('button', /^Phone/));
};
const DISOWNED = { newToYou: true, disownedAt: new Date().toISOString() };
const BUTTON = "I don't know it: Phone";
const said = () => document.body.textContent ?? '';

it('what stood there at the first reading can be said to be a stranger’s, and then what to do stands there', async () => {
  const shown = known(record('Phone'), record('Other'));
  await openDetails(shown);
  // The browser may tell of what was written before it answers whoever wrote it.
  let answer = () => {};
  whose.disown.mockReturnValueOnce(new Promise((done) => (answer = done)));
  await click(get('button', BUTTON));
  expect(whose.disown).toHaveBeenCalledWith('of Phone');
  await draw(known(record('Phone', DISOWNED), record('Other')));
  answer();
  expect(maybe('button', BUTTON)).toBeUndefined();
  expect(get('button', "It's mine after all: Phone")).toBeDefined();
  expect(get('heading', 'If somebody else was in your account')).toBeDefined();
  expect(document.activeElement?.textContent).toContain('you said that you do not know it');
});

it('whoever comes back to the list by the tabs stays on the tab', async () => {
  await openDetails(known(record('Phone')));
  await click(get('button', BUTTON));
  await draw(known(record('Phone', DISOWNED)));
  await click(get('button', /^Back/));
  await click(get('tab', 'Devices'));
  get('tab', 'App passwords').focus();
  await click(get('tab', 'App passwords'));
  expect(get('button', "It's mine after all: Phone")).toBeDefined();
  expect(document.activeElement).toBe(get('tab', 'App passwords'));
});

it('whoever wants to see all that is new is led to the list, and not back to what was answered before', async () => {
  const others = ['A', 'B', 'C', 'D', 'E'].map((name) => record(name, { newToYou: true }));
  await openDetails(known(...others, record('Phone')));
  await click(get('button', BUTTON));
  await draw(known(...others, record('Phone', DISOWNED)));
  await click(get('button', /^Back/));
  await click(get('button', /^Show all/));
  for (const { name } of others) expect(document.activeElement?.textContent).toContain(`${name}Created`);
});

it('says that nothing changed where it could not be kept', async () => {
  await openDetails(known(record('Phone')));
  whose.disown.mockRejectedValueOnce(new Error('NotThere'));
  await click(get('button', BUTTON));
  expect(said()).toContain('Nothing was stored and nothing changed');
  expect(get('button', BUTTON)).toBeDefined();
});

it.each([
  ['was made with Latchkey', { madeAt: '2026-11-01T10:00:00.000Z' }],
  ['is new, and asked about by itself', { newToYou: true }],
  ['is gone', { state: 'missing' }],
] satisfies [string, Partial<PasswordRecord>][])('is not asked of what %s', async (_, more) => {
  await openDetails(known(record('Phone', more)));
  expect(said()).not.toContain('Do you not know it?');
});

it('says no name where names are hidden', async () => {
  const shown = known(record('Phone'));
  await openDetails(shown);
  await draw({ ...shown, settings: { ...shown.settings, presenter: true, hideNames: true } });
  expect(get('button', "I don't know it: Name hidden")).toBeDefined();
  expect(maybe('button', BUTTON)).toBeUndefined();
});
