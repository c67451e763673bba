import { beforeEach, describe, expect, it, vi } from 'vitest';
import { byHand } from '../../entrypoints/by-hand/by-hand';
import type { Lesson, NewLesson } from '../../lib/portals/lesson';
import type { Reading } from '../../lib/portals/read';
import { eyesWith } from './eyes';

const { state, startAnew } = vi.hoisted(() => {
  const fresh = () => ({
    pressed: [] as Element[],
    typed: [] as string[],
    learned: undefined as unknown,
    isUnderWay: false,
    refusals: 0,
    gone: undefined as unknown,
    drafts: [] as unknown[],
    kept: [] as unknown[],
    wentOn: [] as unknown[],
    sent: [] as [string, unknown][],
    tell: (_lessons: readonly Lesson[]) => {},
  });
  const state = fresh();
  return { state, startAnew: () => Object.assign(state, fresh()) };
});

vi.mock('../../lib/drive/learn', () => ({
  learner: () => ({
    pressed: (target: Element) => void state.pressed.push(target),
    typed: (field: Element) => void state.typed.push(field.id),
    chose: () => {},
    copied: () => {},
    interrupted: () => {},
    isUnderWay: () => state.isUnderWay,
    drafts: () => state.drafts,
    goOn: (drafts: unknown[]) => void state.wentOn.push(...drafts),
    settle: () => {
      const { learned } = state;
      state.learned = undefined;
      return learned;
    },
  }),
}));
vi.mock('../../lib/drive/own-deletion', () => ({
  ownDeletion: async ({ signal }: { signal: AbortSignal }) => {
    const { gone } = state;
    await vi.waitFor(() => expect(gone || signal.aborted).toBeTruthy());
    return gone;
  },
}));
vi.mock('../../components/in-page/outlines', () => ({ showOutlines: () => ({ around: () => {} }) }));
vi.mock('../../lib/portals/recognise', () => ({ recogniseUrl: () => ({ portal: { id: 'security-info' } }) }));
vi.mock('../../lib/portals/read-by-lesson', () => ({ readByLesson: () => undefined, readAsTaught: () => undefined }));
vi.mock('../../lib/i18n', () => ({ t: (key: string) => key }));
vi.mock('../../lib/message-bus', () => ({
  isOrphan: () => false,
  onLessons: (tell: (lessons: readonly Lesson[]) => void) => void Object.assign(state, { tell }),
  sendToBackground: async (name: string, payload: unknown) => {
    if (name !== 'draft.mine') state.sent.push([name, payload]);
    if (state.refusals-- > 0) throw new Error('refused');
    if (name === 'draft.mine') return state.kept;
    return name === 'hand.mine' ? { name: 'Phone' } : [];
  },
}));

const lesson = (kind = false) => ({
  lesson: {
    portal: 'security-info',
    task: 'remove',
    row: { made: 'button', says: 'qzz', path: [], ...(kind ? { kind: { key: '0.0', says: 'enohp' } } : {}) },
    boxes: [],
  } satisfies NewLesson,
});
const reading = (change: object) =>
  ({ view: {}, rows: [{ control: { isTaught: true } }], dialogs: [], ...change }) as unknown as Reading;
const said: (string | undefined)[] = [];
let life = new AbortController();
const eyes = () => eyesWith((line) => void said.push(line?.sentence), { signal: life.signal });

const watching = () => {
  const hand = byHand();
  hand.know([], eyes());
  return hand;
};

beforeEach(() => {
  startAnew();
  said.length = 0;
  document.body.replaceChildren(document.createElement('button'));
  life = new AbortController();
  return () => life.abort();
});

describe('watching by hand', () => {
  it('takes no press of a script for a hand', () => {
    watching();
    document.querySelector('button')?.click();
    expect(state.pressed).toEqual([]);
  });

  it('is not taken over by a stay that was left', async () => {
    const hand = byHand();
    state.kept = ['draft'];
    hand.know([], eyes());
    hand.know([], { ...eyes(), signal: AbortSignal.abort() });
    await vi.waitFor(() => expect(state.wentOn).not.toEqual([]));
    expect(state.wentOn).toEqual(['draft']);
  });

  it('listens to plain text alone, and to no password or code', () => {
    watching();
    const fields: Record<string, string>[] = [
      { id: 'untyped' },
      { id: 'text', type: 'text', autocomplete: 'off' },
      { id: 'search', type: 'search' },
      { id: 'password', type: 'password' },
      { id: 'shown', type: 'text', autocomplete: 'current-password' },
      { id: 'code', type: 'text', autocomplete: 'one-time-code' },
      { id: 'email', type: 'email' },
      { id: 'tel', type: 'tel' },
    ];
    for (const attributes of fields) {
      const field = document.createElement('input');
      for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
      document.body.append(field);
      field.dispatchEvent(Object.defineProperty(new Event('input', { bubbles: true }), 'isTrusted', { value: true }));
    }
    expect(state.typed).toEqual(['untyped', 'text', 'search']);
  });

  it('keeps what was learned and says it in words', async () => {
    const hand = watching();
    state.learned = lesson();
    hand.atRest(undefined, eyes());
    await vi.waitFor(() => expect(said).toEqual(['lesson_learned']));
    expect(state.sent.map(([name]) => name)).toEqual(['lesson.learned']);
  });

  it('learns what an app password says of itself only from somebody who was asked to show one', async () => {
    const hand = watching();
    state.learned = lesson(true);
    hand.atRest(undefined, eyes());
    expect(state.sent).toEqual([]);
    hand.show(eyes());
    state.learned = lesson(true);
    hand.atRest(undefined, eyes());
    await vi.waitFor(() => expect(state.sent.map(([name]) => name)).toEqual(['lesson.learned']));
  });

  it('keeps what it read the page by when the same is shown again', async () => {
    const hand = byHand();
    const row = { made: 'a', says: 'qzz', path: [] };
    hand.know([{ ...lesson().lesson, id: 'old', learnedAt: '', row }, { task: 'create' } as Lesson], eyes());
    state.learned = { lesson: { ...lesson().lesson, row: undefined } };
    hand.atRest(undefined, eyes());
    await vi.waitFor(() => expect(state.sent).toMatchObject([['lesson.learned', { lesson: { row, task: 'remove' } }]]));
  });

  it('has the page read anew by what was learned, and by what was forgotten no more', async () => {
    const hand = byHand();
    const seen = { ...eyes(), touch: vi.fn() };
    hand.know([{ ...lesson().lesson, id: 'old', learnedAt: '' }], seen);
    state.tell([{ ...lesson().lesson, portal: 'legacy', id: 'other', learnedAt: '' }]);
    expect(seen.touch).toHaveBeenCalledOnce();
    state.learned = { lesson: { ...lesson().lesson, row: undefined } };
    hand.atRest(undefined, seen);
    await vi.waitFor(() => expect(seen.touch).toHaveBeenCalledTimes(2));
    // Nor does it come back as a part of the next one.
    expect(state.sent).toMatchObject([['lesson.learned', { lesson: { row: undefined } }]]);
  });

  it('tries twice to keep it, and says so when it cannot be kept', async () => {
    const hand = watching();
    state.refusals = 1;
    state.learned = lesson();
    hand.atRest(undefined, eyes());
    await vi.waitFor(() => expect(said).toEqual(['lesson_learned']));
    state.refusals = 2;
    state.learned = lesson();
    hand.atRest(undefined, eyes());
    await vi.waitFor(() => expect(said).toEqual(['lesson_learned', 'lesson_notKept']));
  });

  it('looks again by itself while a move is under way, though the page has changed no node', async () => {
    const hand = watching();
    state.isUnderWay = true;
    hand.atRest(undefined, eyes());
    state.learned = lesson();
    await vi.waitFor(() => expect(said).toEqual(['lesson_learned']), { timeout: 3000 });
  });

  it('tells the list that stands after the person’s own deletion, of the row that was pressed last', async () => {
    const hand = byHand();
    hand.followDeletion();
    await vi.waitFor(() => expect(state.sent).toHaveLength(1));
    state.gone = { portal: 'legacy' };
    hand.followDeletion();
    const ended = ['hand.ended', { view: state.gone }];
    await vi.waitFor(() => expect(state.sent).toEqual([['hand.mine', {}], ['hand.mine', {}], ended]));
  });

  it('says nothing of a deletion in which Latchkey came between', async () => {
    const hand = byHand();
    hand.followDeletion();
    await vi.waitFor(() => expect(state.sent).toHaveLength(1));
    await new Promise((done) => setTimeout(done, 20));
    hand.interrupted();
    await new Promise((done) => setTimeout(done, 200));
    expect(state.sent).toEqual([['hand.mine', {}]]);
  });

  it('keeps what is watched at each press, and goes on with what was watched before a load', async () => {
    state.kept = ['a draft'];
    watching();
    await vi.waitFor(() => expect(state.wentOn).toEqual(['a draft']));
    state.drafts = ['another'];
    const press = Object.defineProperty(new MouseEvent('click', { bubbles: true }), 'isTrusted', { value: true });
    document.querySelector('button')?.dispatchEvent(press);
    expect(state.sent).toEqual([['draft.keep', { account: undefined, drafts: ['another'] }]]);
    expect(state.pressed).toHaveLength(1);
  });

  it('keeps nothing any more of what was watched when Latchkey has come between', async () => {
    state.kept = ['a draft'];
    const hand = watching();
    await vi.waitFor(() => expect(state.wentOn).toEqual(['a draft']));
    hand.interrupted();
    expect(state.sent).toEqual([['draft.keep', { account: undefined, drafts: [] }]]);
  });

  it('says why nothing was learned', () => {
    const hand = watching();
    state.learned = { unlearned: 'two-questions' };
    hand.atRest(undefined, eyes());
    expect(said).toEqual(['unlearned_two_questions']);
  });

  it('drops a lesson that fits only half, and no other', () => {
    const hand = byHand();
    hand.know([{ id: 'old' } as Lesson], eyes());
    hand.atRest(reading({ view: { level: 'sure', lesson: 'old' } }), eyes());
    hand.atRest(reading({ view: { level: 'by-hand' } }), eyes());
    hand.atRest(reading({ view: { level: 'by-hand', lesson: 'old' }, rows: [] }), eyes());
    // Rows that were found without it do not speak against it.
    hand.atRest(reading({ view: { level: 'by-hand', lesson: 'old' }, rows: [{ control: {} }] }), eyes());
    expect(state.sent).toEqual([]);
    hand.atRest(reading({ view: { level: 'by-hand', lesson: 'old' } }), eyes());
    expect(state.sent).toEqual([['lesson.drop', { id: 'old' }]]);
  });
});
