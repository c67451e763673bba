/**
 * The few style properties that Latchkey asks for, worked out of the simulator's own style sheet in a fraction of the time
 * that happy-dom takes: ten thousand runs ask for them some hundred million times. A test compares the two.
 */
const ASKED = ['display', 'visibility', 'opacity', 'cursor', 'position', 'zIndex'] as const;
type Property = (typeof ASKED)[number];
type Style = Record<Property, string>;

interface Rule {
  selector: string;
  /** What every element that it fits must have: most rules are dismissed by that alone. */
  className?: string | undefined;
  weight: number;
  set: [Property, string][];
}

/** Empty where nothing is said, as happy-dom answers. */
const INITIAL: Style = { display: '', visibility: '', opacity: '', cursor: '', position: '', zIndex: '' };
const INHERITED: readonly Property[] = ['visibility', 'cursor'];

export function useQuickStyle(styleSheet: string): () => void {
  const rules = rulesOf(styleSheet);
  const inside = new WeakMap<Node, Rule[]>();
  /** The page's style sheet does not reach into a shadow root, which brings its own. */
  const rulesIn = (root: Node): Rule[] => {
    if (root === document) return rules;
    if (!(root instanceof ShadowRoot)) return [];
    const own =
      inside.get(root) ?? rulesOf([...root.querySelectorAll('style')].map((each) => each.textContent).join('\n'));
    inside.set(root, own);
    return own;
  };
  const { getComputedStyle: realStyle } = window;
  const { checkVisibility: realVisibility } = Element.prototype;
  /** How happy-dom shows an element of this kind that no rule speaks of. */
  const shown = new Map<string, string>();
  const shownAs = (element: Element): string => {
    const { localName, namespaceURI } = element;
    if (localName === 'dialog') return element.hasAttribute('open') ? 'block' : 'none';
    const before = shown.get(localName);
    if (before !== undefined) return before;
    const bare = document.createElementNS(namespaceURI, localName);
    document.documentElement.append(bare);
    const { display } = realStyle(bare);
    bare.remove();
    shown.set(localName, display);
    return display;
  };
  const declared = new WeakMap<Element, { key: string; own: Partial<Style> }>();
  const ownOf = (element: Element): Partial<Style> => {
    const inline = element.getAttribute('style') ?? '';
    const key = `${element.getAttribute('class') ?? ''}|${inline}`;
    const before = declared.get(element);
    if (before?.key === key) return before.own;
    const classes = element.classList;
    const fitting = rulesIn(element.getRootNode()).filter(
      ({ selector, className }) => (!className || classes.contains(className)) && element.matches(selector),
    );
    const own: Partial<Style> = Object.fromEntries(fitting.flatMap(({ set }) => set));
    for (const [name, value] of declarations(inline)) own[name] = value;
    declared.set(element, { key, own });
    return own;
  };
  /** What was worked out since the page changed last. */
  let known = new Map<Element, Seen>();
  const page = watchPage();
  const seen = (element: Element): Seen => {
    if (page.hasChanged()) known = new Map();
    return seenNow(element);
  };
  const seenNow = (element: Element): Seen => {
    const before = known.get(element);
    if (before) return before;
    const own = ownOf(element);
    const parent = above(element);
    const around = parent ? seenNow(parent) : undefined;
    const style = { ...INITIAL, display: shownAs(element), ...own };
    for (const name of INHERITED) style[name] = own[name] ?? around?.style[name] ?? style[name];
    const isHidden = style.display === 'none' || style.opacity === '0' || element.hasAttribute('hidden');
    const now = { style, isOpen: !isHidden && (around?.isOpen ?? element === document.documentElement) };
    // Nobody watches what changes in shadow roots, nor what stands in no document.
    if (element.getRootNode() === document) known.set(element, now);
    return now;
  };
  const answer = ((element: Element) => seen(element).style) as unknown as typeof realStyle;
  window.getComputedStyle = answer;
  globalThis.getComputedStyle = answer;
  Element.prototype.checkVisibility = function (this: Element) {
    const { style, isOpen } = seen(this);
    return isOpen && style.visibility !== 'hidden';
  };
  return () => {
    page.end();
    window.getComputedStyle = realStyle;
    globalThis.getComputedStyle = realStyle;
    Element.prototype.checkVisibility = realVisibility;
  };
}

interface Seen {
  style: Style;
  /** Neither it nor anything around it is taken out of sight. */
  isOpen: boolean;
}

/** Answers whether anything in the document, outside of shadow roots, has changed since it was asked last. */
export function watchPage() {
  let isChanged = true;
  const observer = new MutationObserver(() => {
    isChanged = true;
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  return {
    hasChanged(): boolean {
      const changed = observer.takeRecords().length > 0 || isChanged;
      isChanged = false;
      return changed;
    },
    end: () => observer.disconnect(),
  };
}

const above = (element: Element): Element | null =>
  element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;

const camel = (name: string) => name.trim().replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

function declarations(text: string): [Property, string][] {
  return text.split(';').flatMap((one) => {
    const [name = '', value = ''] = one.split(':');
    const property = ASKED.find((asked) => asked === camel(name));
    return property ? [[property, value.trim()] as [Property, string]] : [];
  });
}

/** Those that set one of the properties asked for, the strongest last. */
function rulesOf(styleSheet: string): Rule[] {
  const rules = [...styleSheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const set = declarations(body);
    if (set.length === 0) return [];
    return selectors.split(',').map((selector) => ({
      selector: selector.trim(),
      className: /\.([\w-]+)[^\s>+~]*$/.exec(selector.trim())?.[1],
      weight: (selector.match(/[.[:]/g)?.length ?? 0) * 10 + (selector.match(/(^|[\s>])\w/g)?.length ?? 0),
      set,
    }));
  });
  return rules.sort((one, other) => one.weight - other.weight);
}
