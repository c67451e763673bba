import { afterEach, expect, it, vi } from 'vitest';
import { isVisible } from '../../lib/page/visible';

afterEach(() => document.body.replaceChildren());

/** Chromium and Firefox say of what has no box of its own that it cannot be seen; this DOM does not. */
it.each([
  ['it is', '', '', true],
  ['what is around it is hidden', 'hidden', '', false],
  ['it is hidden itself', '', 'visibility: hidden', false],
])('what has no box of its own, as a slot, is seen or not: %s', (_, around, style, isSeen) => {
  document.body.innerHTML = `<div ${around}><span style="display: contents; ${style}">qwertyuiopasdfgh</span></div>`;
  const [span] = document.getElementsByTagName('span');
  if (!span) throw new Error('there is no span');
  vi.spyOn(span, 'checkVisibility').mockReturnValue(false);
  expect(isVisible(span)).toBe(isSeen);
});
