import { useEffect, useRef, useState } from 'preact/hooks';
import { isOver, type Plan, type Run } from '../../lib/drive/run';
import { sentenceFor, t } from '../../lib/i18n';
import { AccountStrip } from '../AccountStrip';
import type { Item } from '../items';
import type { Acts, Failed, Model } from '../model';
import { Notice } from '../Notice';
import { PresenterStrip } from '../PresenterStrip';
import type { Picture } from '../picture';
import { runElsewhere, runInFront } from '../run-in-front';
import { useEscape } from '../use-escape';
import { portalName } from '../words';
import { Chooser } from './Chooser';
import { ConfirmRun } from './ConfirmRun';
import { askedOf, type Draft, draftOf } from './plan';
import { Report } from './Report';
import { RunView } from './RunView';

interface Props {
  model: Model;
  picture: Picture;
  hideNames: boolean;
  acts: Acts;
}

interface Begun {
  task: Plan['task'];
  account: string;
  at: string;
  /** What the background has answered. */
  failed?: Failed;
  isTaken?: true;
}

/** Deleting several: choosing, confirming, watching, and the report. One of them is shown at a time. */
export function CleanUp({ model, picture, hideNames, acts }: Props) {
  const { settings, desk, runs } = model;
  const [draft, setDraft] = useState<Draft>();
  const [begun, setBegun] = useState<Begun>();
  const [hindrance, setHindrance] = useState<string>();
  useEscape(draft !== undefined, () => setDraft(undefined));

  const inFront = runInFront(model);
  const run = inFront && !(isOver(inFront) && desk.dismissed.includes(inFront.plan.id)) ? inFront : undefined;
  const other = runElsewhere(model, inFront);
  /** Also where only the answer was lost. */
  const isOn = runs.some(({ plan }) => begun && plan.account === begun.account && plan.startedAt >= begun.at);
  const isStarting = begun !== undefined && !begun.failed && !isOn;
  const seenOn = useRef<string>(undefined);
  if (isOn) seenOn.current = begun?.at;
  // The run speaks for itself from then on, and when it is gone one day nothing is starting.
  useEffect(() => {
    if (begun?.isTaken && seenOn.current === begun.at) setBegun(undefined);
  }, [isOn, begun]);
  const view = run ? `${run.plan.id} ${isOver(run)}` : 'chooser';
  const shownBefore = useRef(run?.plan.id);
  // What was said about one view says nothing about the next; but of a run that nobody took up it says why it is gone.
  useEffect(() => {
    const isDropped = shownBefore.current !== undefined && !runs.some(({ plan }) => plan.id === shownBefore.current);
    shownBefore.current = run?.plan.id;
    if (!isDropped) setBegun((known) => (known?.failed ? undefined : known));
    setHindrance(undefined);
  }, [view]);
  const wasElse = useRef(false);
  useEffect(() => {
    if (isStarting || run) wasElse.current = true;
  }, [isStarting, view]);

  const ask = (items: Item[]) => {
    setBegun(undefined);
    const asked = draftOf(items, model, picture);
    setHindrance(asked ? undefined : t('notHere'));
    setDraft(asked);
  };
  const start = (asked: Draft, task: Plan['task']) => {
    setDraft(undefined);
    const begins: Begun = { task, account: asked.account, at: new Date().toISOString() };
    setBegun(begins);
    void acts.startRun(askedOf(asked, task)).then((answer) => {
      setBegun(answer === 'no-background' || !answer.ok ? { ...begins, failed: answer } : { ...begins, isTaken: true });
    });
  };
  const failed = isOn ? undefined : begun?.failed;
  const said = failed && (failed === 'no-background' ? t('noBackground') : sentenceFor(failed.why));

  const middle = () => {
    if (isStarting)
      return (
        <p class="body" role="status">
          {t('runStarting')}
        </p>
      );
    if (run && isOver(run))
      return <Report run={run} model={model} picture={picture} hideNames={hideNames} acts={acts} onAsk={ask} />;
    if (run) return <RunView run={run} model={model} hideNames={hideNames} acts={acts} />;
    return (
      <Chooser
        model={model}
        picture={picture}
        hideNames={hideNames}
        acts={acts}
        isInPlaceOfElse={wasElse.current}
        onAsk={ask}
      />
    );
  };
  return (
    <div class="clean-up">
      {settings.presenter ? (
        <PresenterStrip hideNames={settings.hideNames} onHideNames={(hide) => acts.change({ hideNames: hide })} />
      ) : (
        !run && (
          <AccountStrip
            account={picture.account}
            portal={picture.portal}
            level={picture.view?.level}
            readOn={picture.readOn}
          />
        )
      )}
      {other && (
        <div class="notice-box">
          <Elsewhere run={other} />
        </div>
      )}
      {(said ?? hindrance) && (
        <div class="notice-box">
          <Notice tone="failed" title={t(begun?.task === 'check' ? 'nothingChecked' : 'nothingDeleted')} live>
            <p>{said ?? hindrance}</p>
          </Notice>
        </div>
      )}
      {middle()}
      {draft && (
        <ConfirmRun
          draft={draft}
          account={settings.presenter ? t('accountCovered') : (draft.accountLabel ?? t('accountUnknown'))}
          portal={portalName(draft.portal)}
          hideNames={hideNames}
          onShowNames={() => acts.change({ hideNames: false })}
          onCancel={() => setDraft(undefined)}
          onCheck={() => start(draft, 'check')}
          onDelete={() => start(draft, 'delete')}
        />
      )}
    </div>
  );
}

function Elsewhere({ run: { plan, head } }: { run: Run }) {
  const isCheck = plan.task === 'check';
  if (head.phase === 'paused')
    return (
      <Notice tone="tell" title={t(isCheck ? 'runElsewherePausedCheck' : 'runElsewherePaused')}>
        <p>{t('runElsewherePausedWhat')}</p>
      </Notice>
    );
  return (
    <Notice tone="tell" title={t(isCheck ? 'runElsewhereCheck' : 'runElsewhere')}>
      <p>{t('runElsewhereWhat')}</p>
    </Notice>
  );
}
