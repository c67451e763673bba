import { useEffect, useRef } from 'preact/hooks';
import { t } from '../lib/i18n';
import type { PortalId } from '../lib/portals/view';
import { Icon } from './Icon';
import type { Acts, Place } from './model';

interface Props {
  place: Place;
  /** The portal that the list is of. */
  portal: PortalId;
  /** No portal page is in front: then the way there comes first. */
  isAway: boolean;
  /** Latchkey may create on the page in front. */
  canCreate: boolean;
  /** Something else on the page is the one to press. */
  isSecond?: boolean;
  takeFocus: boolean;
  acts: Pick<Acts, 'openDesk' | 'openPortal'>;
  onNew: () => void;
}

/** What can be begun from the list. One of them is filled: the one that works now. */
export function Actions({ place, portal, isAway, canCreate, isSecond = false, takeFocus, acts, onNew }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takeFocus) first.current?.focus();
  }, [takeFocus]);
  const openPortal = () => acts.openPortal(portal);
  const desk = place === 'popup' && (
    <button type="button" class="button" onClick={() => acts.openDesk()}>
      {t('openDesk')}
    </button>
  );
  if (isAway)
    return (
      <>
        <button type="button" class={isSecond ? 'button' : 'button button-primary'} ref={first} onClick={openPortal}>
          <Icon name="portal" flip />
          {t('openPortal')}
        </button>
        {desk}
      </>
    );
  return (
    <>
      <button
        type="button"
        class={canCreate && !isSecond ? 'button button-primary' : 'button'}
        ref={first}
        onClick={onNew}
      >
        <Icon name="new" />
        {t('newAppPassword')}
      </button>
      {desk}
      <button
        type="button"
        class="icon-button icon-button-edge"
        aria-label={t('openPortal')}
        title={t('openPortal')}
        onClick={openPortal}
      >
        <Icon name="portal" flip />
      </button>
    </>
  );
}
