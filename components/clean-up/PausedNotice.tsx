import { isOld, itemInWork, type Run } from '../../lib/drive/run';
import { sentenceFor, t } from '../../lib/i18n';
import type { Acts, Situation } from '../model';
import { Notice } from '../Notice';
import type { GoingOn } from './going-on';

interface Props {
  run: Run;
  go: GoingOn;
  situation: Situation;
  acts: Pick<Acts, 'toPage' | 'openPortal' | 'allow' | 'reload'>;
}

/** Why it waits, and what comes first where it cannot go on from here. */
export function PausedNotice({ run, go, situation, acts }: Props) {
  const { head, plan } = run;
  const why = head.failure?.why;
  const tab = 'tab' in situation ? situation.tab : undefined;
  const press = {
    'to-page': () => (tab === undefined ? acts.openPortal(plan.portal) : acts.toPage(tab)),
    'open-portal': () => acts.openPortal(plan.portal),
    allow: () => void acts.allow(),
    reload: () => tab !== undefined && acts.reload(tab),
  };
  const labels = {
    'to-page': t('toPage'),
    'open-portal': t('openPortal'),
    allow: t('allow'),
    reload: t('reload'),
  };
  return (
    <Notice tone="ask" title={why === undefined ? t('pausedNow') : sentenceFor(why)} icon="clock" live>
      {itemInWork(run) !== undefined && <p>{t('pausedOpen')}</p>}
      {'first' in go ? (
        <>
          {go.first !== (why && sentenceFor(why)) && <p>{go.first}</p>}
          {isOld(plan) && <p>{t('pausedOld')}</p>}
          {go.go !== undefined && (
            <p class="notice-action">
              <button type="button" class="button button-primary" onClick={press[go.go]}>
                {labels[go.go]}
              </button>
            </p>
          )}
        </>
      ) : (
        <p>{t('pausedResume')}</p>
      )}
    </Notice>
  );
}
