/**
 * In a browser, what stands in a flex or grid box is never inline, whatever its own style says; the document of unit tests
 * does not know that. Texts that only layout keeps apart would run together.
 */
export function layOutFlexItems(): void {
  const plain = window.getComputedStyle.bind(window);
  const parentOf = (element: Element): Element | undefined => {
    const root = element.getRootNode();
    return element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  };
  window.getComputedStyle = (element, pseudo) => {
    const style = plain(element, pseudo);
    const parent = parentOf(element);
    if (!/^inline|^$/.test(style.display) || !parent || !/flex|grid/.test(plain(parent).display)) return style;
    return new Proxy(style, {
      get: (target, key) => {
        const value: unknown = key === 'display' ? 'block' : Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  };
}
