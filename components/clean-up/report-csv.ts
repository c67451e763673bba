import { toCsv } from '../../lib/backup/csv';
import { isOver, type Run } from '../../lib/drive/run';
import { t } from '../../lib/i18n';
import { localDay } from '../devices/today';
import { kindName } from '../words';
import { type Line, toUpdate } from './report-lines';
import { stateInWords } from './run-words';

/** The devices to update as a table, one line for each app password that is gone or may be. */
export function csvOf(run: Run, lines: readonly Line[]): string {
  const head = [t('device'), t('deviceKind'), t('name'), t('apps'), t('result'), t('time')];
  const body = toUpdate(lines).flatMap(({ device, lines: held }) =>
    held.map(({ identity, apps, note }) => [
      device?.name ?? '',
      device ? kindName(device.kind) : '',
      identity.name,
      apps.join('; '),
      stateInWords(note, run.plan.task, isOver(run)).words,
      note.at ?? '',
    ]),
  );
  return toCsv([head, ...body]);
}

/** Named for the day it was where the person is, as the files of a folder sort. */
export const csvName = ({ head }: Run): string => `latchkey-devices-${localDay(new Date(head.notedAt))}.csv`;
