import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer } from '../../lib/background/answer';
import { dropLesson, helpByHand, judgeLessons, takeLesson } from '../../lib/background/lessons';
import { WHYS, type Why } from '../../lib/drive/job';
import { newRun } from '../../lib/drive/run';
import { addRun } from '../../lib/ledger/runs';
import { readLessons } from '../../lib/lessons/store';
import type { NewLesson } from '../../lib/portals/lesson';
import { accept } from '../../lib/schema';
import { payloadSchemas } from '../../lib/schema-messages';
import { from, startAnew, state } from './small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./small-browser')).smallBrowser }));
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('../ledger/memory')).queueLock() }));

beforeEach(startAnew);

const lesson = (change: Partial<NewLesson> = {}): NewLesson => ({
  portal: 'legacy',
  task: 'remove',
  row: { made: 'button', says: 'qzz', path: ['button:0', 'td:2'], row: 'tr' },
  boxes: [{ dialog: true, fields: 0, controls: [{ made: 'button', says: 'jaxx', act: 'confirm' }] }],
  ...change,
});
const LEGACY = 'https://account.activedirectory.windowsazure.com/AppPasswords.aspx';
const SECURITY_INFO = 'https://mysignins.microsoft.com/security-info';
const page = (url = LEGACY, tab = 7) => ({ ...from(tab), url });
/** Where the page did, or showed, something else than the lesson says; whatever else ends a job says nothing about it. */
const SURPRISES: Why[] = [
  'not-sure',
  'row-ambiguous',
  'list-changed',
  'control-missing',
  'control-blocked',
  'dialog-never-came',
  'not-asked',
  'dialog-names-another',
  'dialog-unexpected',
  'dialog-not-closed',
  'password-never-came',
  'not-verified',
  'still-there',
  'another-gone',
  'page-error',
];
const failed = (why: Why) => ({ ok: false as const, step: 'check' as const, why });

describe('lessons', () => {
  it('are kept, one for each portal and task, and handed to the pages of their portal', async () => {
    const [first] = await takeLesson({ lesson: lesson() }, page());
    await takeLesson({ lesson: lesson({ portal: 'security-info' }) }, page(SECURITY_INFO));
    await takeLesson({ lesson: lesson({ task: 'create' }) }, page());
    const again = await takeLesson({ lesson: lesson() }, page());
    expect(again.map(({ task }) => task).sort()).toEqual(['create', 'remove']);
    expect(again.map(({ id }) => id)).not.toContain(first?.id);
    expect(await helpByHand({ portal: 'legacy' }, page())).toEqual(again);
    expect(state.brought).toEqual(['/rarer-words.js', '/by-hand.js']);
    expect(await readLessons()).toHaveLength(3);
  });

  it('are learned only where Latchkey is not at work itself, by a run as little as by a single job', async () => {
    const rows = [{ name: 'Phone', created: '1' }];
    const at = new Date().toISOString();
    const plan = { id: 'r', portal: 'legacy', account: 'a', task: 'delete', seenAt: at, startedAt: at } as const;
    await addRun(newRun({ ...plan, rows, items: rows }, 7));
    await helpByHand({ portal: 'legacy' }, page());
    expect(state.brought).not.toContain('/by-hand.js');
    await helpByHand({ portal: 'legacy' }, page(LEGACY, 8));
    expect(state.brought).toContain('/by-hand.js');
    expect(state.hands).toEqual([7, 8, 8]);
  });

  it('are forgotten when the person says so, and when the page no longer fits', async () => {
    const [kept] = await takeLesson({ lesson: lesson() }, page());
    await dropLesson({ id: kept?.id ?? '' }, page(SECURITY_INFO));
    expect(await readLessons()).toHaveLength(1);
    await dropLesson({ id: kept?.id ?? '' }, { id: 'abc', url: 'chrome-extension://abc/desk.html' });
    expect(await readLessons()).toEqual([]);
  });

  it.each(SURPRISES)('die at a job that ends with %s, those of its own task only', async (why) => {
    await takeLesson({ lesson: lesson() }, page());
    await takeLesson({ lesson: lesson({ task: 'create' }) }, page());
    await judgeLessons({ portal: 'legacy', kind: 'remove' }, failed(why));
    expect((await readLessons()).map(({ task }) => task)).toEqual(['create']);
  });

  it.each(WHYS.filter((why) => !SURPRISES.includes(why)))('live on where a job ends with %s', async (why) => {
    await takeLesson({ lesson: lesson() }, page());
    await judgeLessons({ portal: 'legacy', kind: 'remove' }, failed(why));
    await judgeLessons({ portal: 'legacy', kind: 'remove' }, { ok: true });
    expect(await readLessons()).toHaveLength(1);
  });

  it('are refused with anything in them that nobody looked at, and when they are damaged in storage', async () => {
    const check = (value: object) => accept(payloadSchemas['lesson.learned'], { lesson: value });
    expect(check(lesson())).toBeDefined();
    expect(check({ ...lesson(), name: 'Phone' })).toBeUndefined();
    expect(
      check(lesson({ boxes: [{ dialog: true, fields: 0, controls: [{ made: 'b', says: 'x'.repeat(201) }] }] })),
    ).toBeUndefined();
    await state.storage.set({ lessons: [{ id: 'x' }, 7] });
    expect(await readLessons()).toEqual([]);
  });

  it('are taken from pages of their own portal, and given to those only', async () => {
    await expect(takeLesson({ lesson: lesson() }, page(SECURITY_INFO))).rejects.toThrow();
    await expect(takeLesson({ lesson: lesson() }, from(7))).rejects.toThrow();
    expect(await readLessons()).toEqual([]);
    await expect(helpByHand({ portal: 'security-info' }, page())).rejects.toThrow();
    expect(state.hands).toEqual([]);
  });

  it('come from pages, and only they and our own pages drop them', async () => {
    const handlers = { 'lesson.learned': async () => [], 'lesson.drop': async () => undefined } as never;
    const own = { id: 'abc', url: 'chrome-extension://abc/popup.html' };
    const message = { to: 'background', name: 'lesson.learned', payload: { lesson: lesson() } };
    expect(await answer(message, own as never, handlers)).toEqual({ ok: false, error: 'not for this sender' });
    const drop = { to: 'background', name: 'lesson.drop', payload: { id: 'x' } };
    expect(await answer(drop, own as never, handlers)).toMatchObject({ ok: true });
  });
});
