import { useRef } from 'preact/hooks';
import type { Job, Phase } from '../lib/drive/job';
import { t } from '../lib/i18n';
import type { Settings } from '../lib/settings';
import { FailedView } from './FailedView';
import { HelpLink } from './HelpLink';
import { Icon } from './Icon';
import type { Acts, Failed, Situation } from './model';
import { SubHead } from './SubHead';

/** One piece of work on Microsoft's page, running or over. */
export interface Work {
  kind: Job['kind'];
  /** Of the one app password it is about; empty for all. */
  name: string;
  tab: number;
  phase: Phase;
  outcome?: { ok: true; foundGone?: boolean | undefined } | Failed | undefined;
}

interface Props {
  work: Work;
  settings: Pick<Settings, 'presenter' | 'hideNames'>;
  situation: Situation;
  acts: Pick<Acts, 'toPage' | 'reload' | 'allow' | 'openDesk'>;
  onBack: () => void;
}

/** What Latchkey is doing on Microsoft's page, and how it ended. */
export function JobView({ work, settings, situation, acts, onBack }: Props) {
  const { kind, phase, outcome, tab } = work;
  const isLeft = usePasswordLeft(work, situation);
  const name = settings.presenter && settings.hideNames ? t('hiddenItem') : work.name;
  if (outcome && (outcome === 'no-background' || !outcome.ok))
    return <FailedView work={work} failed={outcome} settings={settings} acts={acts} onBack={onBack} />;
  const isCreate = kind === 'create';
  const signIn = kind === 'remove-all' ? 'jobSignInAnew' : 'jobSignIn';
  // The page of the job is not in front: it may have gone to a sign-in.
  const isAway = situation.kind === 'none';
  const [title, more] = isLeft
    ? [t('createLeft'), t('createLeftMore', { name })]
    : doneWords(kind, name, outcome?.foundGone === true);
  return (
    <div class="view">
      <SubHead title={jobTitle(kind)} onBack={onBack} takeFocus />
      <div class="body">
        <div class="job" role="status">
          {outcome ? (
            <>
              <h3 class={isCreate ? '' : 'tag-good'}>
                <Icon name={isCreate ? 'info' : 'check'} />
                {title}
              </h3>
              <p>{more}</p>
            </>
          ) : (
            <>
              <h3>{runningTitle(kind, name)}</h3>
              <p>{t(`phase_${phase}`)}</p>
            </>
          )}
        </div>
        {isCreate && outcome && <HelpLink section="broken" acts={acts} />}
        {!outcome && <p class="meta quiet">{t(isAway && phase === 'opening' ? signIn : 'jobKeepOpen')}</p>}
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

/**
 * Whether the page that showed the one-time password shows its list again. It does before the password comes as well: what
 * was known of it when the job ended may be of then.
 */
function usePasswordLeft({ kind, tab, outcome }: Work, situation: Situation): boolean {
  const isOver = kind === 'create' && outcome !== undefined;
  const state = situation.kind === 'page' && situation.tab === tab ? situation.view.state : undefined;
  const wasShown = useRef(isOver);
  if (isOver && state === 'password') wasShown.current = true;
  return isOver && wasShown.current && state === 'list';
}

export const jobTitle = (kind: Work['kind']): string =>
  ({ create: t('newAppPassword'), remove: t('jobRemove'), 'remove-all': t('jobRemoveAll') })[kind];

const runningTitle = (kind: Work['kind'], name: string): string =>
  ({
    create: t('createRunning', { name }),
    remove: t('removeRunning', { name }),
    'remove-all': t('removeAllRunning'),
  })[kind];

function doneWords(kind: Work['kind'], name: string, isFoundGone: boolean): [title: string, more: string] {
  if (kind === 'create') return [t('createDone'), t('createDoneMore', { name })];
  if (kind === 'remove-all') return [t('removeAllDone'), t('removeAllDoneMore')];
  return isFoundGone
    ? [t('removeFoundGone', { name }), t('removeFoundGoneMore')]
    : [t('removeDone', { name }), t('removeDoneMore')];
}
