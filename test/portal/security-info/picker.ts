import { el, pressable, rendered } from '../dom';
import { icon } from '../icons';
import type { MethodKind } from '../methods';
import type { ModernWords } from '../words';
import type { Box, BoxButton, Habits } from './look';

export type Offered = MethodKind | 'appPassword';

/** Most recommended first, as the picture has it; the app password's place is invented. */
export const OFFERED: Offered[] = ['passkey', 'authenticator', 'securityKey', 'phone', 'email', 'appPassword'];

export function kindWord(kind: Offered, words: ModernWords): string {
  return kind === 'authenticator' ? 'Microsoft Authenticator' : words[kind];
}

function belowCard(kind: Offered, words: ModernWords): string {
  if (kind === 'passkey' || kind === 'securityKey') return words.passkeyText;
  return kind === 'appPassword' ? words.appText : words.authenticatorText;
}

interface Choice {
  habits: Habits;
  words: ModernWords;
  offered: Offered[];
  choose(kind: Offered): void;
  shut(): void;
}

/** The first step of adding: which method. */
export function picker(choice: Choice): Pick<Box, 'inside' | 'buttons'> {
  switch (choice.habits.picker) {
    case 'select':
      return selected(choice);
    case 'combobox':
      return combined(choice);
    default:
      return cards(choice);
  }
}

function cards({ habits, words, offered, choose }: Choice): Pick<Box, 'inside' | 'buttons'> {
  const card = (kind: Offered) => {
    const texts = el(
      'div',
      {},
      el('p', { class: 'cardname' }, kindWord(kind, words)),
      el('p', { class: 'below' }, belowCard(kind, words)),
    );
    const testId = kind === 'authenticator' ? 'authenticatorApp' : kind;
    const attributes = {
      role: 'button',
      tabindex: '0',
      class: 'method',
      'data-testid': habits.picker === 'cards' ? `authmethod-picker-${testId}` : undefined,
    };
    return pressable(el('div', attributes, icon(kind, 32), texts), () => choose(kind));
  };
  const hidden = habits.picker === 'more' ? 3 : offered.length;
  const list = el('div', { class: 'cards' }, ...offered.slice(0, hidden).map(card));
  const more = pressable(el('button', { type: 'button', class: 'link more' }, words.showMore), () => {
    list.append(rendered(el('div', { class: 'cards' }, ...offered.slice(hidden).map(card)), 'part'));
    more.style.display = 'none';
  });
  const help = el('p', {}, el('a', { href: 'https://aka.ms/learn', class: 'link' }, words.learnMore));
  return { inside: [list, ...(hidden < offered.length ? [more] : []), help], buttons: [] };
}

const choiceButtons = ({ words, shut }: Choice, add: () => void): BoxButton[] => [
  { caption: words.cancel, press: shut },
  { caption: words.add, press: add, primary: true },
];

/** Before 2024: a drop-down of the browser's own. */
function selected(choice: Choice): Pick<Box, 'inside' | 'buttons'> {
  const { words, offered, choose } = choice;
  const options = offered.map((kind) => el('option', { value: kind }, kindWord(kind, words)));
  const select = el('select', { id: 'method' }, el('option', { value: '' }, words.choose), ...options);
  const add = () => {
    const kind = offered.find((one) => one === select.value);
    if (kind) choose(kind);
  };
  return { inside: [el('label', { for: 'method' }, words.which), select], buttons: choiceButtons(choice, add) };
}

/** Before 2024, as Fluent draws a drop-down: the options stand in a layer of their own while it is open. */
function combined(choice: Choice): Pick<Box, 'inside' | 'buttons'> {
  const { words, offered, choose } = choice;
  let kind: Offered | undefined;
  const shown = el('span', {}, words.choose);
  const attributes = { role: 'combobox', tabindex: '0', 'aria-haspopup': 'listbox', 'aria-expanded': 'false' };
  const box = el('div', { ...attributes, 'aria-label': words.which, class: 'combobox' }, shown, icon('down', 14));
  const list = el('div', { role: 'listbox', class: 'options' });
  const close = () => {
    list.replaceChildren();
    list.style.display = 'none';
    box.setAttribute('aria-expanded', 'false');
  };
  const option = (one: Offered) =>
    pressable(
      el('button', { type: 'button', role: 'option', class: 'option' }, el('span', {}, kindWord(one, words))),
      () => {
        kind = one;
        shown.textContent = kindWord(one, words);
        close();
      },
    );
  pressable(box, () => {
    if (list.childElementCount > 0) return close();
    list.append(rendered(el('div', {}, ...offered.map(option)), 'part'));
    list.style.display = '';
    box.setAttribute('aria-expanded', 'true');
  });
  close();
  return { inside: [el('p', {}, words.which), box, list], buttons: choiceButtons(choice, () => kind && choose(kind)) };
}
