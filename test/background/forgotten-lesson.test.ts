import { beforeEach, expect, it, vi } from 'vitest';
import { dropLesson, judgeLessons, takeLesson } from '../../lib/background/lessons';
import { startRun } from '../../lib/background/run';
import { startRemove } from '../../lib/background/work';
import { accountIdOf } from '../../lib/ledger/account';
import { ADDRESSES } from '../portal/addresses';
import { from, startAnew, state, view } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('./small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

const item = { name: 'Phone', created: '1' };
const page = { ...from(1), url: ADDRESSES.legacy };

beforeEach(startAnew);

async function start() {
  const rows = view().rows.map(({ name, created }) => ({ name, created }));
  const seenAt = new Date().toISOString();
  return startRun({ tab: 1, account: await accountIdOf(view()), task: 'delete', seenAt, rows, items: [item] });
}

it('a page that is still read by a lesson that was forgotten is worked no more', async () => {
  const [kept] = await takeLesson({ lesson: { portal: 'legacy', task: 'remove', boxes: [] } }, page);
  const { id } = kept!;
  state.look = () => view({ lesson: id });
  await dropLesson({ id }, {});
  expect(await start()).toMatchObject({ ok: false, why: 'not-sure' });
  const account = await accountIdOf(view());
  expect(await startRemove({ tab: 1, account, item })).toMatchObject({ ok: false, why: 'not-sure' });
});

it('and is worked as long as the lesson is there', async () => {
  const [kept] = await takeLesson({ lesson: { portal: 'legacy', task: 'remove', boxes: [] } }, page);
  state.look = () => view({ lesson: kept?.id });
  expect(await start()).toMatchObject({ ok: true });
});

it('and every open page is told what is left', async () => {
  const [kept] = await takeLesson({ lesson: { portal: 'legacy', task: 'create', boxes: [] } }, page);
  const other = (await takeLesson({ lesson: { portal: 'legacy', task: 'remove', boxes: [] } }, page))[0]!;
  state.openTabs = [1, 2];
  state.told = [];
  await dropLesson({ id: other.id }, {});
  expect(state.told).toEqual([
    [1, [kept?.id]],
    [2, [kept?.id]],
  ]);
});

it('also where a deletion that went by it has met a surprise', async () => {
  await takeLesson({ lesson: { portal: 'legacy', task: 'remove', boxes: [] } }, page);
  state.told = [];
  await judgeLessons({ portal: 'legacy', kind: 'remove' }, { ok: false, step: 'verify', why: 'another-gone' });
  expect(state.told).toEqual([[1, []]]);
});

it('and of one that is shown anew the other pages are told, whose old one is gone', async () => {
  state.openTabs = [1, 2];
  const shown = { lesson: { portal: 'legacy', task: 'remove', boxes: [] } } as const;
  await takeLesson({ lesson: { ...shown.lesson, boxes: [] } }, page);
  state.told = [];
  const [now] = await takeLesson({ lesson: { ...shown.lesson, boxes: [] } }, page);
  expect(state.told).toEqual([[2, [now?.id]]]);
});
