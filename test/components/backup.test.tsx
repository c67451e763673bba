import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BackupTab } from '../../components/backup/BackupTab';
import type { BackupActs, Opened } from '../../components/backup/backup-acts';
import type { Acts, Model } from '../../components/model';
import type { Ledger } from '../../lib/ledger/model';
import { speakEnglish } from './english';
import { laptop, model, record, SEEN } from './models';
import { all, clear, click, get, maybe, press, show, type } from './screen';

beforeEach(() => {
  speakEnglish();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 24, 12) });
});
afterEach(async () => {
  vi.useRealTimers();
  await clear();
});

const PASSPHRASE = 'k7mq-2x9f-wdpt-84hn-b6rz';
const accounts = [{ id: 'b1', portal: 'legacy' as const, label: 'nora@example.com', firstSeen: SEEN, lastSeen: SEEN }];
const held: Ledger = { accounts, devices: [laptop], records: [record('Old phone', { account: 'b1' })], events: [] };
const opened = (more: Partial<Opened> = {}): Opened => ({
  copy: { madeAt: SEEN, salt: 'theirs', ledger: held },
  salt: 'ours',
  ...more,
});

async function open(more: Partial<BackupActs> = {}, settings: Partial<Model['settings']> = {}) {
  const backup = {
    about: { version: '1.0', browser: 'Chrome' },
    makePassphrase: vi.fn(() => PASSPHRASE),
    make: vi.fn<BackupActs['make']>(async () => ({ ok: true, file: new Blob(['locked']) })),
    open: vi.fn<BackupActs['open']>(async () => ({ ok: true, opened: opened() })),
    asides: vi.fn<BackupActs['asides']>(async () => []),
    openAside: vi.fn<BackupActs['openAside']>(async () => ({ ok: false, why: 'damaged' })),
    bringIn: vi.fn<BackupActs['bringIn']>(async () => ({ ok: false, why: 'busy' })),
    bringTable: vi.fn<BackupActs['bringTable']>(async () => ({ ok: false, why: 'busy' })),
    ...more,
  };
  const acts = { save: vi.fn<Acts['save']>(), copyText: vi.fn<Acts['copyText']>(async () => true) };
  const shown = model({ settings: { presenter: false, hideNames: false, keepAccountLabel: false, ...settings } });
  const Held = () => {
    const [passphrase, setPassphrase] = useState<string>();
    return <BackupTab model={shown} acts={acts} backup={backup} passphrase={passphrase} onPassphrase={setPassphrase} />;
  };
  await show(<Held />);
  return { ...backup, ...acts };
}
const says = () => document.body.textContent ?? '';
const choose = (file: Blob) =>
  Object.defineProperty(document.querySelector('input[type=file]'), 'files', { value: [file], configurable: true });
async function look(passphrase = PASSPHRASE) {
  choose(new Blob(['x']));
  await type(document.querySelector('input[type=password]') as Element, passphrase);
  await click(get('button', 'Look at it'));
}

describe('a backup that is saved', () => {
  it('is locked with a passphrase that is made, shown, copied on wish, and given to nobody else', async () => {
    const make = vi.fn<BackupActs['make']>(async () => ({ ok: true, file: new Blob(['locked']) }));
    const done = await open({ make });
    await click(get('button', 'Make a passphrase'));
    expect(says()).toContain(PASSPHRASE);
    expect(document.activeElement).toBe(get('region', 'Passphrase'));
    await click(get('button', 'Copy passphrase'));
    expect(done.copyText).toHaveBeenCalledExactlyOnceWith(PASSPHRASE);
    expect(says()).toContain('Copied.');
    await click(get('button', 'Save backup'));
    const [lock, table] = make.mock.calls[0] ?? [];
    expect(lock).toBe(PASSPHRASE);
    expect(table).toContain('"Name","Nickname","Device","Kind","Apps","Created","State","Account"');
    expect(table).not.toContain(PASSPHRASE);
    expect(done.save).toHaveBeenCalledExactlyOnceWith('latchkey-backup-2026-11-24.zip', expect.any(Blob));
    expect(get('status', /latchkey-backup-2026-11-24\.zip/)).toBeDefined();
  });

  it('shows no passphrase to who may be watching; it can still be copied', async () => {
    const done = await open({}, { presenter: true });
    await click(get('button', 'Make a passphrase'));
    expect(document.documentElement.outerHTML).not.toContain(PASSPHRASE);
    expect(get('img', 'Passphrase, covered in presenter mode')).toBeDefined();
    // Nobody could open what is locked with it before it was copied.
    expect((get('button', 'Save backup') as HTMLButtonElement).disabled).toBe(true);
    await click(get('button', 'Copy passphrase'));
    expect(done.copyText).toHaveBeenCalledWith(PASSPHRASE);
    expect((get('button', 'Save backup') as HTMLButtonElement).disabled).toBe(false);
  });

  it.each([
    ['newer', 'written by a newer Latchkey'],
    ['too-large', 'more than Latchkey can keep'],
    ['refused', 'The browser refused to store or read'],
  ] as const)('is not said to be where it was not: %s', async (why, sentence) => {
    const { save } = await open({
      make: async () => (why === 'refused' ? Promise.reject(new Error('no')) : { ok: false, why }),
    });
    await click(get('button', 'Make a passphrase'));
    await click(get('button', 'Save backup'));
    expect(says()).toContain('No backup was made');
    expect(says()).toContain(sentence);
    expect(save).not.toHaveBeenCalled();
  });
});

describe('a backup that is opened', () => {
  it.each([
    ['locked', 'This passphrase does not open the file.'],
    ['foreign', 'This is no backup of Latchkey'],
    ['damaged', 'This is no backup of Latchkey'],
    ['too-big', 'larger than any backup'],
    ['newer', 'Update Latchkey here'],
  ] as const)('says what to do where it is %s', async (why, sentence) => {
    await open({ open: async () => ({ ok: false, why }) });
    await look();
    expect(says()).toContain('Nothing was brought in');
    expect(says()).toContain(sentence);
  });

  it('wants a file and its passphrase first', async () => {
    const done = await open();
    await click(get('button', 'Look at it'));
    expect(says()).toContain('Choose the backup file first');
    get('button', 'Look at it').focus();
    await click(get('button', 'Look at it'));
    expect(document.activeElement).toBe(document.querySelector('input[type=file]'));
    choose(new Blob(['x']));
    await click(get('button', 'Look at it'));
    expect(says()).toContain('Type or paste the passphrase');
    expect(done.open).not.toHaveBeenCalled();
  });

  it('says what would change before anything does, and changes nothing when it is left', async () => {
    const done = await open({ open: async () => ({ ok: true, opened: opened({ salt: 'theirs' }) }) });
    await look();
    expect(get('heading', /^Copy of 1 Nov 2026/)).toBe(document.activeElement);
    expect(says()).toContain('It holds 1 app password. On 1 device.');
    expect(says()).toContain('1 app password is added.');
    await click(get('radio', /Put the copy in the place/));
    expect(says()).toContain('2 that are here and not in the copy are forgotten here.');
    await click(get('button', 'Cancel'));
    expect(document.activeElement).toBe(get('heading', 'Backup'));
    expect(done.bringIn).not.toHaveBeenCalled();
  });

  it('asks which account is which where another browser made it, and proposes the one of that name', async () => {
    const counts = { added: 1, completed: 0, same: 0, gone: 0, leftOut: 0, devicesAdded: 0, devicesGone: 0 };
    const done = await open({ bringIn: vi.fn<BackupActs['bringIn']>(async () => ({ ok: true, counts })) });
    await look();
    const home = get('combobox') as HTMLSelectElement;
    expect(home.value).toBe('a1');
    expect(says()).toContain('1 app password is added.');
    await type(home, '');
    expect(says()).toContain('1 is left out');
    await type(home, 'a1');
    await click(get('button', 'Bring in'));
    expect(done.bringIn).toHaveBeenCalledExactlyOnceWith(opened().copy, {
      way: 'add',
      homes: new Map([['b1', 'a1']]),
      keepsLabels: false,
    });
    expect(says()).toContain('Brought in');
    expect(says()).toContain('What was here before is kept below');
  });

  it('proposes an account for one of the copy only, and none of another organisation', async () => {
    const two = ['Contoso', 'Fabrikam'].map((tenant, n) => ({ ...accounts[0]!, id: `b${n}`, tenant }));
    await open({
      open: async () => ({
        ok: true,
        opened: opened({ copy: { ...opened().copy, ledger: { ...held, accounts: two } } }),
      }),
    });
    await look();
    const homes = () => all('combobox') as HTMLSelectElement[];
    expect(homes().map(({ value }) => value)).toEqual(['', '']);
    await type(homes()[0]!, 'a1');
    // It is taken now.
    expect([...homes()[1]!.options].map(({ value }) => value)).toEqual(['']);
  });

  it('has no way back while it is written', async () => {
    let end = (_: Awaited<ReturnType<BackupActs['bringIn']>>) => {};
    const { bringIn } = await open({ bringIn: vi.fn(() => new Promise((resolve: typeof end) => (end = resolve))) });
    await look();
    for (let times = 0; times < 2; times++) await click(get('button', 'Bring in'));
    expect(bringIn).toHaveBeenCalledOnce();
    expect(['Bring in', 'Cancel'].map((name) => get('button', name).matches(':disabled'))).toEqual([false, true]);
    await press('Escape');
    expect(get('heading', /^Copy of/)).toBeDefined();
    end({ ok: false, why: 'refused' });
    await click(get('heading', /^Copy of/));
    expect(says()).toContain('Nothing was brought in');
  });

  it.each([
    ['busy', 'Latchkey is at work on a page,'],
    ['newer', 'written by a newer Latchkey'],
    ['too-large', 'more than Latchkey can keep'],
    ['no-snapshot', 'could not be kept, so nothing was changed'],
    ['refused', 'The browser refused to write it down'],
  ] as const)('says so where it could not be brought in: %s', async (why, sentence) => {
    await open({ bringIn: async () => ({ ok: false, why }) });
    await look();
    await click(get('button', 'Bring in'));
    expect(says()).toContain(sentence);
    expect(maybe('button', 'Bring in')).toBeDefined();
  });

  it('names no account while somebody may be watching', async () => {
    await open({}, { presenter: true });
    await look();
    expect(document.documentElement.outerHTML).not.toContain('nora@example.com');
  });
});

describe('copies from before', () => {
  it('are there to be looked at, newest first', async () => {
    const done = await open({
      asides: async () => ['2026-11-23T10:00:00.000Z', '2026-11-20T10:00:00.000Z'],
      openAside: vi.fn<BackupActs['openAside']>(async () => ({ ok: true, opened: opened({ salt: 'theirs' }) })),
    });
    const buttons = all('button', /^Look at it: /);
    expect(buttons).toHaveLength(2);
    await click(buttons[0] as Element);
    expect(done.openAside).toHaveBeenCalledExactlyOnceWith('2026-11-23T10:00:00.000Z');
    expect(get('heading', /^Copy of/)).toBeDefined();
  });

  it('say so where they can not be read, or where there is none', async () => {
    await open({ asides: async () => ['2026-11-23T10:00:00.000Z'] });
    await click(get('button', /^Look at it: /));
    expect(says()).toContain("This copy can't be read any more.");
    await clear();
    await open();
    expect(says()).toContain('There is none yet.');
    await clear();
    await open({ asides: () => Promise.reject(new Error('no')) });
    expect(says()).not.toContain('There is none yet.');
    expect(says()).toContain("could not read the file or Latchkey's own list");
  });
});

it('saves a table for a spreadsheet', async () => {
  const { save } = await open();
  await click(get('button', 'Save table (CSV)'));
  const [name, text] = save.mock.calls[0] ?? [];
  expect(name).toBe('latchkey-app-passwords-2026-11-24.csv');
  expect(String(text).split('\r\n')[1]).toContain('"nora@example.com');
});
