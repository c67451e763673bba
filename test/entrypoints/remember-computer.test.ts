import { beforeEach, expect, it, vi } from 'vitest';
import type { Device } from '../../lib/ledger/model';

const state = vi.hoisted(() => ({ devices: [] as Device[], thisDevice: undefined as string | undefined }));
vi.mock('webextension-polyfill', () => ({ default: { tabs: { update: async () => undefined } } }));
vi.mock('../../entrypoints/popup/this-computer', () => ({
  describeComputer: async () => ({ name: 'This computer', kind: 'laptop' }),
}));
vi.mock('../../entrypoints/popup/panel', () => ({ openPanel: undefined }));
vi.mock('../../lib/message-bus', () => ({ sendToBackground: async () => ({ ok: true, value: 'j' }) }));
vi.mock('../../lib/ledger/jobs', () => ({ readJobs: async () => [{ id: 'j', kind: 'create', device: 'made' }] }));
vi.mock('../../lib/ledger/store', () => ({ readWithoutEvents: async () => ({ ledger: { devices: state.devices } }) }));
vi.mock('../../lib/settings', () => ({
  readSettings: async () => ({ thisDevice: state.thisDevice }),
  writeSettings: async (settings: object) => void Object.assign(state, settings),
}));

const { acts } = await import('../../entrypoints/popup/acts');
const create = (name: string) =>
  acts.create({ tab: 1, account: 'a', name: 'Laptop-Mail', apps: [], newDevice: { name, kind: 'laptop' } });
const laptop: Device = { id: 'old', name: 'Laptop', kind: 'laptop' };

beforeEach(() => Object.assign(state, { devices: [], thisDevice: undefined }));

it('the device that was made for this computer is this computer, and no other', async () => {
  await create('Front desk');
  expect(state.thisDevice).toBeUndefined();
  await create('This computer');
  expect(state.thisDevice).toBe('made');
});

it.each([
  ['is in use', [laptop], 'old'],
  ['is lost', [{ ...laptop, lostOn: '2026-01-01' }], 'made'],
  ['is retired', [{ ...laptop, retiredOn: '2026-01-01' }], 'made'],
  ['is gone, as after another browser’s backup', [], 'made'],
] as const)('where another one was said to be it and %s', async (_, devices, after) => {
  Object.assign(state, { devices, thisDevice: 'old' });
  await create('This computer');
  expect(state.thisDevice).toBe(after);
});
