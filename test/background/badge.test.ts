import { beforeEach, expect, it, vi } from 'vitest';
import { keepBadge } from '../../lib/background/badge';
import { takeReading } from '../../lib/background/pages';
import { claim } from '../../lib/ledger/say-whose';
import { readLedger } from '../../lib/ledger/store';
import { speakEnglish } from '../components/english';
import { run } from '../components/runs';
import { startAnew, state, tellChange, view } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('./small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

beforeEach(() => {
  startAnew();
  speakEnglish();
});

const shows = (text: string, title: string) => vi.waitFor(() => expect(state.badge).toEqual({ text, title }));
const stranger = { name: 'Stranger', created: '3', removable: true };

it('follows the ledger, the runs and the settings, and is set when the background wakes', async () => {
  await takeReading({ view: view() });
  await takeReading({ view: view({ rows: [...view().rows, stranger] }) });
  keepBadge();
  await shows('•', 'Latchkey: 1 app password is new to you');

  const { plan, head } = run({ head: { phase: 'paused' } });
  Object.assign(state.storage.items, { runs: ['r1'], 'run.r1': head, 'run.r1.plan': plan });
  tellChange('run.r1', { oldValue: { ...head, phase: 'running' }, newValue: head });
  await shows('!', 'Latchkey: a clean-up is paused and waits for you');

  state.storage.items['settings'] = { presenter: true };
  tellChange('settings');
  await shows('!', 'Latchkey: presenter mode is on, and something waits for you');

  state.storage.items['run.r1'] = { ...head, phase: 'over' };
  state.storage.items['settings'] = {};
  const { ledger } = await readLedger();
  await claim(ledger.records.find(({ name }) => name === 'Stranger')?.id ?? '', undefined);
  tellChange('ledger.records.0');
  await shows('', 'Latchkey');
});

it('asks for nothing at the steps of a run, which waits for storage itself', async () => {
  keepBadge();
  await shows('', 'Latchkey');
  const { get } = state.storage;
  const gets = vi.fn(get);
  state.storage.get = gets;
  const { plan, head } = run({ head: { phase: 'running' } });
  tellChange('run.r1', { oldValue: head, newValue: { ...head, notedAt: 'later' } });
  tellChange('run.r1.0', { newValue: { state: 'opening' } });
  await new Promise((done) => setTimeout(done, 20));
  expect(gets).not.toHaveBeenCalled();
  tellChange('run.r1.plan', { newValue: plan });
  tellChange('run.r1', { oldValue: head, newValue: { ...head, phase: 'paused' } });
  await vi.waitFor(() => expect(gets).toHaveBeenCalled());
});

it('is set once storage answers that did not answer at first', async () => {
  await takeReading({ view: view() });
  await takeReading({ view: view({ rows: [...view().rows, stranger] }) });
  const { get } = state.storage;
  state.storage.get = async () => {
    throw new Error('storage is busy');
  };
  keepBadge();
  await new Promise((done) => setTimeout(done));
  state.storage.get = get;
  tellChange('runs', { newValue: ['r1'] });
  await shows('•', 'Latchkey: 1 app password is new to you');
});

it('does not let a slow answer take the place of a newer one', async () => {
  await takeReading({ view: view() });
  const { get } = state.storage;
  let answerLate = () => {};
  let isFirst = true;
  state.storage.get = async (keys) => {
    const answer = await get(keys);
    if (!keys.includes('ledger.meta') || !isFirst) return answer;
    isFirst = false;
    await new Promise<void>((resolve) => {
      answerLate = resolve;
    });
    return answer;
  };
  keepBadge();
  await new Promise((done) => setTimeout(done));
  await takeReading({ view: view({ rows: [...view().rows, stranger] }) });
  tellChange('ledger.records.0');
  await shows('•', 'Latchkey: 1 app password is new to you');
  state.badge.text = 'as it was';
  answerLate();
  await new Promise((done) => setTimeout(done, 20));
  expect(state.badge.text).toBe('as it was');
});
