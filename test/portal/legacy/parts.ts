import { el, pressable } from '../dom';

export interface Line {
  label?: string;
  text: string;
}
export interface BoxButton {
  caption: string;
  press: (typed: string) => void;
}
/** A box of the page, whatever the variant makes of it. */
export interface Box {
  title: string;
  lines: Line[];
  field?: { label: string; maxLength: number };
  error?: string;
  buttons: BoxButton[];
}

/** How one team might have built the page. */
export interface Look {
  list(
    rows: { name: string; created: string; remove(): void }[],
    words: { name: string; created: string; delete: string },
  ): HTMLElement;
  create(caption: string, press: () => void): HTMLElement;
  /** Shows a box and answers how to take it away. `beside` is the row it belongs to, for boxes that unfold. */
  box(box: Box, beside?: HTMLElement): () => void;
}

/** The inside of a box, with the button made by the look. */
export function boxContent(
  { title, lines, field, error, buttons }: Box,
  makeButton: (caption: string) => HTMLElement,
): Node[] {
  const input = field && el('input', { type: 'text', maxlength: String(field.maxLength) });
  const parts: Node[] = [el('h2', {}, title)];
  for (const { label, text } of lines)
    parts.push(label ? el('p', {}, el('b', {}, label), ` ${text}`) : el('p', {}, text));
  if (field && input) parts.push(el('label', {}, field.label, input));
  if (error) parts.push(el('p', { class: 'problem' }, error));
  const row = el('div', { class: 'actions' });
  for (const { caption, press } of buttons) row.append(pressable(makeButton(caption), () => press(input?.value ?? '')));
  parts.push(row);
  return parts;
}
