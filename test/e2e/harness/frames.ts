import type { Page } from 'puppeteer-core';
import type { Driver } from './driver';

/** What every frame of a page shows of some words, from the first one on. */
export interface Frames {
  count: number;
  /** The words that a frame showed uncovered, each once. */
  shown: string[];
  /** The words that stood on the page in some frame, covered or not. */
  present: string[];
}

/** Put into a page before anything of its own runs: looks at every frame, as it is about to be painted. */
function record(words: string[]): void {
  const frames: Frames = { count: 0, shown: [], present: [] };
  (window as unknown as { frames: Frames }).frames = frames;
  const note = (list: string[], word: string) => {
    if (!list.includes(word)) list.push(word);
  };
  const textsOf = (root: Node): Text[] =>
    [...root.childNodes].flatMap((node) => {
      if (node.nodeType === 3) return [node as Text];
      if (/^(script|style|head|title)$/i.test(node.nodeName)) return [];
      const { shadowRoot } = node as Element;
      return [...(shadowRoot ? textsOf(shadowRoot) : []), ...textsOf(node)];
    });
  // Words may stand in several texts: all are looked at as one, sign by sign, without white space.
  const bare = (word: string) => word.toLowerCase().replace(/\s/g, '');
  const look = () => {
    frames.count++;
    const covers = [...CSS.highlights.values()].flatMap((highlight) => [...(highlight as unknown as Set<Range>)]);
    // A page that comes back from memory lies under one sheet, until it is known how it is.
    const isUnderSheet = document.querySelector('[data-page=away]:popover-open') !== null;
    let said = '';
    const isOpen: boolean[] = [];
    for (const text of document.documentElement ? textsOf(document.documentElement) : []) {
      const mine = covers.filter(({ startContainer }) => startContainer === text);
      const isVisible = !isUnderSheet && text.parentElement?.checkVisibility({ visibilityProperty: true }) === true;
      for (let at = 0; at < text.length; at++) {
        const sign = text.data[at]?.toLowerCase() ?? '';
        if (/[\s\u00ad]/.test(sign)) continue;
        said += sign;
        isOpen.push(isVisible && !mine.some(({ startOffset, endOffset }) => startOffset <= at && at < endOffset));
      }
    }
    for (const word of words)
      for (let from = said.indexOf(bare(word)); from >= 0; from = said.indexOf(bare(word), from + 1)) {
        note(frames.present, word);
        if (isOpen.slice(from, from + bare(word).length).some(Boolean)) note(frames.shown, word);
      }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Opens pages that are watched from their first frame on, and closes them again. */
export function watching(driver: () => Driver) {
  const watched: Page[] = [];
  return {
    async watch(address: string, words: string[]): Promise<Page> {
      const page = await driver().browser.newPage();
      watched.push(page);
      await page.evaluateOnNewDocument(record, words);
      await page.goto(address);
      await page.bringToFront();
      return page;
    },
    async closeWatched(): Promise<void> {
      for (const page of watched.splice(0)) await page.close();
    },
  };
}

export const framesOf = (page: Page): Promise<Frames> =>
  page.evaluate(() => (window as unknown as { frames: Frames }).frames);

/** How many texts lie under a cover, and how many under one that is only there until Latchkey has looked. */
export const coversOn = (page: Page): Promise<{ covered: number; yet: number }> =>
  page.evaluate(() => ({
    covered: CSS.highlights.get('covered')?.size ?? 0,
    yet: CSS.highlights.get('covered-yet')?.size ?? 0,
  }));
