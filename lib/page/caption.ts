import { tidy } from './fold';
import { isHushed } from './hushed';
import { oncePerLook } from './look';
import { contentOf, fitting, isElement, isLeaf, nodesIn, SILENT, tagOf } from './tree';

const NOTHING: ReadonlySet<Element> = new Set();

/** All text below an element as it is shown, ends of blocks and elements kept apart only where the page does. */
export function textOf(element: Element, without: ReadonlySet<Element> = NOTHING): string {
  return tidy(rawTextOf(element, without));
}

/** The same, with white space as it stands: whether two parts are one word is seen by that. */
export function rawTextOf(node: Node, without: ReadonlySet<Element>): string {
  if (isElement(node)) return rawTextIn(node, without);
  return node.nodeType === 3 ? (node.nodeValue ?? '') : '';
}

const isHidden = fitting('[aria-hidden=true], [hidden]');
/** Shown to nobody, or a picture made of letters. */
export const isSilenced = (element: Element): boolean => isHidden(element) && !isHushed(element);

function rawTextIn(node: Element, without: ReadonlySet<Element>): string {
  if (without.has(node)) return ' ';
  const tag = tagOf(node);
  if (SILENT.has(tag)) return '';
  if (tag === 'br') return '\n';
  if (isSilenced(node)) return '';
  let inner = '';
  if (isLeaf(node)) inner = contentOf(node);
  else for (const inside of nodesIn(node)) inner += rawTextOf(inside, without);
  return BLOCK.has(tag) ? ` ${inner} ` : inner;
}

const BLOCK = new Set(
  'address article dd div dl dt fieldset footer form h1 h2 h3 h4 header li main nav ol p section table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/** It says itself what it is called. */
export const isLabelled = fitting('[aria-label], [aria-labelledby]');

/** What a person, or their screen reader, calls a control; '' when it has no words. Trust falls from first to last. */
export const captionOf = oncePerLook((element: Element): string => {
  const isNamed = isLabelled(element);
  const label = tidy((isNamed && element.getAttribute('aria-label')) || '');
  if (label) return label;
  const by = isNamed && element.getAttribute('aria-labelledby');
  if (by) {
    const root = element.getRootNode() as Document | ShadowRoot;
    const named = by
      .split(/\s+/)
      .map((id) => root.getElementById?.(id))
      // What only names something may be shown to nobody.
      .map((found) => found && (isSilenced(found) ? contentOf(found) : textOf(found)));
    const text = tidy(named.join(' '));
    if (text) return text;
  }
  if (tagOf(element) === 'input') {
    const { value, alt, type } = element as HTMLInputElement;
    if (type === 'submit' || type === 'button' || type === 'reset')
      return tidy(value || element.getAttribute('title') || '');
    if (type === 'image') return tidy(alt || element.getAttribute('title') || '');
  }
  const text = textOf(element);
  if (text) return text;
  const pictured = element.firstElementChild && element.querySelector('img[alt], [aria-label], [title]');
  return tidy(
    element.getAttribute('title') ||
      pictured?.getAttribute('alt') ||
      pictured?.getAttribute('aria-label') ||
      pictured?.getAttribute('title') ||
      '',
  );
});
