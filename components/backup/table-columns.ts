import type { TableCounts, TableRow } from '../../lib/backup/bring-table';
import type { Table } from '../../lib/backup/read-table';
import { language, number, plural, t } from '../../lib/i18n';
import { type Account, DEVICE_KINDS, type DeviceKind, type Ledger } from '../../lib/ledger/model';
import { fold } from '../../lib/page/fold';
import { accountNames } from '../passwords/account-words';
import { kindName } from '../words';

/** What a person's own table can tell, by what its columns are. */

const WORDS = {
  name: 'name',
  account: 'account',
  created: 'created',
  device: 'device',
  kind: 'deviceKind',
  apps: 'apps',
  nickname: 'nickname',
  note: 'note',
} as const;
export type TableField = keyof typeof WORDS;
export const TABLE_FIELDS = Object.keys(WORDS) as TableField[];
/** The place of each column that is one of these; the first is 0. */
export type Columns = Partial<Record<TableField, number>>;

export const fieldName = (field: TableField): string => t(WORDS[field]);

/** Those whose heading is ours, as in a table that was saved here. */
export function columnsIn({ headings }: Table): Columns {
  const folded = headings.map(fold);
  const found = TABLE_FIELDS.map((field) => [field, folded.indexOf(fold(fieldName(field)))] as const);
  return Object.fromEntries(found.filter(([, at]) => at >= 0));
}

/** What stands in these columns; nothing of any other. */
export function rowsOf({ rows }: Table, columns: Columns, ledger: Ledger): TableRow[] {
  const accountsOf = accountsIn(ledger);
  return rows.map(({ number: of, cells }) => {
    const cell = (field: TableField): string => cells[columns[field] ?? -1] ?? '';
    return {
      number: of,
      name: cell('name'),
      accounts: accountsOf(cell('account')),
      created: cell('created').trim(),
      device: cell('device'),
      kind: kindOf(cell('kind')),
      apps: cell('apps'),
      nickname: cell('nickname'),
      note: cell('note'),
    };
  });
}

function kindOf(text: string): DeviceKind | undefined {
  return DEVICE_KINDS.find((kind) => [kindName(kind), kind].some((word) => fold(word) === fold(text)));
}

/**
 * The ids of the accounts that a cell may name; undefined where it is empty. What accounts are called of which no name is
 * kept changes with time, so that a cell that names no other may be about any of them.
 */
function accountsIn(ledger: Ledger): (text: string) => string[] | undefined {
  const isNamed = ({ label, tenant }: Account) => label !== undefined || tenant !== undefined;
  const named = ledger.accounts.filter(isNamed);
  const nameless = ledger.accounts.filter((account) => !isNamed(account));
  const names = accountNames(ledger, false);
  return (text) => {
    if (text.trim() === '') return undefined;
    const is = (name: string | undefined) => name !== undefined && fold(name) === fold(text);
    const whole = named.filter(({ id }) => is(names.get(id)));
    const labelled = named.filter(({ label }) => is(label));
    return ([whole, labelled].find((some) => some.length > 0) ?? nameless).map(({ id }) => id);
  };
}

const PLURALS = [
  ['bringCompleted', 'completed'],
  ['bringSame', 'same'],
  ['bringDevices', 'devicesAdded'],
] as const;
const ROWS = [
  ['tableUnknown', 'unknown'],
  ['tableUnclear', 'unclear'],
  ['tableDiffering', 'differing'],
  ['tableLong', 'long'],
  ['tableSecret', 'secret'],
] as const;

/** A sentence for each thing that changes or changed, and for the rows of which something is left out. */
export function countsInWords(counts: TableCounts): string[] {
  return [
    ...PLURALS.filter(([, count]) => counts[count] > 0).map(([words, count]) => plural(words, counts[count])),
    ...ROWS.filter(([, count]) => counts[count].length > 0).map(([words, count]) =>
      t(words, { rows: rowNumbers(counts[count]) }),
    ),
  ];
}

/** So many of them that a person can still go through them one by one. */
const MOST_SPANS = 12;

/** "4, 7–9 and 12". */
function rowNumbers(numbers: readonly number[]): string {
  const spans: { from: number; to: number }[] = [];
  for (const each of [...new Set(numbers)].sort((one, other) => one - other)) {
    const last = spans.at(-1);
    if (last && last.to === each - 1) last.to = each;
    else spans.push({ from: each, to: each });
  }
  const shown = spans
    .slice(0, MOST_SPANS)
    .map(({ from, to }) => (from === to ? number(from) : `${number(from)}–${number(to)}`));
  return new Intl.ListFormat(language()).format(shown) + (spans.length > MOST_SPANS ? ' …' : '');
}
