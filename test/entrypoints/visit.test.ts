import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type OnRest, visit as visitPage } from '../../entrypoints/portal.content/visit';
import { type Eyes, offerHands } from '../../lib/drive/hands-slot';
import type { Reader } from '../../lib/portals/read';
import type { PageView } from '../../lib/portals/view';
import { type CoveredSecret, offerSecret } from '../../lib/secret/secret-slot';
import { view } from '../background/small-browser';

const state = vi.hoisted(() => ({
  view: undefined as PageView | undefined,
  control: undefined as Element | undefined,
  secret: undefined as { node: Node; name?: string } | undefined,
  sent: [] as [name: string, payload: { view?: PageView; list?: PageView; came?: string }][],
  answer: async (_name: string): Promise<unknown> => undefined,
  offers: undefined as unknown as HTMLElement,
  covered: 0,
  isOrphan: false,
  names: [] as readonly string[],
}));

vi.mock('../../components/in-page/host', async (original) => ({
  ...(await original<typeof import('../../components/in-page/host')>()),
  isOwnChange: () => false,
  isOurs: () => false,
  mountHost: () => {},
}));
vi.mock('../../components/in-page/cover', () => ({
  showCover: ({ signal }: { signal: AbortSignal }) => {
    state.covered++;
    signal.addEventListener('abort', () => state.covered--);
    const setCovered = () => state.covered--;
    return { setCovered, isShown: () => true, offers: state.offers, host: state.offers };
  },
}));
vi.mock('../../lib/i18n', () => ({ t: (key: string) => key }));
vi.mock('../../lib/message-bus', () => ({
  answerInPage: () => {},
  isOrphan: () => state.isOrphan,
  sendToBackground: async (name: string, payload: object) => {
    state.sent.push([name, payload]);
    return state.answer(name);
  },
}));

const read = (_page: Document, _address: string, names: readonly string[]) => {
  state.names = names;
  return (
    state.view && {
      view: state.view,
      rows: state.view.rows.map((row) => ({ ...row, elements: [], control: { element: state.control } })),
      secret: state.secret,
    }
  );
};
function visit(onRest?: OnRest, came?: 'back_forward') {
  const life = new AbortController();
  const isOver = () => {
    if (state.isOrphan) life.abort();
    return life.signal.aborted;
  };
  visitPage({ read: read as unknown as Reader, portal: 'legacy', onRest, came, isOver, signal: life.signal });
}
const sent = (name: string) => state.sent.filter(([each]) => each === name).map(([, payload]) => payload);
const move = () => document.body.append(document.createElement('p'));
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const trusted = () =>
  Object.defineProperty(new MouseEvent('click', { bubbles: true, composed: true }), 'isTrusted', { value: true });
const dressing = { account: 'a', rows: [] };

beforeEach(() => {
  document.body.replaceChildren();
  Reflect.deleteProperty(globalThis, 'latchkeyHands');
  Reflect.deleteProperty(globalThis, 'latchkeySecret');
  offerSecret(() => {});
  Object.assign(state, {
    view: view(),
    secret: undefined,
    control: undefined,
    sent: [],
    offers: document.body.appendChild(document.createElement('div')),
    covered: 0,
    answer: async (name: string) => (name === 'page.read' ? dressing : undefined),
    isOrphan: false,
  });
  return async () => {
    state.isOrphan = true;
    move();
    await wait(20);
  };
});

describe('a visit', () => {
  it('reports the list only when the page has come to rest, and then with the account that came late', async () => {
    state.view = { ...view(), account: undefined };
    visit();
    for (let count = 0; count < 30; count++) {
      move();
      await wait(50);
    }
    expect(sent('page.read')).toEqual([]);
    state.view = view();
    move();
    await vi.waitFor(() => expect(sent('page.read')).toEqual([{ view: view() }]));
  });

  it('reports a list again that nobody took, and not one that was taken', async () => {
    state.answer = () => Promise.reject(new Error('no background'));
    visit();
    await vi.waitFor(() => expect(sent('page.read')).toHaveLength(1));
    state.answer = async () => dressing;
    move();
    await vi.waitFor(() => expect(sent('page.read')).toHaveLength(2));
    await wait(50);
    move();
    await wait(400);
    expect(sent('page.read')).toHaveLength(2);
  });

  it('reports the list when the last picture has come, though no node has changed', async () => {
    const loading = vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
    visit();
    await wait(300);
    expect(sent('page.read')).toEqual([]);
    loading.mockReturnValue('complete');
    window.dispatchEvent(new Event('load'));
    await vi.waitFor(() => expect(sent('page.read')).toHaveLength(1));
  });

  it('tells of what was made by hand together with the list that stood there before', async () => {
    visit();
    await vi.waitFor(() => expect(sent('page.read')).toHaveLength(1));
    await wait(20);
    const password = { ...view(), state: 'password' as const, account: undefined, rows: [] };
    Object.assign(state, { view: password, secret: { node: document.body, name: 'Tablet' } });
    move();
    await vi.waitFor(() => expect(sent('page.created')).toEqual([{ view: password, list: view(), name: 'Tablet' }]));
  });

  it('hands over what the page shows at rest, and where something may be said beside the cover', async () => {
    const seen: unknown[] = [];
    Object.assign(state, { view: { ...view(), state: 'password' }, secret: { node: document.body, name: 'Tablet' } });
    visit((reading, offers) => void seen.push(reading?.secret?.name, offers));
    await vi.waitFor(() => expect(seen).toEqual(['Tablet', state.offers]));
  });

  it('reports the list once a job has ended, though the page has not changed since', async () => {
    let end = (_isDone: boolean) => {};
    offerHands({ work: () => new Promise((resolve) => (end = resolve)), asked: () => false });
    state.answer = async (name) => (name === 'job.mine' ? { kind: 'create', name: 'Phone' } : dressing);
    visit();
    await wait(500);
    expect(sent('page.read')).toEqual([]);
    end(true);
    await vi.waitFor(() => expect(sent('page.read')).toEqual([{ view: view() }]));
  });

  it('leaves looking to a run while that is on, and covers what the run sees of a one-time password', async () => {
    let eyes: Eyes | undefined;
    offerHands({ work: (_task, given) => new Promise(() => (eyes = given)), asked: () => false });
    state.answer = async (name) =>
      name === 'job.mine' ? { kind: 'run', run: { plan: { rows: [{ name: 'Phone' }] } } } : dressing;
    const rested = vi.fn();
    visit(rested);
    await vi.waitFor(() => expect(eyes).toBeDefined());
    move();
    await wait(300);
    expect(rested).not.toHaveBeenCalled();
    Object.assign(state, { view: { ...view(), state: 'password' }, secret: { node: document.body, name: 'Tablet' } });
    expect(state.covered).toBe(0);
    eyes?.look();
    expect(state.covered).toBe(1);
    expect(state.names).toEqual(['Phone']);
  });

  it('covers at once what a page shows that came back from memory', () => {
    Object.assign(state, { view: { ...view(), state: 'password' }, secret: { node: document.body, name: 'Tablet' } });
    visit(undefined, 'back_forward');
    expect(state.covered).toBe(1);
  });

  it('offers to copy a covered password as soon as the script for it is there, and lets it be uncovered where that cannot come', async () => {
    Reflect.deleteProperty(globalThis, 'latchkeySecret');
    const offered: CoveredSecret[] = [];
    const shown = { ...view(), state: 'password' as const };
    state.answer = async (name) => {
      if (name === 'page.bring') offerSecret((covered) => offered.push(covered));
      return undefined;
    };
    Object.assign(state, { view: shown, secret: { node: document.body, name: 'Tablet', read: () => 'value' } });
    visit();
    await vi.waitFor(() => expect(offered.map(({ read }) => read())).toEqual(['value']));
    expect(state.covered).toBe(1);
    Reflect.deleteProperty(globalThis, 'latchkeySecret');
    state.answer = () => Promise.reject(new Error('no background'));
    state.secret = { node: document.createElement('p'), name: 'Phone' };
    move();
    await vi.waitFor(() => expect(state.offers.querySelector('button')).not.toBeNull());
    expect(sent('page.bring')).toHaveLength(3);
    expect(state.covered).toBe(1);
    state.offers.querySelector('button')?.dispatchEvent(trusted());
    expect(state.covered).toBe(0);
  });

  it('covers what came by an attribute alone in a run that looks at nothing', async () => {
    offerHands({ work: () => new Promise(() => {}), asked: () => false });
    state.answer = async (name) => (name === 'job.mine' ? { kind: 'run', run: { plan: { rows: [] } } } : dressing);
    visit();
    await wait(300);
    Object.assign(state, { view: { ...view(), state: 'password' }, secret: { node: document.body, name: 'Tablet' } });
    move();
    await vi.waitFor(() => expect(state.covered).toBe(1));
  });

  it('tells which row the person deletes by hand, and nothing that a script presses', async () => {
    const control = document.body.appendChild(document.createElement('button'));
    state.view = view({ rows: view().rows.slice(0, 1) });
    state.control = control;
    visit();
    control.click();
    document.body.dispatchEvent(trusted());
    expect(sent('hand.pressed')).toEqual([]);
    control.dispatchEvent(trusted());
    const [{ name = '', created } = {}] = view().rows;
    expect(sent('hand.pressed')).toEqual([{ view: state.view, item: { name, created, rowId: undefined } }]);
  });

  it('takes no press for the person’s own deletion while Latchkey works the page', async () => {
    const control = document.body.appendChild(document.createElement('button'));
    state.control = control;
    offerHands({ work: () => new Promise(() => {}), asked: () => false });
    state.answer = async (name) => (name === 'job.mine' ? { kind: 'remove', item: {} } : dressing);
    visit();
    await wait(50);
    control.dispatchEvent(trusted());
    expect(sent('hand.pressed')).toEqual([]);
  });

  it('says how the page came when it asks for its job', async () => {
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type: 'reload' } as never]);
    visit();
    await vi.waitFor(() => expect(sent('job.mine')).toEqual([{ came: 'reload' }]));
  });
});
