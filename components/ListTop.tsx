import type { ComponentChildren } from 'preact';
import { t } from '../lib/i18n';
import { Meter } from './Meter';
import type { Acts, Model } from './model';
import { Notice } from './Notice';
import { PageNotice } from './PageNotice';
import type { Picture } from './picture';

interface Props {
  model: Model;
  picture: Picture;
  /** Why nothing can be created, where somebody wanted to. */
  noCreate: string | undefined;
  acts: Acts;
  onRemoveAll: () => void;
  /** Beside the meter. */
  children?: ComponentChildren;
}

/** What stands above a list: what is to be said about the page, and how much of it is used. */
export function ListTop({ model, picture, noCreate, acts, onRemoveAll, children }: Props) {
  const { used, limit, isUnread, notice, view } = picture;
  return (
    <>
      {noCreate !== undefined ? (
        <div class="notice-box">
          <Notice tone="ask" title={t('cannotCreate')} live>
            <p>{noCreate}</p>
          </Notice>
        </div>
      ) : (
        notice && <PageNotice notice={notice} situation={model.situation} acts={acts} />
      )}
      <div class="top">
        {limit === undefined && (
          <div class="meter quiet">
            <p>{t('personalKnown')}</p>
            {view?.removesAll && (
              <p>
                <button type="button" class="button" onClick={onRemoveAll}>
                  {t('removeAllAsk')}
                </button>
              </p>
            )}
          </div>
        )}
        {limit !== undefined && !isUnread && (
          <Meter used={used} limit={limit} onCleanUp={() => acts.openDesk('clean-up')} />
        )}
        {children}
      </div>
    </>
  );
}
