/** What hides the beginning, the middle and the end of what the page shows with this text: a box of ours, or nothing. */
export const coverOf = (text: string): string[] => {
  const within = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((at) => [at, ...(at.shadowRoot ? within(at.shadowRoot) : [])]);
  const shows = (at: Element) =>
    at.checkVisibility() && ((at as HTMLInputElement).value ?? at.textContent)?.includes(text);
  const shown = within(document).filter(shows).pop();
  if (!shown) return ['the page does not show it'];
  shown.scrollIntoView({ block: 'center' });
  const { left, right, top, bottom } = shown.getBoundingClientRect();
  return [left + 2, (left + right) / 2, right - 2].map((x) => {
    const all = (shown.getRootNode() as Document | ShadowRoot).elementsFromPoint(x, (top + bottom) / 2);
    const ours = all.findIndex((at) => at.matches('[data-portal][data-page]'));
    return ours !== -1 && ours < all.indexOf(shown) ? 'ours' : `nothing, of ${all.length}`;
  });
};
