import { useId, useRef, useState } from 'preact/hooks';
import { noFilters } from '../../lib/desk';
import { number, plural, t } from '../../lib/i18n';
import { identityOf } from '../clean-up/choosing';
import type { Item } from '../items';
import type { Acts, Model } from '../model';
import { Notice } from '../Notice';
import { noDelete, type Picture } from '../picture';
import { useOutcome } from '../use-outcome';
import { AfterCompromise } from './AfterCompromise';
import { askingOf, choosable } from './asking';
import { MissingOnes } from './MissingOnes';
import { NewOne } from './NewOne';
import type { WhoseActs } from './whose-acts';

interface Props {
  model: Model;
  picture: Picture;
  hideNames: boolean;
  /** Only this one: its details are open. */
  one?: Item | undefined;
  /** The record of what the person has said in its details that they do not know: what comes of it takes the question's place there. */
  disowned?: string | undefined;
  acts: Acts;
  whose: WhoseActs;
  onDelete: (item: Item) => void;
}

/** More would push the list out of sight. */
const AT_ONCE = 4;

/** What nobody saw made, with the question whose it is; what is gone; and what to do where a stranger was there. */
export function NewToYou({ model, picture, hideNames, one, disowned, acts, whose, onDelete }: Props) {
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const { account, news, elsewhere, missing, isAfter } = askingOf(model, picture, one);
  const { said, isFailed, status, say } = useOutcome(`${account} ${one?.key}`);
  const chooseAll = () => {
    if (account === undefined) return;
    const rows = choosable(picture.items, model).map(({ identity }) => identityOf(identity));
    void say(async () => {
      await acts.choose({ account, rows, chosen: true });
      await acts.desk?.toCleanUp(noFilters);
    });
  };
  const showAll = () => {
    // The button goes.
    list.current?.focus();
    setWhole(true);
  };
  const shown = isWhole ? news : news.slice(0, AT_ONCE);
  const numberOf = (item: Item) => picture.items.indexOf(item) + 1;

  return (
    <>
      {(news.length > 0 || elsewhere > 0 || said !== undefined || isFailed) && (
        <section class="new-to-you" aria-labelledby={news.length > 0 ? `${id}-title` : undefined}>
          {news.length > 0 && (
            <div class="stack">
              <h2 class="title" id={`${id}-title`}>
                {plural('newTitle', news.length)}
              </h2>
              <p class="quiet">{plural('newWhat', news.length)}</p>
            </div>
          )}
          {isFailed && <Notice tone="failed" title={t('whoseFailed')} live />}
          <p class="new-said" role="status" tabIndex={-1} ref={status}>
            {said}
          </p>
          {news.length > 0 && (
            <ul class="new-list" tabIndex={-1} ref={list}>
              {shown.map(({ item, record }) => (
                <NewOne
                  key={record.id}
                  item={item}
                  record={record}
                  number={numberOf(item)}
                  model={model}
                  hideName={hideNames}
                  hindrance={noDelete(item, picture, hideNames)}
                  acts={acts}
                  isAsked={record.id === disowned}
                  onClaim={(move) =>
                    say(
                      async () => whose.claim(record.id, await move()),
                      (isFirst) => t(isFirst ? 'newClaimed' : 'deviceGivenElsewhere'),
                    )
                  }
                  onLater={() => say(() => whose.askLater(record.id), t('newLater'))}
                  onDisown={() => say(() => whose.disown(record.id))}
                  onDelete={() => onDelete(item)}
                />
              ))}
            </ul>
          )}
          {shown.length < news.length && (
            <p>
              <button type="button" class="button" onClick={showAll}>
                {t('newShowAll', { count: number(news.length) })}
              </button>
            </p>
          )}
          {elsewhere > 0 && <p class="quiet">{plural('newElsewhere', elsewhere)}</p>}
        </section>
      )}
      {isAfter && (
        <AfterCompromise
          portal={picture.portal}
          canChoose={account !== undefined && picture.portal !== 'personal'}
          onChooseAll={chooseAll}
          onDone={
            news.some(({ record }) => record.disownedAt !== undefined) || account === undefined
              ? undefined
              : () => void say(() => whose.settle(account), t('compromiseSettled'))
          }
        />
      )}
      {missing.length > 0 && (
        <MissingOnes
          missing={missing}
          isOpen={one !== undefined}
          hideNames={hideNames}
          onDismiss={() => say(() => whose.dismissMissing(missing.map(({ record }) => record.id)), t('editSaved'))}
        />
      )}
    </>
  );
}
