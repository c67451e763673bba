import { ancestorsOf } from '../../lib/page/tree';
import { isHitAt } from './on-top';

/** Our buttons are 32 px high; whoever made one this small did not want it to be read. */
const LEAST_SIDE = 20;
const SCALES = { least: 0.8, most: 2.5 };
/** From the edge of a button to the first point that is asked for: its corners are round. In px. */
const INSET = 4;
const COLUMNS = [0, 0.25, 0.5, 0.75, 1];
const ROWS = [0, 0.5, 1];

/** What changes colours and hides nothing: people turn whole pages dark or grey with these. */
const HARMLESS_FILTER = /^(none|((invert|hue-rotate|grayscale|sepia|saturate)\([^()]*\)\s*)+)$/;

/** The page makes it so that a part of ours cannot be seen as it was drawn, whatever lies over it. */
export function isHidden(part: HTMLElement): boolean {
  return !part.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || isBent(part) || isVeiled(part);
}

/** Made small, huge, narrow or crooked. */
function isBent(part: HTMLElement): boolean {
  const { width, height } = part.getBoundingClientRect();
  const scales = [width / part.offsetWidth, height / part.offsetHeight];
  return height < LEAST_SIDE || Math.min(...scales) < SCALES.least || Math.max(...scales) > SCALES.most;
}

function isVeiled(part: HTMLElement): boolean {
  let opacity = 1;
  for (const at of [part, ...ancestorsOf(part)]) {
    const style = getComputedStyle(at);
    opacity *= Number(style.opacity || 1);
    if (opacity < 0.9 || !HARMLESS_FILTER.test(style.filter || 'none')) return true;
    if (isSet(style.maskImage) || isSet(style.clipPath) || !/^(normal)?$/.test(style.mixBlendMode)) return true;
  }
  return false;
}

const isSet = (value: string): boolean => value !== '' && value !== 'none';

/** Nothing that takes presses lies over any of it, and all of it is within the window. */
export function isWhole(part: Element): boolean {
  const { left, top, width, height } = part.getBoundingClientRect();
  const across = COLUMNS.map((share) => left + INSET + share * (width - 2 * INSET));
  const down = ROWS.map((share) => top + INSET + share * (height - 2 * INSET));
  return across.every((x) => down.every((y) => isHitAt(part, x, y)));
}

const WITH_COVERS: IntersectionObserverInit & { trackVisibility: true; delay: number } = {
  trackVisibility: true,
  delay: 100,
};
type Entry = IntersectionObserverEntry & { isVisible?: boolean };

/** Chromium says whether anything is painted over a part, let through presses or not; Firefox does not. */
export const seesCovers = (): boolean =>
  'IntersectionObserver' in globalThis && 'trackVisibility' in IntersectionObserver.prototype;

/** Calls back at first, and whenever a cover comes or goes; late by a tenth of a second. */
export function watchCovers(part: Element, callback: (isSeen: boolean) => void): IntersectionObserver {
  const observer = new IntersectionObserver(
    (entries) => callback((entries.at(-1) as Entry | undefined)?.isVisible === true),
    WITH_COVERS,
  );
  observer.observe(part);
  return observer;
}

/** As it is in the next frame. */
export function isSeenNow(part: Element): Promise<boolean> {
  return new Promise((resolve) => {
    const observer = watchCovers(part, (isSeen) => {
      observer.disconnect();
      resolve(isSeen);
    });
  });
}
