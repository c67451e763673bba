import { toCsv } from '../../lib/backup/csv';
import { isOver, type Run } from '../../lib/drive/run';
import { t } from '../../lib/i18n';
import { localDay } from '../devices/today';
import { kindName } from '../words';
import { nothingToDo } from './devices';
import { type Line, toUpdate } from './report-lines';
import { stateInWords } from './run-words';

/** The devices to update as a table, one line for each app password that is gone or may be. */
export function csvOf(run: Run, lines: readonly Line[]): string {
  const head = [t('device'), t('deviceKind'), t('name'), t('created'), t('apps'), t('result'), t('time'), t('note')];
  const body = toUpdate(lines).flatMap(({ device, lines: held }) =>
    held.map((line) => [
      device?.name ?? '',
      device ? kindName(device.kind) : '',
      line.identity.name,
      line.createdOn ?? line.identity.created ?? '',
      line.apps.join('; '),
      stateInWords(line.note, run.plan.task, isOver(run)).words,
      line.note.at ?? '',
      nothingToDo({ device, lines: [line] }) ?? '',
    ]),
  );
  return toCsv([head, ...body]);
}

/** Named for the day it was where the person is, as the files of a folder sort. */
export const csvName = ({ head }: Run): string => `latchkey-devices-${localDay(new Date(head.notedAt))}.csv`;
