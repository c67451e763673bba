import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { Model } from '../../components/model';
import { freshDesk } from '../../lib/desk';
import type { ItemNote, Run } from '../../lib/drive/run';
import { sentenceFor } from '../../lib/i18n';
import { speakEnglish } from './english';
import { acts, model, record, row } from './models';
import { run } from './runs';
import { clear, click, get, maybe, nameOf, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const failure = (why: 'still-there' | 'row-ambiguous' | 'control-missing' | 'not-asked') =>
  ({ ok: false, step: 'verify', why }) as const;
const AT = '2026-11-25T10:42:07.000Z';
const NAMES = ['Deleted', 'Gone', 'Stays', 'Open', 'Refused', 'Left'];
const ITEMS: ItemNote[] = [
  { state: 'deleted', at: AT },
  { state: 'found-gone', at: AT },
  { state: 'still-there', at: AT, failure: failure('still-there') },
  { state: 'unknown', at: AT },
  { state: 'failed', at: AT, failure: failure('control-missing') },
  { state: 'left' },
];
const identities = NAMES.map((name) => ({ name, created: '2026-01-15' }));
const over = (more: Partial<Run['head']> = {}, plan: Partial<Run['plan']> = {}, items = ITEMS): Run =>
  run({
    plan: { items: identities, rows: identities, ...plan },
    head: { phase: 'over', failure: failure('control-missing'), notedAt: AT, ...more },
    items,
  });
/** What is gone is listed no more. */
const ended = (more: Partial<Model> = {}, rows = NAMES.slice(2).map((name) => row(name))): Model => {
  const base = model({ runs: [over()], ...more }, { rows });
  const records = [
    record('Deleted', { device: 'd1', apps: ['Scan to mail'], state: 'deleted' }),
    record('Open', { device: 'd1' }),
    record('Stays', { device: 'd2' }),
    record('Gone', { state: 'deleted' }),
  ];
  return { ...base, ledger: { ...base.ledger, records } };
};
const open = async (shown: Model = ended()) => {
  const done = acts();
  await show(<App model={shown} acts={done} place="desk" Desk={Desk} />);
  await click(get('tab', 'Clean up'));
  return done;
};
const said = () => document.querySelector('main')?.textContent ?? '';
const lineOf = (name: string) =>
  [...document.querySelectorAll('table[aria-label=Report] tbody tr')].find((line) => line.textContent?.startsWith(name))
    ?.textContent;

describe('the report', () => {
  it('says of each what became of it and why, and counts them truly', async () => {
    await open();
    expect(lineOf('Deleted')).toContain('Deleted, seen gone');
    expect(lineOf('Gone')).toContain('Gone already');
    expect(lineOf('Stays')).toContain(`Still there${sentenceFor('still-there')}`);
    expect(lineOf('Open')).toContain('Unknown');
    expect(lineOf('Refused')).toContain(`Not deleted${sentenceFor('control-missing')}`);
    expect(lineOf('Left')).toContain('Not begun');
    expect(said()).toContain('2 of 6 deleted');
    for (const sum of [
      '1 deleted and seen gone',
      '1 was gone already',
      '2 are still there',
      '1 is unknown',
      '1 was not begun',
    ])
      expect(said()).toContain(sum);
    expect(said()).toContain(sentenceFor('control-missing'));
  });

  it('of a check does not say that nothing was deleted where one went without a question', async () => {
    const items: ItemNote[] = NAMES.map((_, n) => (n === 0 ? { state: 'checked', at: AT } : { state: 'left' }));
    items[1] = { state: 'found-gone', at: AT, failure: failure('not-asked') };
    const rows = NAMES.filter((name) => name !== 'Gone').map((name) => row(name));
    await open(ended({ runs: [over({ failure: failure('not-asked') }, { task: 'check' }, items)] }, rows));
    expect(lineOf('Gone')).toContain(`Went without a question${sentenceFor('not-asked')}`);
    expect(said()).toContain('1 of 6 checked, one went from the list');
    expect(said()).not.toMatch(/nothing deleted|gone already/);
    expect(get('list', 'Devices to update').textContent).toContain('Gone');
    // What is asked about nowhere cannot be checked: neither the one that was nor the rest is offered.
    expect(maybe('button', /^Delete/)).toBeUndefined();
    expect(document.querySelectorAll('.rack .doubt')).toHaveLength(1);
  });

  it('does not say that it ended before the last one where that was the last', async () => {
    const items: ItemNote[] = NAMES.map(() => ({ state: 'deleted', at: AT }));
    items[5] = { state: 'found-gone', at: AT, failure: failure('not-asked') };
    await open(ended({ runs: [over({ failure: failure('not-asked') }, {}, items)] }));
    expect(said()).toContain(sentenceFor('not-asked'));
    expect(said()).not.toContain('It ended before the last one');
  });

  it('calls only what was seen gone good', async () => {
    await open();
    const good = [...document.querySelectorAll('.tag-good')].map((tag) => tag.textContent);
    expect(good).toEqual(['Deleted, seen gone', 'Gone already']);
    expect(document.querySelectorAll('.rack .good')).toHaveLength(2);
  });

  it('lists the devices to update, those without a device last', async () => {
    await open();
    const list = get('list', 'Devices to update');
    expect([...list.children].map(({ textContent }) => textContent)).toEqual([
      'Front deskDeleted (Scan to mail) and Open1 is unknown: it was confirmed, and nobody saw what became of it.',
      'Without a deviceGone',
    ]);
  });

  it('asks for nothing on the device of one that is seen in the list, whatever became of the press', async () => {
    const items = ITEMS.map((item) => (item.state === 'unknown' ? { ...item, failure: failure('still-there') } : item));
    await open(ended({ runs: [over({}, {}, items)] }));
    expect([...get('list', 'Devices to update').children].map(({ textContent }) => textContent)).toEqual([
      'Front deskDeleted (Scan to mail)',
      'Without a deviceGone',
    ]);
  });

  it.each([
    ['lostOn', 'Lost: nothing to do.'],
    ['retiredOn', 'Retired: nothing to do.'],
  ] as const)('asks for nothing on a device that is lost or retired (%s), once it is known', async (day, words) => {
    const shown = ended();
    const devices = shown.ledger.devices.map((device) => ({ ...device, [day]: '2026-11-01' }));
    const records = [
      record('Deleted', { device: 'd1', state: 'deleted' }),
      record('Open', { device: 'd2' }),
      record('Gone', { state: 'deleted' }),
    ];
    const done = await open({ ...shown, ledger: { ...shown.ledger, devices, records } });
    const [desk, thinkpad] = [...get('list', 'Devices to update').children].map(({ textContent }) => textContent);
    expect(desk).toBe(`Front deskDeleted${words}`);
    expect(thinkpad).toContain('1 is unknown');
    expect(thinkpad).not.toContain(words);
    await click(get('button', 'Save as CSV'));
    const lines = String(done.save.mock.calls[0]?.[1]).split('\r\n');
    expect(lines.map((line) => line.includes(`"${words}"`))).toEqual([false, true, false, false, false]);
  });

  it('says when each was made where two have one name', async () => {
    const rows = ['2026-01-15', '2024-05-03'].map((created) => ({ name: 'Phone', created }));
    const twins = over({ failure: undefined }, { rows, items: rows.slice(0, 1) }, [{ state: 'deleted', at: AT }]);
    await open(ended({ runs: [twins] }));
    expect(lineOf('Phone')).toContain('Created: 2026-01-15');
    await clear();
    const alone = over({ failure: undefined }, { rows: rows.slice(0, 1), items: rows.slice(0, 1) }, [
      { state: 'deleted', at: AT },
    ]);
    const shown = ended({ runs: [alone] });
    await open(shown);
    expect(lineOf('Phone')).not.toContain('Created');
    await clear();
    // One that came since has the name again.
    const records = [record('Phone', { state: 'deleted' }), record('phone', { id: 'new', created: '2026-11-26' })];
    await open({ ...shown, ledger: { ...shown.ledger, records } });
    expect(lineOf('Phone')).toContain('Created: 15 Jan 2026');
  });

  it('retries the failed ones only, as far as they are still listed, and asks anew for that', async () => {
    const done = await open(
      ended({}, [row('Stays'), { ...row('Open'), removable: false }, row('Refused'), row('Left')]),
    );
    await click(get('button', 'Retry the failed ones…'));
    expect(nameOf(get('dialog'))).toBe('Delete 2 app passwords?');
    expect(done.startRun).not.toHaveBeenCalled();
    await type(get('textbox', 'Type 2 to confirm'), '2');
    await click(get('button', 'Delete 2 app passwords'));
    const [asked] = done.startRun.mock.calls[0] ?? [];
    expect(asked?.items.map(({ name }) => name)).toEqual(['Stays', 'Refused']);
    expect(asked?.rows).toHaveLength(4);
  });

  it('offers what was not begun by itself', async () => {
    await open();
    await click(get('button', 'Delete the one that is left…'));
    expect(get('list', 'To be deleted').textContent).toContain('Left');
  });

  it('offers nothing again where its list is not in front, and says how to', async () => {
    const done = await open(ended({ situation: { kind: 'none' } }));
    expect(maybe('button', 'Retry the failed ones…')).toBeUndefined();
    expect(said()).toContain('open Microsoft');
    expect(done.startRun).not.toHaveBeenCalled();
  });

  it('is printed, saved as a table, and put away', async () => {
    const done = await open();
    await click(get('button', 'Print'));
    expect(done.print).toHaveBeenCalledOnce();
    await click(get('button', 'Save as CSV'));
    const [name, text] = done.save.mock.calls[0] ?? [];
    expect(name).toBe('latchkey-devices-2026-11-25.csv');
    expect(String(text).split('\r\n')).toEqual([
      '\u{feff}"Device","Kind","Name","Created","Apps","Result","Time","Note"',
      `"Front desk","Printer","Deleted","2026-01-15","Scan to mail","Deleted, seen gone","${AT}",""`,
      `"Front desk","Printer","Open","2026-01-15","","Unknown","${AT}",""`,
      `"","","Gone","2026-01-15","","Gone already","${AT}",""`,
      '',
    ]);
    await click(get('button', 'Dismiss'));
    expect(done.desk.dismiss).toHaveBeenCalledExactlyOnceWith('r1');
    await clear();
    await open(ended({ desk: { ...freshDesk, dismissed: ['r1'] } }));
    get('list', 'App passwords to choose from');
  });

  it('of a check says that nothing was deleted, and leads to the confirmation', async () => {
    const items: ItemNote[] = [
      { state: 'checked', at: AT },
      { state: 'checked', at: AT },
    ];
    const checked = over({ failure: undefined }, { task: 'check', items: identities.slice(2, 4) }, items);
    const done = await open(ended({ runs: [checked] }));
    expect(said()).toContain('2 of 2 checked, nothing deleted');
    expect(said()).not.toContain('Devices to update');
    await click(get('button', 'Delete these 2 app passwords…'));
    expect(get('list', 'To be deleted').textContent).toBe('StaysThinkPad T14OpenFront desk');
    expect(done.startRun).not.toHaveBeenCalled();
  });

  it('of a check that met something says what could not be deleted', async () => {
    const items: ItemNote[] = [{ state: 'checked' }, { state: 'failed', failure: failure('row-ambiguous') }];
    await open(ended({ runs: [over({}, { task: 'check', items: identities.slice(2, 4) }, items)] }));
    expect(said()).toContain("1 can be deleted: Microsoft's dialog came for it, and was cancelled.");
    expect(lineOf('Open')).toContain('Could not be deleted');
    expect(said()).toContain('1 could not be checked to the end');
    expect(maybe('button', /^Delete these/)).toBeUndefined();
  });

  it('covers names while they are hidden', async () => {
    await open(ended({ settings: { presenter: true, hideNames: true, keepAccountLabel: true } }));
    const shown = document.querySelector('.report-columns')?.textContent ?? '';
    for (const name of ['Stays', 'Refused', 'ThinkPad', 'Front desk']) expect(shown).not.toContain(name);
    expect(get('list', 'Devices to update').textContent).toMatch(
      /^PrinterNames hidden1 is unknown: .+Without a deviceNames hidden$/,
    );
  });
});
