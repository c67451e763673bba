import { t } from '../lib/i18n';
import { portalAddresses } from '../lib/portals/hosts';
import type { PortalId } from '../lib/portals/view';
import { HelpLink } from './HelpLink';
import { Icon } from './Icon';
import type { Acts } from './model';
import { Rack } from './Rack';
import { portalName } from './words';

interface Props {
  acts: Pick<Acts, 'openPortal' | 'openDesk'>;
}

const PORTALS: PortalId[] = ['legacy', 'security-info', 'personal'];

/** No list to show: the empty rack, what to do, and the pages to open. */
export function EmptyView({ acts }: Props) {
  return (
    <div class="body">
      <div class="rack" aria-hidden="true">
        <Rack places={40} used={0} lateFrom={40} />
      </div>
      <div class="stack">
        <h2>{t('emptyTitle')}</h2>
        <p class="quiet">{t('emptyWhat')}</p>
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
                  <span class="meta quiet">{host}</span>
                </span>
                <Icon name="portal" flip />
              </a>
            </li>
          );
        })}
      </ul>
      <HelpLink section="missing" acts={acts} />
    </div>
  );
}
