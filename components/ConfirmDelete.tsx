import { useRef } from 'preact/hooks';
import { t } from '../lib/i18n';
import { AskDialog } from './AskDialog';
import { Cover } from './Cover';
import { createdInWords } from './created';
import { Facts } from './Facts';
import type { Item } from './items';
import { ShowNames } from './ShowNames';
import { kindName } from './words';

interface Props {
  item: Item;
  account: string;
  portal: string;
  /** Names are hidden from who may be watching; then it must be shown before it can be deleted. */
  hideName: boolean;
  onShowNames: () => Promise<void>;
  onCancel: () => void;
  onDelete: () => void;
}

/** The one place where a deletion is confirmed. Cancel has the focus. */
export function ConfirmDelete({ item, account, portal, hideName, onShowNames, onCancel, onDelete }: Props) {
  const cancel = useRef<HTMLButtonElement>(null);
  const { identity, device } = item;
  return (
    <AskDialog title={t('confirmTitle')} what={t('confirmWhat')} cancel={cancel} onCancel={onCancel}>
      <Facts
        facts={[
          [
            t('name'),
            hideName ? (
              <Cover label={t('nameHiddenOne')} />
            ) : (
              <bdi class="whole-name" dir="auto">
                {identity.name}
              </bdi>
            ),
            'mask',
          ],
          [t('device'), device ? (hideName ? kindName(device.kind) : device.name) : t('noDevice'), 'mask'],
          [t('created'), createdInWords(item)],
          [t('account'), account, 'mask'],
          [t('portal'), portal],
        ]}
      />
      {hideName && <ShowNames what={t('confirmHidden')} onShow={onShowNames} />}
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
    </AskDialog>
  );
}
