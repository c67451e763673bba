import { elementsIn, nodesIn } from './tree';

/** A part of one text of the page. */
export interface TextPart {
  node: Text;
  start: number;
  end: number;
}

/** Every text with more than white space that stands below `root`, seen or not, in document order. */
export function textsIn(root: Element): Text[] {
  const texts: Text[] = [];
  for (const element of [root, ...elementsIn(root)])
    for (const node of nodesIn(element))
      if (node.nodeType === 3 && /\S/.test((node as Text).data)) texts.push(node as Text);
  return texts;
}

export const wholeOf = (node: Text): TextPart => ({ node, start: 0, end: node.length });

/** What does not count where a text is compared with another: pages put it in to break and to turn lines. */
const UNSEEN = /[\s\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const LETTER = /[\p{L}\p{N}]/u;

/** All texts of a page as one, without what does not count, so that what is split over several of them is found as well. */
export interface JoinedTexts {
  said: string;
  /** For each sign of `said` the text it is in, and where. */
  at: { node: Text; offset: number }[];
}

export function join(texts: readonly Text[]): JoinedTexts {
  let said = '';
  const at: JoinedTexts['at'] = [];
  for (const node of texts) {
    const { data } = node;
    for (let offset = 0; offset < data.length; offset++) {
      const sign = data[offset] as string;
      if (UNSEEN.test(sign)) continue;
      said += sign;
      at.push({ node, offset });
    }
  }
  return { said, at };
}

/** Everywhere that `words` stand by themselves, not inside a longer word of the same text. */
export function placesOf(words: string, { said, at }: JoinedTexts): TextPart[] {
  const wanted = [...words].filter((sign) => !UNSEEN.test(sign)).join('');
  const parts: TextPart[] = [];
  if (!wanted) return parts;
  for (let from = said.indexOf(wanted); from >= 0; from = said.indexOf(wanted, from + 1)) {
    const found = at.slice(from, from + wanted.length);
    const [first] = found;
    const last = found.at(-1);
    if (!first || !last) continue;
    const before = first.node.data[first.offset - 1] ?? '';
    const behind = last.node.data[last.offset + 1] ?? '';
    if (
      (LETTER.test(before) && LETTER.test(wanted[0] ?? '')) ||
      (LETTER.test(behind) && LETTER.test(wanted.at(-1) ?? ''))
    )
      continue;
    for (const node of new Set(found.map((each) => each.node))) {
      const own = found.filter((each) => each.node === node);
      parts.push({ node, start: own[0]?.offset ?? 0, end: (own.at(-1)?.offset ?? 0) + 1 });
    }
  }
  return parts;
}
