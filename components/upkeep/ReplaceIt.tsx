import { date, t } from '../../lib/i18n';
import { nextReview } from '../../lib/ledger/upkeep';
import { Icon } from '../Icon';
import type { Item } from '../items';
import type { Model } from '../model';
import { Notice } from '../Notice';
import { noDelete, type Picture } from '../picture';
import { useOutcome } from '../use-outcome';
import type { UpkeepActs } from './upkeep-acts';

interface Props {
  item: Item;
  model: Pick<Model, 'ledger'>;
  /** Of the account in front: nothing is made on another. */
  picture: Picture;
  hideNames: boolean;
  upkeep: Pick<UpkeepActs, 'works'>;
  onReplace: () => void;
}

/** A name is for ever on Microsoft's pages: what helps is another one in its place. How far that is stands here as well. */
export function ReplaceIt({ item, model, picture, hideNames, upkeep, onReplace }: Props) {
  const { records } = model.ledger;
  const { said, isFailed, status, say } = useOutcome(item.key);
  const { accountId, portal, noCreate: hindrance } = picture;
  const old = records.find(({ id, account }) => id === item.record && account === accountId);
  // A personal account's page knows no names: there one is given another name, here.
  if (old?.state !== 'listed' || portal === 'personal') return null;
  const heirs = records.filter(({ replaces, state }) => replaces === old.id && state === 'listed');
  // One that does not work stands in nobody's way.
  const heir = heirs.find(({ worked }) => worked === 'yes') ?? heirs.find(({ worked }) => worked !== 'no') ?? heirs[0];
  const isTried = heir?.worked === 'yes';
  const canMake = !heir || heir.worked === 'no';
  const step = (isDone: boolean, words: string) => (
    <li class={isDone ? 'replace-done' : ''}>
      <Icon name={isDone ? 'check' : 'info'} />
      <span>
        {words} {isDone && <span class="unseen">{t('replaceStepDone')}</span>}
      </span>
    </li>
  );
  return (
    <section class="upkeep" aria-label={t('replaceLabel')}>
      {isFailed && <Notice tone="failed" title={t('whoseFailed')} live />}
      <p class="upkeep-said" role="status" tabIndex={-1} ref={status}>
        {said}
      </p>
      {heir ? (
        <>
          <p class="strong">
            {hideNames ? t('replaceRunningHidden') : t('replaceRunning', { name: heir.nickname ?? heir.name })}
          </p>
          <ol class="replace-steps">
            {step(true, t('replaceStepMade'))}
            {step(isTried, t('replaceStepWorks'))}
            {step(false, t('replaceStepDelete'))}
          </ol>
          {!isTried && (
            <p>
              <button
                type="button"
                class="button"
                onClick={() => say(() => upkeep.works(heir.id), t('trialGood', { date: date(nextReview(heir)) }))}
              >
                {t('trialWorks')}
              </button>
            </p>
          )}
        </>
      ) : null}
      {canMake && (
        <div class="upkeep-foot">
          <p>{t('replaceWhat')}</p>
          <button type="button" class="button end" disabled={hindrance !== undefined} onClick={onReplace}>
            {t('replaceOpen')}
          </button>
        </div>
      )}
      {canMake && hindrance !== undefined && hindrance !== noDelete(item, picture, hideNames) && (
        <p class="meta quiet">{hindrance}</p>
      )}
    </section>
  );
}
