import { useRef, useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import { AskDialog } from './AskDialog';
import { Cover } from './Cover';
import { Facts } from './Facts';
import type { Item } from './items';
import { ShowNames } from './ShowNames';
import { kindName } from './words';

interface Props {
  /** What the ledger knows of the account; the page may have more. */
  items: Item[];
  account: string;
  portal: string;
  /** Names are hidden from who may be watching; then they must be shown before all can go. */
  hideNames: boolean;
  onShowNames: () => Promise<void>;
  onCancel: () => void;
  onRemove: () => void;
}

/** A personal account's app passwords go all at once: what stops is listed, and must be accepted. Cancel has the focus. */
export function RemoveAll({ items, account, portal, hideNames, onShowNames, onCancel, onRemove }: Props) {
  const cancel = useRef<HTMLButtonElement>(null);
  const [isAccepted, setAccepted] = useState(false);
  const isUnseen = hideNames && items.length > 0;
  return (
    <AskDialog title={t('removeAllTitle')} what={t('removeAllWhat')} cancel={cancel} onCancel={onCancel}>
      {items.length > 0 && (
        <div class="stack">
          <p>{t('removeAllStops')}</p>
          <ul class="remove-all-items" data-cloudcloak="mask">
            {items.map(({ key, identity, device }) => (
              <li key={key}>
                {hideNames ? (
                  <Cover label={t('nameHiddenOne')} />
                ) : (
                  <bdi class="whole-name" dir="auto">
                    {identity.name}
                  </bdi>
                )}
                {device && <span class="quiet"> {hideNames ? kindName(device.kind) : device.name}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Facts
        facts={[
          [t('account'), account, 'mask'],
          [t('portal'), portal],
        ]}
      />
      {isUnseen && <ShowNames what={t('confirmRunHidden')} onShow={onShowNames} />}
      <label class="dialog-accept">
        <input type="checkbox" checked={isAccepted} onChange={(event) => setAccepted(event.currentTarget.checked)} />
        <span>{t('removeAllAccept')}</span>
      </label>
      <div class="dialog-foot">
        <button type="button" class="button" ref={cancel} onClick={onCancel}>
          {t('cancel')}
        </button>
        <button type="button" class="button button-danger" disabled={!isAccepted || isUnseen} onClick={onRemove}>
          {t('removeAll')}
        </button>
      </div>
    </AskDialog>
  );
}
