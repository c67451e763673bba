import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../components/App';
import { speakEnglish } from './english';
import { acts, model, record, SEEN } from './models';
import { clear, click, get, maybe, press, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const OLD = 'AppPassword-202611';
const plain = model();
const personal = (hideNames = false) =>
  model(
    {
      ledger: {
        ...plain.ledger,
        accounts: [{ id: 'a1', portal: 'personal', firstSeen: SEEN, lastSeen: SEEN }],
        records: [record(OLD, { created: undefined }), record('Tablet mail', { created: undefined })],
      },
      settings: { ...plain.settings, presenter: hideNames, hideNames },
    },
    { portal: 'personal', rows: [], complete: false },
  );
async function open(name: string, shown = personal()) {
  const done = acts();
  await show(<App model={shown} acts={done} place="popup" />);
  await click(get('button', name));
  return done;
}
const said = () => document.querySelector('main')?.textContent ?? '';

describe('the name of one that only Latchkey has a name for', () => {
  it('is changed', async () => {
    const done = await open(OLD);
    await type(get('textbox', 'Name'), 'Scanner');
    await click(get('button', 'Save name'));
    expect(done.rename).toHaveBeenCalledExactlyOnceWith(`of ${OLD}`, 'Scanner', OLD);
    expect(said()).toContain('Saved.');
  });

  it('stands with no word of what a page lists, since theirs lists none', async () => {
    await open(OLD);
    expect([...document.querySelectorAll('dt')].map(({ textContent }) => textContent)).not.toContain('State');
  });

  it('is changed by Enter as well, and adds no device by that', async () => {
    const done = await open(OLD);
    const field = get('textbox', 'Name');
    await type(field, 'Scanner');
    field.focus();
    expect(await press('Enter')).toBe(false);
    expect(done.rename).toHaveBeenCalledOnce();
    expect(done.addDevice).not.toHaveBeenCalled();
  });

  it.each([
    ['', 'Type a name that says'],
    ['tablet MAIL', '“Tablet mail” is on this account already'],
    ['\u202e\u200b', 'Type a name that says'],
    ['x'.repeat(61), 'That is 1 character too long'],
    ['qwertyuiopasdfgh', 'This looks like a password'],
    ['qwer tyui opas dfgh', 'This looks like a password'],
  ])('may not be %j, and the field says so', async (name, sentence) => {
    const done = await open(OLD);
    await type(get('textbox', 'Name'), name);
    expect(said()).toContain(sentence);
    expect(get('textbox', 'Name').getAttribute('aria-invalid')).toBe('true');
    await click(get('button', 'Save name'));
    expect(done.rename).not.toHaveBeenCalled();
  });

  it('stays as it is when it could not be stored, and that is said', async () => {
    const done = await open(OLD);
    done.rename.mockRejectedValue(new Error('full'));
    await type(get('textbox', 'Name'), 'Scanner');
    await click(get('button', 'Save name'));
    expect(said()).toContain('It could not be stored');
  });

  it('is not saved when nothing was changed', async () => {
    const done = await open(OLD);
    await click(get('button', 'Save name'));
    expect(done.rename).not.toHaveBeenCalled();
  });

  it('has no field where Microsoft’s page lists the names', async () => {
    await open('Phone', plain);
    expect(maybe('button', 'Save name')).toBeUndefined();
  });

  it('has no field while names are hidden', async () => {
    const done = acts();
    await show(<App model={personal(true)} acts={done} place="popup" />);
    await click(document.querySelector('[aria-label="App passwords"] button, ul button')!);
    expect(said()).not.toContain(OLD);
    expect(maybe('button', 'Save name')).toBeUndefined();
  });
});

describe('one that no page lists', () => {
  it('is gone when the person says so, and then the list is there', async () => {
    const done = await open(OLD);
    get('button', 'It is gone…').focus();
    await click(get('button', 'It is gone…'));
    expect(document.activeElement?.textContent).toBe('Cancel');
    await press('Escape');
    expect(done.sayGone).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(get('button', 'It is gone…'));
    await click(get('button', 'It is gone…'));
    await click(get('button', 'This one is gone'));
    expect(done.sayGone).toHaveBeenCalledExactlyOnceWith(`of ${OLD}`, 'this');
    expect(maybe('button', 'It is gone…')).toBeUndefined();
    expect(document.activeElement).toBe(get('button', 'New app password'));
  });

  it('gives the focus to what can be pressed where no page is in front', async () => {
    await open(OLD, { ...personal(), situation: { kind: 'none' } });
    await click(get('button', 'It is gone…'));
    await click(get('button', 'This one is gone'));
    expect(document.activeElement).toBe(get('button', 'Open portal'));
  });

  it('may be one of all that are gone', async () => {
    const done = await open(OLD);
    await click(get('button', 'It is gone…'));
    await click(get('button', 'All listed here are gone'));
    expect(done.sayGone).toHaveBeenCalledExactlyOnceWith(`of ${OLD}`, 'all');
  });

  it('stays when that could not be stored, and it is said', async () => {
    const done = await open(OLD);
    done.sayGone.mockRejectedValue(new Error('full'));
    await click(get('button', 'It is gone…'));
    await click(get('button', 'This one is gone'));
    expect(said()).toContain('It could not be stored');
  });

  it('is not asked about where Microsoft’s page lists it', async () => {
    await open('Phone', plain);
    expect(maybe('button', 'It is gone…')).toBeUndefined();
  });
});
