import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetUnwantedLabels } from '../../lib/background/account-names';
import { dressPage } from '../../lib/background/beside';
import { takeSnapshot } from '../../lib/ledger/snapshot';
import { readSettings, writeSettings } from '../../lib/settings';
import { ledger } from './known';
import { from, startAnew, state, view } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('./small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

beforeEach(startAnew);

const usual = { presenter: false, hideNames: false, keepAccountLabel: false };
const managed = (values: unknown) => {
  state.managed = async () => values as Record<string, unknown>;
};

describe('settings', () => {
  it('are the usual ones until something is chosen, and only what was chosen is written', async () => {
    expect(await readSettings()).toEqual(usual);
    await writeSettings({ thisDevice: 'd1' });
    expect(state.storage.items.settings).toEqual({ thisDevice: 'd1' });
    await writeSettings({ nameTemplate: '{device}-{app}' });
    await writeSettings({ thisDevice: undefined });
    expect(await readSettings()).toMatchObject({ ...usual, nameTemplate: '{device}-{app}' });
  });

  it.each([
    ['a wrong type', { hideNames: 'yes', thisDevice: 'd1' }, { thisDevice: 'd1' }],
    ['a template without end', { nameTemplate: 'x'.repeat(101), hideNames: true }, { hideNames: true }],
    ['something unknown', { presenter: true, other: 1 }, { presenter: true }],
    ['presenter mode in another shape', { presenter: 'yes', thisDevice: 'd1' }, { presenter: true, thisDevice: 'd1' }],
    ['no shape at all', 'damaged', { presenter: true }],
  ])('with %s keep what fits, and hide rather too much', async (_, stored, kept) => {
    state.storage.items.settings = stored;
    expect(await readSettings()).toEqual({ ...usual, ...kept });
    await writeSettings({ keepAccountLabel: true });
    expect(await readSettings()).toEqual({ ...usual, ...kept, keepAccountLabel: true });
  });
});

describe('what an organisation sets', () => {
  it('is no error where there is none: the browser refuses, or has no such storage', async () => {
    state.managed = () => Promise.reject(new Error('Managed storage manifest not found'));
    expect(await readSettings()).toEqual(usual);
    state.managed = undefined;
    expect(await readSettings()).toEqual(usual);
    managed({});
    expect(await readSettings()).toEqual(usual);
  });

  it('keeps presenter mode on where it fixes that, and cannot keep it off', async () => {
    await writeSettings({ presenter: false });
    managed({ presenterMode: true, presenterModeFixed: true });
    expect((await readSettings()).presenter).toBe(true);
    managed({ presenterMode: false, presenterModeFixed: true });
    expect((await readSettings()).presenter).toBe(false);
    await writeSettings({ presenter: true });
    expect((await readSettings()).presenter).toBe(true);
  });

  it('makes presenter mode the default, and the person’s own choice goes before it', async () => {
    managed({ presenterMode: true });
    expect(await readSettings()).toMatchObject({ presenter: true, managed: { presenterMode: true } });
    await writeSettings({ hideNames: true });
    expect((await readSettings()).presenter).toBe(true);
    await writeSettings({ presenter: false });
    expect((await readSettings()).presenter).toBe(false);
  });

  it('is taken one by one, so that a mistake in one leaves the other', async () => {
    managed({ nameTemplate: 7, presenterMode: true });
    expect((await readSettings()).managed).toEqual({ presenterMode: true });
    managed({ nameTemplate: '{asset}-{app}', presenterMode: 'true' });
    expect(await readSettings()).toEqual({ ...usual, managed: { nameTemplate: '{asset}-{app}' } });
  });

  it('may be anything at all: it never throws, is never huge, and pollutes nothing', async () => {
    const value = fc.oneof(fc.anything(), fc.string({ minLength: 90, maxLength: 5000 }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(value, value, async (nameTemplate, presenterMode) => {
        managed({ nameTemplate, presenterMode, ...JSON.parse('{"__proto__":{"x":1}}') });
        const { managed: taken, presenter } = await readSettings();
        expect(typeof presenter).toBe('boolean');
        expect(taken?.nameTemplate?.length ?? 0).toBeLessThanOrEqual(100);
        const known = ['nameTemplate', 'presenterMode', 'presenterModeFixed'];
        expect(Object.keys(taken ?? {}).filter((key) => !known.includes(key))).toEqual([]);
        expect(({} as { x?: number }).x).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('account names', () => {
  const known = async () => JSON.stringify(state.storage.items);

  it('are forgotten in the list and in the copies of it once they are not wanted', async () => {
    await writeSettings({ keepAccountLabel: true });
    await dressPage({ view: view({ account: { label: 'nora@example.com', tenant: 'Example Ltd' } }) }, from(1));
    await takeSnapshot();
    expect(await known()).toContain('nora@example.com');
    await forgetUnwantedLabels();
    expect(await known()).toContain('nora@example.com');
    await writeSettings({ keepAccountLabel: false });
    await forgetUnwantedLabels();
    expect(await known()).not.toMatch(/nora|Example Ltd/);
    expect((await ledger()).accounts).toHaveLength(1);
    expect((await ledger()).records.length).toBeGreaterThan(0);
  });

  it('are forgotten in the end where the background was stopped in the middle', async () => {
    await writeSettings({ keepAccountLabel: true });
    await dressPage({ view: view({ account: { label: 'nora@example.com' } }) }, from(1));
    await takeSnapshot();
    await writeSettings({ keepAccountLabel: false });
    const { set } = state.storage;
    state.storage.set = (items) =>
      Object.keys(items).some((key) => key.startsWith('snapshot.')) ? Promise.reject(new Error('stopped')) : set(items);
    await expect(forgetUnwantedLabels()).rejects.toThrow('stopped');
    state.storage.set = set;
    await forgetUnwantedLabels();
    expect(await known()).not.toContain('nora');
  });

  it.each([
    ['an account with something in it that nobody knows', [{ id: 'b', label: 'nora@example.com', more: ['nora'] }]],
    ['a text among the accounts', ['nora@example.com']],
    ['a text in the place of the accounts', 'nora@example.com'],
  ])('are forgotten in what is broken: %s', async (_, accounts) => {
    await dressPage({ view: view({ account: undefined }) }, from(1));
    state.storage.items['ledger.accounts.0'] = accounts;
    await writeSettings({ keepAccountLabel: false });
    await forgetUnwantedLabels();
    expect(await known()).toContain('quarantine.');
    expect(await known()).not.toMatch(/nora/);
  });
});
