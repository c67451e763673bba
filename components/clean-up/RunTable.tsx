import { isOver, type Run } from '../../lib/drive/run';
import { t } from '../../lib/i18n';
import { Cover } from '../Cover';
import { Icon } from '../Icon';
import { Name } from '../Name';
import { kindName } from '../words';
import type { Line } from './report-lines';
import { clock, createdText, stateInWords } from './run-words';

interface Props {
  label: string;
  run: Run;
  lines: readonly Line[];
  hideNames: boolean;
}

/** Every item of the plan, and what became of it; the same while the run is on and afterwards. */
export function RunTable({ label, run, lines, hideNames }: Props) {
  return (
    <div class="table-box">
      <table class="table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col" class="col-name">
              {t('name')}
            </th>
            <th scope="col" class="col-device">
              {t('device')}
            </th>
            <th scope="col">{t('result')}</th>
            <th scope="col" class="col-time">
              {t('time')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, n) => {
            const { identity, nickname, device, note } = line;
            const { icon, tone, words, why } = stateInWords(note, run.plan.task, isOver(run));
            const where = device ? (hideNames ? kindName(device.kind) : device.name) : t('noDevice');
            return (
              <tr key={n} class={tone === 'now' ? 'is-selected' : undefined}>
                <td>
                  <span class="cell-clip">
                    {hideNames ? <Cover label={t('nameHidden', { number: n + 1 })} /> : <Name name={identity.name} />}
                  </span>
                  {nickname && !hideNames && (
                    <bdi class="cell-clip quiet meta" data-cloudcloak="mask">
                      {nickname}
                    </bdi>
                  )}
                  {line.isNamedAlike && (
                    <p class="quiet meta">
                      {t('created')}: {createdText(line)}
                    </p>
                  )}
                  <span class="cell-under quiet meta" data-cloudcloak="mask">
                    {where}
                  </span>
                </td>
                <td class="col-device quiet" data-cloudcloak="mask">
                  <span class="cell-clip">{where}</span>
                </td>
                <td>
                  <span class={`tag tag-body tag-${tone}`}>
                    <Icon name={icon} />
                    {words}
                  </span>
                  {why !== undefined && <p class="meta quiet">{why}</p>}
                </td>
                <td class="col-time quiet">{note.at !== undefined && note.state !== 'left' && clock(note.at)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
