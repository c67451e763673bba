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
/** All that a closed tree holds: attributes, texts, what stands in fields, and texts of one letter as one word. */
export const MARKUP = `(root) => {
  if (root.mode !== 'closed') return '';
  const lines = [];
  const letters = [];
  const walk = (node) => {
    for (const { name, value } of node.attributes ?? []) lines.push(name + '=' + value);
    if (typeof node.value === 'string') lines.push('value ' + node.value);
    if (node.nodeType === 3) {
      lines.push(node.data);
      if (node.data.trim().length === 1) letters.push(node.data.trim());
    }
    if (node.localName !== 'style') node.childNodes.forEach(walk);
  };
  walk(root);
  return [...lines, letters.join('')].join('\\n');
}`;
/** For Firefox's own window: what it tells a screen reader of the page in front; nothing yet when it is asked for the first time. */
export const HEARD = `() => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const lines = [];
  const walk = (node) => {
    lines.push([service.getStringRole(node.role), node.name, node.description, node.value].join(' | '));
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
  };
  const page = service.getAccessibleFor(gBrowser.selectedBrowser);
  if (page) walk(page);
  return lines;
}`;
