import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeDevices, unmergeDevices } from '../../lib/ledger/merge-devices';
import type { Device, Ledger } from '../../lib/ledger/model';
import { accept, deviceSchema, eventSchema } from '../../lib/schema';
import { NOW, record } from './records';

const twin: Device = { id: 'd1', name: 'T14', kind: 'laptop', platform: 'Windows', note: 'Bag', lostOn: '2026-01-01' };
const laptop: Device = { id: 'd2', name: 'ThinkPad', kind: 'laptop', note: 'Desk' };
const ledger = (more: Partial<Ledger> = {}): Ledger => ({
  accounts: [],
  devices: [twin, laptop],
  records: [
    record('r1', { device: 'd1' }),
    record('r2', { device: 'd2' }),
    record('r3', { device: 'd1', account: 'b', state: 'deleted' }),
    record('r4'),
  ],
  events: [],
  ...more,
});
const merge = (before: Ledger) => mergeDevices(before, { goes: 'd1', stays: 'd2', now: NOW });

describe('two devices that are one', () => {
  it('become one, which has the app passwords of both in every account, both notes, and what it lacked', () => {
    const { ledger: after, value } = merge(ledger());
    expect(value.ok).toBe(true);
    expect(after.devices).toEqual([{ ...laptop, platform: 'Windows', note: 'Desk\nBag' }]);
    expect(after.records.map(({ device }) => device)).toEqual(['d2', 'd2', 'd2', undefined]);
    expect(after.events).toEqual([
      { at: NOW, record: 'r1', what: 'device-merged' },
      { at: NOW, record: 'r3', what: 'device-merged' },
    ]);
    for (const event of after.events) expect(accept(eventSchema, event)).toEqual(event);
  });

  it('stay two where one is gone already, or the notes together are too long', () => {
    const alone = ledger({ devices: [laptop] });
    expect(merge(alone)).toEqual({ ledger: alone, value: { ok: false, why: 'gone' } });
    const wordy = ledger({
      devices: [
        { ...twin, note: 'x'.repeat(1990) },
        { ...laptop, note: 'y'.repeat(20) },
      ],
    });
    expect(merge(wordy)).toEqual({ ledger: wordy, value: { ok: false, why: 'note-too-long' } });
    expect(mergeDevices(ledger(), { goes: 'd1', stays: 'd1', now: NOW }).value.ok).toBe(false);
  });

  it('become two again, but for what was said since', () => {
    const { ledger: after, value } = merge(ledger());
    if (!value.ok) throw new Error(value.why);
    const moved = {
      ...after,
      devices: after.devices.map((device) => ({ ...device, note: 'Another' })),
      records: after.records.map((each) => (each.id === 'r3' ? { ...each, device: undefined } : each)),
    };
    const back = unmergeDevices(moved, value.merged, NOW);
    expect(back.devices).toEqual([{ ...laptop, note: 'Another' }, twin]);
    expect(back.records.map(({ device }) => device)).toEqual(['d1', 'd2', undefined, undefined]);
    expect(unmergeDevices(back, value.merged, NOW)).toBe(back);
  });

  it('lose no app password, mix no accounts, and are restored exactly, whatever they hold', () => {
    const text = fc.option(fc.string({ maxLength: 30, minLength: 1 }), { nil: undefined });
    const device = (id: string) =>
      fc
        .record({ name: fc.constantFrom('a', 'b'), platform: text, note: text })
        .map((some): Device => ({ id, kind: 'laptop', ...some }));
    const owner = fc.constantFrom('d1', 'd2', 'd3', undefined);
    const records = fc
      .array(fc.record({ device: owner, account: fc.constantFrom('a', 'b') }), { maxLength: 8 })
      .map((all) => all.map((more, index) => record(`r${index}`, more)));
    fc.assert(
      fc.property(device('d1'), device('d2'), device('d3'), records, (one, two, three, all) => {
        const before = ledger({ devices: [one, two, three], records: all });
        const { ledger: after, value } = merge(before);
        if (!value.ok) throw new Error(value.why);
        expect(after.records.map(({ id, account }) => [id, account])).toEqual(
          before.records.map(({ id, account }) => [id, account]),
        );
        expect(after.records.filter((each) => each.device === 'd1')).toEqual([]);
        for (const each of after.devices) expect(accept(deviceSchema, each)).toEqual(each);
        const back = unmergeDevices(after, value.merged, NOW);
        expect(back.records).toEqual(before.records);
        expect([...back.devices].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(before.devices);
      }),
      { numRuns: 1000 },
    );
  });
});
