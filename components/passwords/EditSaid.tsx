import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n';
import { Notice } from '../Notice';
import type { Edit } from './use-edit';

interface Props {
  id: string;
  edit: Pick<Edit<unknown>, 'said' | 'keepMine' | 'takeOther'>;
  /** What is stored now, in words. */
  stored: string;
  /** Said while there is nothing else to say. */
  children?: ComponentChildren;
}

/** What became of a change, under its field. */
export function EditSaid({ id, edit, stored, children }: Props) {
  const { said } = edit;
  if (said === 'changed-elsewhere')
    return (
      <Notice tone="ask" title={t('changedElsewhere')} live>
        <p id={id}>{stored === '' ? t('changedElsewhereEmpty') : t('changedElsewhereWhat', { now: stored })}</p>
        <p class="notice-action">
          <button type="button" class="button" onClick={edit.keepMine}>
            {t('keepMine')}
          </button>{' '}
          <button type="button" class="button button-quiet" onClick={edit.takeOther}>
            {t('takeOther')}
          </button>
        </p>
      </Notice>
    );
  const isBad = said !== undefined && said !== 'saved';
  const words = {
    saved: t('editSaved'),
    failed: t('saveFailed'),
    gone: t('editGone'),
    'like-password': t('noteLikePassword'),
  };
  return (
    <p class={isBad ? 'field-error' : 'field-note'} id={id} role="status">
      {said === undefined ? children : words[said]}
    </p>
  );
}
