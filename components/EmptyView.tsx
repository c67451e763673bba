import { t } from '../lib/i18n';
import { portalAddresses } from '../lib/portals/hosts';
import type { PortalId } from '../lib/portals/view';
import { Icon } from './Icon';
import type { Acts } from './model';
import { Rack } from './Rack';
import { portalName } from './words';

interface Props {
  /** A portal stands in front that this version does not work on; its host. */
  later?: string | undefined;
  acts: Pick<Acts, 'openPortal'>;
}

const PORTALS: PortalId[] = ['legacy', 'security-info', 'personal'];

/** No list to show: the empty rack, what to do, and the pages to open. */
export function EmptyView({ later, acts }: Props) {
  return (
    <div class="body">
      <div class="rack" aria-hidden="true">
        <Rack places={40} used={0} lateFrom={40} />
      </div>
      <div class="stack">
        <h2>{later === undefined ? t('emptyTitle') : t('laterTitle')}</h2>
        <p class="quiet">{later === undefined ? t('emptyWhat') : t('laterWhat')}</p>
      </div>
      <ul class="portals" aria-label={t('emptyPages')}>
        {PORTALS.map((portal) => {
          const { host } = new URL(portalAddresses[portal]);
          return (
            <li key={portal}>
              <a
                href={portalAddresses[portal]}
                onClick={(event) => {
                  event.preventDefault();
                  acts.openPortal(portal);
                }}
              >
                <span>
                  {portalName(portal)}
                  <br />
                  <span class="meta quiet">{portal === 'legacy' ? host : t('portalLater', { host })}</span>
                </span>
                <Icon name="portal" flip />
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
