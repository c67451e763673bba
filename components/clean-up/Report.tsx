import { countsOf, type ItemNote, type Run, wentUnasked } from '../../lib/drive/run';
import { number, plural, sentenceFor, t } from '../../lib/i18n';
import { Icon } from '../Icon';
import type { Item } from '../items';
import type { Acts, Model } from '../model';
import { Notice } from '../Notice';
import { PageSaid } from '../PageSaid';
import { noDeletes, type Picture } from '../picture';
import { DevicesToUpdate } from './DevicesToUpdate';
import { stillListed } from './plan';
import { RunRack } from './RunRack';
import { RunTable } from './RunTable';
import { csvName, csvOf } from './report-csv';
import { linesOf, toUpdate } from './report-lines';
import { moment } from './run-words';
import { useLostFocus } from './use-lost-focus';
import { whose } from './whose';

interface Props {
  run: Run;
  model: Model;
  picture: Picture;
  hideNames: boolean;
  acts: Acts;
  /** These are to be confirmed. */
  onAsk: (items: Item[]) => void;
}

/** What became of each, why, and what the person does next. Nothing is called deleted that was not seen gone. */
export function Report({ run, model, picture, hideNames, acts, onAsk }: Props) {
  const { plan, head, items } = run;
  const heading = useLostFocus(plan.id);
  const lines = linesOf(run, model.ledger);
  const isCheck = plan.task === 'check';
  const isItsAccount = model.situation.kind === 'page' && model.situation.account === plan.account;
  const isInFront = isItsAccount && picture.drives;
  const hasGoneUnasked = items.some(wentUnasked);
  const again = (states: readonly ItemNote['state'][]) => {
    const rows = plan.items.filter((_, n) => states.includes(items[n]?.state ?? 'left'));
    // Where nothing is asked, nothing can be checked: no more of that is offered.
    return { asked: rows.length, items: isInFront && !hasGoneUnasked ? stillListed(rows, picture.items) : [] };
  };
  const failed = again(['still-there', 'unknown', 'failed']);
  const rest = again(['left']);
  const checked = again(['checked']);
  const { done } = countsOf(run);
  const counts = { count: number(items.length), done: number(isCheck && hasGoneUnasked ? checked.asked : done) };
  const titleCheck = hasGoneUnasked ? 'reportTitleCheckGone' : 'reportTitleCheck';
  const isShort = !isInFront && failed.asked + rest.asked + (isCheck ? checked.asked : 0) > 0;
  const devices = toUpdate(lines);
  return (
    <section class="run body-wide report" aria-label={t('report')}>
      <div class="run-head">
        <div class="stack">
          <h2 class="title" ref={heading} tabIndex={-1}>
            {t(isCheck ? titleCheck : 'reportTitleDelete', counts)}
          </h2>
          <p class="quiet" data-cloudcloak="mask">
            {whose(run, model)} · {moment(head.notedAt)}
          </p>
        </div>
        <div class="buttons end no-print">
          {isCheck && failed.asked === 0 && checked.items.length > 0 && (
            <button type="button" class="button button-toward-danger" onClick={() => onAsk(checked.items)}>
              {plural('deleteChecked', checked.items.length)}
            </button>
          )}
          {failed.items.length > 0 && (
            <button type="button" class="button button-toward-danger" onClick={() => onAsk(failed.items)}>
              {t('retryFailed')}
            </button>
          )}
          {rest.items.length > 0 && (
            <button type="button" class="button button-toward-danger" onClick={() => onAsk(rest.items)}>
              {plural('deleteRest', rest.items.length)}
            </button>
          )}
          <button type="button" class="button" onClick={() => acts.print()}>
            <Icon name="print" />
            {t('print')}
          </button>
          {devices.length > 0 && (
            <button type="button" class="button" onClick={() => acts.save(csvName(run), csvOf(run, lines))}>
              {t('saveCsv')}
            </button>
          )}
          <button type="button" class="button" onClick={() => acts.desk?.dismiss(plan.id)}>
            {t('dismiss')}
          </button>
        </div>
      </div>
      <div class="rack" aria-hidden="true">
        <RunRack run={run} />
      </div>
      <p role="status">{summary(run)}</p>
      {head.failure && (
        <Notice
          tone={head.failure.why === 'asked' ? 'tell' : 'failed'}
          title={t(hasGoneUnasked && rest.asked === 0 ? 'sumUnasked' : 'reportEnded')}
        >
          <p>{head.failure.why === 'asked' ? t('reportStopped') : sentenceFor(head.failure.why)}</p>
          {head.failure.seen !== undefined && head.failure.why !== 'control-blocked' && (
            <PageSaid words={head.failure.seen} settings={model.settings} />
          )}
        </Notice>
      )}
      {isShort && <p class="quiet no-print">{(isItsAccount && noDeletes(picture, hideNames)) || t('reportAway')}</p>}
      <div class="report-columns">
        <RunTable label={t('report')} run={run} lines={lines} hideNames={hideNames} />
        {devices.length > 0 && <DevicesToUpdate devices={devices} hideNames={hideNames} />}
      </div>
    </section>
  );
}

/** How many came to which end, in one sentence for each that there is. */
function summary({ items, plan }: Run): string {
  const count = (...states: ItemNote['state'][]) => items.filter(({ state }) => states.includes(state)).length;
  const parts = [
    ['sum_deleted', count('deleted')],
    ['sum_checked', count('checked')],
    ['sum_found_gone', items.filter((item) => item.state === 'found-gone' && !wentUnasked(item)).length],
    ['sum_still_there', count('still-there') + (plan.task === 'delete' ? count('failed') : 0)],
    ['sum_refused', plan.task === 'check' ? count('failed') : 0],
    ['sum_unknown', count('unknown')],
    ['sum_not_begun', count('left')],
  ] as const;
  const sentences = parts.flatMap(([key, number]) => (number > 0 ? [plural(key, number)] : []));
  // Never more than one: the run ends there.
  if (items.some(wentUnasked)) sentences.unshift(t('sumUnasked'));
  return sentences.join(' ');
}
