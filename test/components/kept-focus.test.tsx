import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import { SelectBar } from '../../components/clean-up/SelectBar';
import { Desk } from '../../components/Desk';
import { type Item, mergeItems } from '../../components/items';
import type { Model } from '../../components/model';
import { deviceActs, laptop, owned, phone } from './devices';
import { speakEnglish } from './english';
import { acts, model, record, row } from './models';
import { all, clear, click, focused, get, maybe, pressFocused as press, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const OLD = { reviewOn: '2020-01-01' };
const DISOWNED = { newToYou: true, disownedAt: '2026-11-01T10:00:00.000Z' };

function known(...records: ReturnType<typeof record>[]): Model {
  const rows = records.filter(({ state }) => state === 'listed').map(({ name }) => row(name));
  return model({ ledger: { ...model().ledger, records } }, { rows });
}
async function open(shown: Model, devices = deviceActs([laptop, phone]).acts) {
  const whose = { claim: vi.fn(), askLater: vi.fn(), disown: vi.fn(), settle: vi.fn(), dismissMissing: vi.fn() };
  const upkeep = { works: vi.fn(), fails: vi.fn(), tryLater: vi.fn(), keep: vi.fn() };
  const all = { ...acts(), devices, whose, upkeep };
  const draw = (next: Model) => show(<App model={next} acts={all} place="desk" Desk={Desk} />);
  await draw(shown);
  return draw;
}

it('stays in its row when one is chosen in a review, and when that is taken back', async () => {
  const shown = known(record('Phone', OLD), record('Printer', OLD));
  const draw = await open(shown);
  await press(get('button', 'Review'));
  await press(get('button', 'Not used any more: Phone'));
  await draw({ ...shown, chosen: [{ name: 'Phone', created: '2026-01-15' }] });
  expect(focused()).toBe(get('button', 'Keep it after all: Phone'));
  await press(focused() as HTMLElement);
  await draw({ ...shown });
  expect(focused()).toBe(get('button', 'Not used any more: Phone'));
});

it('goes to what is said when what was pressed is gone', async () => {
  await open(known(record('Phone'), record('Stranger', { ...DISOWNED, state: 'deleted' })));
  await press(get('button', 'Done with this'));
  expect(focused()).toBe(get('status', /^Noted/));
});

it('goes to the list when all of it is shown', async () => {
  await open(known(...Array.from({ length: 9 }, (_, n) => record(`Stranger ${n}`, { newToYou: true }))));
  await press(get('button', 'Show all 9'));
  expect(focused()?.querySelectorAll(':scope > li')).toHaveLength(9);
});

it('goes to the tab that something leads to', async () => {
  const shown = known(record('Phone'), record('Stranger', DISOWNED));
  const draw = await open(shown);
  await press(get('button', 'Choose all app passwords for deletion…'));
  await draw({ ...shown, desk: { ...shown.desk, wish: { tab: 'clean-up', at: new Date().toISOString() } } });
  expect(focused()).toBe(get('tab', 'Clean up'));
});

it('goes to what is said on Devices when a device is given, and when that is taken back', async () => {
  await open(owned());
  await press(get('tab', 'Devices'));
  await press(all('button', /Which device/)[0] as HTMLElement);
  await click(get('combobox', 'Device'));
  await click(all('option', /iPhone 6s/)[0] as HTMLElement);
  expect(focused()?.closest('[role=status]')?.textContent).toContain('iPhone 6s');
  await press(get('button', 'Undo'));
  expect(focused()?.closest('[role=status]')?.textContent).toContain('Taken back.');
});

it('is not taken by a desk that opens', async () => {
  await open(known(record('Phone')));
  expect(focused()).toBe(document.body);
});

it('goes to the field when what empties it goes with that', async () => {
  await open(known(record('Phone', { reviewOn: '2099-01-01' })));
  await type(get('searchbox'), 'Ph');
  await press(get('button', 'Clear filters'));
  expect(focused()).toBe(get('searchbox'));
  await click(document.querySelector('.row-open') as HTMLElement);
  await press(get('button', 'No day'));
  expect(focused()).toBe(document.querySelector('input[type=date]'));
});

it('goes to the field where the filters of Clean up are cleared, and the button goes with that', async () => {
  await open(known(record('Phone'), record('Printer')));
  await click(get('tab', 'Clean up'));
  await type(get('searchbox', 'Search app passwords'), 'Ph');
  await press(get('button', 'Clear filters'));
  expect(focused()).toBe(get('searchbox', 'Search app passwords'));
});

it('goes to the sum where the selection is cleared, and the button goes with that', async () => {
  const items = mergeItems(undefined, { ...model().ledger, records: [record('Phone')] }, 'a1');
  const bar = (selected: Item[]) => (
    <SelectBar selected={selected} total={1} said={undefined} onClear={() => show(bar([]))} onDelete={() => {}} />
  );
  await show(bar(items));
  await press(get('button', 'Clear selection'));
  expect(maybe('button', 'Clear selection')).toBeUndefined();
  expect(focused()).toBe(document.querySelector('[role=status]'));
  expect(focused()?.textContent).toContain('0 selected');
});

it('goes to what came of it when a person has decided between two windows', async () => {
  const done = acts();
  done.desk.edit.mockResolvedValueOnce({ ok: false, why: 'changed-elsewhere' });
  await show(<App model={known(record('Phone'))} acts={done} place="desk" Desk={Desk} />);
  await click(document.querySelector('.row-open') as HTMLElement);
  await click(get('button', 'In a year'));
  await press(get('button', 'Keep mine'));
  expect(focused()?.textContent).toBe('Saved.');
});
