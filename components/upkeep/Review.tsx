import { useRef, useState } from 'preact/hooks';
import { number, plural, t } from '../../lib/i18n';
import { REVIEW_IN, UNSURE_IN } from '../../lib/ledger/upkeep';
import { ReviewOne } from './ReviewOne';
import type { Kept } from './to-do';

interface Props {
  due: Kept[];
  numberOf: (kept: Kept) => number;
  hideNames: boolean;
  isChosen: (kept: Kept) => boolean;
  /** Still used, or perhaps: to be looked at again in so many months. */
  onKeep: (kept: Kept, months: number) => void;
  onUnused: (kept: Kept, unused: boolean) => void;
  /** Leads to where the ticked ones are deleted. */
  onCleanUp: () => void;
}

/** More would push the list out of sight. */
const AT_ONCE = 4;

/** The round through what nobody has looked at for long: still there, still used? */
export function Review({ due, numberOf, hideNames, isChosen, onKeep, onUnused, onCleanUp }: Props) {
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const showAll = () => {
    // The button goes.
    list.current?.focus();
    setWhole(true);
  };
  const chosen = due.filter(isChosen).length;
  const shown = isWhole ? due : due.slice(0, AT_ONCE);
  return (
    <>
      <ul class="upkeep-list" tabIndex={-1} ref={list}>
        {shown.map((kept) => (
          <ReviewOne
            key={kept.record.id}
            kept={kept}
            number={numberOf(kept)}
            hideName={hideNames}
            isChosen={isChosen(kept)}
            onUsed={() => onKeep(kept, REVIEW_IN)}
            onUnsure={() => onKeep(kept, UNSURE_IN)}
            onUnused={(unused) => onUnused(kept, unused)}
          />
        ))}
      </ul>
      {shown.length < due.length && (
        <p>
          <button type="button" class="button" onClick={showAll}>
            {t('newShowAll', { count: number(due.length) })}
          </button>
        </p>
      )}
      {chosen > 0 && (
        <p class="upkeep-foot">
          <span>{plural('reviewChosenAll', chosen)}</span>
          <button type="button" class="button button-toward-danger" onClick={onCleanUp}>
            {t('reviewCleanUp')}
          </button>
        </p>
      )}
    </>
  );
}
