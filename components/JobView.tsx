import type { Phase } from '../lib/drive/job';
import { t } from '../lib/i18n';
import { FailedView } from './FailedView';
import { Icon } from './Icon';
import type { Acts, Failed } from './model';
import { SubHead } from './SubHead';

/** One piece of work on Microsoft's page, running or over. */
export interface Work {
  kind: 'create' | 'remove';
  name: string;
  tab: number;
  phase: Phase;
  outcome?: { ok: true; foundGone?: boolean | undefined } | Failed | undefined;
}

interface Props {
  work: Work;
  hideName: boolean;
  /** The page of the job is not in front: it may have gone to a sign-in. */
  isAway: boolean;
  acts: Pick<Acts, 'toPage' | 'reload' | 'allow'>;
  onBack: () => void;
}

/** What Latchkey is doing on Microsoft's page, and how it ended. */
export function JobView({ work, hideName, isAway, acts, onBack }: Props) {
  const { kind, phase, outcome, tab } = work;
  const name = hideName ? t('hiddenItem') : work.name;
  if (outcome && (outcome === 'no-background' || !outcome.ok))
    return <FailedView work={work} failed={outcome} hideName={hideName} acts={acts} onBack={onBack} />;
  const isCreate = kind === 'create';
  return (
    <div class="view">
      <SubHead title={isCreate ? t('newAppPassword') : t('jobRemove')} onBack={onBack} takeFocus />
      <div class="body">
        <div class="job" role="status">
          {outcome ? (
            <>
              <h3 class={isCreate ? '' : 'tag-good'}>
                <Icon name={isCreate ? 'info' : 'check'} />
                {isCreate
                  ? t('createDone')
                  : outcome.foundGone
                    ? t('removeFoundGone', { name })
                    : t('removeDone', { name })}
              </h3>
              <p>
                {isCreate
                  ? t('createDoneMore', { name })
                  : outcome.foundGone
                    ? t('removeFoundGoneMore')
                    : t('removeDoneMore')}
              </p>
            </>
          ) : (
            <>
              <h3>{isCreate ? t('createRunning', { name }) : t('removeRunning', { name })}</h3>
              <p>{t(`phase_${phase}`)}</p>
            </>
          )}
        </div>
        {!outcome && <p class="meta quiet">{t(isAway && phase === 'opening' ? 'jobSignIn' : 'jobKeepOpen')}</p>}
      </div>
      {outcome && (
        <footer class="foot">
          {isCreate && (
            <button type="button" class="button button-primary" onClick={() => acts.toPage(tab)}>
              {t('toPage')}
            </button>
          )}
          <button type="button" class={isCreate ? 'button' : 'button button-primary'} onClick={onBack}>
            {t('close')}
          </button>
        </footer>
      )}
    </div>
  );
}
