import { useId, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n';
import { mergedDevice } from '../../lib/ledger/merge-devices';
import { AskDialog } from '../AskDialog';
import { Cover } from '../Cover';
import { Icon } from '../Icon';
import { Name } from '../Name';
import type { Holding } from './holdings';

interface Props {
  /** The one that goes. */
  holding: Holding;
  called: string;
  hideNames: boolean;
  /** Those it may be one with, and what tells them apart. */
  others: readonly { holding: Holding; text: string }[];
  onCancel: () => void;
  onMerge: (stays: Holding) => void;
}

/** One device that stands in the list twice. */
export function MergeDialog({ holding, called, hideNames, others, onCancel, onMerge }: Props) {
  const id = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  const [chosen, setChosen] = useState<string>();
  const stays = others.find((other) => other.holding.device.id === chosen)?.holding;
  const isTooLong = stays !== undefined && mergedDevice(stays.device, holding.device) === undefined;
  const { note } = holding.device;
  return (
    <AskDialog title={t('mergeTitle')} what={t('mergeWhat')} cancel={cancel} onCancel={onCancel}>
      <div class="field">
        <label class="field-label" for={id}>
          {t('mergeInto')}
        </label>
        <span class="select-box" data-cloudcloak="mask">
          <select
            class="select"
            id={id}
            value={chosen ?? ''}
            onChange={(event) => setChosen(event.currentTarget.value || undefined)}
          >
            <option value="">{t('mergeChoose')}</option>
            {others.map(({ holding: { device }, text }) => (
              <option key={device.id} value={device.id}>
                {text}
              </option>
            ))}
          </select>
          <Icon name="chevron" />
        </span>
      </div>
      <ul class="merge-steps">
        <li>
          {hideNames ? <Cover label={called} /> : <Name name={holding.device.name} />} {t('mergeGoes')}
        </li>
        <li>{holding.held > 0 ? plural('mergeMoves', holding.held) : t('mergeMovesNone')}</li>
        <li>{t(note ? 'mergeNotes' : 'mergeStays')}</li>
      </ul>
      {isTooLong && <p class="field-error">{t('mergeTooLong')}</p>}
      <div class="dialog-foot">
        <button type="button" class="button" ref={cancel} onClick={onCancel}>
          {t('cancel')}
        </button>
        <button
          type="button"
          class="button button-primary"
          disabled={!stays || isTooLong}
          onClick={() => stays && onMerge(stays)}
        >
          {t('mergeDo')}
        </button>
      </div>
    </AskDialog>
  );
}
