import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { readPersonal } from '../../lib/portals/read-personal';
import { ADDRESSES } from '../portal/addresses';
import { mountPage } from '../portal/mount';
import { freshState, type Portal, type StateChange } from '../portal/state';

afterEach(() => document.body.replaceChildren());

const INDENT = `\n${' '.repeat(20)}`;

/** As a server writes its pages for whoever reads their source: every text on lines of its own, far from the edge. */
function breakLines(node: Node): void {
  if (node instanceof Text && node.data.trim()) node.data = `${INDENT}${node.data.trim()}${INDENT}`;
  else if (!(node instanceof Element && node.matches('script, style, textarea, select, svg')))
    node.childNodes.forEach(breakLines);
}
const read = (portal: Portal) =>
  portal === 'personal' ? readPersonal(document, ADDRESSES.personal) : readPage(document, ADDRESSES[portal]);

describe('a page whose source is broken into lines', () => {
  it.each<[Portal, StateChange]>([
    ['legacy', { language: 'fr' }],
    ['legacy', { language: 'pt-BR' }],
    ['legacy', { language: 'hu', variant: 'list' }],
    ['legacy', { language: 'de', rows: [] }],
    ['security-info', { language: 'pt-PT', securityInfo: 'div-soup' }],
    ['security-info', { language: 'es', securityInfo: 'fluent' }],
    ['personal', { language: 'fr', personal: 'sections' }],
    ['personal', { language: 'pl', personal: 'soup' }],
  ])('is read like any other: %s %j', async (portal, change) => {
    await mountPage(freshState(change), [], portal);
    const before = read(portal)?.view;
    expect(before?.parts.find(({ part }) => part === 'page')?.level).toBe('sure');
    breakLines(document.body);
    expect(read(portal)?.view).toEqual(before);
  });
});
