import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../components/App';
import type { Model } from '../../components/model';
import type { Creating } from '../../lib/creating';
import type { NameWarning } from '../../lib/ledger/naming/check';
import { speakEnglish } from './english';
import { acts, model } from './models';
import { all, clear, click, get, maybe, press, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

async function openForm({
  begun,
  warnings = [],
  ...more
}: { begun?: Creating; warnings?: NameWarning[] } & Partial<Model> = {}) {
  const done = acts();
  done.begun.mockResolvedValue(begun);
  done.checkName.mockResolvedValue(warnings);
  await show(<App model={model(more)} acts={done} place="popup" />);
  await click(get('button', 'New app password'));
  return done;
}
const device = () => get('combobox', 'Device') as HTMLInputElement;
const name = () => get('textbox', 'Name') as HTMLInputElement;
const says = () => document.body.textContent ?? '';
const choose = async (which: RegExp) => {
  await click(device());
  await click(all('option', which)[0]!);
};

describe('a name that should be thought over', () => {
  const twin = (how: 'one-letter' | 'looks-alike'): NameWarning => ({
    kind: 'twin',
    twin: { name: 'Phone-Mail', how },
  });

  it.each([
    [twin('one-letter'), '“Phone-Main” and “Phone-Mail” differ by one letter; you cannot rename either.'],
    [twin('looks-alike'), '“Phone-Main” and “Phone-Mail” look alike; you cannot rename either.'],
    [{ kind: 'personal', what: 'email' } as const, 'This holds an e-mail address.'],
    [{ kind: 'personal', what: 'person' } as const, "This seems to hold a person's name."],
  ])('is said to be so, and may be taken all the same: %o', async (warning, sentence) => {
    const done = await openForm({ warnings: [warning] });
    await type(name(), 'Phone-Main');
    expect(done.checkName).toHaveBeenLastCalledWith({
      name: 'Phone-Main',
      taken: ['Phone', 'Phone 2', 'Printer-Scan'],
      portal: 'legacy',
      account: { label: 'nora@example.com' },
    });
    expect(says()).toContain(sentence);
    const described = name().getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toContain(sentence);
    await click(get('button', "Create on Microsoft's page"));
    expect(done.create).toHaveBeenCalledOnce();
  });

  it('does not show the other name while names are hidden', async () => {
    const settings = { presenter: true, hideNames: true, keepAccountLabel: true };
    await openForm({ warnings: [twin('one-letter')], settings });
    await type(name(), 'Phone-Main');
    expect(says()).toContain('Another name on this account differs by one letter');
    expect(says()).not.toContain('Phone-Mail”');
  });

  it('is forbidden where it is the same as another, and then nothing else is said', async () => {
    await openForm({ warnings: [twin('one-letter')] });
    await type(name(), 'phone');
    expect(says()).toContain('is on this account already');
    expect(says()).not.toContain('differ by one letter');
  });
});

it.each(['zqxjkvbwpyfgmcvu', 'zqxj kvbw pyfg mcvu'])(
  'takes no password for a name, and sends "%s" nowhere',
  async (pasted) => {
    const done = await openForm();
    await type(name(), pasted);
    expect(says()).toContain('This looks like a password');
    await click(get('button', "Create on Microsoft's page"));
    expect(done.create).not.toHaveBeenCalled();
    expect(JSON.stringify(done.checkName.mock.calls)).not.toMatch(/zqxj/);
  },
);

it('says of a device that it has one already, and lets it have another', async () => {
  const done = await openForm();
  expect(says()).not.toContain('This device has one already');
  await choose(/Front desk/);
  expect(says()).toContain('This device has one already');
  await click(get('button', "Create on Microsoft's page"));
  expect(done.create).toHaveBeenCalledOnce();
});

it('says nothing of one that a device has of another account', async () => {
  const { ledger } = model();
  const records = ledger.records.map((each) => ({ ...each, account: 'a2' }));
  await openForm({ ledger: { ...ledger, records } });
  await choose(/Front desk/);
  expect(says()).not.toContain('This device has one already');
});

describe('the form that was left', () => {
  const begun: Creating = {
    account: 'a1',
    choice: { kind: 'device', device: 'd1' },
    apps: ['Scan to mail'],
    name: 'Desk-Scan',
  };

  it('is kept as it changes, and not before', async () => {
    const done = await openForm();
    expect(done.keepBegun).not.toHaveBeenCalled();
    await choose(/Front desk/);
    await click(all('checkbox', 'Mail')[0]!);
    await type(name(), 'Desk-Mail');
    expect(done.keepBegun).toHaveBeenLastCalledWith({
      account: 'a1',
      choice: { kind: 'device', device: 'd1' },
      apps: ['Mail'],
      name: 'Desk-Mail',
    });
  });

  it('stands as it was left, and says so', async () => {
    const done = await openForm({ begun });
    expect(done.begun).toHaveBeenCalledWith('a1');
    expect(device().value).toBe('Front desk');
    expect((all('checkbox', 'Scan to mail')[0] as HTMLInputElement).checked).toBe(true);
    expect(name().value).toBe('Desk-Scan');
    expect(says()).toContain('As you left it');
  });

  it('has the device that was new then, where it was made before all else was refused', async () => {
    const { name: made, kind } = model().ledger.devices[0]!;
    await openForm({ begun: { ...begun, choice: { kind: 'new', draft: { name: made, kind } } } });
    expect(device().value).toBe(made);
    expect(maybe('textbox', 'Device name')).toBeUndefined();
  });

  it('knows a new device and this computer again, and asks anew where the device is gone', async () => {
    const draft = { name: 'Attic camera', kind: 'camera' } as const;
    await openForm({ begun: { ...begun, choice: { kind: 'new', draft } } });
    expect((get('textbox', 'Device name') as HTMLInputElement).value).toBe('Attic camera');
    await clear();
    await openForm({ begun: { ...begun, choice: { kind: 'this' } } });
    expect(device().value).toBe('This computer');
    await clear();
    await openForm({ begun: { ...begun, choice: { kind: 'device', device: 'gone' } } });
    expect(device().value).toBe('');
  });

  it.each([
    ['Cancel', () => click(get('button', 'Cancel'))],
    ['Escape', () => press('Escape')],
    ['the way back', () => click(get('button', 'Back to the list'))],
    ['creating it', () => click(get('button', "Create on Microsoft's page"))],
  ])('is put away by %s', async (_, end) => {
    const done = await openForm({ begun });
    await end();
    expect(done.keepBegun).toHaveBeenLastCalledWith(undefined);
  });

  it('is kept again where the page could not be asked for it', async () => {
    const done = await openForm({ begun });
    done.create.mockResolvedValue({ ok: false, step: 'plan', why: 'busy' });
    await click(get('button', "Create on Microsoft's page"));
    expect(done.keepBegun).toHaveBeenLastCalledWith(begun);
  });
});
