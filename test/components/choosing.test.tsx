import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { Model } from '../../components/model';
import { freshDesk, noFilters } from '../../lib/desk';
import type { Identity } from '../../lib/portals/view';
import { speakEnglish } from './english';
import { acts, model, record, row } from './models';
import { all, clear, click as clickOnce, get, maybe, press, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
/** The tick comes back from the background a moment later. */
const click = async (element: Element) => {
  await clickOnce(element);
  await settled();
};

/** The desk with a choice that is kept as the background keeps it: every tick comes back in the next model. */
async function open(shown: Model = model()) {
  const done = acts();
  let now = shown;
  const draw = () => show(<App model={now} acts={done} place="desk" Desk={Desk} />);
  done.choose.mockImplementation(async ({ rows, chosen }) => {
    const others = now.chosen.filter(({ name }) => !rows.some((other) => other.name === name));
    now = { ...now, chosen: chosen ? [...others, ...rows] : others };
    await settled();
    await draw();
  });
  await draw();
  await click(get('tab', 'Clean up'));
  return done;
}
const said = () => document.querySelector('main')?.textContent ?? '';
const box = (name: string) => get('checkbox', `Select ${name}`) as HTMLInputElement;
const ticked = () =>
  all('checkbox', /^Select (?!all)/)
    .filter((each) => (each as HTMLInputElement).checked)
    .map((each) => each.getAttribute('aria-label')?.slice('Select '.length));
const shiftClick = (element: Element) =>
  act(async () => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true }));
    await settled();
    await settled();
  });
const pressShift = (key: string) =>
  act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey: true, bubbles: true }));
    await settled();
    await settled();
  });
const many = (count: number) => model({}, { rows: Array.from({ length: count }, (_, n) => row(`Row ${n + 1}`)) });
const onDevices = (phone2 = '2024-01-15'): Model => {
  const rows = [row('Phone'), row('Phone 2', phone2), row('Printer-Scan', '2025-01-15')];
  const base = model({}, { rows });
  const records = [
    record('Phone', { device: 'd2' }),
    record('Phone 2', { created: phone2, newToYou: true }),
    record('Printer-Scan', { created: '2025-01-15', device: 'd1' }),
  ];
  const settings = { ...base.settings, thisDevice: 'd2' };
  return { ...base, settings, ledger: { ...base.ledger, records } };
};

describe('choosing what to delete', () => {
  it('tells the background of each tick, and counts it', async () => {
    const done = await open();
    await click(box('Phone 2'));
    expect(done.choose).toHaveBeenCalledExactlyOnceWith({
      account: 'a1',
      rows: [{ name: 'Phone 2', created: '2024-01-15', rowId: undefined }],
      chosen: true,
    });
    expect(said()).toContain('1 selected');
    await click(box('Phone 2'));
    expect(done.choose).toHaveBeenLastCalledWith(expect.objectContaining({ chosen: false }));
    expect(said()).toContain('0 selected');
  });

  it('shows what was ticked on the page, and drops what is no longer listed', async () => {
    const chosen: Identity[] = [
      { name: 'Phone', created: '2026-01-15' },
      { name: 'Gone', created: '2020-01-01' },
    ];
    const done = await open(model({ chosen }));
    expect(ticked()).toEqual(['Phone']);
    expect(said()).toContain('1 selected');
    expect(done.choose).toHaveBeenCalledExactlyOnceWith({ account: 'a1', rows: [chosen[1]], chosen: false });
  });

  it('keeps the tick of a row that the page just does not show, and does not count it', async () => {
    const base = model({ chosen: [{ name: 'Phone 3', created: '2026-01-15' }] });
    const records = [...base.ledger.records, record('Phone 3')];
    const done = await open({ ...base, ledger: { ...base.ledger, records } });
    expect(said()).toContain('0 selected');
    expect(done.choose).not.toHaveBeenCalled();
  });

  it('takes all between two clicks with shift, either way', async () => {
    await open(many(6));
    await click(box('Row 2'));
    await shiftClick(box('Row 4'));
    expect(ticked()).toEqual(['Row 2', 'Row 3', 'Row 4']);
    await shiftClick(box('Row 1'));
    expect(ticked()).toEqual(['Row 1', 'Row 2', 'Row 3', 'Row 4']);
  });

  it('goes from row to row with the arrows, and with shift takes them along or gives them back', async () => {
    await open(many(5));
    box('Row 2').focus();
    await press('ArrowDown');
    expect(document.activeElement).toBe(box('Row 3'));
    expect(ticked()).toEqual([]);
    await pressShift('ArrowDown');
    await pressShift('ArrowDown');
    expect(ticked()).toEqual(['Row 3', 'Row 4', 'Row 5']);
    await pressShift('ArrowUp');
    expect(ticked()).toEqual(['Row 3', 'Row 4']);
  });

  it('leaves out what is on this device or was made just now, says why, and takes it by itself', async () => {
    const at = new Date().toISOString();
    const base = onDevices(at.slice(0, 10));
    const events = [{ at, record: 'of Phone 2', what: 'found' as const }];
    // Written down later, while the clock was set back.
    events.push({ at: '2020-01-01T10:00:00.000Z', record: 'of Printer-Scan', what: 'found' });
    await open({ ...base, ledger: { ...base.ledger, events } });
    await click(get('checkbox', 'Select all shown'));
    expect(ticked()).toEqual(['Printer-Scan']);
    expect(said()).toContain('2 were left out, since they are new or belong to this device.');
    expect(box('Phone').closest('li')?.textContent).toContain('On this device');
    expect(box('Phone 2').closest('li')?.textContent).toContain('Made a few minutes ago');
    await click(box('Phone'));
    expect(ticked()).toEqual(['Phone', 'Printer-Scan']);
    await click(get('checkbox', 'Select all shown'));
    expect(ticked()).toEqual([]);
  });

  it('does not take for new what stood there at the first visit, or was made longer ago', async () => {
    const base = model();
    const at = new Date().toISOString();
    const long = new Date(Date.now() - 700_000).toISOString();
    const events = [
      { at: long, record: 'of Phone', what: 'created' as const },
      { at, record: 'of Printer-Scan', what: 'found' as const },
    ];
    await open({ ...base, ledger: { ...base.ledger, events } });
    await click(get('checkbox', 'Select all shown'));
    expect(ticked()).toEqual(['Phone', 'Phone 2', 'Printer-Scan']);
    await clear();
    // Found just now, and made years ago by the page's own date.
    const found = onDevices();
    const late = [{ at, record: 'of Phone 2', what: 'found' as const }];
    await open({ ...found, ledger: { ...found.ledger, events: late } });
    await click(get('checkbox', 'Select all shown'));
    expect(ticked()).toEqual(['Phone 2', 'Printer-Scan']);
  });

  it('takes all but this device, whatever is filtered; and says so where it does not know this device', async () => {
    await open({ ...onDevices(), desk: { ...freshDesk, filters: { ...noFilters, search: 'scan' } } });
    await click(get('button', 'All but this device'));
    expect(ticked()).toEqual(['Phone 2', 'Printer-Scan']);
    // What is on it does not stay ticked from before.
    await click(box('Phone'));
    await click(get('button', 'All but this device'));
    expect(ticked()).toEqual(['Phone 2', 'Printer-Scan']);
    await clear();
    await open();
    await click(get('button', 'All but this device'));
    expect(said()).toContain('does not know yet which device this computer is');
    expect(ticked()).toEqual([]);
  });

  it('lists what cannot be told apart, and takes it in no way', async () => {
    const rows = [row('Twin'), row('Twin'), row('Phone')].map((each) => ({ ...each, removable: each.name !== 'Twin' }));
    const done = await open(model({ chosen: [{ name: 'Twin', created: '2026-01-15' }] }, { rows }));
    const [twin] = all('checkbox', 'Select Twin');
    expect(twin?.getAttribute('aria-disabled')).toBe('true');
    expect(twin?.closest('li')?.textContent).toContain('Cannot be selected: two rows look the same');
    done.choose.mockClear();
    await click(twin as HTMLElement);
    expect(done.choose).not.toHaveBeenCalled();
    await click(get('checkbox', 'Select all shown'));
    expect(ticked()).toEqual(['Phone']);
    expect(said()).toContain('1 selected');
  });

  it('filters by device, age and state, and keeps that for the next opening', async () => {
    const done = await open(onDevices());
    const shown = () => all('checkbox', /^Select (?!all)/).map((each) => each.getAttribute('aria-label'));
    await type(get('combobox', 'Device'), 'd1');
    expect(shown()).toEqual(['Select Printer-Scan']);
    expect(done.desk.keepFilters).toHaveBeenLastCalledWith({ ...noFilters, device: 'd1' }, true);
    await type(get('combobox', 'Device'), 'none');
    expect(shown()).toEqual(['Select Phone 2']);
    await click(get('button', 'Clear filters'));
    await type(get('combobox', 'State'), 'new');
    expect(shown()).toEqual(['Select Phone 2']);
    await click(get('button', 'Clear filters'));
    await type(get('combobox', 'Age'), '5');
    expect(said()).toContain('None fits these filters');
    await click(get('button', 'Clear filters'));
    await type(get('searchbox', 'Search app passwords'), 'scan');
    expect(said()).toContain('1 of 3 shown');
    await clear();
    await open({ ...onDevices(), desk: { ...freshDesk, filters: { ...noFilters, search: 'scan' } } });
    expect(shown()).toEqual(['Select Printer-Scan']);
  });

  it('asks nothing of the age where the page says of no row when it was made', async () => {
    const rows = ['Phone', 'Laptop'].map((name) => ({ name, removable: true }));
    const filters = { ...noFilters, age: '5' as const };
    await open({ ...model({ desk: { ...freshDesk, filters } }, { rows }), ledger: { ...model().ledger, records: [] } });
    expect(maybe('combobox', 'Age')).toBeUndefined();
    expect(said()).toContain('2 of 2 shown');
  });

  it.each([
    ['nothing is selected', model(), 'Nothing is selected. Select what should go'],
    ['the page is not sure', model({}, { level: 'by-hand' }), 'It is not sure of this page'],
    ['no page is in front', model({ situation: { kind: 'none' } }), 'Open Microsoft'],
    ['the page asks for a sign-in', model({}, { state: 'signed-out' }), 'Sign in'],
  ] as const)('asks for nothing when %s, and says why', async (_, shown, sentence) => {
    const done = await open(shown);
    await click(get('button', 'Delete selected…'));
    expect(maybe('dialog')).toBeUndefined();
    expect(said().toLowerCase()).toContain(sentence.toLowerCase());
    // Nothing is held against the rows themselves.
    expect(said()).not.toContain('Cannot be selected: two rows');
    expect(done.startRun).not.toHaveBeenCalled();
  });

  it('says so when a tick could not be kept', async () => {
    const done = await open();
    done.choose.mockRejectedValue(new Error('quota'));
    await click(box('Phone'));
    expect(said()).toContain('It could not be stored, and nothing changed');
    expect(said()).toContain('0 selected');
  });

  it('covers names while they are hidden', async () => {
    const settings = { presenter: true, hideNames: true, keepAccountLabel: true };
    await open(model({ settings }));
    expect(said()).not.toContain('Phone');
    get('checkbox', 'Select hidden name 1');
  });
});
