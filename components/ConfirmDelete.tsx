import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../lib/i18n';
import { Cover } from './Cover';
import { createdInWords } from './created';
import { Facts } from './Facts';
import type { Item } from './items';
import { kindName } from './words';

interface Props {
  item: Item;
  account: string;
  portal: string;
  /** Names are hidden from who may be watching; then it must be shown before it can be deleted. */
  hideName: boolean;
  onShowNames: () => void;
  onCancel: () => void;
  onDelete: () => void;
}

/** The one place where a deletion is confirmed. Cancel has the focus. */
export function ConfirmDelete({ item, account, portal, hideName, onShowNames, onCancel, onDelete }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    cancel.current?.focus();
  }, []);
  const { identity, device } = item;
  return (
    <dialog
      class="dialog"
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-what`}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <div class="stack">
        <h2 class="title" id={`${id}-title`}>
          {t('confirmTitle')}
        </h2>
        <p id={`${id}-what`}>{t('confirmWhat')}</p>
      </div>
      <Facts
        facts={[
          [
            t('name'),
            hideName ? (
              <Cover label={t('nameHiddenOne')} />
            ) : (
              <bdi class="whole-name" dir="ltr">
                {identity.name}
              </bdi>
            ),
          ],
          [t('device'), device ? (hideName ? kindName(device.kind) : device.name) : t('noDevice')],
          [t('created'), createdInWords(item)],
          [t('account'), account],
          [t('portal'), portal],
        ]}
      />
      {hideName && (
        <div class="stack stack-wide">
          <p>{t('confirmHidden')}</p>
          <p>
            <button type="button" class="button" onClick={onShowNames}>
              {t('showNames')}
            </button>
          </p>
        </div>
      )}
      <div class="dialog-foot">
        <button type="button" class="button" ref={cancel} onClick={onCancel}>
          {t('cancel')}
        </button>
        <button
          type="button"
          class="button button-danger"
          disabled={hideName}
          aria-label={hideName ? t('deleteOne') : t('confirmDelete', { name: identity.name })}
          onClick={onDelete}
        >
          {t('deleteOne')}
        </button>
      </div>
    </dialog>
  );
}
