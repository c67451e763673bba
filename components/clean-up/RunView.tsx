import { useEffect, useState } from 'preact/hooks';
import type { Run, Wish } from '../../lib/drive/run';
import { number, plural, sentenceFor, t } from '../../lib/i18n';
import { Icon } from '../Icon';
import type { Acts, Failed, Model } from '../model';
import { Name } from '../Name';
import { Notice } from '../Notice';
import { goingOn } from './going-on';
import { PausedNotice } from './PausedNotice';
import { progressOf } from './progress';
import { Resting } from './Resting';
import { RunRack } from './RunRack';
import { RunTable } from './RunTable';
import { linesOf } from './report-lines';
import { leftInWords } from './run-words';
import { useLostFocus } from './use-lost-focus';
import { whose } from './whose';

interface Props {
  run: Run;
  model: Model;
  hideNames: boolean;
  acts: Acts;
}

/** A run that is under way or waits for the person. The page works it: this may be closed at any time. */
export function RunView({ run, model, hideNames, acts }: Props) {
  const { plan, head } = run;
  const [refused, setRefused] = useState<Failed>();
  const heading = useLostFocus(head.phase);
  // What was said of one phase says nothing of the next.
  useEffect(() => setRefused(undefined), [plan.id, head.phase]);
  const isPaused = head.phase === 'paused';
  const progress = progressOf(run);
  const { done, total, now, left } = progress;
  const values = { count: number(total), done: number(done) };
  const isCheck = plan.task === 'check';
  const title = isPaused
    ? t('runPausedTitle', values)
    : isCheck
      ? plural('runTitleCheck', total)
      : plural('runTitleDelete', total);
  const doneWords = isCheck ? t('runDoneCheck', values) : t('runDoneDelete', values);
  const go = isPaused ? goingOn(run, model.situation) : undefined;
  // Beside another page Microsoft's is open all the same, and the run goes on there.
  const isAway = model.situation.kind === 'none' && model.situation.tab === undefined;
  const current = now === undefined ? undefined : plan.items[now];

  const answered = (asked: ReturnType<Acts['askRun']>) => {
    setRefused(undefined);
    void asked.then((answer) => {
      if (answer === 'no-background' || !answer.ok) setRefused(answer);
    });
  };
  const ask = (wish: Wish) => answered(acts.askRun({ run: plan.id, wish }));
  return (
    <section class="run body-wide" aria-label={t('run')}>
      <div class="run-head">
        <div class="stack">
          <h2 class="title" ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <p class="quiet" data-cloudcloak="mask">
            {whose(run, model)}
          </p>
        </div>
        <div class="buttons end">
          {go && 'tab' in go && (
            <button
              type="button"
              class="button button-primary"
              onClick={() => answered(acts.resumeRun({ run: plan.id, tab: go.tab }))}
            >
              <Icon name="resume" flip />
              {t('resume')}
            </button>
          )}
          {!isPaused && (
            <button type="button" class="button" disabled={head.wish !== undefined} onClick={() => ask('pause')}>
              <Icon name="pause" />
              {t('pause')}
            </button>
          )}
          <button type="button" class="button" disabled={head.wish === 'stop'} onClick={() => ask('stop')}>
            <Icon name="stop" />
            {t('stop')}
          </button>
        </div>
      </div>
      <div
        class="rack"
        role="progressbar"
        aria-label={t('run')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={isPaused ? title : doneWords}
      >
        <RunRack run={run} />
      </div>
      <div class="run-said" role="status">
        <p>
          <b class="strong">{doneWords}</b>
          {head.wish !== undefined && !isPaused && ` ${t(head.wish === 'stop' ? 'stopping' : 'pausing')}`}
        </p>
      </div>
      {!isPaused && current && (
        <p class="quiet run-now">
          <span>{t('runNow')}</span>
          <span>{hideNames ? t('hiddenItem') : <Name name={current.name} />}</span>
          {left !== undefined && <span>{leftInWords(left)}</span>}
        </p>
      )}
      {!isPaused && head.restingUntil !== undefined && <Resting until={head.restingUntil} />}
      {go && <PausedNotice run={run} go={go} acts={acts} situation={model.situation} />}
      {refused !== undefined && (
        <Notice tone="failed" title={t('runNotAsked')} live>
          <p>{refused === 'no-background' ? t('noBackground') : sentenceFor(refused.why)}</p>
          {refused !== 'no-background' && refused.why === 'list-changed' && <p>{t('pausedOld')}</p>}
        </Notice>
      )}
      {!isPaused && <p class="meta quiet">{t(isAway ? 'runAway' : 'runGoesOn')}</p>}
      <RunTable label={t('plan')} run={run} lines={linesOf(run, model.ledger)} hideNames={hideNames} />
    </section>
  );
}
