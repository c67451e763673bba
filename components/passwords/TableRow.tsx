import { Component } from 'preact';
import { date, t } from '../../lib/i18n';
import { Cover } from '../Cover';
import { Icon } from '../Icon';
import type { Item } from '../items';
import { Name } from '../Name';
import { Parts } from '../Parts';
import { StateTag } from '../StateTag';
import { kindName } from '../words';
import { AgeBar } from './AgeBar';
import { isReviewDue } from './lines';

interface Props {
  item: Item;
  /** Its place among the app passwords, from 1, and its line in the table, from 0. */
  place: number;
  line: number;
  hideName: boolean;
  hasDevice: boolean;
  step: number;
  onOpen: (item: Item) => void;
  /** Not there where nothing may be deleted. */
  onDelete: ((item: Item) => void) | undefined;
}

/** One app password. The whole row opens it. There may be hundreds: what would be drawn as it stands is not drawn again. */
export class TableRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return Object.entries(next).some(([key, value]) => this.props[key as keyof Props] !== value);
  }

  override render() {
    const { item, place, line, hideName, hasDevice, step, onOpen, onDelete } = this.props;
    const { identity, nickname, device, apps, createdOn, newToYou, state } = item;
    const where = device ? (hideName ? kindName(device.kind) : device.name) : t('noDevice');
    return (
      <tr data-line={line} aria-rowindex={line + 2}>
        <th scope="row">
          <button type="button" class="row-open" onClick={() => onOpen(item)}>
            {hideName ? <Cover label={t('nameHidden', { number: place })} /> : <Name name={identity.name} />}
          </button>
          {nickname && !hideName && (
            <span class="cell-clip meta quiet" data-cloudcloak="mask">
              <bdi>{nickname}</bdi>
            </span>
          )}
          <span class="cell-clip meta quiet narrow-only" data-cloudcloak="mask">
            <Parts parts={hasDevice ? [where, ...apps] : apps} />
          </span>
        </th>
        {hasDevice && (
          <td class="wide-only" data-cloudcloak="mask">
            <span class={device ? 'cell-clip' : 'cell-clip quiet'}>{where}</span>
          </td>
        )}
        <td class="wide-only">
          <span class={apps.length > 0 ? 'cell-clip' : 'cell-clip quiet'}>{apps.join(', ') || t('appsNone')}</span>
        </td>
        <td class="wide-only">{createdOn === undefined ? identity.created : date(createdOn)}</td>
        <td>{createdOn !== undefined && <AgeBar createdOn={createdOn} step={step} />}</td>
        <td>
          {isReviewDue(item) ? (
            <span class="tag tag-warning">
              <Icon name="clock" />
              {t('reviewDue')}
            </span>
          ) : (
            <StateTag state={state} newToYou={newToYou} />
          )}
        </td>
        {onDelete && (
          <td>
            <button
              type="button"
              class="icon-button icon-button-delete"
              aria-label={hideName ? t('deleteHidden', { number: place }) : t('deleteItem', { name: identity.name })}
              onClick={() => onDelete(item)}
            >
              <Icon name="delete" />
            </button>
          </td>
        )}
      </tr>
    );
  }
}
