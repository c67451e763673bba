import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import suggestions from '../../entrypoints/suggestions';
import { suggestionsHere } from '../../lib/drive/suggestions-slot';
import type { Reading } from '../../lib/portals/read';
import { view } from '../background/small-browser';

const shown = vi.hoisted(() => ({ times: 0 }));
vi.mock('../../components/in-page/suggestions', () => ({ showSuggestions: () => void shown.times++ }));
vi.mock('../../lib/message-bus', () => ({ sendToBackground: async () => [{ name: 'Laptop-Linux' }] }));

beforeEach(() => {
  shown.times = 0;
});
afterEach(() => document.body.replaceChildren());

async function suggestFor(value: string) {
  suggestions.main();
  const field = document.body.appendChild(document.createElement('input'));
  field.value = value;
  const reading = { view: view({ state: 'naming' }), rows: [] } as unknown as Reading;
  const mount = () => expect.fail('the list is not drawn here');
  const { signal } = new AbortController();
  await suggestionsHere()?.({ field, reading, mount, signal, onChoose: () => {} });
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input'));
  };
  return { type };
}

it('names are suggested under an empty field, once', async () => {
  const { type } = await suggestFor('');
  expect(shown.times).toBe(1);
  type('Kitchen');
  type('');
  expect(shown.times).toBe(1);
});

it('none come under the hand of a person who has typed one before they were there, until the field is empty', async () => {
  const { type } = await suggestFor('Kitchen-Printer');
  type('Kitchen-Printer-2');
  expect(shown.times).toBe(0);
  type('');
  expect(shown.times).toBe(1);
});
