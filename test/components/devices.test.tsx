import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { Model } from '../../components/model';
import type { Device } from '../../lib/ledger/model';
import { deviceActs, laptop, owned, phone } from './devices';
import { speakEnglish } from './english';
import { acts, model } from './models';
import { all, clear, click, get, maybe, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

async function open(shown: Model = owned()) {
  const { acts: devices, stored } = deviceActs(shown.ledger.devices, shown.desk.forms);
  const done = { ...acts(), devices };
  await show(<App model={shown} acts={done} place="desk" Desk={Desk} />);
  await click(get('tab', 'Devices'));
  return { done, devices, stored };
}
const said = () => document.querySelector('main')?.textContent ?? '';
const cards = () =>
  [...document.querySelectorAll('.device h3')].map((head) => head.querySelector('.unseen, .name-head')?.textContent);
const card = (at: number) => document.querySelectorAll('.device')[at]?.textContent ?? '';

describe('the devices of the desk', () => {
  it('say what each has of the account in front, and of another only how many', async () => {
    await open();
    expect(said()).toContain('2 devices hold 2 app passwords.');
    expect(cards()).toEqual(['iPhone 6s', 'ThinkPad T14']);
    expect(card(0)).toContain('2 app passwords');
    expect(card(0)).toContain('For Mail');
    expect(card(0)).toContain('1 more in other@example.com, Security info');
    expect(card(0)).toContain('More than one is fine where each app has its own.');
    expect(card(1)).toContain('0 app passwords');
    expect(said()).not.toContain('Secret of two');
    expect(said()).not.toContain('more in nora@example.com');
  });

  it('come first that are gone and still hold something', async () => {
    const old: Device = { id: 'o', name: 'Old', kind: 'desktop', retiredOn: '2022-09-09' };
    await open(owned([laptop, old, { ...phone, lostOn: '2024-05-03' }]));
    expect(cards()).toEqual(['iPhone 6s', 'ThinkPad T14', 'Old']);
    expect(card(0)).toContain('Lost 3 May 2024');
    expect(card(2)).toContain('Retired 9 Sept 2022');
    expect(said()).toContain('1 is lost or retired, and still holds 2.');
    expect(maybe('button', 'Delete these 2… iPhone 6s')).toBeDefined();
    expect(maybe('button', /^Lost or stolen… iPhone/)).toBeUndefined();
  });

  it('are found by what they hold as well', async () => {
    await open();
    await type(get('searchbox', 'Search devices'), 'phone 2');
    expect(cards()).toEqual(['iPhone 6s']);
    await type(get('searchbox', 'Search devices'), 'laptop 4711');
    expect(cards()).toEqual(['ThinkPad T14']);
    await type(get('searchbox', 'Search devices'), 'nothing like it');
    expect(said()).toContain('No device matches.');
  });

  it('are told apart where two are called the same', async () => {
    await open(owned([phone, { ...phone, id: 'p2', name: 'iphone  6S', platform: 'iOS 9' }]));
    expect(all('button', /^Edit/).map((each) => each.getAttribute('aria-label'))).toEqual([
      'Edit iPhone 6s, Phone, iOS 12',
      'Edit iphone  6S, Phone, iOS 9',
    ]);
    expect(card(1)).toContain('Another device has this name.');
  });

  it('show no name, note or platform where names are hidden, and are not edited then', async () => {
    const { settings } = model();
    const { done } = await open({ ...owned(), settings: { ...settings, presenter: true, hideNames: true } });
    const html = document.querySelector('main')?.innerHTML ?? '';
    for (const word of ['iPhone', 'ThinkPad', 'iOS', '4711', 'Phone 2', 'Printer-Scan', 'example.com'])
      expect(html).not.toContain(word);
    await click(get('button', 'Edit Device 1'));
    expect(document.querySelectorAll('main input')).toHaveLength(0);
    await click(all('button', 'Show names').at(-1) as HTMLElement);
    expect(done.change).toHaveBeenCalledExactlyOnceWith({ hideNames: false });
  });

  it.each([
    ['urgent', ['iPhone 6s', 'ThinkPad T14', 'Tablet', 'Archive']],
    ['name', ['Archive', 'iPhone 6s', 'Tablet', 'ThinkPad T14']],
    ['newest', ['Tablet', 'iPhone 6s', 'Archive', 'ThinkPad T14']],
    ['fullest', ['iPhone 6s', 'Tablet', 'Archive', 'ThinkPad T14']],
  ])('stand in the order that is chosen, which is kept: %s', async (sort, names) => {
    const others: Device[] = [
      { id: 'n', name: 'Archive', kind: 'nas' },
      { id: 't', name: 'Tablet', kind: 'tablet' },
    ];
    const shown = owned([laptop, { ...phone, lostOn: '2026-01-01' }, ...others]);
    // The newest one is on the tablet, two older ones are on the phone.
    const records = ['t', 'p', 'p'].map((device, at) => ({ ...shown.ledger.records[at]!, device }));
    const { devices } = await open({
      ...shown,
      ledger: { ...shown.ledger, records },
      settings: { ...shown.settings, thisDevice: 'l' },
    });
    await type(get('combobox', 'Sort'), sort);
    expect(cards()).toEqual(names);
    expect(devices.keepSort).toHaveBeenCalledExactlyOnceWith(sort);
  });

  it('get an app password that none of them has, and it is taken back', async () => {
    const { done } = await open();
    expect(get('region', 'No device yet').textContent).toContain('Printer-Scan');
    await click(get('button', 'Which device? Printer-Scan'));
    await click(get('combobox', 'Device'));
    await click(get('option', 'ThinkPad T14'));
    expect(done.moveRecord).toHaveBeenLastCalledWith('of Printer-Scan', { from: undefined, to: 'l' });
    await click(get('button', 'Undo'));
    expect(done.moveRecord).toHaveBeenLastCalledWith('of Printer-Scan', { from: 'l', to: undefined });
    expect(said()).toContain('Taken back.');
  });

  it('get one that is new to the person, and it is new again once it is taken back', async () => {
    const shown = owned();
    const records = shown.ledger.records.map((each) => ({ ...each, newToYou: each.name === 'Printer-Scan' }));
    const { done } = await open({ ...shown, ledger: { ...shown.ledger, records } });
    await click(get('button', 'Which device? Printer-Scan'));
    await click(get('combobox', 'Device'));
    await click(get('option', 'ThinkPad T14'));
    await click(get('button', 'Undo'));
    expect(done.moveRecord).toHaveBeenLastCalledWith('of Printer-Scan', { from: 'l', to: undefined, isNew: true });
  });

  it('say so where another window has given it to one meanwhile', async () => {
    const { done } = await open();
    done.moveRecord.mockResolvedValueOnce(false);
    await click(get('button', 'Which device? Printer-Scan'));
    await click(get('combobox', 'Device'));
    await click(get('option', 'ThinkPad T14'));
    expect(said()).toContain('Another window has changed this app password or the device meanwhile');
    expect(maybe('button', 'Undo')).toBeUndefined();
  });

  it('are none at first, and the way to the first one is there', async () => {
    await open(owned([]));
    expect(said()).toContain('None yet.');
    expect(maybe('searchbox')).toBeUndefined();
    await click(get('button', 'New device'));
    expect((get('checkbox', 'This is the computer in front of me') as HTMLInputElement).checked).toBe(true);
    expect((get('textbox', 'Platform or model') as HTMLInputElement).value).toBe('Linux');
  });

  it('are merged after it was said what happens, and become two again', async () => {
    const { devices } = await open();
    const merged = {
      gone: phone,
      before: laptop,
      after: laptop,
      moved: ['of Phone', 'of Phone 2', 'of Secret of two', 'one that is deleted'],
    };
    devices.merge.mockResolvedValueOnce({ ok: true, merged });
    await click(get('button', 'Edit iPhone 6s'));
    await click(get('button', 'Merge into another…'));
    const dialog = get('dialog', 'Merge two devices?');
    expect(dialog.textContent).toContain('Its 3 app passwords, of all accounts, go over to the other one.');
    expect((get('button', 'Merge') as HTMLButtonElement).disabled).toBe(true);
    await type(get('combobox', 'Merge into'), 'l');
    await click(get('button', 'Merge'));
    expect(devices.merge).toHaveBeenCalledExactlyOnceWith('p', 'l');
    expect(said()).toContain('Merged. 3 app passwords went over.');
    await click(get('button', 'Undo'));
    expect(devices.unmerge).toHaveBeenCalledExactlyOnceWith(merged, false);
  });

  it('are removed only when no account has anything on them, with a way back', async () => {
    const { devices } = await open();
    await click(get('button', 'Edit iPhone 6s'));
    expect(said()).toContain('It has 3 app passwords, counting all accounts, so it stays in the list.');
    expect(maybe('button', 'Remove from the list')).toBeUndefined();
    await click(get('button', 'Cancel'));
    await click(get('button', 'Edit ThinkPad T14'));
    await click(get('button', 'Remove from the list'));
    expect(devices.remove).toHaveBeenCalledExactlyOnceWith('l');
    await click(get('button', 'Undo'));
    expect(devices.putBack).toHaveBeenCalledExactlyOnceWith(laptop);
  });

  it('are removed though the settings cannot be written, and come back only with them', async () => {
    const shown = owned();
    const { done, devices } = await open({ ...shown, settings: { ...shown.settings, thisDevice: 'l' } });
    done.change.mockRejectedValue(new Error('full'));
    await click(get('button', 'Edit ThinkPad T14'));
    await click(get('button', 'Remove from the list'));
    expect(said()).toContain('Removed from the list');
    await click(get('button', 'Undo'));
    expect(said()).toContain('nothing changed');
    expect(devices.putBack).not.toHaveBeenCalled();
  });
});
