import { afterEach, describe, expect, it, vi } from 'vitest';
import { handFor } from './hand';
import { METHOD_KINDS } from './methods';
import { mountPage } from './mount';
import { MUTATIONS, type Mutation } from './mutations';
import { freshState, PERSONAL_VARIANTS, SECURITY_INFO_VARIANTS, type StateChange, VARIANTS } from './state';
import { LANGUAGES, modernWords } from './words';
import { chooseAppPassword, deleteOnLegacy, deleteOnSecurityInfo, handOn, speak, speakLegacy } from './work';

/** The simulated pages by themselves, worked by a hand: they must be true before anything is tried on them. */

afterEach(() => document.body.replaceChildren());

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

/** What was asked of the server is this, and stays so. */
async function expectAsked(asked: string[], expected: string[]): Promise<void> {
  await vi.waitFor(() => expect(asked).toEqual(expected));
  await new Promise((done) => setTimeout(done, 20));
  expect(asked).toEqual(expected);
}

async function workSecurityInfo(change: StateChange): Promise<string[]> {
  const asked: string[] = [];
  const state = freshState(change);
  await mountPage(state, asked, 'security-info');
  const hand = handOn(state);
  const say = speak(state.language);
  await chooseAppPassword(hand, say);
  await hand.type('Printer-2F-Scan');
  await hand.press(say('next'));
  await vi.waitFor(() => expect(hand.read()).toContain(PASSWORD));
  await hand.press(say('done'));
  if (state.securityInfo === 'collapsed') {
    expect(hand.find('scan2mail')).toBeUndefined();
    await hand.press(say('appPassword'));
  }
  await deleteOnSecurityInfo(hand, say, 'scan2mail');
  return asked;
}

describe.each(SECURITY_INFO_VARIANTS)('the security info page built as %s', (securityInfo) => {
  it.each(some(LANGUAGES, securityInfo, 6))('can be worked in %s', async (language) => {
    const done = await workSecurityInfo({ securityInfo, language });
    await expectAsked(done, ['create Printer-2F-Scan', 'delete scan2mail']);
  });
  it.each(waysFor(securityInfo))('can be worked after %s', async (...names) => {
    const done = await workSecurityInfo({ securityInfo, language: 'de', mutations: names });
    await expectAsked(done, ['create Printer-2F-Scan', 'delete scan2mail']);
  });
  it('writes down what is pressed on another method', async () => {
    const asked: string[] = [];
    await mountPage(freshState({ securityInfo }), asked, 'security-info');
    const hand = handFor('en', 40);
    const before = hand.read();
    await hand.press(['Delete'], hand.rowOf('nora@home.example', ['Delete']));
    await hand.until(() => hand.read() !== before);
    await hand.press(['Yes', 'OK', 'Delete']);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(asked).toEqual(['other email nora@home.example', 'other email nora@home.example']);
    await vi.waitFor(() => expect(hand.find('nora@home.example')).toBeUndefined());
  });
  it('refuses a short name in words of its own', async () => {
    const asked: string[] = [];
    const state = freshState({ securityInfo });
    await mountPage(state, asked, 'security-info');
    const hand = handFor('en', 40);
    await chooseAppPassword(hand, speak('en'));
    await hand.type('Printer');
    await hand.press(['Next']);
    await vi.waitFor(() => expect(hand.read()).toContain('at least 8'));
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
    await vi.waitFor(() => expect(hand.sees(say('removeExisting'))).toBe(false));
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
    const say = speakLegacy('de');
    await hand.press(say('create'));
    await hand.type('Printer-2F');
    await hand.press(say('next'));
    await vi.waitFor(() => expect(hand.read()).toContain(PASSWORD));
    await hand.press(say('close'));
    await deleteOnLegacy(hand, say, 'scan2mail');
    await expectAsked(asked, ['create Printer-2F', 'delete scan2mail']);
  });
});

describe('the words', () => {
  it.each(LANGUAGES)('are all there in %s', (language) => {
    const words = modernWords(language);
    expect(Object.entries(words).filter(([, word]) => !word)).toEqual([]);
    for (const kind of METHOD_KINDS) if (kind !== 'authenticator') expect(words[kind]).toBeTruthy();
  });
});
