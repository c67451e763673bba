import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { passwordReset } from '../../lib/advice/compromise';
import { date, t } from '../../lib/i18n';
import type { Move } from '../../lib/ledger/devices';
import type { PasswordRecord } from '../../lib/ledger/model';
import { Cover } from '../Cover';
import { createdInWords } from '../created';
import { Icon } from '../Icon';
import type { Item } from '../items';
import type { Acts, Model } from '../model';
import { Name } from '../Name';
import { StrangerSource } from './StrangerSource';
import { WhichDevice } from './WhichDevice';

interface Props {
  item: Item;
  record: PasswordRecord;
  /** Its place in the list, from 1: what a hidden name is called by. */
  number: number;
  model: Model;
  hideName: boolean;
  /** Why it cannot be deleted from here now, as a sentence. */
  hindrance: string | undefined;
  acts: Pick<Acts, 'addDevice' | 'change' | 'openPortal'>;
  /** The person has just said that they do not know it. */
  isAsked?: boolean;
  /** It is theirs; the device that has it may have to be made first. */
  onClaim: (move: () => Promise<Move | undefined>) => void;
  onLater: () => void;
  onDisown: () => void;
  onDelete: () => void;
}

/** One that is new: what is known of it, and whose it is. */
export function NewOne({
  item,
  record,
  number,
  model,
  hideName,
  hindrance,
  acts,
  isAsked: wasAsked = false,
  ...on
}: Props) {
  const id = useId();
  const [isMine, setMine] = useState(false);
  const [isAsked, setAsked] = useState(wasAsked);
  const why = useRef<HTMLParagraphElement>(null);
  const { disownedAt } = record;
  // The buttons that were there are gone: why it matters takes their place.
  useEffect(() => {
    if (isAsked && disownedAt !== undefined) why.current?.focus();
  }, [disownedAt]);
  const name = hideName ? t('nameHidden', { number }) : item.identity.name;
  const mine = (
    <button
      type="button"
      class="button"
      aria-label={t(disownedAt === undefined ? 'newMineNamed' : 'newMineAfterAllNamed', { name })}
      aria-expanded={isMine}
      aria-controls={isMine ? `${id}-device` : undefined}
      onClick={() => setMine(!isMine)}
    >
      {t(disownedAt === undefined ? 'newMine' : 'newMineAfterAll')}
    </button>
  );
  return (
    <li class="new-one">
      <Icon name="flag" />
      <div class="new-one-main">
        <p class="strong">
          {hideName ? <Cover label={t('nameHidden', { number })} /> : <Name name={item.identity.name} />}
        </p>
        <p class="meta quiet">{t('newDates', { created: createdInWords(item), seen: date(record.firstSeen) })}</p>
        {disownedAt !== undefined && (
          <div class="stack">
            <p tabIndex={-1} ref={why}>
              {t('newDisowned', { date: date(disownedAt) })} {t('newDisownedWhy')}
            </p>
            <StrangerSource source={passwordReset} />
            {hindrance !== undefined && <p>{hindrance}</p>}
          </div>
        )}
        <div class="new-choices">
          {disownedAt === undefined ? (
            <>
              {mine}
              <button type="button" class="button" aria-label={t('newLaterNamed', { name })} onClick={on.onLater}>
                {t('newAskLater')}
              </button>
              <button
                type="button"
                class="button"
                aria-label={t('newUnknownNamed', { name })}
                onClick={() => {
                  setMine(false);
                  setAsked(true);
                  on.onDisown();
                }}
              >
                {t('newUnknown')}
              </button>
            </>
          ) : (
            <>
              {hindrance === undefined ? (
                <button
                  type="button"
                  class="button button-toward-danger"
                  aria-label={hideName ? t('deleteHidden', { number }) : t('deleteItem', { name })}
                  onClick={on.onDelete}
                >
                  {t('deleteDots')}
                </button>
              ) : (
                model.situation.kind !== 'page' && (
                  <button type="button" class="button" onClick={() => acts.openPortal(portalOf(model, record))}>
                    {t('openPortal')}
                  </button>
                )
              )}
              {mine}
            </>
          )}
        </div>
        {isMine && (
          <div id={`${id}-device`}>
            <WhichDevice model={model} device={item.device} acts={acts} onClaim={on.onClaim} />
          </div>
        )}
      </div>
    </li>
  );
}

const portalOf = ({ ledger }: Model, { account }: PasswordRecord) =>
  ledger.accounts.find(({ id }) => id === account)?.portal ?? 'legacy';
