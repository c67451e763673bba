import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Diagnosed, diagnosticsOf } from '../../lib/backup/diagnostics';
import type { Failure, Job } from '../../lib/drive/job';
import type { Run } from '../../lib/drive/run';
import { device, events, page } from './own-words';

const failure = (seen: string): Failure => ({ ok: false, step: 'open', why: 'page-error', seen });

/** All that a page or a person can have said, said with this word. */
const saying = (word: string): Diagnosed => ({
  version: '1.2.3',
  browser: 'A browser',
  language: 'en',
  madeAt: '2026-11-24T00:00:00.000Z',
  view: page(word),
  ledger: {
    accounts: [{ id: word, portal: 'legacy', label: word, tenant: word, firstSeen: '', lastSeen: '' }],
    devices: [device(word)],
    records: [
      {
        id: word,
        account: word,
        name: word,
        created: word,
        rowId: word,
        device: word,
        apps: [word],
        nickname: word,
        note: word,
        state: 'listed',
        newToYou: true,
        firstSeen: '',
        lastSeen: '',
      },
    ],
    events: events(word),
  },
  problems: ['set-aside'],
  jobs: [
    {
      kind: 'create',
      id: word,
      tab: 1,
      portal: 'legacy',
      account: word,
      startedAt: '2026-11-24T00:00:00.000Z',
      phase: 'ended',
      outcome: failure(word),
      rows: [{ name: word }],
      name: word,
      apps: [word],
      device: word,
    } satisfies Job,
  ],
  runs: [
    {
      plan: {
        id: word,
        portal: 'legacy',
        account: word,
        task: 'delete',
        seenAt: '',
        startedAt: '2026-11-24T00:00:00.000Z',
        rows: [{ name: word }],
        items: [{ name: word }],
      },
      head: { tab: 1, phase: 'over', failure: failure(word), notedAt: '' },
      items: [{ state: 'failed', failure: failure(word) }],
    } satisfies Run,
  ],
  settings: {
    presenter: false,
    hideNames: false,
    keepAccountLabel: true,
    thisDevice: word,
    nameTemplate: word,
    managed: { nameTemplate: word },
  },
  lessons: 2,
  errors: ['RangeError', 'RangeError'],
});

describe('the diagnostics', () => {
  it('hold nothing that a page or a person said', () => {
    const words = fc.string({ minLength: 6, maxLength: 40 }).map((text) => `§${text}§`);
    fc.assert(
      fc.property(words, (word) => {
        const text = diagnosticsOf(saying(word));
        expect(text).not.toContain(JSON.stringify(word).slice(1, -1));
        expect(text).toBe(diagnosticsOf(saying('§another§')));
      }),
      { numRuns: 1000 },
    );
  });

  it('say how the page was read, what failed, and how much there is', () => {
    const told = JSON.parse(diagnosticsOf(saying('x')));
    expect(told.page).toMatchObject({ portal: 'legacy', level: 'by-hand', rows: 1, removable: 1, byLesson: true });
    expect(told.page.parts).toEqual([
      { part: 'list', level: 'likely', clues: [{ kind: 'structure', says: 'rows-alike', count: 3, against: true }] },
    ]);
    expect(told.jobs[0].failure).toEqual({ step: 'open', why: 'page-error' });
    expect(told.runs[0]).toMatchObject({ phase: 'over', items: { failed: 1 }, failure: { why: 'page-error' } });
    expect(told.ledger).toMatchObject({
      accounts: 1,
      devices: 1,
      appPasswords: { listed: 1 },
      problems: ['set-aside'],
    });
    expect(told.errors).toEqual({ RangeError: 2 });
  });
});
