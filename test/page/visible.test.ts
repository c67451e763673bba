import { afterEach, expect, it, vi } from 'vitest';
import { isVisible } from '../../lib/page/visible';

afterEach(() => document.body.replaceChildren());

/** Chromium and Firefox say of what has no box of its own that it cannot be seen; this DOM does not. */
it.each([
  ['shown', '', true],
  ['hidden', 'hidden', false],
])('what has no box of its own, as a slot, is seen where what is around it is: %s', (_, more, isSeen) => {
  document.body.innerHTML = `<div ${more}><span style="display: contents">qwertyuiopasdfgh</span></div>`;
  const [span] = document.getElementsByTagName('span');
  if (!span) throw new Error('there is no span');
  vi.spyOn(span, 'checkVisibility').mockReturnValue(false);
  expect(isVisible(span)).toBe(isSeen);
});
