import { el, pressable } from '../dom';
import type { ModernWords } from '../words';
import type { BoxButton, Habits } from './look';

interface Step {
  inside: HTMLElement[];
  buttons: BoxButton[];
}

export function problem(text: string): HTMLElement {
  return el('div', { role: 'alert', class: 'problem', 'data-testid': 'message-bar-error' }, text);
}

/** A field as the team would label it. */
function labelled(label: string, habit: Habits['label']): { field: HTMLElement[]; input: HTMLInputElement } {
  const input = el('input', { type: 'text', class: 'field', maxlength: '100', autocomplete: 'off' });
  switch (habit) {
    case 'for':
      input.id = 'appPasswordName';
      return { field: [el('label', { for: 'appPasswordName' }, label), input], input };
    case 'around':
      return { field: [el('label', {}, label, input)], input };
    case 'aria':
      input.setAttribute('aria-label', label);
      return { field: [input], input };
    default:
      input.placeholder = label;
      return { field: [input], input };
  }
}

const LEAST = 8;
export const isTooShort = (name: string) => [...name.trim()].length < LEAST;

/** Where the app password is named. */
export function nameStep(
  words: ModernWords,
  habits: Habits,
  { error, typed, next, back }: { error?: string | undefined; typed: string; next(name: string): void; back(): void },
): Step {
  const { field, input } = labelled(words.nameLabel, habits.label);
  input.value = typed;
  const message = el('div', {}, ...(error ? [problem(error)] : []));
  const press = () => {
    if (!isTooShort(input.value)) return next(input.value);
    message.replaceChildren(problem(words.tooShort));
    input.focus();
  };
  const last: BoxButton = { caption: words.next, press, primary: true, testId: 'reskin-step-next-button' };
  const first: BoxButton = { caption: words.back, press: back, testId: 'reskin-step-back-button' };
  if (habits.tooShort !== 'disabled')
    return { inside: [el('p', {}, words.nameIntro), ...field, message], buttons: [first, last] };
  const hint = el('p', { class: 'below' }, words.tooShort);
  const watch: BoxButton['watch'] = (disable) =>
    input.addEventListener('input', () => disable(isTooShort(input.value)));
  const button = { ...last, disabled: isTooShort(typed), watch };
  return { inside: [el('p', {}, words.nameIntro), ...field, hint, message], buttons: [first, button] };
}

/** Where the one-time password stands. */
export function passwordStep(
  words: ModernWords,
  habits: Habits,
  { name, password, done }: { name: string; password: string; done(): void },
): Step {
  const inside: HTMLElement[] = [el('p', {}, words.made)];
  if (habits.echo) inside.push(el('p', {}, el('b', {}, `${words.nameLabel}:`), ` ${name}`));
  inside.push(...secret(words, habits, password));
  if (habits.copy) {
    const copy = el('button', { type: 'button', class: 'secondary copy' }, words.copy);
    inside.push(
      el(
        'p',
        {},
        pressable(copy, () => void navigator.clipboard?.writeText(password)),
      ),
    );
  }
  const button = { caption: words.done, press: done, primary: true, testId: 'reskin-step-next-button' };
  return { inside, buttons: [button] };
}

function secret(words: ModernWords, { value }: Habits, password: string): HTMLElement[] {
  switch (value) {
    case 'line':
      return [el('p', {}, el('b', {}, `${words.password}:`), ` ${password}`)];
    case 'input': {
      const input = el('input', { type: 'text', id: 'secretValue', class: 'field', readonly: true });
      input.value = password;
      return [el('label', { for: 'secretValue' }, words.password), input];
    }
    case 'spans': {
      const parts = password.match(/.{1,4}/g) ?? [];
      return [el('p', {}, words.password), el('p', { class: 'secret' }, ...parts.map((part) => el('span', {}, part)))];
    }
    case 'pii': {
      const label = el('p', { id: 'secretLabel' }, words.password);
      return [label, el('p', {}, el('span', { class: 'ms-pii secret', 'aria-labelledby': 'secretLabel' }, password))];
    }
    default:
      return [el('div', { class: 'kind' }, words.password), el('div', { class: 'secret' }, password)];
  }
}
