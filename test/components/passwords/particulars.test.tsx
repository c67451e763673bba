import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../../components/App';
import { Desk } from '../../../components/Desk';
import type { PasswordRecord } from '../../../lib/ledger/model';
import { speakEnglish } from '../english';
import { acts, model, record } from '../models';
import { clear, click, get, maybe, press, show, type } from '../screen';

beforeEach(speakEnglish);
afterEach(clear);

const said = () => document.body.textContent ?? '';
const leave = (element: Element) =>
  act(async () => {
    element.dispatchEvent(new Event('blur'));
    await new Promise((settled) => setTimeout(settled));
  });

async function open(more: Partial<PasswordRecord> = {}, done = acts()) {
  const draw = (now: Partial<PasswordRecord>) => {
    const { ledger } = model();
    const known = { ...ledger, records: [record('Phone', now)] };
    return show(<App model={model({ ledger: known })} acts={done} place="desk" Desk={Desk} />);
  };
  await draw(more);
  if (!maybe('heading', 'Phone')) await click(get('button', 'Phone'));
  return { done, draw };
}

describe('the details on the desk', () => {
  it('save a nickname when its field is left, and show it as typed until it comes back', async () => {
    const { done, draw } = await open();
    expect(said()).toContain("can be deleted on Microsoft's page, but not renamed");
    const field = get('textbox', 'Nickname') as HTMLInputElement;
    await type(field, 'Kitchen radio');
    expect(done.desk.edit).not.toHaveBeenCalled();
    await leave(field);
    expect(done.desk.edit.mock.calls).toEqual([
      ['of Phone', { field: 'nickname', value: 'Kitchen radio', was: undefined }],
    ]);
    expect(said()).toContain('Saved.');
    expect(field.value).toBe('Kitchen radio');
    await draw({ nickname: 'Kitchen radio' });
    expect(field.value).toBe('Kitchen radio');
    await draw({ nickname: 'From elsewhere' });
    expect(field.value).toBe('From elsewhere');
  });

  it('say that another window changed the same, and keep what was typed until the person decides', async () => {
    const done = acts();
    done.desk.edit.mockResolvedValueOnce({ ok: false, why: 'changed-elsewhere' });
    const { draw } = await open({ nickname: 'Old' }, done);
    const field = get('textbox', 'Nickname') as HTMLInputElement;
    await type(field, 'Mine');
    await draw({ nickname: 'Yours' });
    await leave(field);
    expect(done.desk.edit.mock.lastCall?.[1]).toEqual({ field: 'nickname', value: 'Mine', was: 'Old' });
    expect(said()).toContain('There it is “Yours” now.');
    expect(field.value).toBe('Mine');
    await leave(field);
    expect(done.desk.edit).toHaveBeenCalledTimes(1);
    await click(get('button', 'Keep mine'));
    expect(done.desk.edit.mock.lastCall?.[1]).toEqual({ field: 'nickname', value: 'Mine', was: 'Yours' });
    expect(said()).toContain('Saved.');
  });

  it('take the other window’s where the person wants that', async () => {
    const done = acts();
    done.desk.edit.mockResolvedValueOnce({ ok: false, why: 'changed-elsewhere' });
    await open({ nickname: 'Yours' }, done);
    const field = get('textbox', 'Nickname') as HTMLInputElement;
    await type(field, 'Mine');
    await leave(field);
    await click(get('button', 'Take the other'));
    expect(field.value).toBe('Yours');
    await leave(field);
    expect(done.desk.edit).toHaveBeenCalledTimes(1);
  });

  it('give up what was typed at Escape, and save it where the person just goes back', async () => {
    const { done } = await open({ nickname: 'Old' });
    const field = get('textbox', 'Nickname') as HTMLInputElement;
    field.focus();
    await type(field, 'Mine');
    await press('Escape');
    expect([field.value, maybe('heading', 'Phone') !== undefined]).toEqual(['Old', true]);
    await type(field, 'Better');
    await click(get('button', 'Back to the list'));
    expect(done.desk.edit.mock.lastCall?.[1]).toMatchObject({ value: 'Better', was: 'Old' });
  });

  it('say why something was not stored', async () => {
    const done = acts();
    done.desk.edit.mockResolvedValueOnce({ ok: false, why: 'like-password' }).mockRejectedValueOnce(new Error('full'));
    await open({}, done);
    const field = get('textbox', 'Nickname');
    await type(field, 'zqxjkvbwpyfgmcvu');
    await leave(field);
    expect(said()).toContain('looks like a password, and Latchkey keeps none');
    await type(field, 'Kitchen');
    await leave(field);
    expect(said()).toContain('It could not be stored');
  });

  it('save apps at once, and a day to look again by a button', async () => {
    const { done } = await open({ apps: ['Mail'], reviewOn: '2020-01-01' });
    expect(said()).toContain('Review due');
    await click(get('checkbox', 'Outlook'));
    expect(done.desk.edit.mock.lastCall?.[1]).toEqual({ field: 'apps', value: ['Mail', 'Outlook'], was: ['Mail'] });
    await click(get('button', 'In 3 months'));
    expect(done.desk.edit.mock.lastCall?.[1]).toMatchObject({ field: 'reviewOn', was: '2020-01-01' });
    await click(get('button', 'No day'));
    expect(done.desk.edit.mock.lastCall?.[1]).toMatchObject({ field: 'reviewOn', value: '' });
  });

  it('keep the day to look again while another is only half typed', async () => {
    const { done } = await open({ reviewOn: '2031-01-01' });
    const field = get('textbox', 'Look at it again on') as HTMLInputElement;
    // What browsers say of a day without its month: no value, and that what stands there is none.
    Object.defineProperty(field, 'validity', { configurable: true, value: { badInput: true } });
    await type(field, '');
    await leave(field);
    expect(done.desk.edit).not.toHaveBeenCalled();
    expect(field.value).toBe('2031-01-01');
  });

  it('tell what happened, newest first, also of a clock that was set back', async () => {
    const done = acts();
    const events = [
      { at: '2031-01-01T10:00:00.000Z', record: 'of Phone', what: 'nickname-set' as const },
      { at: '2026-11-01T10:00:00.000Z', record: 'of Phone', what: 'found' as const },
    ];
    done.desk.readHistory.mockResolvedValue({ events, isDamaged: true });
    await open({}, done);
    const list = [...document.querySelectorAll('.history li')].map((line) => line.textContent);
    expect(list).toEqual(['1 Jan 2031You changed its nickname.', "1 Nov 2026Latchkey found it on Microsoft's page."]);
    expect(said()).toContain('Part of what had been written down cannot be read.');
  });

  it('hide what a person wrote where names are hidden, and the popup has no fields for it', async () => {
    const { ledger } = model();
    const known = { ...ledger, records: [record('Phone', { nickname: 'Kitchen', note: 'Sam' })] };
    const hidden = { presenter: true, hideNames: true, keepAccountLabel: true };
    await show(<App model={model({ ledger: known, settings: hidden })} acts={acts()} place="desk" Desk={Desk} />);
    await click(get('button', 'Name hidden, 1'));
    expect(said()).not.toMatch(/Kitchen|Sam/);
    await clear();
    await show(<App model={model({ ledger: known })} acts={acts()} place="popup" />);
    expect(said()).toContain('Kitchen');
    await click(get('button', 'Phone'));
    expect(said()).toContain('NicknameKitchen');
    expect(maybe('textbox', 'Nickname')).toBeUndefined();
  });
});
