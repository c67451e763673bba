import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('wxt/utils/define-unlisted-script', () => ({ defineUnlistedScript: (run: () => void) => run }));
const { default: run } = await import('../../entrypoints/rarer-words');
const { wordsHere } = await import('../../lib/portals/words-slot');
const { broughtFor } = await import('../../lib/portals/words-rarer');
const { furtherWords } = await import('../../lib/portals/words-further');
const { conceptsOf } = await import('../../lib/portals/concepts');
const bring = run as unknown as () => void;

beforeEach(() => Reflect.deleteProperty(globalThis, 'latchkeyWords'));
afterEach(() => document.body.replaceChildren());

it('the words of a language come as soon as the page says what it is, and in place of others', async () => {
  document.body.innerHTML = '<p>…</p>';
  bring();
  expect(conceptsOf('აპის პაროლი').size).toBe(0);
  document.body.innerHTML = '<h1>აპის პაროლები</h1>';
  await vi.waitFor(() => expect(wordsHere()).toEqual(broughtFor(['ka']).words));
  expect([...conceptsOf('აპის პაროლი')]).toEqual(['appPassword']);
  document.body.innerHTML = '<h1>Aðgangsorð forrita</h1>';
  bring();
  expect(wordsHere()).toEqual(broughtFor(['is']).words);
  expect([...conceptsOf('aðgangsorð forrits')]).toEqual(['appPassword']);
});

it('a page in a language that every page is read in gets further words of those languages, and no others', () => {
  document.body.innerHTML = '<h1>Security info</h1><p>App password</p>';
  bring();
  expect(wordsHere()).toEqual(furtherWords);
  expect([...conceptsOf('Anwendungskennwort')]).toEqual(['appPassword']);
});
