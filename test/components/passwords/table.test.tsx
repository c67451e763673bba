import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../../components/App';
import { Desk } from '../../../components/Desk';
import { freshDesk, plainTable } from '../../../lib/desk';
import { speakEnglish } from '../english';
import { acts, model, record } from '../models';
import { all, clear, click, get, maybe, nameOf, press, show, type } from '../screen';

beforeEach(speakEnglish);
afterEach(clear);

const rows = () => [...get('table', 'App passwords').querySelectorAll('.row-open')].map(nameOf);
const heads = () => [...document.querySelectorAll('.group-head .strong')].map((head) => head.textContent);
const draw = async (more = {}) => {
  const done = acts();
  await show(<App model={model(more)} acts={done} place="desk" Desk={Desk} />);
  return done;
};

describe('the desk with a list in front', () => {
  it('is a table by device, and what is chosen of it is kept', async () => {
    const done = await draw();
    expect(heads()).toEqual(['No device yet', 'Front desk']);
    await type(get('combobox', 'Group'), 'none');
    expect(heads()).toEqual([]);
    expect(rows()).toEqual(['Phone', 'Printer-Scan', 'Phone 2']);
    expect(done.desk.keepTable).toHaveBeenLastCalledWith({ ...plainTable, grouped: false }, true);
  });

  it('has a sign on the column that it is sorted by, and on no other', async () => {
    await draw({ desk: { ...freshDesk, table: { ...plainTable, grouped: false } } });
    const sorted = () =>
      [...document.querySelectorAll('th[aria-sort]')].map((th) => `${nameOf(th)} ${th.getAttribute('aria-sort')}`);
    expect(sorted()).toEqual(['Age ascending']);
    await click(get('button', 'Name'));
    expect([sorted(), rows()]).toEqual([['Name ascending'], ['Phone', 'Phone 2', 'Printer-Scan']]);
    await click(get('button', 'Name'));
    expect([sorted(), rows()]).toEqual([['Name descending'], ['Printer-Scan', 'Phone 2', 'Phone']]);
    expect(document.querySelectorAll('.sort .icon')).toHaveLength(1);
  });

  it('stands as it stood when it was closed, with the details that were open', async () => {
    const desk = { ...freshDesk, table: { ...plainTable, search: 'phone' }, open: 'of Printer-Scan' };
    const done = await draw({ desk });
    get('heading', 'Printer-Scan');
    await press('Escape');
    expect(done.desk.keepOpen).toHaveBeenLastCalledWith(undefined);
    expect(rows()).toEqual(['Phone', 'Phone 2']);
    await click(get('button', 'Phone'));
    expect(done.desk.keepOpen).toHaveBeenLastCalledWith('of Phone');
  });

  it('gives the focus back to the row that was open, once', async () => {
    await draw();
    await click(get('button', 'Phone 2'));
    await press('Escape');
    expect(nameOf(document.activeElement!)).toBe('Phone 2');
    const field = get('searchbox', 'Search app passwords');
    field.focus();
    await type(field, 'nothing');
    await type(field, 'phone');
    expect(document.activeElement).toBe(field);
    expect(rows()).toContain('Phone 2');
  });

  it('does not close what is not there for a moment', async () => {
    const done = acts();
    const desk = (more = {}) => show(<App model={model(more)} acts={done} place="desk" Desk={Desk} />);
    await desk();
    await click(get('button', 'Phone'));
    const { ledger } = model();
    await desk({ situation: { kind: 'none' }, ledger: { ...ledger, records: [] }, problems: ['storage-refused'] });
    expect(done.desk.keepOpen).toHaveBeenLastCalledWith('of Phone');
    await desk();
    get('heading', 'Phone');
  });

  it('does not open what another window opens meanwhile', async () => {
    await draw();
    await draw({ desk: { ...freshDesk, open: 'of Phone' } });
    expect(maybe('heading', 'Phone')).toBeUndefined();
  });

  it('is narrowed down by search and state, says how far, and shows everything again', async () => {
    await draw();
    await click(get('button', 'New to you 1'));
    expect(rows()).toEqual(['Phone']);
    await type(get('searchbox', 'Search app passwords'), 'nothing');
    expect(document.body.textContent).toContain('0 of 3 shown');
    expect(document.body.textContent).toContain('Nothing here has “nothing”');
    await click(get('button', 'Clear filters'));
    expect(rows()).toHaveLength(3);
    expect(maybe('button', /^Missing/)).toBeUndefined();
  });

  it('goes from row to row with the arrows, and to both ends', async () => {
    await draw();
    get('button', 'Phone').focus();
    const at = () => nameOf(document.activeElement!);
    await press('ArrowDown');
    expect(at()).toBe('Phone 2');
    await press('ArrowDown');
    expect(at()).toBe('Printer-Scan');
    await press('Home');
    expect(at()).toBe('Phone');
    await press('End');
    expect(at()).toBe('Printer-Scan');
    await press('ArrowUp');
    expect(at()).toBe('Phone 2');
  });

  it('shows the nickname beside the name, and neither where names are hidden', async () => {
    const { ledger } = model();
    const named = { ...ledger, records: [record('Phone', { nickname: 'Kitchen radio' })] };
    await draw({ ledger: named });
    expect(document.body.textContent).toContain('Kitchen radio');
    await click(get('tab', 'Clean up'));
    expect(document.body.textContent).toContain('Kitchen radio');
    await click(get('tab', 'App passwords'));
    await draw({ ledger: named, settings: { presenter: true, hideNames: true, keepAccountLabel: true } });
    expect(document.body.textContent).not.toContain('Kitchen radio');
    expect(all('button', 'Name hidden, 1')).toHaveLength(1);
  });
});
