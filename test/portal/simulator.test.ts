import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Hand, handFor } from './hand';
import { METHOD_KINDS } from './methods';
import { mountPage } from './mount';
import { MUTATIONS, type Mutation } from './mutations';
import { freshState, PERSONAL_VARIANTS, SECURITY_INFO_VARIANTS, type StateChange, VARIANTS } from './state';
import { LANGUAGES, type ModernWords, modernWords, wordsFor } from './words';

/** The simulated pages by themselves, worked by a hand: they must be true before anything is tried on them. */

afterEach(() => document.body.replaceChildren());

/** Their boxes take a moment. */
const DELAYED: string[] = ['list', 'grid', 'combobox'];
const PASSWORD = 'qwertyuiopasdfgh';
const mutations = Object.keys(MUTATIONS) as Mutation[];
const together: Mutation[][] = [
  ['rename', 'bare', 'wrap', 'buttons-to-links', 'links-to-spans', 'split-text', 'hidden-copies', 'columns'],
  ['upper', 'odd-spaces', 'label-as-placeholder', 'decoys', 'decoy-list', 'mixed-languages', 'hidden-copies'],
];
/** Every mutation and every language comes up several times over the variants; all of each for all of them takes minutes. */
const some = <One>(all: readonly One[], variant: string, every: number) =>
  all.filter((_, index) => (index + variant.length) % every === 0);
const waysFor = (variant: string) => [...some(mutations, variant, 6).map((one) => [one]), ...together];

function speak(language: string) {
  const tables: ModernWords[] = [language, 'en', 'de'].flatMap((one) => [
    modernWords(one),
    modernWords(one, { older: true }),
  ]);
  return (...keys: (keyof ModernWords)[]) => keys.flatMap((key) => tables.map((words) => words[key]));
}

async function workSecurityInfo(change: StateChange): Promise<string[]> {
  const asked: string[] = [];
  const state = freshState(change);
  await mountPage(state, asked, 'security-info');
  const hand = handFor(state.language, DELAYED.includes(state.securityInfo) ? 40 : 3);
  const say = speak(state.language);
  await hand.press(say('addSignIn'));
  if (hand.sees(say('showMore'))) await hand.press(say('showMore'));
  if (hand.sees(say('which'))) await hand.press(say('which', 'choose'));
  else if (hand.sees(say('choose'))) await hand.press(say('choose'));
  if (!hand.choose(say('appPassword'))) await hand.press(choices(hand, say));
  if (hand.sees(say('add')) && !hand.sees(say('back'))) await hand.press(say('add'));
  hand.type('Printer-2F-Scan');
  await hand.press(say('next'));
  await vi.waitFor(() => expect(hand.read()).toContain(PASSWORD));
  await hand.press(say('done'));
  if (state.securityInfo === 'collapsed') {
    expect(hand.find('scan2mail')).toBeUndefined();
    await hand.press(say('appPassword'));
  }
  await hand.press(deletes(say), hand.rowOf('scan2mail', deletes(say)));
  await hand.press([...say('yes', 'ok'), ...say('delete')]);
  return asked;
}
/** A card says what the method is for besides its name. */
function choices(hand: Hand, say: ReturnType<typeof speak>): string[] {
  const cards = say('appPassword').flatMap((name) => say('appText').map((text) => `${name}${text}`));
  return hand.sees(cards) ? cards : say('appPassword');
}
/** In some variants the label says more than the caption; the caption is there all the same. */
const deletes = (say: ReturnType<typeof speak>) => say('delete');

describe.each(SECURITY_INFO_VARIANTS)('the security info page built as %s', (securityInfo) => {
  it.each(some(LANGUAGES, securityInfo, 6))('can be worked in %s', async (language) => {
    expect(await workSecurityInfo({ securityInfo, language })).toEqual(['create Printer-2F-Scan', 'delete scan2mail']);
  });
  it.each(waysFor(securityInfo))('can be worked after %s', async (...names) => {
    const done = await workSecurityInfo({ securityInfo, language: 'de', mutations: names });
    expect(done).toEqual(['create Printer-2F-Scan', 'delete scan2mail']);
  });
  it('writes down what is pressed on another method', async () => {
    const asked: string[] = [];
    await mountPage(freshState({ securityInfo }), asked, 'security-info');
    const hand = handFor('en', 40);
    await hand.press(['Delete'], hand.rowOf('nora@home.example', ['Delete']));
    await hand.press(['Yes', 'OK', 'Delete']);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(asked).toEqual(['other email nora@home.example', 'other email nora@home.example']);
    expect(hand.find('nora@home.example')).toBeUndefined();
  });
  it('refuses a short name in words of its own', async () => {
    const asked: string[] = [];
    const state = freshState({ securityInfo });
    await mountPage(state, asked, 'security-info');
    const hand = handFor('en', 40);
    await hand.press(['Add sign-in method', 'Add method']);
    if (hand.sees(['Show more options'])) await hand.press(['Show more options']);
    if (hand.sees(['Choose a method'])) await hand.press(['Choose a method']);
    if (!hand.choose(['App password'])) await hand.press(choices(hand, speak('en')));
    if (!hand.sees(['Back'])) await hand.press(['Add']);
    hand.type('Printer');
    await hand.press(['Next']);
    expect(hand.read()).toContain('at least 8');
    expect(asked).toEqual([]);
  });
});

describe.each(PERSONAL_VARIANTS)('the personal pages built as %s', (personal) => {
  const work = async (change: StateChange) => {
    const asked: string[] = [];
    const state = freshState({ personal, ...change });
    await mountPage(state, asked, 'personal');
    const hand = handFor(state.language);
    const say = speak(state.language);
    await hand.press(say('createNew'));
    await vi.waitFor(() => expect(hand.read()).toContain(PASSWORD));
    await hand.press(say('createNew'));
    await hand.press(say('done'));
    if (!hand.sees(say('removeExisting'))) return asked;
    await hand.press(say('removeExisting'));
    await hand.press(say('remove', 'yes', 'ok'), hand.rowOf(modernWords(state.language).removeSure, say('cancel')));
    expect(hand.sees(say('removeExisting'))).toBe(false);
    return asked;
  };
  const expected = ['create', 'create', ...(personal === 'sections' ? [] : ['delete all 4'])];
  it.each(some(LANGUAGES, personal, 6))('can be worked in %s', async (language) =>
    expect(await work({ language })).toEqual(expected),
  );
  it.each(waysFor(personal).filter((names) => !names.includes('mixed-languages')))(
    'can be worked after %s',
    async (...names) => {
      expect(await work({ language: 'de', mutations: names })).toEqual(expected);
    },
  );
  it('has no section while two-step verification is off', async () => {
    await mountPage(freshState({ personal, twoStep: false }), [], 'personal');
    expect(handFor('en').sees(['Create a new app password'])).toBe(false);
  });
});

describe.each(VARIANTS.filter((one) => one !== 'postback'))('the legacy page built as %s', (variant) => {
  it.each(waysFor(variant))('can be worked after %s', async (...names) => {
    const asked: string[] = [];
    await mountPage(freshState({ variant, language: 'de', mutations: names }), asked);
    const hand = handFor('de', 25);
    const say = (key: 'create' | 'next' | 'close' | 'delete' | 'yes') => [wordsFor('de')[key], wordsFor('en')[key]];
    await hand.press(say('create'));
    hand.type('Printer-2F');
    await hand.press(say('next'));
    await vi.waitFor(() => expect(hand.read()).toContain(PASSWORD));
    await hand.press(say('close'));
    const captions = [...say('delete'), ...say('delete').map((word) => `${word} scan2mail`)];
    await hand.press(captions, hand.rowOf('scan2mail', captions));
    await hand.press(say('yes'));
    expect(asked).toEqual(['create Printer-2F', 'delete scan2mail']);
  });
});

describe('the words', () => {
  it.each(LANGUAGES)('are all there in %s', (language) => {
    const words = modernWords(language);
    expect(Object.entries(words).filter(([, word]) => !word)).toEqual([]);
    for (const kind of METHOD_KINDS) if (kind !== 'authenticator') expect(words[kind]).toBeTruthy();
  });
});
