import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { Model } from '../../components/model';
import { deviceActs, owned, phone } from './devices';
import { speakEnglish } from './english';
import { acts, row, SEEN } from './models';
import { clear, click, get, maybe, show, type } from './screen';

beforeEach(() => {
  speakEnglish();
  vi.useFakeTimers({ now: new Date('2026-11-20T12:00:00'), toFake: ['Date'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await clear();
});

async function open(shown: Model = owned()) {
  const { acts: devices, stored } = deviceActs(shown.ledger.devices, shown.desk.forms);
  const done = { ...acts(), devices };
  await show(<App model={shown} acts={done} place="desk" Desk={Desk} />);
  await click(get('tab', 'Devices'));
  await click(get('button', 'Lost or stolen… iPhone 6s'));
  return { done, devices, stored };
}
const dialog = () => get('dialog', 'Mark as lost or stolen?').textContent ?? '';
const said = () => document.querySelector('main')?.textContent ?? '';

describe('a device that is lost or stolen', () => {
  it('is marked on a day, after it was said what it holds, what stops, and what is not enough', async () => {
    const { stored } = await open();
    for (const words of [
      'Phone',
      'Phone 2',
      'Stops workingMail',
      "resetting the account's password does not revoke them (Microsoft Entra documentation, 4 Mar 2025)",
      '1 more in other@example.com, Security info',
    ])
      expect(dialog()).toContain(words);
    await type(get('textbox', 'Lost on'), '2026-11-18');
    await click(get('button', 'Mark as lost'));
    expect(stored.devices.find(({ id }) => id === 'p')).toEqual({ ...phone, lostOn: '2026-11-18' });
    expect(said()).toContain('Marked as lost. What it holds is not deleted yet.');
    await click(get('button', 'Undo'));
    expect(stored.devices.find(({ id }) => id === 'p')).toEqual(phone);
  });

  it('leads to Clean up with exactly its app passwords of this account', async () => {
    const { devices, stored } = await open();
    await click(get('button', 'Mark as lost and select its 2 app passwords'));
    expect(stored.devices.find(({ id }) => id === 'p')?.lostOn).toBe('2026-11-20');
    expect(devices.toCleanUp).toHaveBeenCalledExactlyOnceWith({
      account: 'a1',
      device: 'p',
      rows: [
        { name: 'Phone', created: '2026-01-15', rowId: undefined },
        { name: 'Phone 2', created: '2024-01-15', rowId: undefined },
      ],
    });
  });

  it('may hold some of those that have no device, and that is said', async () => {
    await open();
    expect(dialog()).toContain('App passwords of this account without a device: 1. Some may be on this one');
    await clear();
    const shown = owned();
    const records = shown.ledger.records.map((record) => ({ ...record, device: record.device ?? 'p' }));
    await open({ ...shown, ledger: { ...shown.ledger, records } });
    expect(dialog()).not.toContain('without a device');
  });

  it('is lost though what it holds could not be selected, and that is said', async () => {
    const { devices, stored } = await open();
    devices.toCleanUp.mockRejectedValue(new Error('full'));
    await click(get('button', 'Mark as lost and select its 2 app passwords'));
    expect(stored.devices.find(({ id }) => id === 'p')?.lostOn).toBe('2026-11-20');
    expect(said()).toContain('Part of it is stored');
    await click(get('button', 'Undo'));
    expect(stored.devices.find(({ id }) => id === 'p')).toEqual(phone);
  });

  it.each(['2026-11-21', ''])('was not lost on %j', async (day) => {
    const { devices } = await open();
    await type(get('textbox', 'Lost on'), day);
    expect(dialog()).toContain('Choose the day it was lost');
    await click(get('button', 'Mark as lost'));
    expect(devices.change).not.toHaveBeenCalled();
  });

  it('says which of its app passwords cannot be selected', async () => {
    const shown = owned();
    if (shown.situation.kind !== 'page') throw new Error('no page');
    const rows = [{ ...row('Phone'), removable: false }, row('Phone 2', '2024-01-15')];
    await open({ ...shown, situation: { ...shown.situation, view: { ...shown.situation.view, rows } } });
    expect(dialog()).toContain('One of them cannot be told apart');
    expect(maybe('button', 'Mark as lost and select its app password')).toBeDefined();
  });

  it.each(['in front', 'remembered'])(
    'claims nothing of a personal account that is %s, and selects nothing',
    async (where) => {
      const shown = owned();
      if (shown.situation.kind !== 'page') throw new Error('no page');
      const personal = { id: 'a1', portal: 'personal' as const, firstSeen: SEEN, lastSeen: SEEN };
      const view = { ...shown.situation.view, portal: 'personal' as const, rows: [], complete: false };
      await open({
        ...shown,
        ledger: { ...shown.ledger, accounts: [personal] },
        situation: where === 'in front' ? { ...shown.situation, view } : { kind: 'none' },
      });
      expect(dialog()).toContain('Do not rely on it.');
      expect(dialog()).toContain('all at once');
      expect(dialog()).not.toContain('Entra');
      expect(maybe('button', /select its/)).toBeUndefined();
    },
  );

  it('is not marked where another window was first, and says so', async () => {
    const { stored, devices } = await open();
    stored.devices = [{ ...phone, lostOn: '2026-11-01' }];
    await click(get('button', 'Mark as lost and select its 2 app passwords'));
    expect(said()).toContain('It was changed in another window meanwhile, and nothing was done here.');
    expect(devices.toCleanUp).not.toHaveBeenCalled();
    expect(stored.devices[0]?.lostOn).toBe('2026-11-01');
  });
});
