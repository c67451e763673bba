import { language, number, plural, t } from '../../lib/i18n';
import type { Device } from '../../lib/ledger/model';
import { kindName } from '../words';
import type { DeviceLines } from './report-lines';

interface Held {
  device?: Device | undefined;
}

/** Each device once, in the order in which they come. */
export function devicesOf(items: readonly Held[]): Device[] {
  return [...new Map(items.flatMap(({ device }) => (device ? [[device.id, device] as const] : []))).values()];
}

/** Which devices will ask for a password that is gone, in words; with their kinds instead of names where names are hidden. */
export function stopsWorking(items: readonly Held[], hideNames: boolean): string {
  const devices = devicesOf(items);
  const without = items.filter(({ device }) => !device).length;
  const names = hideNames ? [...new Set(devices.map(({ kind }) => kindName(kind)))] : devices.map(({ name }) => name);
  const more = without > 0 ? [plural('stopsUnknown', without)] : [];
  return new Intl.ListFormat(language()).format([...names, ...more]);
}

/** That a device needs nothing new, where nobody has or uses it any more. Not said while one of them may still work. */
export function nothingToDo({ device, lines }: DeviceLines): string | undefined {
  if (lines.some(({ note }) => note.state === 'unknown')) return undefined;
  if (device?.lostOn !== undefined) return t('lostNothingToDo');
  return device?.retiredOn === undefined ? undefined : t('deviceRetired');
}

/** "on 4 devices, 3 without a device" */
export function spread(items: readonly Held[]): string {
  const count = devicesOf(items).length;
  const without = items.filter(({ device }) => !device).length;
  if (count === 0) return t('onNoDevice');
  const devices = plural('onDevices', count);
  return without > 0 ? t('onDevicesAndWithout', { devices, without: number(without) }) : devices;
}
