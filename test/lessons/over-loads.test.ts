import { afterEach, describe, expect, it } from 'vitest';
import { type Learned, learner } from '../../lib/drive/learn';
import { accept } from '../../lib/schema';
import { draftsSchema } from '../../lib/schema-drafts';
import { ADDRESS } from '../drive/small-page';
import { type Panel, postbackPage } from '../portal/legacy/postback';
import { freshState, sampleRows } from '../portal/state';
import { UNKNOWN_LANGUAGE } from '../portal/unknown-language';
import { wordsFor } from '../portal/words';
import { readAsTaught, readByLesson } from './read';
import { PASSWORD, typeInto } from './watched';

const words = wordsFor(UNKNOWN_LANGUAGE);
const rows = sampleRows(4);
const [first] = rows;
const WHOLE: Panel = { kind: 'list' };
afterEach(() => document.body.replaceChildren());

/** A page that loads another at every press: each is watched anew, with what was kept of the one before. */
function loads() {
  let kept = '[]';
  let watcher: ReturnType<typeof learner> | undefined;
  const load = (panel: Panel, without?: string, change: (body: HTMLElement) => void = () => {}) => {
    const state = freshState({
      language: UNKNOWN_LANGUAGE,
      variant: 'postback',
      rows: rows.filter(({ name }) => name !== without),
    });
    const parsed = new DOMParser().parseFromString(postbackPage(state, panel), 'text/html');
    for (const script of parsed.querySelectorAll('script')) script.remove();
    document.body.replaceChildren(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
    change(document.body);
    watcher = learner({
      body: () => document.body,
      look: (lessons) => readByLesson(document, ADDRESS, undefined, lessons),
      trial: (lessons) => readAsTaught(document, ADDRESS, lessons),
      portal: 'legacy',
    });
    watcher.goOn(accept(draftsSchema, JSON.parse(kept)) ?? []);
    // Given once.
    kept = '[]';
    return watcher.settle();
  };
  const press = (caption: string, nth = 0) => {
    const control = [...document.querySelectorAll('a')].filter((at) => at.textContent === caption)[nth];
    if (!control || !watcher) throw new Error(`no ${caption}`);
    watcher.pressed(control);
    kept = JSON.stringify(watcher.drafts());
    return kept;
  };
  return {
    load,
    press,
    type: (name: string) => typeInto(watcher, name),
    kept: () => kept,
    settle: () => watcher?.settle(),
  };
}

const question: Panel = { kind: 'question', id: first?.id ?? '' };
const says = (learned: Learned | undefined) => JSON.stringify(learned ?? {});

describe('a page that loads another at every press', () => {
  it('teaches how to delete, and keeps no name on the way', () => {
    const { load, press } = loads();
    load(WHOLE);
    let told = press(words.delete);
    expect(load(question)).toBeUndefined();
    told += press(words.yes);
    expect(load({ kind: 'message', text: 'qzz' }, first?.name)).toBeUndefined();
    told += press(words.close);
    const learned = load(WHOLE, first?.name);
    expect(learned).toMatchObject({
      lesson: {
        task: 'remove',
        row: { made: 'a' },
        boxes: [{ controls: [{ act: 'confirm' }, { act: 'decline' }] }, { controls: [{ act: 'close' }] }],
      },
    });
    for (const { name } of rows) expect(`${told} ${says(learned)}`.toLowerCase()).not.toContain(name.toLowerCase());
  });

  it('keeps no name that stands on a button, and finds it there again', () => {
    const { load, press, kept } = loads();
    const named = (body: HTMLElement) => body.querySelector('#yes')?.append(` ${first?.name}`);
    load(WHOLE);
    press(words.delete);
    load(question, undefined, named);
    press(`${words.yes} ${first?.name}`);
    expect(kept().toLowerCase()).not.toContain(first?.name.toLowerCase());
    const learned = load(WHOLE, first?.name);
    expect(learned).toMatchObject({ lesson: { boxes: [{ controls: [{ act: 'confirm' }, { act: 'decline' }] }] } });
    expect(says(learned)).toContain(`${words.yes.toLowerCase()} \\u0000`);
  });

  it('teaches how to create, and where the password stands', () => {
    const { load, press, type, kept } = loads();
    load(WHOLE);
    press(words.create);
    load({ kind: 'name' });
    type('Tablet-Mail-Sync');
    press(words.next);
    expect(kept()).not.toMatch(/tablet/i);
    const learned = load({ kind: 'password', name: 'Tablet-Mail-Sync', password: PASSWORD });
    expect(learned).toMatchObject({
      lesson: { task: 'create', create: { made: 'a' }, boxes: [{ fields: 1 }], secret: { box: [{}] } },
    });
    expect(says(learned)).not.toMatch(/tablet/i);
    expect(says(learned)).not.toContain(PASSWORD);
  });

  it('teaches nothing when the person declined, whatever goes from the list afterwards', () => {
    const { load, press, settle } = loads();
    load(WHOLE);
    press(words.delete);
    load(question);
    press(words.no);
    expect(load(WHOLE)).toBeUndefined();
    document.querySelector('td')?.closest('tr')?.remove();
    expect(settle()).toBeUndefined();
  });

  it.each([
    ['another row went', rows[1]?.name],
    ['none went', undefined],
  ])('teaches nothing when %s', (_, gone) => {
    const { load, press } = loads();
    load(WHOLE);
    press(words.delete);
    load(question);
    press(words.yes);
    expect(load(WHOLE, gone)).toBeUndefined();
  });

  it.each([
    ['alone', ` ${PASSWORD}`],
    ['glued to “Copy”', `<span>${PASSWORD}</span><span>Copy</span>`],
    ['in groups, glued', '<b>qwer tyui opas</b> <b>dfgh</b><b>Copy</b>'],
    ['in four parts, glued', '<i>qwer</i><i>tyui</i><i>opas</i><i>dfgh</i><i>Copy</i>'],
    ['run on in one text', ` <b>${PASSWORD}Copy</b>`],
    ['run on in groups', ' qwer tyui opas dfghCopy'],
    ['beside letters of another script', ` ${PASSWORD}コピー`],
    ['in groups beside them', ' <b>qwer-tyui-opas-dfgh</b><b>コピー</b>'],
  ])('keeps nothing over a load where a button says sixteen letters, %s', (_, said) => {
    const { load, press, kept } = loads();
    load(WHOLE);
    press(words.delete);
    load(question, undefined, (body) => body.querySelector('#no')?.insertAdjacentHTML('beforeend', said));
    press(words.yes);
    expect(kept()).toBe('[]');
  });

  it('keeps nothing of what the page shows as a password in another shape, and begins nothing with it', () => {
    const { load, press, kept } = loads();
    load({ kind: 'list' }, undefined, (body) =>
      body.insertAdjacentHTML(
        'beforeend',
        '<div role="dialog"><p>Password: <b>Xk7fQwLm9tRz</b></p><p>This password will not be displayed again</p>' +
          '<a href="#" aria-label="Copy Xk7fQwLm9tRz">copy it</a></div>',
      ),
    );
    press('copy it');
    expect(kept()).toBe('[]');
    press(words.delete);
    expect(kept()).not.toBe('[]');
  });

  it.each([
    ['a word of sixteen letters or more', 'sicherheitsinformationen'],
    ['words of four letters', 'remove this from your account'],
  ])('goes on over loads where a button says %s, also once its box is closed', (_, said) => {
    const { load, press, kept } = loads();
    const long = (body: HTMLElement) => body.querySelector('#no')?.append(` ${said}`);
    load(WHOLE);
    press(words.delete);
    load(question, undefined, long);
    press(words.yes);
    expect(kept()).toContain(said);
    load({ kind: 'message', text: 'qzz' }, first?.name);
    press(words.close);
    expect(kept()).toContain(said);
    expect(load(WHOLE, first?.name)).toMatchObject({ lesson: { task: 'remove' } });
  });

  it('teaches nothing where it asks twice', () => {
    const { load, press } = loads();
    load(WHOLE);
    press(words.delete);
    load(question);
    press(words.yes);
    load(question, undefined, (body) => {
      for (const link of body.querySelectorAll('#yes, #no')) link.append(' olx');
    });
    press(`${words.yes} olx`);
    expect(load(WHOLE, first?.name)).toEqual({ unlearned: 'two-questions' });
  });
});
