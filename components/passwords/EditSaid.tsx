import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
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
  const line = useRef<HTMLParagraphElement>(null);
  const wasAsked = useRef(false);
  // The buttons that were there are gone: what came of it takes their place.
  useEffect(() => {
    if (wasAsked.current && document.activeElement === document.body) line.current?.focus();
    wasAsked.current = said === 'changed-elsewhere';
  }, [said]);
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
    <p class={isBad ? 'field-error' : 'field-note'} id={id} role="status" tabIndex={-1} ref={line}>
      {said === undefined ? children : words[said]}
    </p>
  );
}
