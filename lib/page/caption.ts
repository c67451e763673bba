import { tidy } from './fold';
import { isHushed } from './hushed';
import { oncePerLook } from './look';
import { hasOwnTree, nodesIn } from './tree';

const NOTHING: ReadonlySet<Element> = new Set();

/** All text below an element as it is shown, ends of blocks and elements kept apart only where the page does. */
export function textOf(element: Element, without: ReadonlySet<Element> = NOTHING): string {
  return tidy(rawTextOf(element, without));
}

/** The same, with white space as it stands: whether two parts are one word is seen by that. */
export function rawTextOf(node: Node, without: ReadonlySet<Element>): string {
  const type = node.nodeType;
  if (type === 3) return node.nodeValue ?? '';
  if (type !== 1) return '';
  return rawTextIn(node as Element, without);
}

function rawTextIn(node: Element, without: ReadonlySet<Element>): string {
  if (without.has(node)) return ' ';
  const tag = node.localName;
  if (tag === 'script' || tag === 'style' || tag === 'template' || tag === 'svg') return '';
  if (tag === 'br') return '\n';
  if ((node.getAttribute('aria-hidden') === 'true' && !isHushed(node)) || node.hasAttribute('hidden')) return '';
  let inner = '';
  if (node.firstElementChild === null && !hasOwnTree(node)) inner = node.textContent;
  else if (tag === 'slot') for (const inside of nodesIn(node)) inner += rawTextOf(inside, without);
  else
    for (let inside = (node.shadowRoot ?? node).firstChild; inside; inside = inside.nextSibling)
      inner += rawTextOf(inside, without);
  return BLOCK.has(tag) ? ` ${inner} ` : inner;
}

const BLOCK = new Set([
  'address',
  'article',
  'dd',
  'div',
  'dl',
  'dt',
  'fieldset',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'header',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'section',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
]);

/** What a person, or their screen reader, calls a control; '' when it has no words. Trust falls from first to last. */
export const captionOf = oncePerLook((element: Element): string => {
  const label = element.getAttribute('aria-label');
  if (label?.trim()) return tidy(label);
  const by = element.getAttribute('aria-labelledby');
  if (by) {
    const root = element.getRootNode() as Document | ShadowRoot;
    const text = by
      .split(/\s+/)
      .map((id) => root.getElementById?.(id))
      .map((found) => (found ? textOf(found) : ''))
      .join(' ');
    if (text.trim()) return tidy(text);
  }
  if (element.localName === 'input') {
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
