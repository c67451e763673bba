import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import { fieldsOf } from '../../components/devices/form-fields';
import type { Model } from '../../components/model';
import type { KeptForm } from '../../lib/device-forms';
import { deviceActs, laptop, owned, phone } from './devices';
import { speakEnglish } from './english';
import { acts } from './models';
import { clear, click, get, maybe, press, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

async function open(button: string | undefined, shown: Model = owned()) {
  const { acts: devices, stored } = deviceActs(shown.ledger.devices, shown.desk.forms);
  const done = { ...acts(), devices };
  await show(<App model={shown} acts={done} place="desk" Desk={Desk} />);
  await click(get('tab', 'Devices'));
  if (button) await click(get('button', button));
  return { done, devices, stored };
}
const said = () => document.querySelector('main')?.textContent ?? '';
const field = (name: string) => get('textbox', name) as HTMLInputElement;
const kind = (name: string) => get('radio', name) as HTMLInputElement;
const kept: KeptForm = {
  id: 'f1',
  fields: { name: 'Archive', kind: 'nas', platform: 'Synology', note: '', isThis: false },
};
const withForm = (form = kept): Model => {
  const shown = owned();
  return { ...shown, desk: { ...shown.desk, forms: [form] } };
};

describe('a new device', () => {
  it('is described by name, picture, platform and note, and saved without marks that turn text', async () => {
    const { devices, done } = await open('New device');
    await type(field('Device name'), '  Printer\u202e, 2nd floor ');
    await click(kind('Printer'));
    expect(maybe('checkbox', 'This is the computer in front of me')).toBeUndefined();
    expect(field('Platform or model').value).toBe('');
    await type(field('Platform or model'), 'Ricoh');
    await type(get('textbox', 'Note'), 'By the stairs\n');
    await click(get('button', 'Add device'));
    const fields = { name: 'Printer, 2nd floor', kind: 'printer', platform: 'Ricoh', note: 'By the stairs' };
    expect(devices.make).toHaveBeenCalledExactlyOnceWith(expect.any(String), fields);
    expect(devices.dropForm).toHaveBeenCalledExactlyOnceWith(devices.make.mock.calls[0]?.[0]);
    expect(done.change).not.toHaveBeenCalled();
    expect(said()).toContain('Device saved.');
  });

  it('is the computer in front where that stays ticked', async () => {
    const { devices, done } = await open('New device');
    await type(field('Device name'), 'Work laptop');
    await click(get('button', 'Add device'));
    expect(done.change).toHaveBeenCalledExactlyOnceWith({ thisDevice: devices.make.mock.calls[0]?.[0] });
  });

  it.each([
    ['', 'Type a name for the new device'],
    ['qwertyuiopasdfgh', 'This looks like a password'],
  ])('is not called %j, and the field has the focus', async (name, sentence) => {
    const { devices } = await open('New device');
    await type(field('Device name'), name);
    await click(get('button', 'Add device'));
    expect(said()).toContain(sentence);
    expect(document.activeElement).toBe(field('Device name'));
    expect(devices.make).not.toHaveBeenCalled();
  });

  it('has no note with what looks like a password', async () => {
    const { devices } = await open('New device');
    await type(field('Device name'), 'NAS');
    await type(get('textbox', 'Note'), 'it is qwertyuiopasdfgh');
    await click(get('button', 'Add device'));
    expect(said()).toContain('Take it out, and write it down nowhere.');
    expect(devices.make).not.toHaveBeenCalled();
  });

  it('may be called like another once something tells them apart', async () => {
    const { devices } = await open('New device');
    await type(field('Device name'), 'IPHONE 6S');
    await click(kind('Phone'));
    await type(field('Platform or model'), 'ios 12');
    expect(said()).toContain('Another device is called that.');
    await click(get('button', 'Add device'));
    expect(said()).toContain('the same name, kind, platform and note');
    expect(devices.make).not.toHaveBeenCalled();
    await type(field('Platform or model'), 'iOS 9');
    await click(get('button', 'Add device'));
    expect(devices.make).toHaveBeenCalledOnce();
  });

  const describeScanner = async () => {
    await click(get('combobox', 'Device'));
    await click(get('option', 'A new device…'));
    await type(field('Device name'), 'Scanner');
    await click(get('button', 'Add device'));
  };
  it('gets the app password that it was described for', async () => {
    const { done, devices } = await open('Which device? Printer-Scan');
    await describeScanner();
    const id = devices.make.mock.calls[0]?.[0];
    expect(done.moveRecord).toHaveBeenCalledExactlyOnceWith('of Printer-Scan', { from: undefined, to: id });
  });

  it('is stored, and that is said, though the app password could not be given to it', async () => {
    const { done } = await open('Which device? Printer-Scan');
    done.moveRecord.mockRejectedValue(new Error('full'));
    await describeScanner();
    expect(said()).toContain('Part of it is stored');
  });
});

describe('a device that is edited', () => {
  it('keeps what another window saved meanwhile, shows it, and takes what is saved again', async () => {
    const { devices, stored } = await open('Edit iPhone 6s');
    await type(field('Device name'), 'Old iPhone');
    await type(get('textbox', 'Note'), 'In the drawer');
    stored.devices = [laptop, { ...phone, name: 'Phone of Jo', platform: 'iOS 13' }];
    await click(get('button', 'Save device'));
    expect(said()).toContain('Changed in another window meanwhile');
    expect(said()).toContain('Phone of Jo');
    expect(field('Device name').value).toBe('Old iPhone');
    expect(stored.devices[1]).toEqual({ ...phone, name: 'Phone of Jo', platform: 'iOS 13', note: 'In the drawer' });
    await type(field('Platform or model'), 'iOS 13');
    await click(get('button', 'Save device'));
    expect(stored.devices[1]?.name).toBe('Old iPhone');
    expect(devices.dropForm).toHaveBeenCalledOnce();
  });

  it('is offered as a new one, with all that was typed, when it is gone meanwhile', async () => {
    const { devices, stored } = await open('Edit iPhone 6s');
    await type(field('Device name'), 'Old iPhone');
    stored.devices = [laptop];
    await click(get('button', 'Save device'));
    expect(said()).toContain('This device is no longer in the list.');
    await click(get('button', 'Add device'));
    expect(devices.make.mock.calls[0]?.[1]).toMatchObject({ name: 'Old iPhone', kind: 'phone', platform: 'iOS 12' });
  });

  it('says that nothing changed where storage refuses, and keeps what was typed', async () => {
    const { devices } = await open('Edit iPhone 6s');
    devices.change.mockRejectedValueOnce(new Error('quota'));
    await type(field('Device name'), 'Old iPhone');
    await click(get('button', 'Save device'));
    expect(said()).toContain('It could not be stored, and nothing changed.');
    expect(field('Device name').value).toBe('Old iPhone');
    expect(devices.dropForm).not.toHaveBeenCalled();
  });
});

it('what another window says of this computer meanwhile stays, where the form says nothing else', async () => {
  const shown = withForm({ id: 'f2', device: phone, wasThis: false, fields: { ...fieldsOf(phone, false), note: 'x' } });
  const { done } = await open(undefined, { ...shown, settings: { ...shown.settings, thisDevice: phone.id } });
  await click(get('button', 'Go on'));
  await click(get('button', 'Save device'));
  expect(said()).toContain('Device saved.');
  expect(done.change).not.toHaveBeenCalled();
  await click(get('button', 'Edit iPhone 6s'));
  await click(get('checkbox', 'This is the computer in front of me'));
  await click(get('button', 'Save device'));
  expect(done.change).toHaveBeenCalledExactlyOnceWith({ thisDevice: undefined });
});

describe('what was typed and not saved', () => {
  it('is kept at every letter, also when one goes back, and dropped by Cancel', async () => {
    const { devices } = await open('Edit iPhone 6s');
    expect(devices.keepForm).not.toHaveBeenCalled();
    await type(field('Device name'), 'Old');
    const form = devices.keepForm.mock.calls[0]?.[0];
    expect(form).toMatchObject({ device: phone, fields: { name: 'Old', platform: 'iOS 12' } });
    field('Device name').focus();
    await press('Escape');
    expect(document.activeElement).toBe(get('button', 'Edit iPhone 6s'));
    expect(devices.dropForm).not.toHaveBeenCalled();
    await click(get('button', 'Edit iPhone 6s'));
    await click(get('button', 'Cancel'));
    expect(devices.dropForm).toHaveBeenCalledOnce();
  });

  it('is offered whole, though only its first letter was told of', async () => {
    const shown = withForm({ ...kept, fields: { ...kept.fields, name: 'A' } });
    const { stored } = await open('Edit iPhone 6s', shown);
    stored.forms = [kept];
    await press('Escape');
    expect(said()).toContain('Archive');
    await click(get('button', 'Go on'));
    expect(field('Device name').value).toBe('Archive');
    expect(field('Platform or model').value).toBe('Synology');
  });

  it('is offered by one and the same button, however often the desk is read anew', async () => {
    const shown = withForm();
    const { done } = await open(undefined, shown);
    const button = get('button', 'Go on');
    button.focus();
    const desk = { ...shown.desk, forms: shown.desk.forms.map((form) => ({ ...form })) };
    await show(<App model={{ ...shown, desk }} acts={done} place="desk" Desk={Desk} />);
    expect(document.activeElement).toBe(button);
    expect(get('button', 'Go on')).toBe(button);
  });

  it('is kept without a last word that may be half a password until its field is left for another', async () => {
    const { devices } = await open('New device');
    const kept = () => devices.keepForm.mock.lastCall?.[0].fields.name;
    const leave = (relatedTarget: Element | null) =>
      act(() => void field('Device name').dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget })));
    await type(field('Device name'), 'Yard workstation');
    expect(kept()).toBe('Yard ');
    await leave(null);
    expect(kept()).toBe('Yard ');
    await leave(kind('Printer'));
    expect(kept()).toBe('Yard workstation');
    await click(kind('Printer'));
    expect(kept()).toBe('Yard workstation');
    await type(field('Device name'), 'Yard photocopier');
    await press('Escape');
    expect(kept()).toBe('Yard photocopier');
  });

  it('is not kept any more once it is saved, whatever its last word is', async () => {
    const { devices } = await open('New device');
    await type(field('Device name'), 'workstation');
    devices.keepForm.mockClear();
    await click(get('button', 'Add device'));
    expect(devices.dropForm).toHaveBeenCalledOnce();
    expect(devices.keepForm).not.toHaveBeenCalled();
  });

  it('is offered again, goes on where it was, and ends as that device', async () => {
    const { devices } = await open(undefined, withForm());
    expect(said()).toContain('You began to describe a device, and did not save it');
    await click(get('button', 'Go on'));
    expect([field('Device name').value, kind('Network storage').checked]).toEqual(['Archive', true]);
    await click(get('button', 'Add device'));
    expect(devices.make.mock.calls[0]?.[0]).toBe('f1');
    expect(devices.dropForm).toHaveBeenCalledExactlyOnceWith('f1');
  });

  it('is told of on the first tab as well, and goes when nobody wants it', async () => {
    const { devices } = await open(undefined, withForm());
    await click(get('tab', 'App passwords'));
    expect(said()).toContain('A device that you began to describe is not saved yet.');
    await click(get('button', 'Show'));
    await click(get('button', 'Discard'));
    expect(devices.dropForm).toHaveBeenCalledExactlyOnceWith('f1');
  });
});
