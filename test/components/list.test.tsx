import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import { speakEnglish } from './english';
import { acts, model, record, row } from './models';
import { all, clear, click, get, maybe, nameOf, press, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const rows = (count: number) => Array.from({ length: count }, (_, index) => row(`Name ${index}`));
const names = () => [...get('list', 'App passwords').querySelectorAll('.row-open')].map(nameOf);

describe('the popup with a list in front', () => {
  it('has every control under the name it has everywhere', async () => {
    await show(<App model={model()} acts={acts()} place="popup" />);
    get('heading', 'Latchkey');
    get('meter', 'App passwords used');
    get('searchbox', 'Search app passwords');
    get('list', 'App passwords');
    get('switch', 'Presenter mode');
    for (const name of ['New app password', 'Open desk', 'Open portal', 'Phone', 'Phone 2', 'Printer-Scan'])
      get('button', name);
    for (const name of ['Phone', 'Phone 2', 'Printer-Scan']) get('button', `Delete ${name}…`);
  });

  it('says a long name once and whole, though it is drawn in two halves', async () => {
    const long = 'xerox front desk scan to e-mail 2021';
    await show(<App model={model({}, { rows: [row(long)] })} acts={acts()} place="popup" />);
    const button = get('button', long);
    expect(button.querySelector('.name-tail')?.textContent).toBe(' 2021');
    expect(button.querySelector('[title]')?.getAttribute('title')).toBe(long);
  });

  it.each([
    ['طابعة المكتب-ScanToMail', false],
    ['מדפסת 12345678901', false],
    ['\u202eabcdefgh\u202c-2021', false],
    ['مفتاح الطابعة', true],
  ])('draws “%s” in two halves only where they stand in the order of the whole', async (name, isInHalves) => {
    await show(<App model={model({}, { rows: [row(name)] })} acts={acts()} place="popup" />);
    const drawn = document.querySelector(`[title="${name}"]`);
    expect([drawn?.querySelector('.name-tail') !== null, drawn?.querySelector('.name-head')?.textContent]).toEqual([
      isInHalves,
      isInHalves ? 'مفتاح' : name,
    ]);
  });

  it('shows device, apps, age and what is new to the person', async () => {
    await show(<App model={model()} acts={acts()} place="popup" />);
    const text = (name: string) => get('button', name).closest('li')?.textContent;
    expect(text('Printer-Scan')).toContain('Front desk · Scan to mail');
    expect(text('Phone')).toContain('No device yet');
    expect(text('Phone')).toContain('New to you');
    expect(text('Phone 2')).not.toContain('New to you');
    expect(text('Phone 2')).toMatch(/\d+ y$/);
  });

  it('leaves the room of ages to the names where nothing has a date, as on Security info', async () => {
    const keepsRoom = () => get('list', 'App passwords').matches('.list-dated');
    await show(<App model={model()} acts={acts()} place="popup" />);
    expect(keepsRoom()).toBe(true);
    const undated = [{ name: 'Phone', removable: true }];
    const { ledger } = model();
    await show(
      <App model={model({ ledger: { ...ledger, records: [] } }, { rows: undated })} acts={acts()} place="popup" />,
    );
    expect(keepsRoom()).toBe(false);
  });

  it.each([
    [34, undefined, 0],
    [35, '5 left', 1],
    [37, '3 left', 3],
    [40, 'None left', 6],
  ])('with %i of 40 used the meter warns with %s', async (used, warning, late) => {
    await show(<App model={model({}, { rows: rows(used) })} acts={acts()} place="popup" />);
    const meter = get('meter', 'App passwords used');
    expect(meter.getAttribute('aria-valuetext')).toBe(`${used} of 40`);
    expect(meter.getAttribute('aria-valuenow')).toBe(String(used));
    expect(document.querySelector('.meter-line .tag')?.textContent).toBe(warning);
    expect(meter.querySelectorAll('i')).toHaveLength(40);
    expect(meter.querySelectorAll('.on')).toHaveLength(used);
    expect(meter.querySelectorAll('.late')).toHaveLength(late);
  });

  it('finds by name, device and app, whatever the case, and says when there is nothing', async () => {
    await show(<App model={model()} acts={acts()} place="popup" />);
    const search = get('searchbox');
    await type(search, 'PHONE');
    expect(names()).toEqual(['Phone', 'Phone 2']);
    await type(search, 'front scan');
    expect(names()).toEqual(['Printer-Scan']);
    await type(search, 'zzz');
    expect(names()).toEqual([]);
    expect(document.body.textContent).toContain('Nothing here has “zzz”');
    expect(await press('Escape')).toBe(false);
    expect(names()).toHaveLength(3);
  });

  it('keeps the focus in the search when the row that was open is found again', async () => {
    await show(<App model={model()} acts={acts()} place="popup" />);
    await click(get('button', 'Phone 2'));
    await click(get('button', 'Back to the list'));
    expect(document.activeElement).toBe(get('button', 'Phone 2'));
    const search = get('searchbox');
    search.focus();
    await type(search, 'printer');
    await type(search, '');
    expect(names()).toContain('Phone 2');
    expect(document.activeElement).toBe(search);
  });

  it('does not draw a row anew that the ledger comes to know meanwhile, nor one of two that are alike', async () => {
    const page = { rows: [row('Phone'), row('Twin'), row('Twin')] };
    const nobody = { accounts: [], devices: [], records: [], events: [] };
    const known = { ...nobody, records: [record('Phone', { id: 'p' }), record('Twin', { id: 't' })] };
    await show(<App model={model({ ledger: nobody }, page)} acts={acts()} place="popup" />);
    const before = all('button', 'Delete Phone…').concat(all('button', 'Delete Twin…'));
    before[0]?.focus();
    await show(<App model={model({ ledger: known }, page)} acts={acts()} place="popup" />);
    expect(all('button', 'Delete Phone…').concat(all('button', 'Delete Twin…'))).toEqual(before);
    expect(before).toHaveLength(3);
    expect(document.activeElement).toBe(before[0]);
  });

  it('sorts by date, name and device', async () => {
    await show(<App model={model()} acts={acts()} place="popup" />);
    expect(names()).toEqual(['Phone', 'Printer-Scan', 'Phone 2']);
    const by = async (order: string) => {
      await type(get('combobox', 'Sort'), order);
      return names();
    };
    expect(await by('oldest')).toEqual(['Phone 2', 'Printer-Scan', 'Phone']);
    expect(await by('name')).toEqual(['Phone', 'Phone 2', 'Printer-Scan']);
    expect((await by('device'))[0]).toBe('Printer-Scan');
  });

  it('shows only the account in front, and what the page no longer has as missing', async () => {
    const base = model();
    const records = [
      ...base.ledger.records,
      record('Gone'),
      record('Deleted', { state: 'deleted' }),
      record('Other', { account: 'a2' }),
    ];
    await show(<App model={{ ...base, ledger: { ...base.ledger, records } }} acts={acts()} place="popup" />);
    expect(get('button', 'Gone').closest('li')?.textContent).toContain('Missing');
    expect(maybe('button', 'Other')).toBeUndefined();
    expect(maybe('button', 'Deleted')).toBeUndefined();
    expect(get('meter').getAttribute('aria-valuenow')).toBe('3');
  });

  it('does not call missing what was just made, while the page still shows its password over the list', async () => {
    const { ledger } = model();
    const records = [...ledger.records, record('Just-Made')];
    const said = async (state: 'password' | 'list') => {
      await show(<App model={model({ ledger: { ...ledger, records } }, { state })} acts={acts()} place="popup" />);
      return document.body.textContent;
    };
    expect(await said('password')).not.toContain('Missing');
    expect(await said('list')).toContain('Missing');
  });

  it('does not call missing what a page with half its list does not show', async () => {
    const base = model({}, { complete: false });
    await show(
      <App
        model={{ ...base, ledger: { ...base.ledger, records: [record('Elsewhere')] } }}
        acts={acts()}
        place="popup"
      />,
    );
    expect(get('button', 'Elsewhere').closest('li')?.textContent).toContain('Not sure');
  });

  it('counts twins one by one', async () => {
    const base = model({}, { rows: [row('Twin'), row('Twin')] });
    await show(
      <App
        model={{ ...base, ledger: { ...base.ledger, records: [record('Twin', { device: 'd1' })] } }}
        acts={acts()}
        place="popup"
      />,
    );
    expect(all('button', 'Twin').map((each) => each.closest('li')?.textContent?.includes('Front desk'))).toEqual([
      true,
      false,
    ]);
  });

  it('opens the desk and the portal', async () => {
    const done = acts();
    await show(<App model={model()} acts={done} place="popup" />);
    await click(get('button', 'Open desk'));
    await click(get('button', 'Open portal'));
    expect(done.openDesk).toHaveBeenCalledOnce();
    expect(done.openPortal).toHaveBeenCalledWith('legacy');
  });

  it('has a table on the desk instead, without the way to the desk', async () => {
    await show(<App model={model()} acts={acts()} place="desk" Desk={Desk} />);
    get('heading', 'Latchkey');
    get('table', 'App passwords');
    get('button', 'New app password');
    expect(maybe('button', 'Open desk')).toBeUndefined();
  });
});

describe('presenter mode', () => {
  const presenting = (hideNames: boolean) =>
    model({ settings: { presenter: true, hideNames, keepAccountLabel: true } });

  it('is switched and stored', async () => {
    const done = acts();
    await show(<App model={model()} acts={done} place="popup" />);
    await click(get('switch', 'Presenter mode'));
    expect(done.change).toHaveBeenCalledWith({ presenter: true });
  });

  it('hides the account everywhere, in the confirmation too', async () => {
    await show(<App model={presenting(false)} acts={acts()} place="popup" />);
    expect(document.body.innerHTML).not.toContain('nora');
    await click(get('button', 'Delete Phone…'));
    expect(document.body.innerHTML).not.toContain('nora');
    expect(document.body.innerHTML).toContain('Phone');
  });

  it('hides names and devices under blocks of one length, when that is wished', async () => {
    await show(<App model={presenting(true)} acts={acts()} place="popup" />);
    for (const secret of ['Phone 2', 'Printer-Scan', 'Front desk', 'nora'])
      expect(document.body.innerHTML).not.toContain(secret);
    expect(all('img', /^Name hidden, \d$/).map((each) => each.textContent)).toEqual(Array(3).fill('••••••••'));
    get('button', 'Delete app password 2…');
    get('button', 'Show names');
  });

  it('wants the name shown before anything is deleted', async () => {
    const done = acts();
    await show(<App model={presenting(true)} acts={done} place="popup" />);
    await click(get('button', 'Delete app password 1…'));
    const confirm = get('button', 'Delete') as HTMLButtonElement;
    expect(confirm.disabled).toBe(true);
    await click(get('dialog').querySelector('.stack-wide button')!);
    expect(done.change).toHaveBeenCalledWith({ hideNames: false });
    expect(done.remove).not.toHaveBeenCalled();
  });
});
