import { beforeEach, describe, expect, it, vi } from 'vitest';
import { takeReading } from '../../lib/background/pages';
import { NotThere } from '../../lib/ledger/decide';
import { keepUsing, sayFails, sayWorks, tryLater } from '../../lib/ledger/say-upkeep';
import { readLedger } from '../../lib/ledger/store';
import { inMonths, UNSURE_IN } from '../../lib/ledger/upkeep';
import { startAnew, view } from '../background/small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../background/small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('../background/small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('./memory')).queueLock() }));

const first = async () => {
  const { ledger } = await readLedger();
  const [record] = ledger.records;
  if (!record) throw new Error('nothing was read');
  return { record, told: ledger.events.filter((event) => event.record === record.id).map(({ what }) => what) };
};

beforeEach(async () => {
  startAnew();
  await takeReading({ view: view() });
});

describe('what is said of one app password', () => {
  it('“it works”: once in the history, and looked at again in a year', async () => {
    const { id } = (await first()).record;
    await Promise.all([sayWorks(id), sayWorks(id)]);
    const { record, told } = await first();
    expect(record).toMatchObject({ worked: 'yes', reviewOn: inMonths(12) });
    expect(told).toEqual(['found', 'worked']);
  });

  it('“it works” leaves a day that somebody chose, and not one that has passed', async () => {
    const { id } = (await first()).record;
    await keepUsing(id, -1);
    await sayWorks(id);
    expect((await first()).record.reviewOn).toBe(inMonths(12));
    await sayFails(id);
    await keepUsing(id, 1);
    await sayWorks(id);
    expect((await first()).record.reviewOn).toBe(inMonths(1));
  });

  it('“it does not work”, and later that it does', async () => {
    const { id } = (await first()).record;
    await sayFails(id);
    expect((await first()).record.worked).toBe('no');
    await sayWorks(id);
    expect((await first()).told).toEqual(['found', 'did-not-work', 'worked']);
  });

  it('“ask me later” says nothing yet', async () => {
    const { id } = (await first()).record;
    await tryLater(id);
    const { record, told } = await first();
    expect(record.worked).toBeUndefined();
    expect(Date.now() - Date.parse(record.triedLaterAt ?? '')).toBeLessThan(60_000);
    expect(told).toEqual(['found']);
  });

  it('“still used”: from today, for so many months', async () => {
    await keepUsing((await first()).record.id, 12);
    const { record, told } = await first();
    expect(record).toMatchObject({ reviewedOn: inMonths(0), reviewOn: inMonths(12) });
    expect(told).toEqual(['found', 'reviewed']);
  });

  it('“not sure”: looked at again soon, and not called used', async () => {
    await keepUsing((await first()).record.id, UNSURE_IN);
    const { record, told } = await first();
    expect(record).toMatchObject({ reviewedOn: inMonths(0), reviewOn: inMonths(UNSURE_IN) });
    expect(told).toEqual(['found', 'review-set']);
  });

  it('is refused of one that is not there', async () => {
    await expect(sayWorks('nobody')).rejects.toThrow(NotThere);
    await expect(keepUsing('nobody', 12)).rejects.toThrow(NotThere);
  });
});
