import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../components/App';
import type { Model } from '../../components/model';
import { speakEnglish } from './english';
import { acts, model, record } from './models';
import { clear, click, get, maybe, nameOf, press, show } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

const ofPersonal = (removesAll: boolean): Model => {
  const plain = model({}, { portal: 'personal', rows: [], complete: false, removesAll });
  const records = [record('Printer', { id: 'r1', device: 'd1' }), record('Xbox', { id: 'r2', device: undefined })];
  return { ...plain, ledger: { ...plain.ledger, records } };
};
const open = async (shown = ofPersonal(true)) => {
  const done = acts();
  await show(<App model={shown} acts={done} place="popup" />);
  return done;
};

describe('all app passwords of a personal account', () => {
  it('are offered to be removed only where the page has the link for that', async () => {
    await open(ofPersonal(false));
    expect(maybe('button', 'Remove all…')).toBeUndefined();
  });

  it('are listed with their devices, and removed once that was accepted', async () => {
    const done = await open();
    await click(get('button', 'Remove all…'));
    const dialog = get('dialog');
    expect(nameOf(dialog)).toBe('Remove all app passwords of this account?');
    for (const words of [
      'Printer',
      'Front desk',
      'Xbox',
      'nora@example.com',
      'also those that Latchkey does not know of',
    ])
      expect(dialog.textContent).toContain(words);
    expect(document.activeElement).toBe(get('button', 'Cancel'));
    await click(get('button', 'Remove all'));
    expect(done.removeAll).not.toHaveBeenCalled();
    await click(get('checkbox'));
    await click(get('button', 'Remove all'));
    expect(done.removeAll).toHaveBeenCalledExactlyOnceWith({ tab: 7, account: 'a1' });
    expect(get('status').textContent).toContain('removing all app passwords');
  });

  it('stay when the person goes back', async () => {
    const done = await open();
    await click(get('button', 'Remove all…'));
    await click(get('checkbox'));
    await press('Escape');
    expect(maybe('dialog')).toBeUndefined();
    expect(done.removeAll).not.toHaveBeenCalled();
  });

  it.each([
    ['open', 'dialog-never-came', true],
    ['open', 'page-left', true],
    ['locate', 'control-missing', false],
  ] as const)('may be gone where the link was pressed and nothing was asked: %s, %s', async (step, why, isOpen) => {
    const done = acts();
    done.removeAll.mockResolvedValue({ ok: false, step, why });
    await show(<App model={ofPersonal(true)} acts={done} place="popup" />);
    await click(get('button', 'Remove all…'));
    await click(get('checkbox'));
    await click(get('button', 'Remove all'));
    const said = document.querySelector('main')?.textContent ?? '';
    expect(said).toContain(isOpen ? 'Nobody saw whether the app passwords' : 'No app password was removed');
    expect(said.includes('had pressed already')).toBe(isOpen);
  });

  it('are named to nobody who may be watching', async () => {
    const shown = ofPersonal(true);
    await open({ ...shown, settings: { ...shown.settings, presenter: true, hideNames: true } });
    await click(get('button', 'Remove all…'));
    for (const words of ['Xbox', 'Front desk', 'nora@example.com'])
      expect(get('dialog').textContent).not.toContain(words);
    // What nobody has seen does not go.
    await click(get('checkbox'));
    expect(get('button', 'Remove all').hasAttribute('disabled')).toBe(true);
    expect(get('dialog').textContent).toContain('Show them first');
  });
});
