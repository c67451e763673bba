import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../components/App';
import type { Model } from '../../components/model';
import { reported } from '../../lib/log';
import { speakEnglish } from './english';
import { acts, laptop, model } from './models';
import { all, clear, click, get, maybe, press, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

async function openForm(done = acts(), shown: Model = model()) {
  await show(<App model={shown} acts={done} place="popup" />);
  await click(get('button', 'New app password'));
  return done;
}
const mine = (more: Partial<Model> = {}) =>
  model({ settings: { presenter: false, hideNames: false, keepAccountLabel: true, thisDevice: laptop.id }, ...more });
const device = () => get('combobox', 'Device') as HTMLInputElement;
const name = () => get('textbox', 'Name') as HTMLInputElement;
const error = (field: Element) => {
  const id = field.getAttribute('aria-invalid') === 'true' ? field.getAttribute('aria-describedby') : null;
  return id ? document.getElementById(id)?.textContent : undefined;
};
const active = () => document.getElementById(device().getAttribute('aria-activedescendant') ?? '')?.textContent;

describe('the form for a new app password', () => {
  it('has every control under the name it has everywhere, and the focus on the device', async () => {
    await openForm();
    expect(document.activeElement).toBe(device());
    get('group', 'Apps');
    get('listbox', 'Suggested names');
    get('button', "Create on Microsoft's page");
    expect(name().value).toBe('Laptop-Linux-Mail');
    expect(document.body.textContent).toContain('17 characters, not in use');
  });

  it('can be filled in where no names come, and takes note of why', async () => {
    const done = acts();
    done.suggest.mockRejectedValue(new RangeError('nobody answers'));
    await openForm(done);
    expect(reported()).toContain('RangeError');
    await type(name(), 'Yard-Camera-Mail');
    expect(error(name())).toBeUndefined();
  });

  it('takes this computer for the device: as a draft, or as the one it is known to be', async () => {
    await openForm();
    expect(device().value).toBe('This computer');
    expect(device().maxLength).toBe(200);
    await clear();
    await openForm(acts(), mine());
    expect(device().value).toBe('This computer: ThinkPad T14');
  });

  it('asks for names that fit what was chosen, and leaves a name alone that was typed', async () => {
    const done = await openForm();
    await click(all('checkbox', 'Scan to mail')[0]!);
    expect(done.suggest).toHaveBeenLastCalledWith({
      taken: ['Phone', 'Phone 2', 'Printer-Scan'],
      portal: 'legacy',
      account: { label: 'nora@example.com' },
      newDevice: { name: 'This computer', kind: 'laptop', platform: 'Linux' },
      apps: ['Scan to mail'],
    });
    await type(name(), 'My own');
    await click(all('checkbox', 'Mail')[0]!);
    expect(name().value).toBe('My own');
  });

  it.each([
    ['  ', 'Type a name that says which device and app it is for.'],
    ['pHONE', '“Phone” is on this account already. Take another name, since two alike cannot be told apart later.'],
    [
      'Phone  2 ',
      '“Phone 2” is on this account already. Take another name, since two alike cannot be told apart later.',
    ],
    ['x'.repeat(61), 'That is 1 character too long. Shorten the name.'],
    ['x'.repeat(63), 'That is 3 characters too long. Shorten the name.'],
  ])('says as it is typed what is wrong with the name "%s", and sends nothing', async (typed, sentence) => {
    const done = await openForm();
    await type(name(), typed);
    expect(error(name())).toBe(sentence);
    await click(get('button', "Create on Microsoft's page"));
    expect(done.create).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(name());
  });

  it('wants eight characters where guides say that the page does', async () => {
    const done = await openForm(acts(), model({}, { portal: 'security-info' }));
    await type(get('textbox', 'Name'), 'Laptop');
    await click(get('button', "Create on Microsoft's page"));
    expect(error(name())).toContain('Make it 8 characters or more');
    expect(done.create).not.toHaveBeenCalled();
  });

  it('starts the job with what was chosen', async () => {
    const done = await openForm(acts(), mine());
    await click(all('checkbox', 'Outlook')[0]!);
    await type(name(), ' Desk-Mail ');
    await click(get('button', "Create on Microsoft's page"));
    expect(done.create).toHaveBeenCalledExactlyOnceWith({
      tab: 7,
      account: 'a1',
      name: 'Desk-Mail',
      device: 'd2',
      apps: ['Outlook'],
    });
    expect(document.body.textContent).toContain('Latchkey is creating Desk-Mail on Microsoft');
  });

  it('takes an app that is not in the list', async () => {
    const done = await openForm(acts(), mine());
    await click(all('checkbox', 'Other…')[0]!);
    await type(get('textbox', 'Other app'), 'Home Assistant');
    await click(get('button', "Create on Microsoft's page"));
    expect(done.create.mock.lastCall?.[0].apps).toEqual(['Home Assistant']);
  });

  it('describes a new device, and wants a name for it that is not taken', async () => {
    const done = await openForm();
    await press('ArrowUp');
    await press('ArrowUp');
    expect(active()).toBe('A new device…');
    await press('Enter');
    const called = get('textbox', 'Device name');
    expect(document.activeElement).toBe(called);
    await click(get('button', "Create on Microsoft's page"));
    expect(error(called)).toContain('Type a name for the new device');
    await type(called, 'front DESK');
    expect(error(get('textbox', 'Device name'))).toContain('You have a device called that');
    expect(done.create).not.toHaveBeenCalled();
    await type(called, 'Attic camera');
    await type(get('combobox', 'Kind'), 'camera');
    await click(get('button', "Create on Microsoft's page"));
    expect(done.create.mock.lastCall?.[0]).toMatchObject({ newDevice: { name: 'Attic camera', kind: 'camera' } });
  });

  it('says why not where nothing can be created', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({ name: `Name ${index}`, removable: true }));
    await openForm(acts(), model({}, { rows }));
    expect(maybe('combobox', 'Device')).toBeUndefined();
    expect(document.body.textContent).toContain('All 40 places are used. Delete one');
  });

  it('goes back on Escape, gives the button the focus, and does not close the popup', async () => {
    await openForm();
    expect(await press('Escape')).toBe(false);
    expect(document.activeElement).toBe(get('button', 'New app password'));
    expect(await press('Escape')).toBe(true);
  });
});

describe('the device box', () => {
  it('opens with the arrows, goes round, and chooses with Enter', async () => {
    await openForm();
    expect(device().getAttribute('aria-expanded')).toBe('false');
    await press('ArrowDown');
    expect(device().getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(device().getAttribute('aria-controls')!)?.getAttribute('role')).toBe('listbox');
    expect(active()).toBe('This computer');
    await press('ArrowDown');
    expect(active()).toBe('Front desk1');
    await press('ArrowUp');
    await press('ArrowUp');
    expect(active()).toBe('A new device…');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    expect(device().value).toBe('Front desk');
    expect(device().getAttribute('aria-expanded')).toBe('false');
    expect(document.body.textContent).toContain('Holds 1 already');
  });

  it('finds while typing, and takes back what was typed on Escape without leaving the form', async () => {
    await openForm();
    await type(device(), 'THINK');
    expect(all('option', 'ThinkPad T14')).toHaveLength(1);
    expect(all('option', /Front desk/)).toHaveLength(0);
    expect(active()).toBe('ThinkPad T14');
    expect(await press('Escape')).toBe(false);
    expect(device().value).toBe('This computer');
    expect(maybe('button', 'Cancel')).toBeDefined();
    await type(device(), 'think');
    await press('Enter');
    expect(device().value).toBe('ThinkPad T14');
  });

  it('is chosen from with the pointer', async () => {
    await openForm();
    await click(device());
    await click(all('option', /Front desk/)[0]!);
    expect(device().value).toBe('Front desk');
  });

  it('does not take the focus back when something else is typed into', async () => {
    await openForm();
    name().focus();
    await type(name(), 'Other');
    expect(document.activeElement).toBe(name());
  });
});

describe('the suggested names', () => {
  it('are gone through with the arrows from the name and back to it', async () => {
    await openForm();
    name().focus();
    await press('ArrowDown');
    expect(document.activeElement).toBe(get('listbox', 'Suggested names'));
    expect(name().value).toBe('Laptop-Linux-Mail');
    await press('ArrowDown');
    expect(name().value).toBe('Laptop-Mail-202611');
    expect(all('option').map((each) => each.getAttribute('aria-selected'))).toEqual(['false', 'true']);
    await press('Enter');
    expect(document.activeElement).toBe(name());
  });

  it('give the focus back to the name above the first', async () => {
    await openForm();
    name().focus();
    await press('ArrowDown');
    await press('ArrowUp');
    expect(document.activeElement).toBe(name());
    expect(name().value).toBe('Laptop-Linux-Mail');
  });

  it('do not replace a typed name when the focus only passes', async () => {
    await openForm();
    await type(name(), 'My own');
    get('listbox', 'Suggested names').focus();
    await press('Tab');
    expect(name().value).toBe('My own');
  });
});
