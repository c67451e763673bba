import { t } from '../../lib/i18n';
import { kindName } from '../words';
import type { Holding } from './holdings';

/** What a device is called in labels: by its place where names are hidden, with more where two are called the same. */
export function calledOf({ device, hasNamesake }: Holding, place: number, hideNames: boolean): string {
  if (hideNames) return t('deviceHidden', { number: place });
  return hasNamesake ? [device.name, kindName(device.kind), device.platform].filter(Boolean).join(', ') : device.name;
}

/** The same in a list that has no pictures. */
export function optionOf(holding: Holding, place: number, hideNames: boolean): string {
  const { kind, platform } = holding.device;
  const called = calledOf(holding, place, hideNames);
  if (holding.hasNamesake && !hideNames) return called;
  return [called, hideNames || !platform ? kindName(kind) : platform].join(', ');
}
