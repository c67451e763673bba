import { afterEach, describe, expect, it } from 'vitest';
import { create } from '../../lib/drive/create';
import { press } from '../../lib/page/press';
import { readPersonal } from '../../lib/portals/read-personal';
import { createJob, tryHands } from '../drive/try-hands';
import { ADDRESSES } from '../portal/addresses';
import { mountPage } from '../portal/mount';
import { freshState, PERSONAL_VARIANTS } from '../portal/state';
import { LANGUAGES } from '../portal/words';

afterEach(() => document.body.replaceChildren());
const turns = LANGUAGES.map(
  (language, index) => [PERSONAL_VARIANTS[index % PERSONAL_VARIANTS.length]!, language] as const,
);
const all = [...PERSONAL_VARIANTS.map((variant) => [variant, 'en'] as const), ...turns];
const SECRET = 'qwertyuiopasdfgh';

describe('the page of a personal account', { timeout: 30_000 }, () => {
  it.each(all)('built as %s, in %s, is read: its section, one way to make one, no list', async (variant, language) => {
    await mountPage(freshState({ personal: variant, language }), [], 'personal');
    const reading = readPersonal(document, ADDRESSES.personal);
    expect(reading?.view).toMatchObject({ state: 'list', level: 'sure', rows: [], complete: false });
    expect(reading?.view.account?.label).toBe('nora.lind@example.com');
  });

  it.each(all)('built as %s, in %s, shows a new one, whose place is sure', async (variant, language) => {
    await mountPage(freshState({ personal: variant, language, nextPassword: SECRET }), [], 'personal-result');
    const reading = readPersonal(document, ADDRESSES['personal-result']);
    expect(reading?.view.state).toBe('password');
    expect(reading?.secret?.part.level).toBe('sure');
    expect(reading?.secret?.read()?.replace(/\s/g, '')).toBe(SECRET);
    expect(JSON.stringify(reading?.view)).not.toContain(SECRET);
  });

  it.each(['label-as-placeholder', 'label-as-aria'] as const)(
    'shows a new one in a field that says itself what it is (%s), in every language',
    async (mutation) => {
      for (const language of LANGUAGES) {
        const state = freshState({ personal: 'cards', language, nextPassword: SECRET, mutations: [mutation] });
        await mountPage(state, [], 'personal-result');
        const secret = readPersonal(document, ADDRESSES['personal-result'])?.secret;
        expect([language, secret?.part.level, secret?.read()]).toEqual([language, 'sure', SECRET]);
      }
    },
  );

  it('takes sixteen letters in a field that is to be filled for what was typed, whatever its placeholder says', async () => {
    const mutations = ['label-as-placeholder' as const];
    await mountPage(freshState({ personal: 'cards', nextPassword: SECRET, mutations }), [], 'personal-result');
    const field = document.querySelector<HTMLInputElement>('input[placeholder]');
    if (field) field.readOnly = false;
    expect(field?.value).toBe(SECRET);
    expect(readPersonal(document, ADDRESSES['personal-result'])?.secret).toBeUndefined();
  });

  it.each(PERSONAL_VARIANTS)('built as %s makes one when asked, and nothing else is pressed', async (variant) => {
    const asked: string[] = [];
    await mountPage(freshState({ personal: variant }), asked, 'personal');
    const address = () => (asked.length > 0 ? ADDRESSES['personal-result'] : ADDRESSES.personal);
    const look = () => readPersonal(document, address());
    const hands = tryHands({ patience: 2000, look, presserFor: () => Promise.resolve(press) });
    expect(await create(createJob('Printer-2F', { portal: 'personal' }), hands)).toMatchObject({ ok: true });
    expect(asked).toEqual(['create']);
  });

  it('says that the option is off while two-step verification is', async () => {
    await mountPage(freshState({ twoStep: false }), [], 'personal');
    expect(readPersonal(document, ADDRESSES.personal)?.view.state).toBe('option-off');
  });

  it('is not read on a page that only looks like it', async () => {
    await mountPage(freshState(), [], 'personal');
    expect(readPersonal(document, 'https://account.live.com/proofs/EnableTfa')?.view.state).toBe('elsewhere');
    expect(readPersonal(document, ADDRESSES['security-info'])).toBeUndefined();
  });
});
