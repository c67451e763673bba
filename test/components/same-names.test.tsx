import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { candidatesOf } from '../../components/clean-up/choosing';
import { FilterBar } from '../../components/clean-up/FilterBar';
import { deviceOptions, draftFault, matchOptions, optionText } from '../../components/device-choice';
import { mergeItems, searchItems } from '../../components/items';
import { findFault } from '../../components/name-fault';
import { ThisComputer } from '../../components/settings/ThisComputer';
import { noFilters } from '../../lib/desk';
import type { Device } from '../../lib/ledger/model';
import { speakEnglish } from './english';
import { model, printer, record } from './models';
import { clear, get, show } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const devices: Device[] = [
  { id: '1', name: 'Phone', kind: 'phone', platform: 'iOS 12' },
  { id: '2', name: 'phone', kind: 'phone', platform: 'Android 14' },
  { id: '3', name: 'Scanner', kind: 'printer', note: 'Second floor\nby the stairs' },
  { id: '4', name: 'Scanner', kind: 'printer', note: 'Cellar' },
  printer,
];
const TOLD = [
  'Phone, Phone, iOS 12',
  'phone, Phone, Android 14',
  'Scanner, Printer, Second floor',
  'Scanner, Printer, Cellar',
  'Front desk',
];
const counts = (some: readonly Device[]) => some.map((device) => ({ device, held: 0 }));
const options = () => [...get('combobox').querySelectorAll('option')].map(({ textContent }) => textContent);

describe('devices of one name', () => {
  it('are told apart where one is chosen', () => {
    const chosen = deviceOptions(counts(devices), '2', undefined);
    expect(chosen.map((option) => optionText(option, undefined))).toEqual([
      `This computer: ${TOLD[1]}`,
      ...TOLD.filter((_, n) => n !== 1),
    ]);
  });

  it('are told apart where this computer is named', async () => {
    await show(<ThisComputer devices={devices} chosen={undefined} hideNames={false} onChange={() => {}} />);
    expect(options().slice(1)).toEqual(TOLD);
  });

  it('are told apart where the list is filtered', async () => {
    const known = model();
    const ledger = { ...known.ledger, devices, records: devices.map(({ id }) => record(id, { device: id })) };
    const items = mergeItems(undefined, ledger, 'a1');
    const candidates = candidatesOf(items, { ...known, ledger });
    await show(
      <FilterBar
        filters={noFilters}
        candidates={candidates}
        hideNames={false}
        onChange={() => {}}
        onLeave={() => {}}
      />,
    );
    const [first] = [...document.querySelectorAll('select')];
    expect([...first!.options].map(({ text }) => text).slice(1, -1)).toEqual(TOLD);
  });
});

describe('names with pictures', () => {
  const laptop: Device = { id: 'l', name: '💻', kind: 'laptop' };
  const tablet: Device = { id: 't', name: '📱', kind: 'tablet' };

  it('are not taken for one another', () => {
    expect(findFault('📱 Outlook', ['💻 Outlook'])).toBeUndefined();
    expect(findFault('💻 outlook', ['💻 Outlook'])).toEqual({ kind: 'taken', by: '💻 Outlook' });
    expect(draftFault(tablet, counts([laptop]))).toBeUndefined();
    expect(draftFault(tablet, counts([tablet]))).toBeDefined();
  });

  it('are found by them', () => {
    const found = (typed: string) =>
      matchOptions(deviceOptions(counts([laptop, tablet]), undefined, undefined), typed).map(({ key }) => key);
    expect([found('📱'), found(' ')]).toEqual([['t'], ['l', 't']]);
    const { ledger } = model();
    const items = mergeItems(undefined, { ...ledger, records: ['💻 Mail', 'Mail'].map((name) => record(name)) }, 'a1');
    expect(searchItems(items, '💻').map(({ identity }) => identity.name)).toEqual(['💻 Mail']);
    expect(searchItems(items, ' ')).toHaveLength(2);
  });
});

it('a device of which nobody sees the name has none', () =>
  expect(draftFault({ name: '\u202e\u200b', kind: 'other' }, [])).toContain('Type a name for the new device'));
