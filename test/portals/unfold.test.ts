import { afterEach, describe, expect, it } from 'vitest';
import { unfold } from '../../lib/drive/unfold';
import { readPage } from '../../lib/portals/read';
import { tryHands } from '../drive/try-hands';
import { ADDRESSES } from '../portal/addresses';
import { mountPage } from '../portal/mount';
import { MUTATIONS, type Mutation } from '../portal/mutations';
import { freshState, type PortalState, SECURITY_INFO_VARIANTS } from '../portal/state';
import { LANGUAGES } from '../portal/words';

/** The row that keeps all app passwords folded, on a page with things of other kinds that are called like them. */

const look = () => readPage(document, ADDRESSES['security-info']);
const hands = (patience = 500) => tryHands({ patience, look });
afterEach(() => document.body.replaceChildren());

const asked: string[] = [];
async function open(change: Partial<PortalState> = {}): Promise<void> {
  asked.length = 0;
  await mountPage(freshState({ tricky: true, securityInfo: 'collapsed', ...change } as object), asked, 'security-info');
}
const expander = () => look()?.expander?.element as HTMLElement;
function countPresses(element: HTMLElement): () => number {
  let count = 0;
  element.addEventListener('click', () => count++);
  return () => count;
}
/** A control that says that it is folded, put beside what calls itself an app password. */
function chevron(): HTMLButtonElement {
  const element = document.createElement('button');
  element.setAttribute('aria-expanded', 'false');
  element.setAttribute('aria-label', 'Details');
  return element;
}
/** One that says what the row is, and not that anything is folded. */
function unsaid(): HTMLButtonElement {
  return Object.assign(document.createElement('button'), { title: 'App password' });
}

describe('the folded row', { timeout: 30_000 }, () => {
  it.each(LANGUAGES)('is unfolded in %s, and nothing else is pressed', async (language) => {
    await open({ language });
    expect(look()?.view).toMatchObject({ folded: true, rows: [] });
    expect(await unfold(hands())).toEqual({ ok: true, value: undefined });
    const names = freshState({ tricky: true, language }).rows.map(({ name }) => name);
    expect(look()?.view).toMatchObject({ folded: false, level: 'sure', rows: names.map((name) => ({ name })) });
    expect(asked).toEqual([]);
  });

  it('is unfolded whatever is done to the page, and nothing else is pressed', async () => {
    const unfolded: string[] = [];
    for (const mutation of Object.keys(MUTATIONS) as Mutation[]) {
      await open({ mutations: [mutation] });
      if ((await unfold(hands())).ok) unfolded.push(mutation);
      expect(asked).toEqual([]);
    }
    expect(unfolded).toEqual(Object.keys(MUTATIONS));
  });

  it.each(LANGUAGES)(
    'is unfolded in %s where the page does not say that it is folded, and is read',
    async (language) => {
      await open({ language, mutations: ['bare'] });
      expect(document.querySelector('[aria-expanded]')).toBeNull();
      expect(await unfold(hands())).toEqual({ ok: true, value: undefined });
      expect(look()?.view).toMatchObject({
        folded: false,
        level: 'sure',
        rows: { length: freshState({ tricky: true }).rows.length },
      });
      expect(asked).toEqual([]);
    },
  );

  it('is seen, and the account read, though a link at the foot of the page deletes something', async () => {
    await open({ mutations: ['decoys'] });
    expect(document.body.textContent).toContain('Delete my data');
    expect(look()?.view).toMatchObject({ folded: true, account: { label: 'nora.lind@example.com' } });
  });

  it('is not seen in a row without a word for it unless nothing else stands there, and its control says what it is', async () => {
    await open({ mutations: ['bare'] });
    const control = expander();
    const row = control.closest('.row') as HTMLElement;
    const isSeen = () => look()?.view.folded;
    expect(isSeen()).toBe(true);
    for (const title of ['', 'Help', 'Phone', 'Delete']) {
      control.title = title;
      expect([title, isSeen()]).toEqual([title, false]);
    }
    control.title = 'App password';
    for (const more of [Object.assign(document.createElement('b'), { textContent: 'Laptop' }), unsaid()]) {
      row.append(more);
      expect(isSeen()).toBe(false);
      more.remove();
    }
    expect(isSeen()).toBe(true);
  });

  it('is no head of rows that another heading names, or that do not follow it', async () => {
    await open({ mutations: ['bare'] });
    await unfold(hands());
    const region = document.querySelector('.region') as HTMLElement;
    expect(look()?.rows.length).toBe(freshState({ tricky: true }).rows.length);
    const words = Object.assign(document.createElement('p'), { textContent: 'Recent devices' });
    for (const place of [() => region.prepend(words), () => region.before(words)]) {
      place();
      expect(look()?.rows).toEqual([]);
      words.remove();
    }
    expect(look()?.view.level).toBe('sure');
  });

  it.each(SECURITY_INFO_VARIANTS.filter((variant) => variant !== 'collapsed'))(
    'is not seen on the page built as %s, not even where a row of another kind can be unfolded',
    async (securityInfo) => {
      for (const rows of [freshState().rows, []]) {
        await open({ securityInfo, rows });
        const inside = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
        const called = inside.flatMap((each) =>
          [...each.querySelectorAll('*')].filter(
            (at) => at.childElementCount === 0 && at.textContent === 'App password',
          ),
        );
        expect(called.length).toBeGreaterThan(1);
        // Two alike would be none: each by itself.
        for (const at of called) {
          for (const mine of [chevron(), unsaid()]) {
            at.after(mine);
            const presses = countPresses(mine);
            expect([look()?.view.folded, (await unfold(hands())).ok, presses()]).toEqual([false, false, 0]);
            mine.remove();
          }
        }
      }
    },
  );

  it('is pressed once, though nothing comes of it', async () => {
    await open();
    const element = expander();
    element.addEventListener('click', (event) => event.stopImmediatePropagation(), { capture: true });
    const parent = element.parentElement as HTMLElement;
    let count = 0;
    parent.addEventListener('click', () => count++, { capture: true });
    expect(await unfold(hands())).toMatchObject({ ok: false, why: 'not-verified' });
    expect(count).toBe(1);
  });

  it('is not pressed when the page moves at the touch of the mouse', async () => {
    await open();
    const element = expander();
    const presses = countPresses(element);
    element.addEventListener('mousedown', () => element.setAttribute('aria-expanded', 'true'));
    expect(await unfold(hands())).toMatchObject({ ok: false });
    expect(presses()).toBe(0);
  });

  it('is not pressed when it is switched off, or the person stopped it', async () => {
    await open();
    const element = expander();
    const presses = countPresses(element);
    element.setAttribute('disabled', '');
    expect(await unfold(hands())).toMatchObject({ ok: false });
    element.removeAttribute('disabled');
    const stopped = hands();
    stopped.stopNow();
    expect(await unfold(stopped)).toMatchObject({ ok: false, why: 'stopped' });
    expect(presses()).toBe(0);
  });

  it('is not pressed while a dialog stands there, nor when there are two', async () => {
    await open();
    const presses = countPresses(expander());
    const again = chevron();
    again.setAttribute('aria-label', 'App password');
    expander().after(again);
    expect(await unfold(hands())).toMatchObject({ ok: false, why: 'not-sure' });
    again.remove();
    const box = document.createElement('div');
    box.setAttribute('role', 'dialog');
    const close = document.createElement('button');
    close.textContent = 'Close';
    box.append(close);
    document.body.append(box);
    expect(await unfold(hands())).toMatchObject({ ok: false, why: 'not-sure' });
    expect(presses()).toBe(0);
  });
});
