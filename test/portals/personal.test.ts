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
