import { t } from '../../lib/i18n';
import { make } from './host';

/** A group of four is about as much as people keep in mind on the way from one screen to another. */
const GROUP = 4;

/**
 * The password large, in groups, with a word for each letter, for whoever types it on a printer or a console. Nobody hears it:
 * a screen reader passes it by. Its letters stand in the closed tree only while they are shown.
 */
export function makeTyping(): { element: HTMLElement; show(value: string): void; clear(): void } {
  const element = make('div', 'typing');
  element.setAttribute('aria-hidden', 'true');
  element.dataset['cloudcloak'] = 'mask';
  element.dir = 'ltr';
  const words = t('phoneticAlphabet').split(' ');
  const cell = (letter: string) =>
    make('span', 'typing-letter', make('b', '', letter), make('i', '', words[letter.charCodeAt(0) - 97] ?? ''));
  return {
    element,
    show(value) {
      const letters = [...value];
      const groups = Array.from({ length: Math.ceil(letters.length / GROUP) }, (_, at) =>
        make('span', 'typing-group', ...letters.slice(at * GROUP, (at + 1) * GROUP).map(cell)),
      );
      element.replaceChildren(...groups);
    },
    clear: () => element.replaceChildren(),
  };
}
