import { t } from '../../lib/i18n';
import type { Item } from '../items';
import { noDelete, type Picture } from '../picture';

interface Props {
  item: Item;
  picture: Picture;
  hideNames: boolean;
  onAnew: () => void;
}

/** Whoever saw a password keeps it: what helps is another one, and under the same name nothing else has to be changed. */
export function ShownByMistake({ item, picture, hideNames, onAnew }: Props) {
  const { accountId, portal } = picture;
  if (item.record === undefined || accountId === undefined || portal === 'personal') return null;
  // Why it cannot be deleted stands above.
  const isFast = noDelete(item, picture, hideNames) !== undefined;
  const { noAnew } = picture;
  return (
    <section class="upkeep" aria-label={t('mistakeLabel')}>
      <div class="upkeep-foot">
        <p>{t('mistakeWhat')}</p>
        <button type="button" class="button end" disabled={isFast || noAnew !== undefined} onClick={onAnew}>
          {t('mistakeOpen')}
        </button>
      </div>
      {!isFast && noAnew !== undefined && <p class="meta quiet">{noAnew}</p>}
    </section>
  );
}
