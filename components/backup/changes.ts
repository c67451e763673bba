import type { Counts, Way } from '../../lib/backup/bring-in';
import { plural, t } from '../../lib/i18n';

const LINES = {
  add: [
    ['bringAdded', 'added'],
    ['bringCompleted', 'completed'],
    ['bringSame', 'same'],
    ['bringLeftOut', 'leftOut'],
    ['bringDevices', 'devicesAdded'],
  ],
  replace: [
    ['bringAdded', 'added'],
    ['bringReplaced', 'same'],
    ['bringGone', 'gone'],
    ['bringDevices', 'devicesAdded'],
    ['bringDevicesGone', 'devicesGone'],
  ],
} as const;

/** A sentence for each thing that changes or changed. */
export function changesInWords(way: Way, counts: Counts): string[] {
  const lines = LINES[way]
    .filter(([, count]) => counts[count] > 0)
    .map(([words, count]) => plural(words, counts[count]));
  return lines.length > 0 ? lines : [t('bringNothing')];
}
