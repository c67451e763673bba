import { useEffect, useRef } from 'preact/hooks';
import { date, t } from '../../lib/i18n';
import { createdInWords } from '../created';
import { Icon } from '../Icon';
import { Called } from './Called';
import type { Kept } from './to-do';

interface Props {
  kept: Kept;
  number: number;
  hideName: boolean;
  /** It is ticked for deletion. */
  isChosen: boolean;
  onUsed: () => void;
  onUnsure: () => void;
  /** Ticks it for deletion, or takes the tick away. */
  onUnused: (unused: boolean) => void;
}

/** One that is due: is its device still there, and does it still use this? */
export function ReviewOne({ kept: { item, record }, number, hideName, isChosen, onUsed, onUnsure, onUnused }: Props) {
  const name = hideName ? t('nameHidden', { number }) : item.identity.name;
  const { reviewedOn } = record;
  /** The one that takes the other back, which comes in the place of the one that was pressed. */
  const other = useRef<HTMLButtonElement>(null);
  const isPressed = useRef(false);
  useEffect(() => {
    if (isPressed.current) other.current?.focus();
    isPressed.current = false;
  }, [isChosen]);
  const choose = (unused: boolean) => {
    isPressed.current = true;
    onUnused(unused);
  };
  return (
    <li class="upkeep-one">
      <Icon name={isChosen ? 'delete' : 'info'} />
      <div class="upkeep-main">
        <Called item={item} number={number} hideName={hideName} />
        <p class="meta quiet">
          {[createdInWords(item), reviewedOn && t('reviewedOn', { date: date(reviewedOn) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {isChosen && <p>{t('reviewChosen')}</p>}
        <div class="upkeep-choices">
          {isChosen ? (
            <button
              type="button"
              class="button"
              ref={other}
              aria-label={t('reviewKeepNamed', { name })}
              onClick={() => choose(false)}
            >
              {t('reviewKeep')}
            </button>
          ) : (
            <>
              <button type="button" class="button" aria-label={t('reviewUsedNamed', { name })} onClick={onUsed}>
                {t('reviewUsed')}
              </button>
              {item.removable && (
                <button
                  type="button"
                  class="button"
                  ref={other}
                  aria-label={t('reviewUnusedNamed', { name })}
                  onClick={() => choose(true)}
                >
                  {t('reviewUnused')}
                </button>
              )}
              <button
                type="button"
                class="button button-quiet"
                aria-label={t('reviewUnsureNamed', { name })}
                onClick={onUnsure}
              >
                {t('reviewUnsure')}
              </button>
            </>
          )}
        </div>
      </div>
    </li>
  );
}
