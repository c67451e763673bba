import { afterEach, describe, expect, it } from 'vitest';
import { portalAddresses, portalHosts, sovereignHosts } from '../../lib/portals/hosts';
import { readPage } from '../../lib/portals/read';
import { readPersonal } from '../../lib/portals/read-personal';
import { recogniseUrl } from '../../lib/portals/recognise';
import { signpostAt } from '../../lib/portals/signposts';
import { fixtures, showFixture } from '../fixtures';
import { ADDRESSES, SIGNPOSTS } from '../portal/addresses';
import { mountPage } from '../portal/mount';
import { freshState, SECURITY_INFO_VARIANTS, sampleRows, VARIANTS } from '../portal/state';

/** Every address with every page: each belongs to exactly one portal or to none, whatever stands on it. */

afterEach(() => document.body.replaceChildren());

const everyAddress = [
  ...new Set([
    ...Object.values(ADDRESSES),
    ...Object.values(SIGNPOSTS),
    ...fixtures.map(({ address }) => address),
    ...[...portalHosts, ...sovereignHosts].map((pattern) => pattern.replace('*', '')),
    'https://example.com/AppPasswords.aspx',
    'https://login.microsoftonline.com/',
  ]),
];
const isPortalPage = (address: string) => recogniseUrl(address)?.onPage === true;

/** Shows a page and says whose it is. */
const pages: [string, string, () => unknown][] = [
  ...fixtures.map(({ file, portal, address }): [string, string, () => unknown] => [
    file,
    isPortalPage(address) ? String(portal) : 'none',
    () => showFixture(file),
  ]),
  ...(['legacy', 'security-info', 'personal', 'personal-result'] as const).map(
    (page): [string, string, () => unknown] => [
      `simulated ${page}`,
      page.replace('-result', ''),
      () => mountPage(freshState(), [], page),
    ],
  ),
  ...SECURITY_INFO_VARIANTS.map((securityInfo): [string, string, () => unknown] => [
    `simulated security-info built as ${securityInfo}`,
    'security-info',
    () => mountPage(freshState({ securityInfo, tricky: true }), [], 'security-info'),
  ]),
];

describe('every address', () => {
  it.each(everyAddress)('%s is a portal’s page, another of its pages, a signpost or nothing', (address) => {
    const claims = [isPortalPage(address), signpostAt(address) !== undefined].filter(Boolean);
    expect(claims.length).toBeLessThanOrEqual(1);
    const isListed = Object.values(ADDRESSES).some((each) => each.toLowerCase() === address.toLowerCase());
    expect(isPortalPage(address)).toBe(isListed);
  });

  it('that a person is sent to is the page of the portal that it is sent to for', () => {
    for (const [portal, address] of Object.entries(portalAddresses))
      expect(recogniseUrl(address)).toMatchObject({ portal: { id: portal }, onPage: true });
  });
});

/** Its heading and the one control beside it are just those of a personal account's section; nothing tells them apart. */
const ALIKE = ['legacy-list-de.html', ADDRESSES.personal];

describe.each(pages)('%s', (file, owner, show) => {
  // Jobs begin from what is sure, and from nothing else.
  it('is sure at the addresses of its own portal only, and nowhere else', async () => {
    await show();
    for (const address of everyAddress) {
      const at = recogniseUrl(address);
      const whose = at?.onPage ? at.portal.id : 'none';
      if (whose === owner || [file, address].every((each, index) => each === ALIKE[index])) continue;
      const reading = (whose === 'personal' ? readPersonal : readPage)(document, address);
      expect([address, reading?.view.level ?? 'by-hand', reading?.removeAll]).toEqual([address, 'by-hand', undefined]);
    }
  });
});

it.each(VARIANTS.filter((each) => each !== 'postback'))(
  'app passwords that people call like other methods are read on the older page built as %s',
  async (variant) => {
    const names = ['Phone', 'Laptop-Outlook', 'Security key', 'scan2mail'];
    const rows = sampleRows(4).map((row, index) => ({ ...row, name: names[index] ?? '' }));
    await mountPage(freshState({ variant, rows }), [], 'legacy');
    expect(readPage(document, ADDRESSES.legacy)?.view).toMatchObject({
      level: 'sure',
      rows: names.map((name) => ({ name, removable: true })),
    });
  },
);
