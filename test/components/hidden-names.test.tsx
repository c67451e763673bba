import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { DeviceActs } from '../../components/devices/device-acts';
import type { Model } from '../../components/model';
import type { Device } from '../../lib/ledger/model';
import type { PageView } from '../../lib/portals/view';
import { speakEnglish } from './english';
import { acts, model, record, row } from './models';
import { all, clear, click, get, maybe, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const SECRET = 'Canary';
const device = (id: string, more: Partial<Device> = {}): Device => ({
  id,
  name: `${SECRET} ${id}`,
  kind: 'laptop',
  platform: `${SECRET} OS`,
  note: `${SECRET} note`,
  ...more,
});
const of = (name: string, more = {}) => record(name, { nickname: `${SECRET} alias`, note: `${SECRET} word`, ...more });

function shown(page: Partial<PageView> = {}): Model {
  const devices = [device('d1'), device('d2', { kind: 'phone' }), device('d3', { lostOn: '2026-01-01' })];
  const [names, on] = [
    ['One', 'Two', 'Three', 'Four'],
    ['d1', 'd2', 'd3', undefined],
  ];
  const records = names.map((name, index) => of(`${SECRET} ${name}`, { device: on[index], newToYou: index > 1 }));
  const ledger = { ...model().ledger, devices, records };
  const rows = page.portal === 'personal' ? [] : records.map(({ name }) => row(name));
  const settings = { presenter: true, hideNames: true, keepAccountLabel: false, thisDevice: 'd1' };
  return model({ ledger, settings }, { rows, ...page });
}

async function open(what: Model) {
  const devices = { keepForm: vi.fn(), dropForm: vi.fn() } as unknown as DeviceActs;
  const whose = { claim: vi.fn(), askLater: vi.fn(), disown: vi.fn(), settle: vi.fn(), dismissMissing: vi.fn() };
  const upkeep = { works: vi.fn(), fails: vi.fn(), tryLater: vi.fn(), keep: vi.fn() };
  const doing = { ...acts(), devices, whose, upkeep };
  await show(<App model={what} acts={doing} place="desk" Desk={Desk} />);
  return doing;
}

/** Whatever is drawn, said to a screen reader, or shown where the pointer rests. */
function seen(): string {
  const typed = [...document.querySelectorAll('input')].map(({ value }) => value);
  return [document.body.innerHTML, ...typed].join('\n');
}

it('nothing of the person’s own words is anywhere in the list, in the details or in their lists of devices', async () => {
  await open(shown());
  expect(seen()).not.toContain(SECRET);
  await click(all('button', /^It's mine/)[0] as HTMLElement);
  await click(get('combobox', 'Device'));
  expect(all('option', /Device \d, Phone/)).not.toEqual([]);
  expect(seen()).not.toContain(SECRET);
  for (let index = 0; index < 4; index++) {
    await clear();
    await open(shown());
    await click(document.querySelectorAll('.row-open')[index] as HTMLElement);
    await click(all('combobox', 'Device').at(-1) as HTMLElement);
    expect(seen()).not.toContain(SECRET);
  }
});

it('nor on Devices, where one is given to a device', async () => {
  await open(shown());
  await click(get('tab', 'Devices'));
  await click(all('button', /Which device/)[0] as HTMLElement);
  await click(get('combobox', 'Device'));
  expect(seen()).not.toContain(SECRET);
});

it('nor in the form for a new one', async () => {
  await open(shown());
  await click(get('button', 'New app password'));
  await click(get('combobox', 'Device'));
  expect(seen()).not.toContain(SECRET);
});

it('nor as the name of a new one, where it is another’s or made of what a device is called', async () => {
  const { suggest, create } = await open(shown());
  suggest.mockResolvedValue([{ name: `${SECRET}-Mail` }]);
  await click(get('button', 'New app password'));
  await click(get('combobox', 'Device'));
  await click(all('option', /Device 2/)[0] as HTMLElement);
  expect(seen()).not.toContain(SECRET);
  expect(maybe('textbox', 'Name')).toBeUndefined();
  expect(get('img', 'Name hidden')).toBeDefined();
  await click(get('button', "Create on Microsoft's page"));
  expect(create).toHaveBeenCalledWith(expect.objectContaining({ name: `${SECRET}-Mail` }));
});

it('nor while a suggestion of before still stands, nor when a hidden device is chosen once a name is typed', async () => {
  const doing = await open(shown());
  doing.suggest.mockImplementation(async ({ device: of }) =>
    of ? [{ name: `${SECRET}-Mail` }] : new Promise(() => {}),
  );
  await click(get('button', 'New app password'));
  await click(get('combobox', 'Device'));
  await click(get('option', /^A new device/));
  expect(seen()).not.toContain(SECRET);
  doing.suggest.mockImplementation(async ({ device: of }) => [{ name: of ? `${SECRET}-Mail` : 'Own-Mail' }]);
  await type(get('textbox', 'Device name'), 'Own');
  await vi.waitFor(() => expect(maybe('textbox', 'Name')).toBeDefined());
  await type(get('textbox', 'Name'), 'Own-Mail-2');
  await click(get('combobox', 'Device'));
  await click(all('option', /Device 2/)[0] as HTMLElement);
  expect((get('textbox', 'Name') as HTMLInputElement).value).toBe('Own-Mail-2');
  expect(seen()).not.toContain(SECRET);
});

it('nor where a new device has no name yet, for which names of this computer are suggested', async () => {
  const doing = await open(shown());
  doing.suggest.mockImplementation(async ({ newDevice }) =>
    newDevice ? [{ name: 'Own-Mail' }] : [{ name: `${SECRET}-Mail`, device: 'd1' }],
  );
  await click(get('button', 'New app password'));
  await click(get('combobox', 'Device'));
  await click(get('option', /^A new device/));
  await vi.waitFor(() => expect(doing.suggest.mock.lastCall?.[0]).not.toHaveProperty('device'));
  await Promise.resolve();
  expect(seen()).not.toContain(SECRET);
  await type(get('textbox', 'Device name'), 'Own');
  await vi.waitFor(() => expect((get('textbox', 'Name') as HTMLInputElement).value).toBe('Own-Mail'));
});

it('nor as the fault of one that is taken, which is said where the focus goes', async () => {
  const doing = await open(shown());
  doing.suggest.mockResolvedValue([{ name: `${SECRET} One` }]);
  await click(get('button', 'New app password'));
  await click(get('button', "Create on Microsoft's page"));
  expect(doing.create).not.toHaveBeenCalled();
  expect(document.activeElement?.textContent).toContain('This name is on this account already');
  expect(seen()).not.toContain(SECRET);
});

it('nor as a suggestion that was taken before names were hidden', async () => {
  const seenByAll = { ...shown(), settings: { ...shown().settings, hideNames: false } };
  const doing = await open(seenByAll);
  doing.suggest.mockResolvedValue([{ name: 'Other' }, { name: `${SECRET}-Mail` }]);
  await click(get('button', 'New app password'));
  await vi.waitFor(() => expect(all('option', `${SECRET}-Mail`)).toHaveLength(1));
  await click(get('option', `${SECRET}-Mail`));
  expect(seen()).toContain(SECRET);
  await open(shown());
  expect(get('img', 'Name hidden')).toBeDefined();
  expect(seen()).not.toContain(SECRET);
});

it('nor in what was searched for before names were hidden', async () => {
  const base = shown();
  const search = SECRET;
  const desk = { ...base.desk, table: { ...base.desk.table, search }, filters: { ...base.desk.filters, search } };
  await open({ ...base, desk });
  expect(seen()).not.toContain(SECRET);
  await click(get('tab', 'Clean up'));
  expect(seen()).not.toContain(SECRET);
});

it('nor on any tab, of a work account or a personal one', async () => {
  for (const page of [{}, { portal: 'personal' as const }]) {
    await clear();
    await open(shown(page));
    for (const tab of all('tab')) {
      await click(tab);
      expect(seen()).not.toContain(SECRET);
    }
    await click(get('tab', 'App passwords'));
    await click(document.querySelectorAll('.row-open')[0] as HTMLElement);
    expect(seen()).not.toContain(SECRET);
  }
});
