import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { sampleRows } from '../portal/state';
import { UNKNOWN_LANGUAGE } from '../portal/unknown-language';
import { modernWords, wordsFor } from '../portal/words';
import { BROWSERS, until } from './harness/driver';
import { session } from './harness/session';

const NAMES = sampleRows(5).map((row) => row.name);
const [first = ''] = NAMES;
const OTHERS = NAMES.slice(2, 4);

/** On a page in words that nobody knows the first one is deleted by hand, and the others by Latchkey. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openDesk, says, reset, asked, log, store, pressByHand } = session(name);
  const deleted = () => asked('delete').map((entry) => ('name' in entry ? entry.name : ''));

  it.each([
    ['legacy', { variant: 'list' }, wordsFor(UNKNOWN_LANGUAGE).yes],
    ['security-info', { securityInfo: 'grid' }, modernWords(UNKNOWN_LANGUAGE).ok],
  ] as const)('goes on with several after the first was deleted by hand on %s', async (portal, make, yes) => {
    await store({ lessons: [] });
    reset({ language: UNKNOWN_LANGUAGE, rows: sampleRows(5), ...make });
    const page = await open(ADDRESSES[portal]);
    const desk = await openDesk();
    await driver().press(desk, 'tab', 'Clean up');
    await says(desk, 'Delete the first one by hand');
    await driver().press(desk, 'button', 'Show it to Latchkey');
    const words = wordsFor(UNKNOWN_LANGUAGE);
    const byHand = (said: string, beside?: string) => until(said, () => pressByHand(page, [said], beside));
    await page.bringToFront();
    await until('Latchkey to watch', () => driver().shows(page, 'button', 'Hide'));
    await byHand(portal === 'legacy' ? words.delete : modernWords(UNKNOWN_LANGUAGE).delete, first);
    await byHand(yes);
    await until('the first deletion', () => deleted().length === 1);
    if (portal === 'legacy') await byHand(words.close);
    await desk.bringToFront();
    await says(desk, 'Learned from your hand');
    for (const each of OTHERS) await driver().press(desk, 'checkbox', `Select ${each}`);
    await driver().press(desk, 'button', 'Delete selected…');
    await says(desk, 'There is no undo');
    await desk.type('dialog input', '2');
    await driver().press(desk, 'button', 'Delete 2 app passwords');
    await says(desk, '2 deleted and seen gone');
    expect(deleted()).toEqual([first, ...OTHERS]);
    expect(log().filter((entry) => entry.what === 'other')).toEqual([]);
  });
});
