import { readPage } from '../../lib/portals/read';

/** What `npm run bench` puts into a simulated page: one reading of it as it stands, in milliseconds. */
Object.assign(globalThis, {
  timeOneRead(address: string) {
    const start = performance.now();
    const reading = readPage(document, address);
    return { took: performance.now() - start, rows: reading?.rows.length ?? 0 };
  },
});
