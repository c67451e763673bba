import { useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import { Icon } from './Icon';
import type { Acts, Place } from './model';
import { Notice } from './Notice';

interface Props {
  host: string;
  place: Place;
  acts: Pick<Acts, 'allow' | 'openDesk'>;
}

/** The browser withholds the page; what is asked for and what is never done, and the browser's own question. */
export function NoPermission({ host, place, acts }: Props) {
  const [isRefused, setRefused] = useState(false);
  return (
    <>
      <div class="body">
        <div class="stack">
          <h2>{t('denyTitle')}</h2>
          <p class="quiet">{t('denyWhat', { host })}</p>
        </div>
        <div class="stack stack-wide">
          <h3 class="meta">{t('denyIf')}</h3>
          <ul class="list-plain">
            {[t('denyReads'), t('denyAdds')].map((line) => (
              <li key={line}>
                <Icon name="check" />
                <span>{line}</span>
              </li>
            ))}
          </ul>
        </div>
        <div class="stack stack-wide">
          <h3 class="meta">{t('denyNever')}</h3>
          <ul class="list-plain">
            {[t('denyKeeps'), t('denyOther'), t('denySends')].map((line) => (
              <li key={line}>
                <Icon name="close" />
                <span>{line}</span>
              </li>
            ))}
          </ul>
        </div>
        {isRefused && <Notice tone="ask" title={t('allowRefused')} live />}
        <p class="meta quiet">{t('denyBack')}</p>
      </div>
      <footer class="foot">
        <button
          type="button"
          class="button button-primary"
          onClick={() => void acts.allow().then((granted) => setRefused(!granted))}
        >
          {t('allow')}
        </button>
        {place === 'popup' && (
          <button type="button" class="button" onClick={() => acts.openDesk()}>
            {t('openDesk')}
          </button>
        )}
      </footer>
    </>
  );
}
