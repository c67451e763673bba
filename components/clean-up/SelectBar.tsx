import { useRef } from 'preact/hooks';
import { number, plural, t } from '../../lib/i18n';
import { Icon } from '../Icon';
import type { Item } from '../items';
import { spread } from './devices';

interface Props {
  selected: readonly Item[];
  total: number;
  /** What is to be said about the last press: why nothing came of it, or what was left out. */
  said: string | undefined;
  onClear: () => void;
  onDelete: () => void;
}

/** How much is ticked, and the way to the confirmation. It stays in sight. */
export function SelectBar({ selected, total, said, onClear, onDelete }: Props) {
  const count = selected.length;
  const sum = useRef<HTMLDivElement>(null);
  const clear = () => {
    // The button goes.
    sum.current?.focus();
    onClear();
  };
  return (
    <div class="select-bar">
      <div class="select-said" role="status" ref={sum} tabIndex={-1}>
        <p>
          <b class="strong">{plural('selected', count)}</b>
          {count > 0 && (
            <span class="quiet"> {t('selectedMore', { spread: spread(selected), stay: number(total - count) })}</span>
          )}
        </p>
        {said !== undefined && (
          <p class="select-note">
            <Icon name="info" />
            {said}
          </p>
        )}
      </div>
      <div class="buttons end">
        {count > 0 && (
          <button type="button" class="button button-quiet" onClick={clear}>
            {t('clearSelection')}
          </button>
        )}
        <button type="button" class="button button-toward-danger" onClick={onDelete}>
          <Icon name="delete" />
          {t('deleteSelected')}
        </button>
      </div>
    </div>
  );
}
