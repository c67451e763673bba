import { useId } from 'preact/hooks';
import { age, date, t } from '../../lib/i18n';
import { Cover } from '../Cover';
import { Icon } from '../Icon';
import { Name } from '../Name';
import { deviceIcon, kindName } from '../words';
import type { Candidate } from './choosing';

interface Props {
  candidate: Candidate;
  /** Its place in the list, from 1: what a hidden name is called by. */
  place: number;
  hideName: boolean;
  canTick: boolean;
  onTick: (event: MouseEvent) => void;
}

/** One app password to tick. The whole row ticks it. What is special about it stands in it, and is read with it. */
export function TickRow({ candidate, place, hideName, canTick, onTick }: Props) {
  const id = useId();
  const { item, isBlocked, spared, isChosen } = candidate;
  const { identity, device, apps, createdOn, newToYou } = item;
  const where = device ? (hideName ? kindName(device.kind) : device.name) : t('noDevice');
  const note = isBlocked
    ? t('blockedRow')
    : spared === 'this-device'
      ? t('sparedThisDevice')
      : spared === 'recent'
        ? t('sparedRecent')
        : undefined;
  return (
    <li class={isChosen ? 'row tick-row is-selected' : 'row tick-row'}>
      <span class="tick-target">
        <input
          type="checkbox"
          class="tick"
          checked={isChosen}
          aria-disabled={isBlocked || !canTick}
          aria-label={hideName ? t('selectHidden', { number: place }) : t('selectItem', { name: identity.name })}
          aria-describedby={note === undefined ? `${id}-more` : `${id}-more ${id}-note`}
          onClick={(event) => {
            if (isBlocked || !canTick) event.preventDefault();
            else onTick(event);
          }}
        />
      </span>
      <Icon name={deviceIcon(device)} />
      <div class="row-main">
        <p>{hideName ? <Cover label={t('nameHidden', { number: place })} /> : <Name name={identity.name} />}</p>
        <p class="row-meta" id={`${id}-more`}>
          {[where, ...apps].join(' · ')}
        </p>
        {note !== undefined && (
          <p class="row-note" id={`${id}-note`}>
            {note}
          </p>
        )}
      </div>
      {newToYou ? <span class="tag tag-decide">{t('newToYou')}</span> : <span />}
      <span class="row-created">{createdOn === undefined ? identity.created : date(createdOn)}</span>
      <span class="row-age">{createdOn !== undefined && age(createdOn)}</span>
    </li>
  );
}
