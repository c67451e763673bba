import { coverTexts } from '../../entrypoints/presenter/cover-texts';
import { inOneLook } from '../../lib/page/look';
import { exposedIn, nobodys } from '../../lib/portals/exposed';
import { readPage } from '../../lib/portals/read';

const covers = coverTexts();

/** What `npm run bench` puts into a simulated page: one reading, or one covering of it as it stands, in milliseconds. */
Object.assign(globalThis, {
  timeOneRead(address: string) {
    const start = performance.now();
    const reading = readPage(document, address);
    return { took: performance.now() - start, rows: reading?.rows.length ?? 0 };
  },
  /** What presenter mode does at every change of the page; names are those of its rows. */
  timeOneCover(names: string[]) {
    const start = performance.now();
    const all = inOneLook(() => exposedIn(document.documentElement, nobodys(), { names, hideNames: true }));
    const parts = [...all.values()].flat();
    covers.lay(parts, []);
    return { took: performance.now() - start, covered: parts.length };
  },
});
