import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { readPersonal } from '../../lib/portals/read-personal';
import { MOST_ROWS } from '../../lib/portals/too-many';
import { ADDRESSES } from '../portal/addresses';
import { mountPage } from '../portal/mount';
import { freshState, sampleRows } from '../portal/state';

/** What a reading costs, counted instead of timed: how often it asks the page, and whether twice as many rows ask twice as much. */

type Shown = 'legacy' | 'security-info';

const show = (portal: Shown, rows: number) =>
  mountPage(freshState({ rows: sampleRows(rows), limit: 5000 }), [], portal).then(
    // The program of the page draws its list after a few turns.
    () => vi.waitFor(() => expect(document.body.textContent).toContain(sampleRows(rows).at(-1)?.name)),
  );

// Boxes, which happy-dom has none of: then visibility is told as in a browser, and not by looking at styles.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ width: 90, height: 20 } as DOMRect);
});

/** Reads the page that is shown, and counts what it asked for meanwhile. */
function effort(portal: Shown) {
  const seen: Element[] = [];
  const visibility = vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function (this: Element) {
    seen.push(this);
    return true;
  });
  const steps = vi.spyOn(Element.prototype, 'nextElementSibling', 'get');
  const contained = vi.spyOn(Node.prototype, 'contains');
  const parents = vi.spyOn(Node.prototype, 'parentElement', 'get');
  const styles = vi.spyOn(window, 'getComputedStyle');
  const folds = vi.spyOn(String.prototype, 'normalize');
  const reading = readPage(document, ADDRESSES[portal]);
  const counts = {
    steps: steps.mock.calls.length,
    contained: contained.mock.calls.length,
    parents: parents.mock.calls.length,
    styles: styles.mock.calls.length,
    folds: folds.mock.calls.length,
    boxes: seen.length,
  };
  for (const spy of [visibility, steps, contained, parents, styles, folds]) spy.mockRestore();
  return { reading, counts, seen };
}

describe.each(['legacy', 'security-info'] as const)('reading %s', (portal) => {
  beforeEach(() => show(portal, 40));

  it('finds all rows, so that what is counted is a whole reading', () => {
    const { reading } = effort(portal);
    expect(reading?.rows.length).toBe(40);
    expect(reading?.view.level).toBe('sure');
  });

  it('walks the page once', () => {
    const elements = document.body.querySelectorAll('*').length;
    expect(effort(portal).counts.steps).toBeLessThanOrEqual(elements);
  });

  it('asks for no element twice whether it can be seen, and for few in a row', () => {
    const { seen } = effort(portal);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeLessThanOrEqual(7 * 40);
  });

  it('asks for few styles in a row', () => {
    expect(effort(portal).counts.styles).toBeLessThanOrEqual(8 * 40);
  });

  it('folds a text once', () => {
    const texts = new Set([...document.querySelectorAll('*')].map(({ textContent }) => textContent));
    // Folding normalises three times; so are texts that could be dates, once.
    expect(effort(portal).counts.folds).toBeLessThanOrEqual(4 * texts.size);
  });

  it('takes twice as long for twice as many rows, and not four times (F30)', async () => {
    const once = effort(portal).counts;
    await show(portal, 80);
    const twice = effort(portal).counts;
    for (const what of Object.keys(once) as (keyof typeof once)[])
      expect([what, twice[what] <= 2.2 * once[what]]).toEqual([what, true]);
  });
});

describe('what is not read', () => {
  it('is a page of the host that is not the one of app passwords: not even looked at', () => {
    const untouched = new Proxy({} as Document, {
      get() {
        throw new Error('touched');
      },
    });
    for (const [portal, address] of Object.entries(ADDRESSES)) {
      const read = portal.startsWith('personal') ? readPersonal : readPage;
      expect([portal, read(untouched, new URL('/another', address).href)?.view.state]).toEqual([portal, 'elsewhere']);
    }
    expect(readPage(untouched, 'https://example.com/AppPasswords.aspx')).toBeUndefined();
  });

  it('is a list with more rows than Latchkey reads: nothing of it is used (F30)', { timeout: 30_000 }, async () => {
    await show('legacy', MOST_ROWS);
    expect(readPage(document, ADDRESSES.legacy)?.rows.length).toBe(MOST_ROWS);
    await show('legacy', MOST_ROWS + 1);
    const refused = readPage(document, ADDRESSES.legacy);
    expect(refused?.view).toMatchObject({ state: 'list', level: 'by-hand', rows: [], complete: false });
    expect(refused?.view.parts.flatMap(({ clues }) => clues.map(({ says }) => says))).toEqual(['too-many-rows']);
    expect([refused?.create, refused?.others]).toEqual([undefined, []]);
  });

  it('is a page with far more elements than a list of app passwords needs: it is not walked through', async () => {
    await show('legacy', 5);
    document.body.append(...Array.from({ length: 10_000 }, () => document.createElement('i')));
    const { reading, counts } = effort('legacy');
    expect(reading?.view.parts[0]?.clues[0]?.says).toBe('too-many-rows');
    expect(counts.steps).toBe(0);
  });
});
