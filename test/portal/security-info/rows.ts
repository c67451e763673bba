import { datesIn } from '../dates';
import type { PortalState } from '../state';
import type { ModernWords } from '../words';
import type { Row } from './look';
import { kindWord, type Offered } from './picker';

/** An app password or another method, in the order of the page. */
export interface Item {
  id: string;
  kind: Offered;
  name: string;
  created?: string;
  change?: boolean;
  remove?: boolean;
}

/** The other methods stand between the app passwords: one, then two app passwords, and so on. */
export function itemsOf({ methods, rows }: PortalState): Item[] {
  const own: Item[] = rows.map(({ id, name, created }) => ({ id, kind: 'appPassword', name, created, remove: true }));
  const others: Item[] = methods.map(({ value, ...method }) => ({ ...method, name: value }));
  const items: Item[] = [];
  for (let index = 0; own.length > 0 || others.length > 0; index++)
    items.push(...others.splice(0, 1), ...own.splice(0, index % 2 === 0 ? 1 : 2));
  return items;
}

export interface Presses {
  ask(item: Item): Promise<unknown>;
  change(item: Item): Promise<unknown>;
  unfold(item: Item): Promise<unknown>;
}

export function rowOf(item: Item, words: ModernWords, language: string, { ask, change, unfold }: Presses): Row {
  const { id, kind, name, created } = item;
  const dates = datesIn(language);
  const below = kind === 'authenticator' ? words.push : kind === 'authenticatorApp' ? words.totp : '';
  return {
    id,
    symbol: kind,
    kind: kindWord(kind, words),
    below,
    name: kind === 'password' ? words.lastUpdated : name,
    created: created ? dates.format(new Date(created)) : '',
    change: item.change ? () => void change(item) : undefined,
    remove: item.remove ? () => void ask(item) : undefined,
    unfold: kind === 'phone' ? () => void unfold(item) : undefined,
  };
}
