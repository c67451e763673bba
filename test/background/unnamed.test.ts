import { beforeEach, describe, expect, it, vi } from 'vitest';
import { takeCreation, takeReading } from '../../lib/background/pages';
import { startCreate } from '../../lib/background/work';
import { accountIdOf } from '../../lib/ledger/account';
import { CreationRefused } from '../../lib/ledger/creation';
import { NotThere } from '../../lib/ledger/decide';
import { addDevice } from '../../lib/ledger/devices';
import { changeJob } from '../../lib/ledger/jobs';
import { rename, sayGone } from '../../lib/ledger/unlisted';
import { writeSettings } from '../../lib/settings';
import { ledger } from './known';
import { from, startAnew, state, view } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('./small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));
vi.mock('../../lib/i18n', () => ({ t: (key: string) => (key === 'deviceThis' ? 'This computer' : key) }));

/** A personal account's page shows a new password and asks for no name. */
const result = view({ portal: 'personal', state: 'password', level: 'by-hand', complete: false, rows: [] });
const manage = view({ portal: 'personal', complete: false, rows: [] });
const NOON = Date.UTC(2026, 10, 24, 12);
const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
const showing = () => crypto.randomUUID();
const tell = (shown: string, more: object = {}, tab = 1) => takeCreation({ view: result, shown, ...more }, from(tab));
const records = async () => (await ledger()).records;
const names = async () => (await records()).map(({ name }) => name);

beforeEach(() => {
  startAnew();
  state.look = () => manage;
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  return () => vi.useRealTimers();
});

describe('a password that nobody named', () => {
  it('is taken down once, however often the same showing is told, and whatever time has passed', async () => {
    const shown = showing();
    expect(await tell(shown)).toBe('AppPassword-202611');
    pass(30);
    expect(await tell(shown)).toBe('AppPassword-202611');
    expect(await records()).toMatchObject([
      { name: 'AppPassword-202611', account: await accountIdOf(result), state: 'listed', newToYou: false },
    ]);
    expect((await ledger()).events).toHaveLength(1);
  });

  it('is another one at every showing, and none takes the name of another', async () => {
    await Promise.all([tell(showing()), tell(showing()), tell(showing())]);
    expect(await names()).toEqual(['AppPassword-202611', 'AppPassword-202611-2', 'AppPassword-202611-3']);
  });

  it('is called by its new name after it was renamed, and its old name is free', async () => {
    const shown = showing();
    await tell(shown);
    await rename(shown, 'Tablet mail', 'AppPassword-202611');
    expect(await tell(shown)).toBe('Tablet mail');
    expect(await tell(showing())).toBe('AppPassword-202611');
    expect(await records()).toHaveLength(2);
  });

  it('is called after this computer, and counted to it, where that is known as a device', async () => {
    const { id } = await addDevice({ name: 'Studio', kind: 'desktop', platform: 'Linux' });
    await writeSettings({ thisDevice: id });
    await tell(showing());
    await tell(showing());
    const [first, second] = await records();
    expect([first?.name, second?.name]).toEqual(['Studio-Linux', 'Studio-202611']);
    expect([first?.device, second?.device]).toEqual([id, id]);
  });

  it('belongs to the one personal account that is known when its page does not say whose it is', async () => {
    await takeReading({ view: manage });
    await takeReading({ view: view() });
    await tell(showing(), { view: { ...result, account: undefined } });
    expect((await records()).find(({ name }) => name.startsWith('App'))?.account).toBe(await accountIdOf(manage));
    await takeReading({ view: { ...manage, account: { label: 'somebody.else@example.com' } } });
    await tell(showing(), { view: { ...result, account: undefined } });
    expect((await records()).at(-1)?.account).toBe(await accountIdOf({ portal: 'personal' }));
  });

  it.each([
    ['another portal', { view: { ...result, portal: 'legacy' } }],
    ['a page that shows none', { view: manage }],
    ['a showing that is not told from others', { shown: undefined }],
  ])('is not believed of %s', async (_, more) => {
    await expect(tell(showing(), more)).rejects.toThrow(CreationRefused);
    expect(await records()).toEqual([]);
  });
});

describe('a password that a job of ours made', () => {
  const start = async () => {
    const started = await startCreate({
      tab: 1,
      account: await accountIdOf(manage),
      name: 'Tablet',
      apps: ['Mail', 'abcd efgh ijkl mnop'],
    });
    if (!started.ok) throw new Error(started.why);
    return started.value;
  };
  const set = (id: string, change: object) => changeJob(id, (job) => ({ job: { ...job, ...change }, value: 1 }), 0);

  it('has its name, whichever of page and job tells first', async () => {
    const job = await start();
    await set(job, { phase: 'opening' });
    expect(await tell(showing())).toBe('Tablet');
    await takeCreation({ view: result, name: 'Tablet', job }, from(1));
    expect(await records()).toMatchObject([{ name: 'Tablet', apps: ['Mail'] }]);
  });

  it('has its name when the page tells of it only after the job has ended there', async () => {
    const job = await start();
    await set(job, { phase: 'opening' });
    await takeCreation({ view: result, name: 'Tablet', job }, from(1));
    await set(job, { phase: 'ended', outcome: { ok: true } });
    expect(await tell(showing(), { worked: true })).toBe('Tablet');
    expect(await names()).toEqual(['Tablet']);
  });

  it('is not the one that the person makes by hand afterwards, or in another tab', async () => {
    const job = await start();
    await set(job, { phase: 'opening' });
    expect(await tell(showing(), {}, 2)).toBe('AppPassword-202611');
    await set(job, { phase: 'ended', outcome: { ok: true } });
    expect(await tell(showing())).toBe('AppPassword-202611-2');
  });

  it('is none yet when the job has not begun', async () => {
    await start();
    expect(await tell(showing())).toBe('AppPassword-202611');
  });
});

describe('another name', () => {
  it.each([
    ['nothing', '  '],
    ['the name of another, but for its case', 'appPASSWORD-202611'],
    ['sixteen small letters', 'qwertyuiopasdfgh'],
    ['four times four of them', 'qwer tyui opas dfgh'],
    ['a name with such letters in it', 'Tablet qwertyuiopasdfgh'],
    ['more than fits', 'x'.repeat(61)],
  ])('may not be %s', async (_, name) => {
    const shown = showing();
    await tell(showing());
    await tell(shown);
    await expect(rename(shown, name, 'AppPassword-202611-2')).rejects.toThrow(CreationRefused);
    expect(await names()).toEqual(['AppPassword-202611', 'AppPassword-202611-2']);
  });

  it('is not for what the page lists: there a name is what tells a row', async () => {
    await takeReading({ view: view() });
    const [phone] = await records();
    await expect(rename(phone?.id ?? '', 'Tablet', 'Phone')).rejects.toThrow(CreationRefused);
    await expect(rename('nobody', 'Tablet', 'Phone')).rejects.toThrow(CreationRefused);
    expect(await names()).toEqual(['Phone', 'Laptop']);
  });

  it('is written down once', async () => {
    const shown = showing();
    await tell(shown);
    await rename(shown, ' Tablet ', 'AppPassword-202611');
    await rename(shown, 'Tablet', 'AppPassword-202611');
    expect(await names()).toEqual(['Tablet']);
    expect((await ledger()).events.map(({ what }) => what)).toEqual(['created', 'renamed']);
  });

  it('does not take the place of one that another window gave meanwhile', async () => {
    const shown = showing();
    await tell(shown);
    await rename(shown, 'Tablet', 'AppPassword-202611');
    expect(await rename(shown, 'Scanner', 'AppPassword-202611')).toEqual({ ok: false, why: 'changed-elsewhere' });
    expect(await names()).toEqual(['Tablet']);
    expect(await rename(shown, 'Scanner', 'Tablet')).toEqual({ ok: true });
    expect(await names()).toEqual(['Scanner']);
  });
});

describe('what no page lists', () => {
  it('is gone when the person says so, alone or with all of its account', async () => {
    const shown = showing();
    await tell(showing());
    await tell(shown);
    await tell(showing());
    await sayGone(shown, 'this');
    expect((await records()).map(({ state }) => state)).toEqual(['listed', 'deleted', 'listed']);
    await sayGone((await records())[0]?.id ?? '', 'all');
    expect((await records()).map(({ state }) => state)).toEqual(['deleted', 'deleted', 'deleted']);
    expect((await ledger()).events.slice(3).map(({ what }) => what)).toEqual(Array(3).fill('deleted-by-hand'));
  });

  it('is never said of what a page lists, nor of another account', async () => {
    await takeReading({ view: view() });
    const shown = showing();
    await tell(shown);
    const [phone] = await records();
    await expect(sayGone(phone?.id ?? '', 'all')).rejects.toThrow(NotThere);
    await expect(sayGone('nobody', 'this')).rejects.toThrow(NotThere);
    await sayGone(shown, 'all');
    expect((await records()).map(({ state }) => state)).toEqual(['listed', 'listed', 'deleted']);
  });
});

it('makes no device that is called like an app password', async () => {
  await expect(addDevice({ name: 'abcd efgh ijkl mnop', kind: 'desktop' })).rejects.toThrow();
  expect((await ledger()).devices).toEqual([]);
});
