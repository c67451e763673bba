import type { Backend } from '../backend';
import { el, pressable } from '../dom';
import { icon } from '../icons';
import type { PortalState } from '../state';
import type { ModernWords } from '../words';

/** What stands around the list: the band, the navigation, and the other places of the same single-page program. */

export interface Frame {
  words: ModernWords;
  state: PortalState;
  path: string;
  go(path: string): void;
  other: Backend['other'];
}

function personOf(account: string): { name: string; initials: string } {
  const parts = (account.split('@')[0] ?? account).split(/[._-]/).filter(Boolean);
  const name = parts.map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`).join(' ');
  return {
    name,
    initials: parts
      .map((part) => part.slice(0, 1).toUpperCase())
      .join('')
      .slice(0, 2),
  };
}

export function band(): HTMLElement {
  return el('header', { class: 'band' }, el('span', { 'aria-hidden': 'true' }, '⋮⋮⋮'), el('span', {}, 'Example Ltd'));
}

export function navigation({ words, state, path, go }: Frame): HTMLElement {
  const { name, initials } = personOf(state.account);
  const link = (caption: string, to: string, symbol?: string) =>
    pressable(
      el(
        'a',
        {
          href: to,
          class: `${symbol ? 'main-link' : 'sub'}${to === path ? ' now' : ''}`,
          'aria-current': to === path ? 'page' : undefined,
        },
        ...(symbol ? [icon(symbol)] : []),
        caption,
      ),
      () => go(to),
    );
  const still = (caption: string, symbol: string) => el('span', { class: 'top' }, icon(symbol), caption);
  return el(
    'nav',
    { class: 'nav' },
    icon('menu'),
    el(
      'div',
      { class: 'who' },
      el('span', { class: 'initials', 'aria-hidden': 'true' }, initials),
      el('div', {}, el('div', {}, name), el('small', {}, state.account)),
    ),
    link(words.home, '/', 'home'),
    still(words.myAccount, 'person'),
    link(words.securityInfo, '/security-info'),
    link(words.devices, '/devices'),
    el('a', { class: 'sub' }, words.changePassword),
    el('a', { class: 'sub' }, words.organizations),
    el('a', { class: 'sub' }, words.settings),
    el('a', { class: 'sub' }, words.activity),
    still(words.myApps, 'appPassword'),
    still(words.myGroups, 'person'),
    still(words.myAccess, 'passkey'),
  );
}

/** What the other addresses show. Nothing of it is Latchkey's business, and all of it looks a little like work for it. */
export function otherPlace({ words, path, go, other }: Frame): HTMLElement[] {
  const press = (on: string, caption: string) =>
    pressable(el('button', { type: 'button', class: 'link' }, caption), () => void other(on, caption));
  if (path === '/') {
    const tile = (title: string, ...inside: HTMLElement[]) =>
      el('section', { class: 'tile' }, el('h2', {}, title), ...inside);
    const update = pressable(el('a', { href: '/security-info', class: 'link' }, 'Update info'), () =>
      go('/security-info'),
    );
    return [
      el('h1', {}, words.home),
      el(
        'div',
        { class: 'tiles' },
        tile(words.securityInfo, update),
        tile(words.password, press('password', words.changePassword)),
        tile(words.signOutEverywhere, press('sign out everywhere', words.signOutEverywhere)),
      ),
    ];
  }
  if (path === '/devices') {
    const device = (name: string) =>
      el(
        'div',
        { class: 'row' },
        el('span'),
        el('span', {}, name),
        el('span', {}, '2025-03-04'),
        press(`device ${name}`, words.change),
        press(`device ${name}`, words.delete),
      );
    return [
      el('h1', {}, words.devices),
      el('div', { class: 'card' }, ...['Laptop-Nora', 'App password PC', 'Printer-2F'].map(device)),
    ];
  }
  if (path === '/register') {
    const field = el('label', {}, words.nameLabel, el('input', { type: 'text', class: 'field' }));
    return [
      el('h1', {}, 'Keep your account secure'),
      el('h2', {}, words.appPassword),
      el('p', {}, words.nameIntro),
      field,
      press('registration', words.add),
      el('p', {}, press('registration', words.next)),
    ];
  }
  return [el('h1', {}, 'My Sign-Ins'), el('p', {}, path)];
}
