import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BackupTab } from '../../components/backup/BackupTab';
import type { BackupActs } from '../../components/backup/backup-acts';
import { tableOf } from '../../components/backup/table';
import { columnsIn, countsInWords, rowsOf } from '../../components/backup/table-columns';
import type { Model } from '../../components/model';
import type { TableCounts } from '../../lib/backup/bring-table';
import { readTable, type Table } from '../../lib/backup/read-table';
import { speakEnglish } from './english';
import { acts, model } from './models';
import { all, clear, click, get, maybe, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const SECRET = 'abcdefghijklmnop';
const says = () => document.body.textContent ?? '';
const nothing: TableCounts = {
  completed: 0,
  same: 0,
  devicesAdded: 0,
  unknown: [],
  unclear: [],
  differing: [],
  long: [],
  secret: [],
};

async function open(text: string, shown: Model = model()) {
  const bringTable = vi.fn<BackupActs['bringTable']>(async () => ({ ok: true, counts: { ...nothing, completed: 1 } }));
  const backup = { asides: async () => [], bringTable } as unknown as BackupActs;
  await show(<BackupTab model={shown} acts={acts()} backup={backup} passphrase={undefined} onPassphrase={() => {}} />);
  const file = all('button', 'Look at the table')[0]?.closest('form')?.querySelector('input[type=file]');
  Object.defineProperty(file, 'files', { value: text === '' ? [] : [new Blob([text])], configurable: true });
  await click(get('button', 'Look at the table'));
  return bringTable;
}
async function tableIn(text: string): Promise<Table> {
  const read = await readTable(new Blob([text]));
  if (!read.ok) throw new Error(read.why);
  return read.table;
}

describe('a table of the person', () => {
  it('says what it would change before anything does, then brings that in', async () => {
    const bringTable = await open('Name,Device,Password\r\nPhone,ThinkPad T14,secret words\r\nOther,Van,x\r\n');
    expect(get('heading', 'What the table says')).toBe(document.activeElement);
    expect(says()).toContain('More is known of 1 that is here.');
    expect(says()).toContain('no app password of that name, account and date (rows: 3)');
    expect(bringTable).not.toHaveBeenCalled();
    await click(get('button', 'Bring in'));
    expect(bringTable).toHaveBeenCalledExactlyOnceWith([expect.anything(), expect.anything()], false);
    expect(bringTable.mock.calls[0]?.[0][0]).toMatchObject({ number: 2, name: 'Phone', device: 'ThinkPad T14' });
    // A column that nobody chose goes nowhere.
    expect(JSON.stringify(bringTable.mock.calls)).not.toContain('secret words');
    expect(get('status', /^Brought in/)).toBeDefined();
    expect(get('heading', 'Backup')).toBe(document.activeElement);
  });

  it('changes what stands here only when it is told to', async () => {
    const bringTable = await open('Name,Apps\nPrinter-Scan,Mail; SMTP\n');
    expect(says()).toContain('What stands here already and differs stays (rows: 2).');
    expect((get('button', 'Bring in') as HTMLButtonElement).disabled).toBe(true);
    await click(get('switch', 'Also change what stands here already'));
    expect(says()).toContain('More is known of 1 that is here.');
    await click(get('button', 'Bring in'));
    expect(bringTable).toHaveBeenCalledExactlyOnceWith([expect.objectContaining({ apps: 'Mail; SMTP' })], true);
  });

  it('with other headings is understood once it is said which column is which', async () => {
    await open('Kennwort für,Wo\nPhone,Van\n');
    expect(says()).toContain("Choose the column with the names, as Microsoft's page shows them.");
    expect((get('button', 'Bring in') as HTMLButtonElement).disabled).toBe(true);
    await type(get('combobox', 'Name'), '0');
    await type(get('combobox', 'Device'), '1');
    expect(says()).toContain('1 device is added.');
    // A column is one thing.
    await type(get('combobox', 'Note'), '1');
    expect((get('combobox', 'Device') as HTMLSelectElement).value).toBe('');
    expect(says()).not.toContain('1 device is added.');
  });

  it.each([
    ['', 'Choose the table first'],
    ['Name\n', 'There is no row below the headings.'],
    ['Name\n"Phone', 'never closed'],
    ['PK\u0003\u0004', 'This is a workbook'],
  ])('that is none says what to do: %j', async (text, sentence) => {
    await open(text);
    expect(says()).toContain('Nothing was brought in');
    expect(says()).toContain(sentence);
    expect(document.activeElement?.getAttribute('type')).toBe('file');
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
    get('button', 'Look at the table').focus();
    await click(get('button', 'Look at the table'));
    expect(document.activeElement?.getAttribute('type')).toBe('file');
  });

  it('is left without a trace', async () => {
    const bringTable = await open('Name,Note\nPhone,x\n');
    await click(get('button', 'Cancel'));
    expect(maybe('heading', 'What the table says')).toBeUndefined();
    expect(bringTable).not.toHaveBeenCalled();
  });

  it('shows no cell, and no heading that nobody should see', async () => {
    await open(`Name,${SECRET},,nora@example.com\nPhone,hush,x,y\n`);
    expect(document.documentElement.outerHTML).not.toContain(SECRET);
    expect(document.documentElement.outerHTML).not.toContain('hush');
    const choices = () => [...get('combobox', 'Note').querySelectorAll('option')].map((one) => one.textContent);
    expect(choices()).toEqual(['None', 'Name', 'Column 2', 'Column 3', 'nora@example.com']);
    await clear();
    await open(`Name,nora@example.com\nPhone,x\n`, model({ settings: { ...model().settings, presenter: true } }));
    expect(choices()).toEqual(['None', 'Name', 'Column 2']);
  });
});

describe('the columns of a table', () => {
  it('that was saved here are known, and what it says is here already', async () => {
    const shown = model();
    const table = await tableIn(tableOf(shown));
    const columns = columnsIn(table);
    expect(columns).toEqual({ name: 0, nickname: 1, device: 2, kind: 3, apps: 4, created: 5, account: 7, note: 9 });
    const [phone, scan] = rowsOf(table, columns, shown.ledger);
    expect(phone).toMatchObject({ number: 2, name: 'Phone', accounts: ['a1'], created: '2026-01-15', device: '' });
    expect(scan).toMatchObject({ name: 'Printer-Scan', device: 'Front desk', kind: 'printer', apps: 'Scan to mail' });
  });

  it('name accounts by what they are called, and others than those here where all are called something', async () => {
    const { ledger } = model();
    const table = await tableIn('Name,Account\na,NORA@example.com\nb,eva@example.com\nc,\n');
    const of = (accounts: typeof ledger.accounts) =>
      rowsOf(table, columnsIn(table), { ...ledger, accounts }).map(({ accounts: ids }) => ids);
    expect(of(ledger.accounts)).toEqual([['a1'], [], undefined]);
    const [nora, ...others] = ledger.accounts;
    if (!nora) throw new Error('no account');
    // Two pages of one person are two accounts: either may be meant, and nobody else's.
    expect(of([nora, ...others, { ...nora, id: 'a2', portal: 'security-info' }])[0]).toEqual(['a1', 'a2']);
    const nameless = ledger.accounts.map(({ label: _, ...rest }) => rest);
    expect(of(nameless)).toEqual([['a1'], ['a1'], undefined]);
    // What they are called without a name says how many they have, which changes.
    const two = { ...ledger, accounts: nameless.flatMap((one) => [one, { ...one, id: 'a2' }]) };
    const saved = await tableIn(tableOf({ ledger: two }));
    expect(rowsOf(saved, columnsIn(saved), two).map(({ accounts: ids }) => ids)).toEqual([
      ['a1', 'a2'],
      ['a1', 'a2'],
    ]);
  });

  it('say of a personal account that its app passwords stand on no page', async () => {
    const { ledger } = model();
    const states = async (portal: 'legacy' | 'personal') =>
      (
        await tableIn(tableOf({ ledger: { ...ledger, accounts: ledger.accounts.map((one) => ({ ...one, portal })) } }))
      ).rows.map(({ cells }) => cells[6]);
    expect(await states('legacy')).toEqual(["On Microsoft's page", "On Microsoft's page"]);
    expect(await states('personal')).toEqual(['', '']);
  });

  it('have kinds in our words', async () => {
    const table = await tableIn('Name,Kind\na,Game console\nb,printer\nc,fridge\n');
    expect(rowsOf(table, columnsIn(table), model().ledger).map(({ kind }) => kind)).toEqual([
      'console',
      'printer',
      undefined,
    ]);
  });
});

it('tells rows by their numbers, those in a line as one, and of very many the first', () => {
  const of = (unknown: number[]) => countsInWords({ ...nothing, unknown })[0]?.match(/rows: ([^)]*)/)?.[1];
  expect(of([9, 4, 8, 8, 7, 12])).toBe('4, 7–9 and 12');
  expect(of(Array.from({ length: 30 }, (_, n) => n * 2))).toMatch(/^0, 2, .* and 22 …$/);
});
