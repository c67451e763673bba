import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { sampleRows } from '../portal/state';
import { UNKNOWN_LANGUAGE } from '../portal/unknown-language';
import { modernWords, wordsFor } from '../portal/words';
import { BROWSERS, until } from './harness/driver';
import { CANARY, session } from './harness/session';

/** The field for the name, in shadow trees as well. */
const FIELD = '>>> input:is([type=text], :not([type]))';

/** Pages in a language that nobody knows: done by hand once, with a real mouse and a real keyboard, and by Latchkey from then on. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openPopup, says, awaitProposed, reset, asked, log, stored, store, pressByHand } = session(name);
  const pressed = () => log().filter((entry) => entry.what === 'other');
  const [first = '', second = ''] = sampleRows(4).map((row) => row.name);
  const keptLessons = async () => JSON.stringify(JSON.parse(await stored()).lessons ?? []);
  const begin = async (portal: 'legacy' | 'security-info', make: object) => {
    await store({ lessons: [] });
    reset({ language: UNKNOWN_LANGUAGE, ...make });
    const page = await open(ADDRESSES[portal]);
    const popup = await openPopup();
    await says(popup, 'Latchkey is not sure of this page');
    await driver().press(popup, 'button', 'Show it to Latchkey');
    await popup.close();
    await page.bringToFront();
    await until('Latchkey to watch', () => driver().shows(page, 'button', 'Hide'));
    return page;
  };
  const byHand = async (page: Parameters<typeof pressByHand>[0], words: string[], beside?: string) => {
    // A page that is about to load another answers nothing.
    await until(words.join(' or '), () => pressByHand(page, words, beside).catch(() => false));
    // A person reads a page that was loaded before they press in it.
    if (driver().simulator.state.variant === 'postback') await rest();
  };
  const rest = () => new Promise((done) => setTimeout(done, 1000));

  it.each([
    ['legacy', { variant: 'list' }, 'yes'],
    ['legacy', { variant: 'rerender' }, 'yes'],
    ['legacy', { variant: 'postback' }, 'yes'],
    ['legacy', { variant: 'component' }, 'yes'],
    ['security-info', { securityInfo: 'grid' }, 'ok'],
    // Its list and its boxes stand in shadow trees of their own.
    ['security-info', { securityInfo: 'component' }, 'delete'],
  ] as const)('learns to delete on %s %o', async (portal, make, confirm) => {
    const words = { ...modernWords(UNKNOWN_LANGUAGE), ...(portal === 'legacy' ? wordsFor(UNKNOWN_LANGUAGE) : {}) };
    const page = await begin(portal, make);
    await byHand(page, [words.delete], first);
    await rest();
    await byHand(page, [words[confirm]]);
    await until('the deletion', () => asked('delete').length > 0);
    if (portal === 'legacy') await byHand(page, [words.close]);
    await until('the lesson to be kept', async () => (await keptLessons()).includes('remove'));
    const again = await openPopup();
    await driver().press(again, 'button', `Delete ${second}…`);
    await driver().press(again, 'button', `Delete ${second}`);
    await says(again, `${second} is deleted`);
    expect(asked('delete').map((entry) => entry.what === 'delete' && entry.name)).toEqual([first, second]);
    expect(pressed()).toEqual([]);
    for (const { name: row } of sampleRows(4)) expect(await keptLessons()).not.toContain(row.toLowerCase());
  });

  it('learns what unfolds the app passwords of a page, and what they are', async () => {
    const words = modernWords(UNKNOWN_LANGUAGE);
    const page = await begin('security-info', { securityInfo: 'collapsed' });
    await byHand(page, [words.appPassword]);
    await byHand(page, [`${words.delete} ${words.appPassword}`], first);
    await rest();
    await byHand(page, [words.delete]);
    await until('the deletion', () => asked('delete').length > 0);
    await until('the lesson to be kept', async () => (await keptLessons()).includes('"fold"'));
    await page.reload();
    const popup = await openPopup();
    await says(popup, 'App passwords are folded together on this page');
    await driver().press(popup, 'button', 'Unfold them');
    await until('the notice to go', () =>
      popup.evaluate(() => !document.body.innerText.includes('are folded together on this page')),
    );
    await says(popup, second);
    await driver().press(popup, 'button', `Delete ${second}…`);
    await driver().press(popup, 'button', `Delete ${second}`);
    await says(popup, `${second} is deleted`);
    expect(asked('delete').map((entry) => entry.what === 'delete' && entry.name)).toEqual([first, second]);
    expect(pressed()).toEqual([]);
  });

  it.each([
    ['legacy', { variant: 'table' }],
    ['legacy', { variant: 'postback' }],
    ['security-info', { securityInfo: 'fluent' }],
    ['security-info', { securityInfo: 'component' }],
  ] as const)('learns to create on %s %o', async (portal, make) => {
    const page = await begin(portal, make);
    const legacy = wordsFor(UNKNOWN_LANGUAGE);
    const words = modernWords(UNKNOWN_LANGUAGE);
    if (portal === 'legacy') await byHand(page, [legacy.create]);
    else {
      await byHand(page, [words.addSignIn, `+ ${words.addSignIn}`]);
      await byHand(page, [words.appText]);
    }
    // A field that is there, and not yet shown, takes no letters.
    await until('the field', async () =>
      (await page.$(FIELD))?.click().then(
        () => true,
        () => false,
      ),
    );
    await page.keyboard.type('Shown-by-hand');
    await byHand(page, portal === 'legacy' ? [legacy.next] : [words.next]);
    await until('the lesson to be kept', async () => (await keptLessons()).includes('create'));
    expect(await stored()).not.toContain(CANARY);
    await byHand(page, portal === 'legacy' ? [legacy.close] : [words.done]);
    const popup = await openPopup();
    await driver().press(popup, 'button', 'New app password');
    await awaitProposed(popup);
    await driver().press(popup, 'button', "Create on Microsoft's page");
    await until('the second to be made', () => asked('create').length > 1);
    await driver().press(page, 'button', 'Copy password');
    await until('the copy', async () => (await driver().readClipboard()) === CANARY);
    expect(pressed()).toEqual([]);
    expect(await stored()).not.toContain(CANARY);
    expect(await keptLessons()).not.toContain('shown-by-hand');
  });
});
