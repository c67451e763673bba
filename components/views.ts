import type { Creating } from '../lib/creating';
import type { PortalId } from '../lib/portals/view';
import type { Item } from './items';
import type { Work } from './JobView';
import type { Failed, Started } from './model';

/** What was asked of a page, from the press on. */
export type Begun = Pick<Work, 'kind' | 'name' | 'tab'> & { id?: string; failed?: Failed };

/** What the form for a new one is filled in with. */
export type Wish = Omit<Creating, 'account'>;

/** Another one for the same device and the same apps, in the place of this one. */
export const asReplacement = ({ record, device, apps }: Item): Wish => ({
  choice: device && { kind: 'device', device: device.id },
  apps,
  replaces: record,
});

/** The same once more: another password under its name. */
export const asItself = ({ identity, device, apps }: Item): Wish & { name: string } => ({
  choice: device && { kind: 'device', device: device.id },
  apps,
  name: identity.name,
});

/** What stands in the middle: the list, or what is opened from it. */
export type View =
  | { at: 'list'; focus?: string }
  | { at: 'details'; key: string }
  /** `isStored`: what was begun and is kept is of this account. */
  | { at: 'create'; tab: number; account: string; kept: Creating | undefined; isStored: boolean }
  | { at: 'job'; begun: Begun };

/** What is asked about, as it stood when it was asked: another account may come to the front while the person reads. */
export interface Confirming {
  item: Item;
  tab: number;
  account: string;
  accountLabel: string | undefined;
  portal: PortalId;
  /** What else follows once it is confirmed. */
  onConfirmed?: ((asked: Promise<Started>) => void) | undefined;
}

/** As it stood when it was asked about, like the one above. */
export type RemovingAll = Omit<Confirming, 'item' | 'onConfirmed'> & { items: Item[] };
