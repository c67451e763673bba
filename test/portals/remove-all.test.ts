import { afterEach, describe, expect, it, vi } from 'vitest';
import { removeAll } from '../../lib/drive/remove-all';
import { type Answer, trafficOf } from '../../lib/page/traffic';
import { readPersonal } from '../../lib/portals/read-personal';
import { removeAllJob as job, tryHands } from '../drive/try-hands';
import { ADDRESSES } from '../portal/addresses';
import { mountPage } from '../portal/mount';
import { freshState, PERSONAL_VARIANTS, type PersonalVariant, type StateChange } from '../portal/state';
import { LANGUAGES } from '../portal/words';

afterEach(() => document.body.replaceChildren());

/** As the picture of 2025 has it, the page has no such link. */
const REMOVING = PERSONAL_VARIANTS.filter((variant) => variant !== 'sections');
const turns = LANGUAGES.map((language, index) => [REMOVING[index % REMOVING.length]!, language] as const);
const all = [...REMOVING.map((variant) => [variant, 'en'] as const), ...turns];

const look = () => readPersonal(document, ADDRESSES.personal);

async function open(personal: PersonalVariant, change: StateChange = {}) {
  const asked: string[] = [];
  const state = freshState({ personal, personalCount: 3, ...change });
  await mountPage(state, asked, 'personal');
  return { asked, hands: tryHands({ patience: 2500, look }) };
}

describe('all app passwords of a personal account', () => {
  it.each(all)('are removed on the page built as %s, in %s, once', async (variant, language) => {
    const { asked, hands } = await open(variant, { language });
    expect(look()?.view.removesAll).toBe(true);
    expect(await removeAll(job(), hands)).toEqual({ ok: true, value: { foundGone: false } });
    expect(asked).toEqual(['delete all 3']);
    expect(hands.noted.slice(0, 2)).toEqual(['opening', 'confirming']);
    expect(look()?.view).toMatchObject({ state: 'list' });
  });

  it('are not offered where the page has no link for it', async () => {
    const { asked, hands } = await open('sections');
    expect(look()?.view.removesAll).toBeUndefined();
    expect(await removeAll(job(), hands)).toMatchObject({ ok: false, why: 'control-missing' });
    expect(asked).toEqual([]);
  });

  it.each([
    ['dialog-never', 'open', 'dialog-never-came'],
    ['extra-confirm', 'check', 'dialog-unexpected'],
  ] as const)('stay when the page does “%s”', async (fault, step, why) => {
    for (const variant of REMOVING) {
      const { asked, hands } = await open(variant, { faults: [fault] });
      expect(await removeAll(job(), hands)).toMatchObject({ ok: false, step, why });
      expect(asked).toEqual([]);
    }
  });

  it('are not called removed when the link stays', async () => {
    const { asked, hands } = await open('cards', { faults: ['delete-lies'] });
    expect(await removeAll(job(), hands)).toMatchObject({ ok: false, step: 'verify', why: 'not-verified' });
    expect(asked).toEqual(['delete all 3 (kept)']);
  });

  it.each([
    ['while nothing is heard of it', undefined, 3000, 'not-verified'],
    ['and are where nothing was heard for long', undefined, 7000, undefined],
    ['where the server refuses it, for however long', 500, 7000, 'not-verified'],
    ['and are where the server has taken it', 200, 3000, undefined],
  ])('are not called removed because the link is away: %s', async (_, status, patience, why) => {
    const { hands } = await open('cards', { faults: ['hang'] });
    const answers: Answer[] = [];
    const traffic = trafficOf(() => answers, new EventTarget());
    const working = removeAll(job(), { ...hands, traffic, patience });
    await vi.waitFor(() => expect(hands.noted).toContain('confirming'));
    await new Promise((done) => setTimeout(done, 50));
    document.querySelector('dialog')?.remove();
    look()?.removeAll?.element.replaceWith('…');
    const at = performance.now();
    if (status) answers.push({ start: at, end: at, status });
    expect(await working).toMatchObject(why ? { ok: false, why } : { ok: true });
  });

  it('stay when the intent is not written, and its question is closed', async () => {
    const { asked, hands } = await open('cards');
    const note = async (phase: string) =>
      phase === 'confirming'
        ? ({ ok: false, step: 'intent', why: 'journal-failed' } as const)
        : ({ ok: true, value: undefined } as const);
    expect(await removeAll(job(), { ...hands, note })).toMatchObject({ ok: false, why: 'journal-failed' });
    expect(asked).toEqual([]);
    expect(look()?.view.state).toBe('list');
  });

  /** The page shows its question with the confirm switched off. */
  const switchedOff = (then: (confirm: HTMLButtonElement) => void) => {
    let confirm: HTMLButtonElement | undefined;
    return () => {
      const [box] = look()?.dialogs ?? [];
      if (box && !confirm) {
        confirm = box.controls.find(({ caption }) => caption === 'Remove')?.element as HTMLButtonElement;
        confirm.disabled = true;
        then(confirm);
      }
      return look();
    };
  };

  it('are removed once the page has switched its confirm on', async () => {
    const { asked, hands } = await open('cards');
    const seen = switchedOff((confirm) => {
      setTimeout(() => {
        expect(hands.noted).toEqual(['opening']);
        confirm.disabled = false;
      }, 300);
    });
    expect(await removeAll(job(), { ...hands, look: seen })).toEqual({ ok: true, value: { foundGone: false } });
    expect(asked).toEqual(['delete all 3']);
  });

  it('stay where the confirm stays switched off: no intent is written, and the question is closed', async () => {
    const { asked, hands } = await open('cards');
    const working = removeAll(job(), { ...hands, look: switchedOff(() => {}) });
    expect(await working).toMatchObject({ ok: false, step: 'check' });
    expect(hands.noted).toEqual(['opening']);
    expect(asked).toEqual([]);
    expect(look()?.dialogs).toEqual([]);
  });

  it('stay when the question is about something else', async () => {
    const { asked, hands } = await open('cards');
    // Another link of the page stands in the place of the right one: its question names a way to sign in.
    const other = look()?.others.find(({ caption }) => caption === 'Remove');
    if (!other) throw new Error('the page has no other link that removes');
    const lookElsewhere = () => {
      const reading = look();
      const control = reading?.others.find(({ element }) => element === other.element);
      return reading && { ...reading, removeAll: control && { ...control, caption: 'Remove existing app passwords' } };
    };
    expect(await removeAll(job(), { ...hands, look: lookElsewhere })).toMatchObject({
      ok: false,
      step: 'check',
      why: 'dialog-unexpected',
    });
    expect(asked.filter((each) => !each.startsWith('other'))).toEqual([]);
  });

  it('are left alone by a page that was loaded anew in the middle; after the press it is looked at', async () => {
    const { asked, hands } = await open('cards');
    expect(await removeAll(job({ phase: 'opening' }), hands)).toMatchObject({ ok: false, why: 'page-left' });
    expect(await removeAll(job({ phase: 'confirming' }), hands)).toMatchObject({ ok: false, why: 'not-verified' });
    expect(asked).toEqual([]);
  });
});
