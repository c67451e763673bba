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
  let known = new WeakMap<Element, { key: string; own: Partial<Style> }>();
  const ownOf = (element: Element): Partial<Style> => {
    const key = `${element.getAttribute('class') ?? ''}|${element.getAttribute('style') ?? ''}`;
    const before = known.get(element);
    if (before?.key === key) return before.own;
    const classes = element.classList;
    const fitting = rulesIn(element.getRootNode()).filter(
      ({ selector, className }) => (!className || classes.contains(className)) && element.matches(selector),
    );
    const own: Partial<Style> = Object.fromEntries(fitting.flatMap(({ set }) => set));
    for (const [name, value] of declarations(element.getAttribute('style') ?? '')) own[name] = value;
    known.set(element, { key, own });
    return own;
  };
  const styleOf = (element: Element): Style => {
    const own = ownOf(element);
    const style = { ...INITIAL, display: shownAs(element), ...own };
    for (const name of INHERITED) {
      for (let at: Element | null = element; at && own[name] === undefined; at = above(at)) {
        const value = ownOf(at)[name];
        if (value === undefined) continue;
        style[name] = value;
        break;
      }
    }
    return style;
  };
  const isShown = (element: Element): boolean => {
    if (styleOf(element).visibility === 'hidden') return false;
    for (let at: Element | null = element; at; at = above(at)) {
      const own = ownOf(at);
      if ((own.display ?? shownAs(at)) === 'none' || own.opacity === '0' || at.hasAttribute('hidden')) return false;
    }
    return element.isConnected;
  };
  const answer = ((element: Element) => styleOf(element)) as unknown as typeof realStyle;
  window.getComputedStyle = answer;
  globalThis.getComputedStyle = answer;
  Element.prototype.checkVisibility = function (this: Element) {
    return isShown(this);
  };
  return () => {
    known = new WeakMap();
    window.getComputedStyle = realStyle;
    globalThis.getComputedStyle = realStyle;
    Element.prototype.checkVisibility = realVisibility;
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
