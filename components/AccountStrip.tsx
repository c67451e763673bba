import { t } from '../lib/i18n';
import type { Level, PortalId } from '../lib/portals/view';
import { Icon } from './Icon';
import { portalShort } from './words';

interface Props {
  account: string | undefined;
  portal: PortalId;
  /** How sure the reading is; none where the list is only remembered. */
  level?: Level | undefined;
  /** When the list was read, where it is only remembered. */
  readOn?: string | undefined;
}

/** Whose list this is, and how far Latchkey goes on this page. */
export function AccountStrip({ account, portal, level, readOn }: Props) {
  const whose = account ?? t('accountUnknown');
  return (
    <div class="strip">
      <span class="strip-text" dir={readOn === undefined ? undefined : 'auto'} data-cloudcloak="mask">
        {readOn === undefined ? t('accountLine', { account: whose, portal: portalShort(portal) }) : whose}
      </span>
      {readOn !== undefined && <span class="tag tag-quiet end">{readOn}</span>}
      {level === 'sure' && (
        <span class="tag tag-quiet end">
          <Icon name="check" />
          {t('sure')}
        </span>
      )}
      {level === 'by-hand' && (
        <span class="tag tag-warning end">
          <Icon name="hand" />
          {t('byHand')}
        </span>
      )}
    </div>
  );
}
