import { beforeEach, describe, expect, it, vi } from 'vitest';
import { offerNames } from '../../entrypoints/portal.content/names';
import { type NameAsked, offerSuggestions } from '../../lib/drive/suggestions-slot';
import type { Reading } from '../../lib/portals/read';

const state = vi.hoisted(() => ({
  sent: [] as [name: string, payload: object][],
  answer: async (): Promise<unknown> => undefined,
  reported: [] as unknown[],
}));

vi.mock('../../components/in-page/host', () => ({ mountHost: () => {} }));
vi.mock('../../lib/log', () => ({ report: (error: unknown) => state.reported.push(error) }));
vi.mock('../../lib/message-bus', () => ({
  sendToBackground: async (...message: [string, object]) => {
    state.sent.push(message);
    return state.answer();
  },
}));

let asked: NameAsked[] = [];
const suggest = async (each: NameAsked) => void asked.push(each);
const asking = (field: HTMLInputElement) => ({ field }) as unknown as Reading;
function type(field: HTMLInputElement, text: string) {
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

beforeEach(() => {
  Reflect.deleteProperty(globalThis, 'latchkeySuggestions');
  asked = [];
  Object.assign(state, { sent: [], reported: [], answer: async () => offerSuggestions(suggest) });
});

describe('under a field for a name', () => {
  it('names are suggested once it stands there, by a script that is brought once', async () => {
    const names = offerNames(new AbortController().signal);
    const [first, second] = [document.createElement('input'), document.createElement('input')];
    names.update(asking(first));
    names.update(asking(first));
    await vi.waitFor(() => expect(asked.map(({ field }) => field)).toEqual([first]));
    names.update(asking(second));
    await vi.waitFor(() => expect(asked.map(({ field }) => field)).toEqual([first, second]));
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    names.update(undefined);
    expect(asked[1]?.signal.aborted).toBe(true);
    expect(state.sent).toEqual([['page.bring', { script: 'suggestions' }]]);
  });

  it('what was typed is known before the script is there, and what was chosen for as long as it stands', async () => {
    state.answer = () => new Promise(() => {});
    const names = offerNames(new AbortController().signal);
    const field = document.createElement('input');
    names.update(asking(field));
    type(field, 'Phone');
    expect(names.wanted()).toBe('Phone');
    offerSuggestions(suggest);
    const again = document.createElement('input');
    names.update(asking(again));
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    const chosen = { name: 'Laptop-Outlook', kind: 'laptop' as const, device: 'd' };
    asked[0]?.onChoose(chosen);
    type(again, 'Laptop-Outlook');
    expect([names.wanted(), names.chosen()]).toEqual(['Laptop-Outlook', chosen]);
    type(again, 'Laptop-Outlook 2');
    expect(names.chosen()).toBeUndefined();
  });

  it('a script that does not come is asked for twice, and reported', async () => {
    state.answer = () => Promise.reject(new Error('no background'));
    offerNames(new AbortController().signal).update(asking(document.createElement('input')));
    await vi.waitFor(() => expect(state.reported).toEqual([new Error('no background')]));
    state.answer = async () => undefined;
    offerNames(new AbortController().signal).update(asking(document.createElement('input')));
    await vi.waitFor(() => expect(state.reported).toHaveLength(2));
    expect(state.sent).toHaveLength(3);
    expect(asked).toEqual([]);
  });
});
