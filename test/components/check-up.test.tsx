import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import type { BackupActs } from '../../components/backup/backup-acts';
import { Desk } from '../../components/Desk';
import type { Acts, Model } from '../../components/model';
import { t } from '../../lib/i18n';
import type { Lesson } from '../../lib/portals/lesson';
import type { PartView } from '../../lib/portals/view';
import { speakEnglish } from './english';
import { acts, model } from './models';
import { clear, click, get, maybe, press, show } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const open = (shown: Model, place: 'desk' | 'popup' = 'desk') =>
  show(<App model={shown} acts={acts()} place={place} Desk={place === 'desk' ? Desk : undefined} />);
const said = () => document.querySelector('main')?.textContent ?? '';
const unsure = model(
  {},
  {
    level: 'by-hand',
    parts: [
      { part: 'page', level: 'sure', clues: [{ kind: 'url', says: 'address', count: 1 }] },
      {
        part: 'list',
        level: 'likely',
        clues: [
          { kind: 'word', says: 'delete-word', count: 3 },
          { kind: 'structure', says: 'rows-alike', count: 3, against: true },
        ],
      },
      { part: 'create', level: 'missing', clues: [] },
    ],
  },
);

describe('the check-up', () => {
  it('says of each part how sure it is, and why', async () => {
    await open(unsure);
    await click(get('tab', 'Check-up'));
    expect(said()).toContain('It is not sure of everything it needs, so it presses nothing here.');
    expect(said()).toContain('The page: Sure');
    expect(said()).toContain('The list: Likely, not sure');
    expect(said()).toContain('Against it: the rows are built alike');
    expect(said()).toContain('The button for a new one: Not found');
    expect(maybe('table', 'App passwords')).toBeUndefined();
  });

  it('says of a page that is too long so, and nothing of a folded list', async () => {
    const clue = { kind: 'structure', says: 'too-many-rows', count: 900, against: true } as const;
    const parts: PartView[] = [{ part: 'list', level: 'likely', clues: [clue] }];
    await open(model({}, { level: 'by-hand', rows: [], complete: false, parts }));
    await click(get('tab', 'Check-up'));
    expect(said()).toContain('far more stands on the page than a list of app passwords has');
    expect(said()).not.toContain('folded');
  });

  it('lists what was shown, in words, and has it forgotten', async () => {
    const did = acts();
    const lessons: Lesson[] = [
      {
        id: 'one',
        portal: 'legacy',
        task: 'remove',
        learnedAt: '2026-11-24T10:00:00.000Z',
        row: { made: 'button', says: 'qzz \u0000', path: [] },
        boxes: [{ dialog: true, fields: 0, controls: [{ made: 'button', says: '', act: 'confirm' }] }],
      },
    ];
    await show(<App model={model({ lessons }, { lesson: 'one' })} acts={did} place="desk" Desk={Desk} />);
    await click(get('tab', 'Check-up'));
    expect(said()).toContain('It reads this page by what you have shown.');
    expect(said()).toContain('To delete, in each row: “qzz …”.');
    expect(said()).toContain('To confirm a deletion: the control without words.');
    did.forget.mockRejectedValueOnce(new Error());
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Forget this');
    await click(button as HTMLElement);
    expect(did.forget).toHaveBeenCalledWith('one');
    expect(said()).toContain('It could not be forgotten');
    await click(button as HTMLElement);
    expect(said()).not.toContain('It could not be forgotten');
    expect(document.activeElement?.textContent).toBe(t('lessonsTitle'));
  });

  it('says what to do when no page is in front', async () => {
    await open(model({ situation: { kind: 'none' } }));
    await click(get('tab', 'Check-up'));
    expect(said()).toContain('Open one, then look here again.');
  });

  it('is reached by the arrows, and the list as well', async () => {
    await open(unsure);
    get('tab', 'App passwords').focus();
    await press('ArrowLeft');
    expect(document.activeElement).toBe(get('tab', 'Check-up'));
    expect(get('tab', 'Check-up').getAttribute('aria-selected')).toBe('true');
    await press('ArrowRight');
    get('table', 'App passwords');
  });

  it('gives whoever helps a file that says how the page was read, and not whose it is', async () => {
    const save = vi.fn<Acts['save']>();
    const about = { version: '1.2.3', browser: 'A browser' };
    const shown = { ...acts(), save, backup: { about } as BackupActs };
    await show(<App model={unsure} acts={shown} place="desk" Desk={Desk} />);
    await click(get('tab', 'Check-up'));
    await click(get('button', 'Save diagnostics'));
    const [name, file] = save.mock.calls[0] ?? [];
    expect(name).toMatch(/^latchkey-diagnostics-\d{4}-\d\d-\d\d\.json$/);
    const told = JSON.parse(await (file as Blob).text());
    expect(told).toMatchObject({ latchkey: '1.2.3', page: { level: 'by-hand', rows: 3 }, ledger: { devices: 2 } });
    expect(JSON.stringify(told)).not.toMatch(/nora|Phone|Front desk/);
  });

  it('is no part of the popup', async () => {
    await open(unsure, 'popup');
    expect(maybe('tab', 'Check-up')).toBeUndefined();
  });
});
