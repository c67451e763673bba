import { beforeEach, describe, expect, it, vi } from 'vitest';
import { takeDownUnnamed } from '../../entrypoints/personal.content/unnamed';
import { offerHands } from '../../lib/drive/hands-slot';
import type { Reading } from '../../lib/portals/read';
import { view } from '../background/small-browser';

interface Told {
  shown: string;
  worked: boolean;
}
const state = vi.hoisted(() => ({
  told: [] as Told[],
  answer: async (): Promise<string> => 'AppPassword-202611',
}));

vi.mock('../../lib/i18n', () => ({ t: (key: string, { name }: { name: string }) => `${key} ${name}` }));
vi.mock('../../lib/message-bus', () => ({
  sendToBackground: (_name: string, payload: Told) => {
    state.told.push(payload);
    return state.answer();
  },
}));

const SECRET = 'qwertyuiopasdfgh';
const page = (node: Node | undefined, level = 'sure'): Reading =>
  ({
    view: view({ portal: 'personal', state: node ? 'password' : 'elsewhere', rows: [] }),
    ...(node ? { secret: { node, part: { level }, read: () => expect.fail('the value was looked at') } } : {}),
  }) as unknown as Reading;
const text = () => document.createTextNode(SECRET);
const settled = () => new Promise((done) => setTimeout(done));
const load = () => {
  const onRest = takeDownUnnamed();
  return async (reading: Reading | undefined) => {
    onRest(reading, offers);
    await settled();
  };
};
/** A cover, and what is offered under it. */
const lay = () =>
  document.body.appendChild(document.createElement('section')).appendChild(document.createElement('div'));
const said = () => [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent);
let offers: HTMLElement;
/** The cover goes with what it lies over, and the next is another. */
const showNone = async (rest: ReturnType<typeof load>) => {
  offers.parentElement?.remove();
  await rest(page(undefined));
  offers = lay();
};
const showings = () => new Set(state.told.map(({ shown }) => shown)).size;

beforeEach(() => {
  document.body.replaceChildren();
  offers = lay();
  Object.assign(state, { told: [], answer: async () => 'AppPassword-202611' });
  return () => void Reflect.deleteProperty(globalThis, 'latchkeyHands');
});

describe('a page that shows a password nobody named', () => {
  it('tells of it once, with nothing of the value, and says how it is called', async () => {
    const rest = load();
    const node = text();
    for (let times = 0; times < 3; times++) await rest(page(node));
    expect(state.told).toHaveLength(1);
    expect(JSON.stringify(state.told)).not.toContain(SECRET);
    expect(said()).toEqual(['inPage_takenDown AppPassword-202611']);
    expect(document.body.innerHTML).not.toContain(SECRET);
  });

  it('tells the same showing when it was only drawn anew, and says it beside the new place', async () => {
    const rest = load();
    for (let times = 0; times < 3; times++) {
      offers.parentElement?.remove();
      offers = lay();
      await rest(page(text()));
    }
    expect([state.told.length, showings(), said().length]).toEqual([3, 1, 1]);
    expect(offers.nextElementSibling?.textContent).toBe('inPage_takenDown AppPassword-202611');
  });

  it('tells nothing anew where the page only says less of it for a while, as while its own button says “Copied”', async () => {
    const rest = load();
    const node = text();
    await rest(page(node));
    await rest(page(undefined));
    await rest(page(node));
    expect([state.told.length, said()]).toEqual([1, ['inPage_takenDown AppPassword-202611']]);
  });

  it('says nothing of the last one beside the next before that was taken down', async () => {
    const rest = load();
    await rest(page(text()));
    await showNone(rest);
    state.answer = () => new Promise(() => {});
    await rest(page(text()));
    expect(said()).toEqual(['']);
  });

  it('tells another showing after the page showed none, and after every load', async () => {
    const rest = load();
    await rest(page(text()));
    await showNone(rest);
    await rest(page(text()));
    await load()(page(text()));
    expect([state.told.length, showings()]).toEqual([3, 3]);
  });

  it('tells it again when nobody took it, as the same showing', async () => {
    const rest = load();
    const node = text();
    state.answer = () => Promise.reject(new Error('no background'));
    await rest(page(node));
    expect(said()).toEqual(['']);
    state.answer = async () => 'AppPassword-202611';
    await rest(page(node));
    await rest(page(node));
    expect([state.told.length, showings(), said()]).toEqual([2, 1, ['inPage_takenDown AppPassword-202611']]);
  });

  it('tells nothing where the place is not sure, or the page is still loading', async () => {
    const rest = load();
    await rest(page(text(), 'likely'));
    const loading = vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
    const node = text();
    await rest(page(node));
    expect(state.told).toEqual([]);
    loading.mockReturnValue('complete');
    await rest(page(node));
    expect(state.told).toHaveLength(1);
  });

  it('says that a job was worked there, of the first it shows only', async () => {
    offerHands({ work: async () => true, asked: () => false });
    const rest = load();
    await rest(page(text()));
    await showNone(rest);
    await rest(page(text()));
    expect(state.told.map(({ worked }) => worked)).toEqual([true, false]);
  });
});
