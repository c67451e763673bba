import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer } from '../../lib/background/answer';
import { endPress, pressedRow, takePress } from '../../lib/background/own-hand';
import { takeReading } from '../../lib/background/pages';
import { jobOf, noteJob, startRemove } from '../../lib/background/work';
import { accountIdOf } from '../../lib/ledger/account';
import { changeChoice, readChoice } from '../../lib/ledger/choice';
import { readJobs } from '../../lib/ledger/jobs';
import { readLedger } from '../../lib/ledger/store';
import { accept } from '../../lib/schema';
import { payloadSchemas } from '../../lib/schema-messages';
import { lastEvent, stateOf } from './known';
import { from, startAnew, state, view } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('./small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

const item = { name: 'Phone', created: '1' };
const others = view().rows.filter(({ name }) => name !== 'Phone');
const without = (change: Parameters<typeof view>[0] = {}) => view({ rows: others, ...change });
const press = (change: Parameters<typeof view>[0] = {}, tab = 1) => takePress({ view: view(change), item }, from(tab));
const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

beforeEach(async () => {
  startAnew();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 24, 12) });
  await takeReading({ view: view() });
  return () => vi.useRealTimers();
});

describe('what the person deletes by hand', () => {
  it('is deleted by hand, also when the list was reported without it before', async () => {
    await press();
    await takeReading({ view: without() });
    expect(await stateOf('Phone')).toBe('missing');
    await endPress({ view: without() }, from(1));
    expect([await stateOf('Phone'), await lastEvent()]).toEqual(['deleted', 'deleted-by-hand']);
    expect(await stateOf('Laptop')).toBe('listed');
  });

  it('is not ticked any more, as others are, and as it is where it was not deleted', async () => {
    const { account } = await takeReading({ view: view() });
    await changeChoice(account, view().rows, true);
    await press();
    await endPress({ view: view() }, from(1));
    expect(await readChoice(account)).toHaveLength(2);
    await press();
    await endPress({ view: without() }, from(1));
    expect(await readChoice(account)).toMatchObject([{ name: 'Laptop' }]);
  });

  it('is told once, and is in memory without a name', async () => {
    await press();
    expect(JSON.stringify(state.session.items)).not.toMatch(/phone|laptop/i);
    await endPress({ view: without() }, from(1));
    await endPress({ view: without() }, from(1));
    const { events } = (await readLedger()).ledger;
    expect(events.filter(({ what }) => what === 'deleted-by-hand')).toHaveLength(1);
  });

  it('is told by the page that comes after a load: the watching script comes into it, and asks for the row', async () => {
    await press();
    state.brought = [];
    await jobOf({ came: 'navigate' }, from(1));
    expect(state.brought).toEqual(['/by-hand.js']);
    expect(await pressedRow({}, from(1))).toMatchObject(item);
    expect(await pressedRow({}, from(2))).toBeUndefined();
  });

  it.each([
    ['the person thought better of it', undefined],
    ['another went as well', view({ rows: [] })],
    ['it still stands there', view()],
    ['one was added as well', without({ rows: [...others, { name: 'Tablet', created: '3', removable: true }] })],
    ['the list is that of another account', without({ account: { label: 'ole@example.com' } })],
    ['the list is not sure', without({ level: 'by-hand' })],
    ['only part of the list is there', without({ complete: false })],
    ['a question stands over the list', without({ state: 'dialog' })],
  ])('is not told when %s', async (_, shown) => {
    await press();
    await endPress({ view: shown }, from(1));
    expect(await stateOf('Phone')).not.toBe('deleted');
    expect(await pressedRow({}, from(1))).toBeUndefined();
  });

  it.each([
    ['a page that is not sure', { level: 'by-hand' as const }],
    ['a part of a list', { complete: false }],
    ['two rows that look alike', { rows: [...view().rows, { ...item, removable: false }] }],
  ])('does not begin on %s', async (_, change) => {
    await press(change);
    expect(state.session.items).toEqual({});
    expect(state.brought).toEqual([]);
  });

  it('is not told by another tab, nor after two minutes', async () => {
    await press();
    await endPress({ view: without() }, from(2));
    expect(await stateOf('Phone')).toBe('listed');
    pass(121);
    await endPress({ view: without() }, from(1));
    expect(await stateOf('Phone')).toBe('listed');
  });

  it('is not what Latchkey itself deleted meanwhile, whatever the person had pressed before', async () => {
    await press();
    await startRemove({ tab: 1, account: await accountIdOf(view()), item });
    await press();
    expect(state.session.items).toEqual({});
    const [job] = await readJobs();
    for (const phase of ['opening', 'confirming'] as const)
      await noteJob({ job: job?.id ?? '', phase, account: view().account }, from(1));
    await endPress({ view: without() }, from(1));
    await noteJob({ job: job?.id ?? '', phase: 'ended', account: view().account, outcome: { ok: true } }, from(1));
    expect([await stateOf('Phone'), await lastEvent()]).toEqual(['deleted', 'deleted']);
  });

  it('comes from pages only, and nothing that nobody looked at is in it', async () => {
    expect(accept(payloadSchemas['hand.pressed'], { view: view(), item })).toBeDefined();
    expect(accept(payloadSchemas['hand.pressed'], { view: view(), item: { ...item, password: 'x' } })).toBeUndefined();
    const own = { id: 'abc', url: 'chrome-extension://abc/popup.html' } as never;
    for (const [name, payload] of [
      ['hand.pressed', { view: view(), item }],
      ['hand.mine', {}],
      ['hand.ended', { view: without() }],
    ] as const) {
      const handlers = { [name]: async () => undefined } as never;
      expect(await answer({ to: 'background', name, payload }, own, handlers)).toMatchObject({ ok: false });
    }
  });
});
