import { Component } from 'preact';
import { age, date, t } from '../../lib/i18n';
import { Cover } from '../Cover';
import { Icon } from '../Icon';
import { Name } from '../Name';
import { Parts } from '../Parts';
import { deviceIcon, kindName } from '../words';
import type { Candidate } from './choosing';

interface Props {
  candidate: Candidate;
  /** Its place in the list, from 1: what a hidden name is called by. */
  place: number;
  hideName: boolean;
  canTick: boolean;
  /** The same function at every drawing. */
  onTick: (key: string, event: MouseEvent) => void;
}

/** There may be hundreds: what would be drawn as it stands is not drawn again. */
export class TickRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const { candidate: before, ...rest } = this.props;
    const { candidate: now, ...others } = next;
    const isSame =
      before.item === now.item &&
      before.isChosen === now.isChosen &&
      before.isBlocked === now.isBlocked &&
      before.spared === now.spared;
    return !isSame || Object.entries(rest).some(([key, value]) => others[key as keyof typeof others] !== value);
  }

  override render() {
    return <Row {...this.props} />;
  }
}

/** One app password to tick. The whole row ticks it. What is special about it stands in it, and is read with it. */
function Row({ candidate, place, hideName, canTick, onTick }: Props) {
  const id = `tick-${place}`;
  const { item, isBlocked, spared, isChosen } = candidate;
  const { identity, nickname, device, apps, createdOn, newToYou } = item;
  const where = device ? (hideName ? kindName(device.kind) : device.name) : t('noDevice');
  // Where no page is in front nothing can be ticked, whatever its row: that is said once, above the list.
  const note =
    isBlocked && canTick
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
            else onTick(item.key, event);
            // It shows what is kept, which may be refused.
            event.currentTarget.checked = isChosen;
          }}
        />
      </span>
      <Icon name={deviceIcon(device)} />
      <div class="row-main">
        <p>{hideName ? <Cover label={t('nameHidden', { number: place })} /> : <Name name={identity.name} />}</p>
        <p class="row-meta" id={`${id}-more`} data-cloudcloak="mask">
          {nickname && !hideName && (
            <>
              <bdi>{nickname}</bdi> ·{' '}
            </>
          )}
          <Parts parts={[where, ...apps]} />
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
