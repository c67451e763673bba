import { useId, useState } from 'preact/hooks';
import { noFilters } from '../../lib/desk';
import { sameRow } from '../../lib/drive/identity';
import { date, plural, t } from '../../lib/i18n';
import { inMonths, nextReview } from '../../lib/ledger/upkeep';
import type { Item } from '../items';
import type { Acts, Model } from '../model';
import { Notice } from '../Notice';
import type { Picture } from '../picture';
import { useOutcome } from '../use-outcome';
import { Review } from './Review';
import { TakeOver } from './TakeOver';
import { Trial } from './Trial';
import { type Kept, toDoOf } from './to-do';
import type { UpkeepActs } from './upkeep-acts';

interface Props {
  model: Model;
  picture: Picture;
  hideNames: boolean;
  acts: Pick<Acts, 'choose' | 'desk' | 'openDesk'>;
  upkeep: UpkeepActs;
  onDelete: (item: Item) => void;
}

/** What a person should look after: does a new one work, can an old one go, is it still used? */
export function Upkeep({ model, picture, hideNames, acts, upkeep, onDelete }: Props) {
  const id = useId();
  const [isReviewing, setReviewing] = useState(false);
  const { accountId: account } = picture;
  const { untried, takeOver, due } = toDoOf(model, picture);
  const { said, isFailed, status, say } = useOutcome(account ?? '');
  const numberOf = ({ item }: Kept) => picture.items.indexOf(item) + 1;
  const isChosen = ({ item }: Kept) => model.chosen.some((row) => sameRow(row, item.identity));
  const choose = ({ item }: Kept, chosen: boolean) => {
    const { name, created, rowId } = item.identity;
    if (account !== undefined) void say(() => acts.choose({ account, rows: [{ name, created, rowId }], chosen }));
  };
  if (untried.length + takeOver.length + due.length === 0 && said === undefined && !isFailed) return null;
  return (
    <section class="upkeep" aria-label={t('upkeepLabel')}>
      {isFailed && <Notice tone="failed" title={t('whoseFailed')} live />}
      <p class="upkeep-said" role="status" tabIndex={-1} ref={status}>
        {said}
      </p>
      {untried.length > 0 && (
        <>
          <h2 class="title">{plural('trialTitle', untried.length)}</h2>
          <ul class="upkeep-list">
            {untried.map((kept) => (
              <Trial
                key={kept.record.id}
                kept={kept}
                number={numberOf(kept)}
                hideName={hideNames}
                onWorks={() =>
                  say(() => upkeep.works(kept.record.id), t('trialGood', { date: date(nextReview(kept.record)) }))
                }
                onFails={() =>
                  say(async () => {
                    await upkeep.fails(kept.record.id);
                    acts.openDesk('help', 'error');
                  }, t('trialBad'))
                }
                onLater={() => say(() => upkeep.tryLater(kept.record.id), t('trialLater'))}
              />
            ))}
          </ul>
        </>
      )}
      {takeOver.length > 0 && (
        <>
          <h2 class="title">{plural('takeOverTitle', takeOver.length)}</h2>
          <ul class="upkeep-list">
            {takeOver.map(({ old, ...one }) => (
              <TakeOver
                key={one.record.id}
                one={one}
                old={old}
                numberOf={numberOf}
                hideNames={hideNames}
                onDelete={() => onDelete(old.item)}
              />
            ))}
          </ul>
        </>
      )}
      {due.length > 0 && (
        <>
          <div class="upkeep-foot">
            <h2 class="title">{plural('reviewTitle', due.length)}</h2>
            <button
              type="button"
              class="button end"
              aria-expanded={isReviewing}
              aria-controls={isReviewing ? `${id}-review` : undefined}
              onClick={() => setReviewing(!isReviewing)}
            >
              {t(isReviewing ? 'reviewClose' : 'reviewOpen')}
            </button>
          </div>
          <p class="quiet">{t('reviewWhat')}</p>
          {isReviewing && (
            <div id={`${id}-review`} class="upkeep-round">
              <Review
                due={due}
                numberOf={numberOf}
                hideNames={hideNames}
                isChosen={isChosen}
                onKeep={(kept, months) =>
                  say(() => upkeep.keep(kept.record.id, months), t('reviewAgain', { date: date(inMonths(months)) }))
                }
                onUnused={choose}
                onCleanUp={() => void say(async () => acts.desk?.toCleanUp({ ...noFilters, state: 'selected' }))}
              />
            </div>
          )}
        </>
      )}
    </section>
  );
}
