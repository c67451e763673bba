import { t } from '../../lib/i18n';
import { Icon } from '../Icon';
import type { Item } from '../items';
import type { Model } from '../model';
import type { Picture } from '../picture';

interface Props {
  item: Item;
  model: Pick<Model, 'ledger'>;
  /** Of the account in front: nothing is made on another. */
  picture: Pick<Picture, 'accountId' | 'portal' | 'noCreate'>;
  hideNames: boolean;
  onReplace: () => void;
}

/** A name is for ever on Microsoft's pages: what helps is another one in its place. How far that is stands here as well. */
export function ReplaceIt({ item, model, picture, hideNames, onReplace }: Props) {
  const { records } = model.ledger;
  const { accountId, portal, noCreate: hindrance } = picture;
  const old = records.find(({ id, account }) => id === item.record && account === accountId);
  // A personal account's page knows no names: there one is given another name, here.
  if (old?.state !== 'listed' || portal === 'personal') return null;
  const heir = records.find(({ replaces, state }) => replaces === old.id && state === 'listed');
  const isTried = heir?.worked === 'yes';
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
        </>
      ) : (
        <div class="upkeep-foot">
          <p>{t('replaceWhat')}</p>
          <button type="button" class="button end" disabled={hindrance !== undefined} onClick={onReplace}>
            {t('replaceOpen')}
          </button>
        </div>
      )}
      {!heir && hindrance !== undefined && <p class="meta quiet">{hindrance}</p>}
    </section>
  );
}
