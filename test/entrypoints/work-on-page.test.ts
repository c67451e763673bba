import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askedOnPage, workOnPage } from '../../entrypoints/hands/work-on-page';
import type { Hands } from '../../lib/drive/hands';
import type { Job, Outcome, Task } from '../../lib/drive/job';
import { press } from '../../lib/page/press';
import type { Reading } from '../../lib/portals/read';
import { view } from '../background/small-browser';
import { getEnglish } from '../components/english';
import { eyesWith } from './eyes';

interface Note {
  phase?: string;
  outcome?: Job['outcome'];
}
const state = vi.hoisted(() => ({
  work: async (_job: unknown, _hands: unknown): Promise<unknown> => undefined,
  unfold: async (_hands: unknown): Promise<unknown> => undefined,
  run: async (): Promise<boolean> => true,
  answer: (_name: string, _payload: unknown): unknown => undefined,
  sent: [] as [name: string, payload: Note][],
}));

vi.mock('../../entrypoints/hands/run-on-page', () => ({ runAndSay: () => state.run() }));
vi.mock('../../lib/drive/unfold', () => ({ unfold: (hands: Hands) => state.unfold(hands) }));
vi.mock('../../lib/drive/work', () => ({ work: (job: Job, hands: Hands) => state.work(job, hands) }));
vi.mock('../../lib/drive/message', () => ({
  closeLateMessage: async () => {
    state.sent.push(['message closed', {}]);
  },
}));
vi.mock('../../lib/i18n', () => ({ t: (key: string) => key, sentenceFor: (why: string) => why }));
vi.mock('../../lib/message-bus', () => ({
  isOrphan: () => false,
  sendToBackground: async (name: string, payload: Note) => {
    state.sent.push([name, payload]);
    return state.answer(name, payload);
  },
}));

const base = { id: '1', tab: 1, account: 'a', startedAt: 'x', phase: 'planned', portal: 'legacy' } as const;
const removal: Job = { ...base, rows: [], kind: 'remove', item: { name: 'Phone' } };
const creation: Job = { ...base, rows: [], kind: 'create', name: 'Phone', apps: [] };
const said: (string | undefined)[] = [];
const eyes = eyesWith((line) => said.push(line && `${line.sign}: ${line.sentence}`), {
  look: () => ({ view: view() }) as Reading,
});
const ends = () => state.sent.flatMap(([name, { phase, outcome }]) => (name === 'job.note' && phase ? [outcome] : []));
const done: Outcome = { ok: true, value: undefined };
const refused: Outcome = { ok: false, step: 'intent', why: 'journal-failed' };

beforeEach(() => {
  said.length = 0;
  Object.assign(state, { work: async () => done, unfold: async () => done, answer: () => done, sent: [] });
});

describe('the end of a job on the page', () => {
  it('is written down, then said', async () => {
    await workOnPage(removal, eyes);
    expect(ends()).toEqual([{ ok: true }]);
    expect(said.at(-1)).toBe('good: inPage_deleted');
  });

  const order = () => state.sent.map(([name]) => name);
  it('comes after what the page still says of the deletion was closed, which would stand in the way of the next', async () => {
    await workOnPage(removal, eyes);
    expect(order()).toEqual(['message closed', 'job.note']);
  });
  it.each<[string, Job, Outcome | { ok: true; value: { foundGone: true } }]>([
    ['nothing was deleted', removal, refused],
    ['it was gone', removal, { ok: true, value: { foundGone: true } }],
    ['one was made', creation, done],
  ])('leaves the boxes of the page alone where %s', async (_, job, outcome) => {
    state.work = async () => outcome;
    await workOnPage(job, eyes);
    expect(order()).not.toContain('message closed');
  });

  it('is written down as a failure when the page’s own world could not be set up', async () => {
    state.work = async () => {
      throw new Error('page.armPress refused');
    };
    await workOnPage(removal, eyes);
    expect(ends()).toEqual([{ ok: false, step: 'verify', why: 'not-verified' }]);
    expect(said.at(-1)).toBe('warning: not-verified');
  });

  it('says of what went wrong while one was made neither that nothing was pressed nor to load the page anew', async () => {
    state.work = async () => {
      throw new Error('page.armPress refused');
    };
    await workOnPage(creation, eyes);
    expect(ends()).toEqual([{ ok: false, step: 'verify', why: 'password-never-came' }]);
    expect(said.at(-1)).toBe('warning: password-never-came');
  });

  it.each([
    [1, undefined],
    [2, 'warning: inPage_madeNotTold'],
  ])('of what was made is no failure when the ledger would not hear of it %i times', async (times, sentence) => {
    let refusals = times;
    state.answer = (name) => {
      if (name === 'page.created' && refusals-- > 0) throw new Error('refused');
      return done;
    };
    expect(await workOnPage(creation, eyes)).toBe(true);
    const told = state.sent.filter(([name]) => name === 'page.created');
    expect(told.map(([, payload]) => payload)).toEqual(Array(2).fill({ view: view(), name: 'Phone', job: '1' }));
    expect(ends()).toEqual([{ ok: true }]);
    expect(said.at(-1)).toBe(sentence);
  });

  it('is tried once more when it could not be written down', async () => {
    const answers = [refused, done];
    state.answer = () => answers.shift();
    await workOnPage(removal, eyes);
    expect(ends()).toHaveLength(2);
    expect(said.at(-1)).toBe('good: inPage_deleted');
  });

  it.each([
    [removal, 'inPage_notWritten'],
    [creation, 'inPage_madeNotEnded'],
  ])('that could not be written down twice is said, and is nothing good', async (job, sentence) => {
    state.answer = () => refused;
    await workOnPage(job, eyes);
    expect(ends()).toHaveLength(2);
    expect(said.at(-1)).toBe(`warning: ${sentence}`);
  });

  it('is said, and is nothing good, when the page could not even be looked at for it', async () => {
    const look = () => {
      throw new Error('a mistake of ours');
    };
    expect(await workOnPage(removal, { ...eyes, look })).toBe(false);
    expect(said.at(-1)).toBe('warning: why_journal_failed');
  });

  it.each(['inPage_madeNotTold', 'inPage_madeNotEnded'])(
    'with a one-time password in front asks for no reload: %s',
    (key) => expect(getEnglish(key)).toMatch(/^Copy the password now(?!.*reload)/i),
  );
});

it('hears what is asked of a run, though one that was left ends after it has begun', async () => {
  const ends: ((isDone: boolean) => void)[] = [];
  state.run = () => new Promise((resolve) => ends.push(resolve));
  const works = [1, 2].map(() => workOnPage({ kind: 'run' } as Task, eyes));
  ends[0]?.(false);
  await works[0];
  expect(askedOnPage()).toBe(true);
  ends[1]?.(true);
  await works[1];
  expect(askedOnPage()).toBe(false);
});

const handsOf = async (job: Job): Promise<Hands> => {
  let given: Hands | undefined;
  state.work = async (_, hands) => {
    given = hands as Hands;
    return done;
  };
  await workOnPage(job, eyes);
  return given as Hands;
};

it('believes a single deletion as slowly as the last one of a run: nobody looks again', async () => {
  expect(await handsOf(removal)).toMatchObject({ isLast: true, traffic: {} });
  expect((await handsOf(creation)).traffic).toBeUndefined();
});

it('is over at a press by hand, also one without a pointer or a key; not at its own', async () => {
  const isStopped = async (type: string, act: (event: Event) => void) => {
    let was = false;
    state.work = async (_, hands) => {
      const event = new Event(type, { bubbles: true });
      Object.defineProperty(event, 'isTrusted', { value: true });
      act(event);
      was = (hands as Hands).stop.aborted;
      return done;
    };
    await workOnPage(removal, eyes);
    return was;
  };
  const byHand = (event: Event) => document.body.dispatchEvent(event);
  for (const type of ['pointerdown', 'keydown', 'click']) expect(await isStopped(type, byHand)).toBe(true);
  // As browsers do where a script presses a label: what it is the label of hears a click that nobody dispatched.
  const byOurs = (event: Event) => {
    const button = document.createElement('button');
    document.body.append(button);
    button.onclick = () => document.body.dispatchEvent(event);
    expect(press(button, () => true)).toBeUndefined();
    button.remove();
  };
  expect(await isStopped('click', byOurs)).toBe(false);
});

it('is told where it was another account’s page that had it no more', async () => {
  state.answer = () => ({ ok: false, step: 'verify', why: 'account-changed' });
  expect(await workOnPage(removal, eyes)).toBe(false);
  expect(ends()).toHaveLength(1);
  expect(said.at(-1)).toBe('warning: account-changed');
});

describe('unfolding the list', () => {
  const unfold = () => workOnPage({ kind: 'unfold' }, eyes);

  it('says nothing when it was done, and writes nothing down', async () => {
    await unfold();
    expect([said, state.sent]).toEqual([[undefined], []]);
  });

  it.each([
    [
      'did not come of it',
      async () => ({ ok: false, step: 'verify', why: 'not-verified' }),
      'warning: inPage_notUnfolded',
    ],
    ['went wrong', async () => Promise.reject(new Error('x')), 'warning: inPage_notUnfolded'],
    ['was left to the person', async () => ({ ok: false, step: 'open', why: 'stopped' }), undefined],
  ] as const)('says what to do when it %s', async (_, answer, sentence) => {
    state.unfold = answer;
    await unfold();
    expect(said).toEqual([sentence]);
    expect(state.sent).toEqual([]);
  });

  it('is stopped by the person’s own hand, and has no journal to write an intent into', async () => {
    let noted: unknown;
    state.unfold = async (hands) => {
      const mine = hands as Hands;
      noted = await mine.note('confirming', {} as Reading);
      return done;
    };
    await unfold();
    expect(noted).toMatchObject({ ok: false });
    expect(state.sent).toEqual([]);
  });
});
