import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { DeviceActs } from '../../components/devices/device-acts';
import type { Model } from '../../components/model';
import type { PortalId } from '../../lib/portals/view';
import { speakEnglish } from './english';
import { acts, model, record, row, SEEN } from './models';
import { all, clear, click, get, show } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

/** In every name, and in the account's. */
const OWN = /canary/i;
const account = (id: string, portal: PortalId) => ({
  id,
  portal,
  label: `${id}@canary.example`,
  firstSeen: SEEN,
  lastSeen: SEEN,
});

function shown(portal: PortalId, presenter: boolean): Model {
  const records = ['One', 'Two', 'Three'].map((name, index) =>
    record(`Canary ${name}`, { device: ['d1', 'd2', undefined][index], nickname: 'Canary alias', newToYou: index > 1 }),
  );
  const devices = (['laptop', 'phone'] as const).map((kind, index) => ({
    id: `d${index + 1}`,
    name: `Canary ${kind}`,
    kind,
  }));
  return model(
    {
      ledger: {
        ...model().ledger,
        accounts: [account('a1', portal), account('a2', portal)],
        devices,
        records: [...records, record('Canary Far', { account: 'a2', device: 'd1' })],
      },
      chosen: records.map(({ name, created }) => ({ name, created })),
      settings: { presenter, hideNames: presenter, keepAccountLabel: true, thisDevice: 'd2' },
    },
    {
      portal,
      rows: portal === 'personal' ? [] : records.map(({ name }) => row(name)),
      account: { label: 'a1@canary.example' },
    },
  );
}

async function open(what: Model, place: 'desk' | 'popup') {
  await clear();
  const devices = { keepForm: vi.fn(), dropForm: vi.fn() } as unknown as DeviceActs;
  const whose = { claim: vi.fn(), askLater: vi.fn(), disown: vi.fn(), settle: vi.fn(), dismissMissing: vi.fn() };
  const upkeep = { works: vi.fn(), fails: vi.fn(), tryLater: vi.fn(), keep: vi.fn() };
  const all = { ...acts(), devices, whose, upkeep };
  await show(<App model={what} acts={all} place={place} Desk={place === 'desk' ? Desk : undefined} />);
}

/** Where names and accounts stand without the mark that Microsoft's own tool goes by. */
function unmarked(): string[] {
  const isMarked = (at: Element | null) => at?.closest('[data-cloudcloak="mask"]') !== null;
  const texts = document.createNodeIterator(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (OWN.test(text.nodeValue ?? '') && !isMarked(text.parentElement))
      found.push(text.parentElement?.outerHTML ?? '');
  for (const input of document.querySelectorAll<HTMLInputElement>('input, textarea'))
    if (OWN.test(input.value) && !isMarked(input)) found.push(input.outerHTML);
  return found;
}

/** Presses one after the other, as far as each is there, and looks after each press. */
const WAYS: [where: string, place: 'desk' | 'popup', presses: [role: string, name: RegExp][]][] = [
  ['popup', 'popup', []],
  ['the form for a new one', 'popup', [['button', /^New app password/]]],
  ['the table', 'desk', []],
  ['Clean up', 'desk', [['tab', /Clean up/]]],
  ['deleting one', 'desk', [['button', /^Delete (Canary Two|app password 2)…/]]],
  ['removing all', 'popup', [['button', /^Remove all/]]],
  ['Settings', 'desk', [['tab', /Settings/]]],
  [
    'a device',
    'desk',
    [
      ['tab', /Devices/],
      ['button', /^Edit/],
    ],
  ],
  [
    'a lost device',
    'desk',
    [
      ['tab', /Devices/],
      ['button', /^Lost/],
    ],
  ],
  [
    'two devices that are one',
    'desk',
    [
      ['tab', /Devices/],
      ['button', /^Edit/],
      ['button', /^Merge/],
    ],
  ],
  [
    'deleting several',
    'desk',
    [
      ['tab', /Clean up/],
      ['button', /^Delete selected/],
    ],
  ],
];

describe.each(['legacy', 'personal'] as const)('on %s', (portal) => {
  it.each(WAYS)(
    '%s: every name and account is marked to be masked, and in presenter mode none is there',
    async (_, place, presses) => {
      for (const presenter of [false, true]) {
        await open(shown(portal, presenter), place);
        const rows = document.querySelectorAll<HTMLElement>('.row-open');
        if (presses.length === 0 && rows[1]) await click(rows[1]);
        for (const [role, name] of [undefined, ...presses].flatMap((each) => (each ? [each] : []))) {
          const [control] = all(role, name);
          if (control) await click(control);
          expect(unmarked()).toEqual([]);
        }
        expect(unmarked()).toEqual([]);
        if (presenter) expect(document.body.innerHTML).not.toMatch(OWN);
        expect(document.title).not.toMatch(OWN);
      }
    },
  );
});

it('the tests above get to where deletions are confirmed', async () => {
  await open(shown('legacy', false), 'desk');
  await click(get('tab', 'Clean up'));
  await click(all('button', /^Delete selected/)[0] as HTMLElement);
  expect(all('dialog', /^Delete 3 app passwords/)).toHaveLength(1);
});
