import { number, plural, t } from '../lib/i18n';
import { Icon } from './Icon';
import { Rack } from './Rack';

interface Props {
  used: number;
  limit: number;
  /** Where places are made free; offered once few are left. */
  onCleanUp: () => void;
}

/** So many places before the last, the meter warns: from 35 of 40. */
const WARN_WITH = 5;

/** How many of the account's places are taken, in words and in cells. */
export function Meter({ used, limit, onCleanUp }: Props) {
  const left = limit - used;
  const values = { used: number(used), limit: number(limit) };
  const value = t('meterValue', values);
  const [before = '', after = ''] = t('meterUsed', values).split(value);
  return (
    <div class="meter">
      <p class="meter-line">
        <span>
          {before}
          <b class="strong">{value}</b>
          {after}
        </span>
        {left <= WARN_WITH && (
          <span class="tag tag-warning end">
            <Icon name="warning" />
            {left > 0 ? plural('placesLeft', left) : t('placesNone')}
          </span>
        )}
        {left <= WARN_WITH && (
          <button type="button" class="button button-quiet button-small" onClick={onCleanUp}>
            {t('cleanUpNow')}
          </button>
        )}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a meter element shows a bar, and holds no cells */}
      <div
        class="rack"
        role="meter"
        aria-label={t('meterLabel')}
        aria-valuemin={0}
        aria-valuemax={limit}
        aria-valuenow={Math.min(used, limit)}
        aria-valuetext={value}
      >
        <Rack places={limit} used={used} lateFrom={limit - WARN_WITH} />
      </div>
    </div>
  );
}
