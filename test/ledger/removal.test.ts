import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newRun } from '../../lib/drive/run';
import { changeChoice, readChoice } from '../../lib/ledger/choice';
import { recordRemoval, recordRun } from '../../lib/ledger/removal';
import { changeLedger, readLedger } from '../../lib/ledger/store';
import { startAnew, state } from '../background/small-browser';
import { deleted, failure, ITEMS, planOf, ROWS, runAfter } from '../drive/run-plan';
import { record } from './records';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../background/small-browser')).smallBrowser }));
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('./memory')).queueLock() }));

const account = 'account';
const ticked = async () => (await readChoice(account)).map(({ name }) => name);
const job = {
  kind: 'remove',
  id: '1',
  tab: 1,
  portal: 'legacy',
  account,
  startedAt: '2026-11-25T10:00:00.000Z',
  phase: 'confirming',
  rows: ROWS,
} as const;
const [phone, , laptop] = ROWS;

beforeEach(startAnew);

describe('what is deleted is not ticked any more', () => {
  beforeEach(async () => {
    await changeChoice(account, ROWS, true);
    await changeChoice('another', ROWS, true);
  });

  it('by a single job, in its own account', async () => {
    await recordRemoval({ ...job, item: phone ?? { name: '' } }, { ok: true });
    await recordRemoval({ ...job, item: laptop ?? { name: '' } }, { ok: true, foundGone: true });
    expect(await ticked()).toEqual(['Phone 2', 'Kitchen', 'Printer']);
    expect(await readChoice('another')).toHaveLength(ROWS.length);
  });

  it('by a run; what is left, and what nobody knows of, stays ticked', async () => {
    const events = [{ type: 'opening', n: 1 } as const, { type: 'intent', n: 1 } as const];
    const lost = { type: 'lost', failure: failure('page-left') } as const;
    await recordRun(runAfter([...deleted(0), ...events, lost], newRun(planOf({ items: ITEMS }), 1)));
    expect(await ticked()).toEqual(['Phone 2', 'Laptop', 'Kitchen', 'Printer']);
  });
});

it('writes nothing where nothing is ticked', async () => {
  await recordRemoval({ ...job, item: phone ?? { name: '' } }, { ok: true });
  expect(Object.keys(state.storage.items)).not.toContain('choice.account');
});

it('is of the app password that stood there, not of one of its name that was gone before', async () => {
  // A page without dates tells the two by nothing.
  const records = [
    record('old', { account, name: 'Scan', state: 'missing' }),
    record('fresh', { account, name: 'Scan' }),
  ];
  await changeLedger((ledger) => ({ ledger: { ...ledger, records }, value: undefined }));
  await recordRemoval({ ...job, item: { name: 'Scan' } }, { ok: true });
  const states = (await readLedger()).ledger.records.map(({ id, state: is }) => [id, is]);
  expect(states).toEqual([
    ['old', 'missing'],
    ['fresh', 'deleted'],
  ]);
});

it('is not of one of its name that was made before the ledger was told', async () => {
  const records = [
    record('old', { account, name: 'Scan', state: 'missing' }),
    record('fresh', { account, name: 'Scan', firstSeen: '2026-11-25T11:00:00.000Z' }),
  ];
  await changeLedger((ledger) => ({ ledger: { ...ledger, records }, value: undefined }));
  await recordRemoval({ ...job, notedAt: '2026-11-25T10:01:00.000Z', item: { name: 'Scan' } }, { ok: true });
  expect((await readLedger()).ledger.records.map(({ state: is }) => is)).toEqual(['deleted', 'listed']);
});

it('is told once, whoever tells it again, and never of the next of that name', async () => {
  const [at, before, since] = ['2026-11-25T10:05:00.000Z', '2026-11-25T10:00:00.000Z', '2026-11-25T10:10:00.000Z'];
  const told = { ...job, notedAt: at, item: { name: 'Scan' } };
  const first = record('first', { account, name: 'Scan', firstSeen: before });
  await changeLedger((ledger) => ({ ledger: { ...ledger, records: [first] }, value: undefined }));
  await recordRemoval(told, { ok: true });
  const next = record('next', { account, name: 'Scan', firstSeen: since });
  await changeLedger((ledger) => ({ ledger: { ...ledger, records: [...ledger.records, next] }, value: undefined }));
  await recordRemoval(told, { ok: true });
  const { records, events } = (await readLedger()).ledger;
  expect(records.map(({ id, state: is }) => [id, is])).toEqual([
    ['first', 'deleted'],
    ['next', 'listed'],
  ]);
  expect(events.filter(({ what }) => what === 'deleted')).toHaveLength(1);
});

it.each([
  ['press', 'control-blocked', 'listed'],
  ['check', 'dialog-names-another', 'listed'],
  ['press', 'stopped', 'unknown'],
  ['verify', 'not-verified', 'unknown'],
] as const)('is unknown only where the confirm may have been pressed: %s, %s', async (step, why, is) => {
  const records = [record('scan', { account, name: 'Scan' })];
  await changeLedger((ledger) => ({ ledger: { ...ledger, records }, value: undefined }));
  await recordRemoval({ ...job, item: { name: 'Scan' } }, { ok: false, step, why });
  expect((await readLedger()).ledger.records.map(({ state: now }) => now)).toEqual([is]);
});

it('of all is not of what was made after that', async () => {
  const [at, before, since] = ['2026-11-25T10:05:00.000Z', '2026-11-25T10:00:00.000Z', '2026-11-25T10:10:00.000Z'];
  const records = [
    record('old', { account, name: 'Scan', firstSeen: before }),
    record('fresh', { account, name: 'Mail', firstSeen: since }),
  ];
  await changeLedger((ledger) => ({ ledger: { ...ledger, records }, value: undefined }));
  const all = { ...job, kind: 'remove-all' as const, notedAt: at };
  await recordRemoval(all, { ok: true });
  const states = (await readLedger()).ledger.records.map(({ id, state: is }) => [id, is]);
  expect(states).toEqual([
    ['old', 'deleted'],
    ['fresh', 'listed'],
  ]);
});
