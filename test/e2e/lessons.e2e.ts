import { describe, expect, it } from 'vitest';
import { ADDRESSES } from '../portal/addresses';
import { sampleRows } from '../portal/state';
import { modernWords, UNKNOWN_LANGUAGE, wordsFor } from '../portal/words';
import { BROWSERS, until } from './harness/driver';
import { session } from './harness/session';

/** Pages in a language that nobody knows: done by hand once, with a real mouse and a real keyboard, and by Latchkey from then on. */
describe.each(BROWSERS)('%s', (name) => {
  const { driver, open, openPopup, says, reset, asked, log, stored, pressByHand } = session(name);
  const pressed = () => log().filter((entry) => entry.what === 'other');
  const learned = () => until('the lesson to be kept', async () => (await stored()).includes('"learnedAt"'), 20_000);

  it.each([
    ['legacy', { variant: 'list' }, wordsFor(UNKNOWN_LANGUAGE)],
    ['legacy', { variant: 'rerender' }, wordsFor(UNKNOWN_LANGUAGE)],
    ['security-info', { securityInfo: 'fluent' }, modernWords(UNKNOWN_LANGUAGE)],
  ] as const)('learns to delete on %s %o', async (portal, make, words) => {
    reset({ language: UNKNOWN_LANGUAGE, ...make });
    const page = await open(ADDRESSES[portal]);
    const popup = await openPopup();
    await says(popup, 'Latchkey is not sure of this page');
    await driver().press(popup, 'button', 'Show it to Latchkey');
    await until('the page to be looked at', () => pressByHand(page, words.delete));
    await until('the confirm to be pressed', () =>
      pressByHand(page, words.yes, ...('ok' in words ? [words.ok, words.delete] : [])),
    );
    await until('the deletion', () => asked('delete').length > 0);
    if (portal === 'legacy') await until('the message to be closed', () => pressByHand(page, words.close));
    await learned();
    const [shown] = asked('delete');
    const first = shown?.what === 'delete' ? shown.name : '';
    const second = sampleRows(4).find((row) => row.name !== first)?.name ?? '';
    await popup.close();
    const again = await openPopup();
    await driver().press(again, 'button', `Delete ${second}…`);
    await driver().press(again, 'button', `Delete ${second}`);
    await says(again, `${second} is deleted`);
    expect(asked('delete').map((entry) => entry.what === 'delete' && entry.name)).toEqual([first, second]);
    expect(pressed()).toEqual([]);
    const kept = await stored();
    expect(kept.slice(kept.indexOf('"lessons"'), kept.indexOf('"lessons"') + 3000)).not.toContain(first);
  });
});
