import { afterEach, describe, expect, it } from 'vitest';
import { elementsIn } from '../../lib/page/tree';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';
import { mountPage } from '../portal/mount';
import { SECURITY_INFO_STYLE } from '../portal/security-info/style';
import { STYLE } from '../portal/shell';
import { freshState, SECURITY_INFO_VARIANTS, VARIANTS } from '../portal/state';
import { useQuickStyle } from './quick-style';

afterEach(() => document.body.replaceChildren());

const pages = [
  ...VARIANTS.map((variant) => ['legacy', variant, STYLE] as const),
  ...SECURITY_INFO_VARIANTS.map((variant) => ['security-info', variant, SECURITY_INFO_STYLE] as const),
];

/** All that Latchkey asks of styles, for every element of the page, with a box open. */
function asked(): unknown[] {
  return [...elementsIn(document.body)].map((element) => {
    const { display, opacity, cursor, position, zIndex, visibility } = getComputedStyle(element);
    const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    // A hidden parent is what counts; happy-dom gives its children the style of their own.
    return [
      element.localName,
      element.className,
      isSeen && [display.startsWith('inline'), cursor, position, zIndex, visibility, opacity],
    ];
  });
}

describe.each(pages)('the quick style of the page %s built as %s', (portal, variant, sheet) => {
  it('answers as the slow one does', async () => {
    const state = freshState({ [portal === 'legacy' ? 'variant' : 'securityInfo']: variant });
    await mountPage(state, [], portal);
    const row = readPage(document, ADDRESSES[portal])?.rows[1];
    row?.control.element.click();
    await new Promise((done) => setTimeout(done, 60));
    const slow = [asked(), readPage(document, ADDRESSES[portal])?.view];
    const restore = useQuickStyle(sheet);
    try {
      expect([asked(), readPage(document, ADDRESSES[portal])?.view]).toEqual(slow);
    } finally {
      restore();
    }
  });
});
