/** What is asked of one node in Firefox: texts of functions, since they run there. */

/** Brings it into view; whether it can be pressed: it is enabled and stands still. */
export const TO_PRESS = `async (element) => {
  element.scrollIntoView({ block: 'center' });
  const place = () => JSON.stringify(element.getBoundingClientRect());
  const before = place();
  await new Promise((done) => setTimeout(done, 50));
  return before === place() && !element.matches(':disabled, [aria-disabled=true]');
}`;
/** Its middle. */
export const PLACE = `(element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}`;
/** What a closed tree says. */
export const WORDS = `(root) => {
  if (root.mode !== 'closed') return '';
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let words = '';
  while (texts.nextNode())
    if (texts.currentNode.parentNode.localName !== 'style') words += texts.currentNode.data + ' ';
  return words;
}`;
