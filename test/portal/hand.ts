import { controls as pressables } from './dom';

/**
 * A hand that works a simulated page in a unit test: it looks for captions and knows nothing of how the page is built.
 * It is there to show that a page can be worked at all, whatever was done to it.
 */
export interface Hand {
  /** Presses the control with one of these captions, inside the element if one is given. */
  press(captions: string[], inside?: HTMLElement | undefined): Promise<void>;
  sees(captions: string[], inside?: HTMLElement | undefined): boolean;
  /** The smallest element that shows this text. */
  find(text: string): HTMLElement | undefined;
  /** The smallest element that shows this text and has a control with one of these captions. */
  rowOf(text: string, captions: string[]): HTMLElement | undefined;
  type(text: string): Promise<void>;
  choose(text: string[]): boolean;
  /** Whether a drop-down has one of these. */
  offers(text: string[]): boolean;
  /** Everything that can be read, the values of fields as well. */
  read(): string;
  /** Waits for a page on a busy computer; what is looked for next says what is missing. */
  until(isThere: () => boolean): Promise<void>;
}

const shadowed = (element: Element) =>
  element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host : null;

const isHidden = (element: Element) =>
  /display:\s*none/.test(element.getAttribute('style') ?? '') ||
  element.localName === 'style' ||
  (element.localName === 'dialog' && !element.hasAttribute('open'));

/** What is shown, those in open shadow roots as well, from the outside in. */
function shownIn(element: Element): HTMLElement[] {
  if (isHidden(element)) return [];
  const children = [...element.children, ...(element.shadowRoot?.children ?? [])];
  return [element as HTMLElement, ...children.flatMap(shownIn)];
}

function textOf(element: Element): string {
  if (isHidden(element)) return '';
  const inside = element.shadowRoot ?? element;
  return [...inside.childNodes]
    .map((node) => {
      if (node instanceof HTMLElement) return textOf(node);
      return node.nodeType === 3 ? (node.textContent ?? '') : '';
    })
    .join('');
}

/** `pause` is how long the page takes after a press, in milliseconds. */
export function handFor(language: string, pause = 5): Hand {
  const fold = (text: string) =>
    text
      .normalize('NFKC')
      .replaceAll('\u00ad', '')
      .replace(/[\s\u00a0]+/g, ' ')
      .replace(/^[+✕×›✓\s]+/, '')
      .trim()
      .toLocaleUpperCase(language);
  const all = () => shownIn(document.body);
  const captionsOf = (element: HTMLElement) => {
    const value = element instanceof HTMLInputElement && /button|submit/.test(element.type) ? element.value : '';
    return [value || textOf(element), element.getAttribute('aria-label') ?? '', element.title].map(fold);
  };
  const holds = (outer: Element | undefined, element: Element) => {
    if (!outer) return true;
    for (let at: Element | null = element; at; at = at.parentElement ?? shadowed(at)) if (at === outer) return true;
    return false;
  };
  const PRESSABLE =
    'button, a, input[type=button], input[type=submit], [role=button], [role=link], [role=option], [tabindex]';
  const controls = (captions: string[], inside?: HTMLElement) => {
    const wanted = captions.map(fold);
    const able = all().filter(
      (element) => holds(inside, element) && (pressables.has(element) || element.matches(PRESSABLE)),
    );
    const exact = able.filter((element) => captionsOf(element).some((one) => wanted.includes(one)));
    // A card says more than its name.
    const begin = (element: HTMLElement) =>
      captionsOf(element).some((one) => wanted.some((word) => one.startsWith(word)));
    return exact.length > 0 ? exact : able.filter((element) => pressables.has(element) && begin(element));
  };
  const smallest = (text: string, more: (element: HTMLElement) => boolean = () => true) =>
    all()
      .filter((element) => fold(textOf(element)).includes(fold(text)) && more(element))
      .at(-1);
  const dropDown = () => all().find((element) => element.localName === 'select') as HTMLSelectElement | undefined;
  const optionOf = (texts: string[]) =>
    [...(dropDown()?.options ?? [])].find((one) => texts.map(fold).includes(fold(one.text)));
  const settle = () => new Promise((done) => setTimeout(done, pause));
  const until = async (isThere: () => boolean) => {
    for (let tries = 0; !isThere() && tries < 200; tries++) await new Promise((done) => setTimeout(done, 20));
  };
  // What was opened last comes last in the document.
  const field = () =>
    all()
      .filter((element) => element.matches('input:not([type=button], [type=submit], [readonly])'))
      .at(-1) as HTMLInputElement | undefined;
  return {
    until,
    async press(captions, inside) {
      await until(() => controls(captions, inside).length > 0);
      const control = controls(captions, inside).at(-1);
      if (!control) throw new Error(`nothing to press: ${captions.join(' / ')}\n${textOf(document.body)}`);
      control.click();
      await settle();
    },
    sees: (captions, inside) => controls(captions, inside).length > 0,
    find: (text) => smallest(text),
    rowOf: (text, captions) => smallest(text, (element) => controls(captions, element).length > 0),
    async type(text) {
      await until(() => field() !== undefined);
      const found = field();
      if (!found) throw new Error('no field');
      found.value = text;
      found.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    },
    offers: (texts) => optionOf(texts) !== undefined,
    choose(texts) {
      const select = dropDown();
      const option = optionOf(texts);
      if (!select || !option) return false;
      select.value = option.value;
      select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      return true;
    },
    read: () =>
      `${textOf(document.body)} ${all()
        .map((element) => (element instanceof HTMLInputElement ? element.value : ''))
        .join(' ')}`,
  };
}
