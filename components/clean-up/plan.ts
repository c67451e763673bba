import { sameRow } from '../../lib/drive/identity';
import type { Plan } from '../../lib/drive/run';
import type { Identity, PortalId } from '../../lib/portals/view';
import type { Item } from '../items';
import type { Asked, Model } from '../model';
import type { Picture } from '../picture';
import { identityOf } from './choosing';

/**
 * What is asked about, as it stood when the dialog opened. Nothing of it changes while the person reads: another account
 * may come to the front, rows may come and go.
 */
export interface Draft {
  tab: number;
  account: string;
  accountLabel: string | undefined;
  portal: PortalId;
  seenAt: string;
  /** The whole list. */
  rows: Identity[];
  /** What is to go, in the order of the page. */
  items: Item[];
}

/** None where no list is in front that Latchkey may work. */
export function draftOf(items: Item[], { situation }: Pick<Model, 'situation'>, picture: Picture): Draft | undefined {
  if (situation.kind !== 'page' || !picture.drives) return undefined;
  const { tab, account, view } = situation;
  return {
    tab,
    account,
    accountLabel: picture.account,
    portal: view.portal,
    seenAt: new Date().toISOString(),
    rows: view.rows.map(identityOf),
    items,
  };
}

export const askedOf = ({ tab, account, seenAt, rows, items }: Draft, task: Plan['task']): Asked<'run.start'> => ({
  tab,
  account,
  task,
  seenAt,
  rows,
  items: items.map(({ identity }) => identityOf(identity)),
});

/** Of these, what the page still lists and a run may have. */
export const stillListed = (rows: readonly Identity[], items: readonly Item[]): Item[] =>
  items.filter(
    ({ identity, state, removable }) => state === 'listed' && removable && rows.some((row) => sameRow(row, identity)),
  );
