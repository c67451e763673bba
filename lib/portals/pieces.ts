import { isSilenced, rawTextOf } from '../page/caption';
import { tidy } from '../page/fold';
import { oncePerLook } from '../page/look';
import { childrenOf, isElement, isLeaf, nodesIn, tagOf } from '../page/tree';
import { isVisible } from '../page/visible';
import { conceptsOf, kindOf } from './concepts';
import { looksLikeDate } from './dates';

/** One text of a row, and where in the row it stands: `key` is equal for equal places of rows with the same shape. */
export interface Piece {
  text: string;
  key: string;
  kind: 'value' | 'date' | 'word';
  /** The page's own label in front of it ("Name: ..."), taken off the text. */
  label?: 'name' | 'created' | undefined;
}

const INLINE = new Set('a b bdi code em font i label mark s small span strong sub sup time u wbr'.split(' '));

/** All texts of a row, in order, with what cannot be a name or date (its controls) left out. */
export function piecesOf(row: Element[], skip: ReadonlySet<Element>): Piece[] {
  const tops = row.length > 1 ? row : unwrap(row[0]);
  return tops.flatMap((top, index) => {
    const texts = isElement(top) ? textsIn(top, skip) : [tidy(top.nodeValue ?? '')].filter(Boolean);
    return texts.map((text, nth) => classify(text, `${index}.${nth}`));
  });
}

/** "Created 1/2/2026", also behind a name: the labelled date is taken off the text. Undefined where there is none. */
export function splitDate(row: Piece[]): Piece[] | undefined {
  let found = false;
  const split = row.flatMap((piece) => {
    const parts = found ? [piece] : partsOf(piece);
    found ||= parts.some(({ label }) => label === 'created');
    return parts;
  });
  return found ? split : undefined;
}

function partsOf(piece: Piece): Piece[] {
  const { text, key } = piece;
  const words = text.split(' ');
  for (let from = 0; from < words.length; from++)
    for (let to = from + 3; to > from; to--) {
      const date = words
        .slice(to)
        .join(' ')
        .replace(/^([^(]+)\)$/, '$1');
      if (labelOf(words.slice(from, to).join(' ')) !== 'created' || !looksLikeDate(date)) continue;
      const before = words.slice(0, from).join(' ');
      const created = { text: date, kind: 'date', label: 'created' } as const;
      return before ? [classify(before, key), { ...created, key: `${key}c` }] : [{ ...created, key }];
    }
  return [piece];
}

/** A row that holds one box which holds the rest is read as that box. */
function unwrap(row: Element | undefined): Node[] {
  let at = row;
  while (at) {
    const inside = nodesIn(at).filter((node) =>
      isElement(node) ? !isSilenced(node) : node.nodeType === 3 && node.nodeValue?.trim(),
    );
    const [only] = inside;
    if (inside.length !== 1 || !only || !isElement(only)) return inside.length > 0 && hasBlocks(at) ? inside : [at];
    at = only;
  }
  return [];
}

function hasBlocks(element: Element): boolean {
  if (isLeaf(element)) return false;
  return childrenOf(element).some((child) => !isInline(child));
}

const isInline = oncePerLook((element: Element): boolean => {
  if (!INLINE.has(tagOf(element))) return false;
  const { display } = getComputedStyle(element);
  return display === 'inline' || display === 'contents' || display === '';
});

/** Whether it can be seen is asked last: most boxes hold no text of their own, and asking the layout is dear. */
function textsIn(element: Element, skip: ReadonlySet<Element>): string[] {
  if (skip.has(element)) return [];
  let run: Node[] = [];
  const texts: string[] = [];
  const flush = () => {
    if (run.length === 0) return;
    texts.push(...textsOfRun(run, skip));
    run = [];
  };
  for (const node of nodesIn(element)) {
    if (!isElement(node)) {
      if (node.nodeType === 3) run.push(node);
    } else if (skip.has(node) || tagOf(node) === 'br') flush();
    else if (isInline(node) && !hasBlocks(node)) run.push(node);
    else {
      flush();
      // What is asked for is read also behind a box of the page, which silences all that is behind it.
      if (!isSilenced(node)) texts.push(...textsIn(node, skip));
    }
  }
  flush();
  return texts.length > 0 && isVisible(element) ? texts : [];
}

/**
 * One line of inline text. Parts without white space between them are one word ("Lap" + "top"); a part that is a date, says
 * "app password", is a label with what it is a label of, or one before a date, stands alone even then, and a label with a
 * colon begins a new text.
 */
function textsOfRun(run: Node[], skip: ReadonlySet<Element>): string[] {
  const shown: { node: Node; raw: string }[] = [];
  let all = '';
  for (const node of run) {
    const raw = rawTextOf(node, skip);
    if (raw === '' || (isElement(node) && !isVisible(node))) continue;
    shown.push({ node, raw });
    all += raw;
  }
  const whole = tidy(all);
  if (!whole) return [];
  if (looksLikeDate(whole) || shown.length < 2) return [whole];
  const texts: string[] = [];
  let open = '';
  for (const [at, { node, raw }] of shown.entries()) {
    const text = tidy(raw);
    const rest = () => tidy(shown.slice(at + 1).reduce((all, next) => all + next.raw, ''));
    if (text && isElement(node) && isLabel(text)) {
      texts.push(open);
      open = `${text} `;
    } else if (
      text &&
      isElement(node) &&
      (standsAlone(text) || (labelOf(text) === 'created' && looksLikeDate(rest())))
    ) {
      texts.push(open, text);
      open = '';
    } else open += raw;
  }
  return [...texts, open].map(tidy).filter(Boolean);
}

/** Also a date behind a label that nobody knows. */
const standsAlone = (text: string) =>
  looksLikeDate(text.replace(/.*: /, '')) || kindOf(text) === 'app' || classify(text, '').label;

const isLabel = (text: string) =>
  /[:\uff1a]$/.test(text) && (labelOf(text) !== undefined || conceptsOf(text).has('password'));

function labelOf(text: string): Piece['label'] {
  const concepts = conceptsOf(text);
  return (['name', 'created'] as const).find((label) => concepts.has(label));
}

function classify(text: string, key: string): Piece {
  const labelled = /^([^:\uff1a]{1,40})[:\uff1a]\s*(.+)$/.exec(text);
  const label = labelled?.[1] ? labelOf(labelled[1]) : undefined;
  if (label && labelled?.[2]) return { ...classify(labelled[2], key), label };
  const kind = looksLikeDate(text) ? 'date' : conceptsOf(text).size > 0 ? 'word' : 'value';
  return { text, key, kind };
}
