import { vi } from 'vitest';
import type { DeviceActs } from '../../components/devices/device-acts';
import type { KeptForm } from '../../lib/device-forms';
import { editDevice } from '../../lib/ledger/edit-device';
import type { Device } from '../../lib/ledger/model';
import { model, record, SEEN } from './models';

/** Does to these devices what storage would; `stored` may be changed by a test, as another window would. */
export function deviceActs(devices: Device[], forms: KeptForm[] = []) {
  const stored = { devices, forms };
  const edit: DeviceActs['change'] = async (id, change) => {
    const ledger = { accounts: [], records: [], events: [], devices: stored.devices };
    const { ledger: after, value } = editDevice(ledger, id, change);
    stored.devices = after.devices;
    return value;
  };
  const acts = {
    make: vi.fn<DeviceActs['make']>(async (id, fields) => ({ ok: true, device: { id, ...fields } })),
    change: vi.fn<DeviceActs['change']>(edit),
    remove: vi.fn<DeviceActs['remove']>(async (id) => stored.devices.find((each) => each.id === id) ?? 0),
    putBack: vi.fn<DeviceActs['putBack']>(async () => {}),
    merge: vi.fn<DeviceActs['merge']>(async () => ({ ok: false, why: 'gone' })),
    unmerge: vi.fn<DeviceActs['unmerge']>(async () => {}),
    keepSort: vi.fn<DeviceActs['keepSort']>(),
    keepForm: vi.fn<DeviceActs['keepForm']>(),
    dropForm: vi.fn<DeviceActs['dropForm']>(),
    readForms: vi.fn<DeviceActs['readForms']>(async () => stored.forms),
    toCleanUp: vi.fn<DeviceActs['toCleanUp']>(async () => {}),
  } satisfies DeviceActs;
  return { acts, stored };
}

export const phone: Device = { id: 'p', name: 'iPhone 6s', kind: 'phone', platform: 'iOS 12' };
export const laptop: Device = { id: 'l', name: 'ThinkPad T14', kind: 'laptop', note: 'Inventory 4711' };

/** Two app passwords of the account in front on the phone, one of another account as well, and one on nothing. */
export const owned = (devices: Device[] = [laptop, phone]) =>
  model({
    ledger: {
      accounts: [
        { id: 'a1', portal: 'legacy', label: 'nora@example.com', firstSeen: SEEN, lastSeen: SEEN },
        { id: 'a2', portal: 'security-info', label: 'other@example.com', firstSeen: SEEN, lastSeen: SEEN },
      ],
      devices,
      records: [
        record('Phone', { device: 'p', apps: ['Mail'] }),
        record('Phone 2', { device: 'p', created: '2024-01-15', createdOn: '2024-01-15' }),
        record('Printer-Scan', { created: '2025-01-15', createdOn: '2025-01-15' }),
        record('Secret of two', { account: 'a2', device: 'p' }),
      ],
      events: [],
    },
  });
