import { countsOf } from '../lib/drive/run';
import { t } from '../lib/i18n';
import { Icon } from './Icon';
import type { Model } from './model';
import { runInFront } from './run-in-front';

interface Props {
  model: Pick<Model, 'runs' | 'situation'>;
  onOpen: () => void;
}

/** That several are being deleted or checked, or wait for the person, in one line; all else of it is on the desk. */
export function RunLine({ model, onOpen }: Props) {
  const run = runInFront(model);
  if (!run || run.head.phase === 'over') return null;
  const { done } = countsOf(run);
  const values = { count: run.items.length, done };
  const isPaused = run.head.phase === 'paused';
  const isCheck = run.plan.task === 'check';
  const running = isCheck ? t('runLineCheck', values) : t('runLineDelete', values);
  const paused = isCheck ? t('runLinePausedCheck', values) : t('runLinePaused', values);
  return (
    <div class={isPaused ? 'run-line run-line-paused' : 'run-line'} role="status">
      <Icon name={isPaused ? 'warning' : 'info'} />
      <span>{isPaused ? paused : running}</span>
      <button type="button" class="button button-quiet button-small end" onClick={onOpen}>
        {t('runLineOpen')}
      </button>
    </div>
  );
}
