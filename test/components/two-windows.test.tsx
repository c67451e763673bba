import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { WhoseActs } from '../../components/new-to-you/whose-acts';
import type { PasswordRecord } from '../../lib/ledger/model';
import { speakEnglish } from './english';
import { acts, model, record, SEEN } from './models';
import { clear, click, get, maybe, press, show, type } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const said = () => document.querySelector('main')?.textContent ?? '';

/** One app password's details in the popup, on a page of this portal; `draw` shows what another window has made of it. */
async function open(portal: 'legacy' | 'personal', first: Partial<PasswordRecord> = {}) {
  const done = acts();
  const draw = (now: Partial<PasswordRecord>) => {
    const { ledger } = model();
    const accounts = [{ id: 'a1', portal, firstSeen: SEEN, lastSeen: SEEN }];
    const records = [{ ...record('Phone'), ...now }];
    const page = portal === 'personal' ? { portal, rows: [], complete: false } : { portal };
    return show(<App model={model({ ledger: { ...ledger, accounts, records } }, page)} acts={done} place="popup" />);
  };
  await draw(first);
  await click(get('button', 'Phone'));
  return { done, draw };
}

describe('a name that another window gives as well', () => {
  it('is said, and the person’s own takes its place only at their word', async () => {
    const { done, draw } = await open('personal');
    const field = get('textbox', 'Name') as HTMLInputElement;
    await type(field, 'Scanner');
    done.rename.mockResolvedValueOnce({ ok: false, why: 'changed-elsewhere' });
    await draw({ name: 'Tablet' });
    await click(get('button', 'Save name'));
    expect(done.rename).toHaveBeenLastCalledWith('of Phone', 'Scanner', 'Phone');
    expect(said()).toContain('There it is “Tablet” now.');
    expect(field.value).toBe('Scanner');
    await click(get('button', 'Save name'));
    expect(done.rename).toHaveBeenLastCalledWith('of Phone', 'Scanner', 'Tablet');
    expect(said()).toContain('Saved.');
  });

  it('stands in a field that nobody has typed in, and half a name is not saved by going back', async () => {
    const { done, draw } = await open('personal');
    const field = get('textbox', 'Name') as HTMLInputElement;
    await draw({ name: 'Tablet' });
    expect(field.value).toBe('Tablet');
    await type(field, 'Scan');
    await click(get('button', 'Back to the list'));
    expect(done.rename).not.toHaveBeenCalled();
  });
});

describe('a device that another window gives as well', () => {
  const choose = async (words: string) => {
    await type(get('combobox', 'Device'), words);
    get('combobox', 'Device').focus();
    await press('Enter');
  };

  it('stays, and that is said', async () => {
    const { done } = await open('legacy', { device: 'd1' });
    done.moveRecord.mockResolvedValueOnce(false);
    await choose('think');
    expect(done.moveRecord).toHaveBeenCalledExactlyOnceWith('of Phone', { from: 'd1', to: 'd2' });
    expect(said()).toContain('Another window has changed this app password or the device meanwhile');
    expect(said()).not.toContain('Device saved.');
  });

  it('is compared with what was seen when a new one was begun', async () => {
    const { done, draw } = await open('personal');
    await type(get('textbox', 'Name'), 'Mine');
    get('combobox', 'Device').focus();
    await press('ArrowUp');
    await press('ArrowUp');
    await press('Enter');
    await type(get('textbox', 'Device name'), 'Galaxy');
    await draw({ device: 'd1' });
    await click(get('button', 'Add device'));
    expect(done.moveRecord).toHaveBeenCalledExactlyOnceWith('of Phone', { from: undefined, to: 'new' });
    expect(maybe('button', 'Add device')).toBeUndefined();
  });
});

describe('one that another window says is theirs as well, with a device', () => {
  async function openNew(first: Partial<PasswordRecord> = {}) {
    const claim = vi.fn<WhoseActs['claim']>(async () => true);
    const whose: WhoseActs = { claim, askLater: vi.fn(), disown: vi.fn(), settle: vi.fn(), dismissMissing: vi.fn() };
    const draw = (more: Partial<PasswordRecord>) => {
      const records = [record('Phone', { newToYou: true, ...more })];
      const shown = model({ ledger: { ...model().ledger, records } });
      return show(<App model={shown} acts={{ ...acts(), whose }} place="desk" Desk={Desk} />);
    };
    await draw(first);
    return { claim, draw };
  }
  const choose = async (words: RegExp) => {
    await click(get('combobox', 'Device'));
    await click(get('option', words));
    await click(get('button', 'Save with this device'));
  };

  it('stays as it is there, and that is said', async () => {
    const { claim, draw } = await openNew();
    await click(get('button', "It's mine: Phone"));
    claim.mockResolvedValueOnce(false);
    await draw({ device: 'd1', disownedAt: SEEN });
    await choose(/ThinkPad/);
    expect(claim).toHaveBeenCalledExactlyOnceWith('of Phone', { from: undefined, to: 'd2' });
    expect(said()).toContain('Another window has changed this app password or the device meanwhile');
    expect(said()).not.toContain('Noted: it is yours.');
    await click(get('button', 'Save with this device'));
    expect(claim).toHaveBeenLastCalledWith('of Phone', { from: 'd1', to: 'd2' });
    expect(said()).toContain('Noted: it is yours.');
  });
});
