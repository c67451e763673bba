import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { numberOf, sentenceOf } from '../../components/steps/step-words';
import type { Phase } from '../../lib/drive/job';
import { newRun, type Run } from '../../lib/drive/run';
import type { Happening } from '../../lib/ledger/model';
import type { Copied } from '../../lib/secret/copied';
import { follow } from '../../lib/steps/follow';
import { STEP_KEYS, type Step } from '../../lib/steps/step';
import { type Seen, stepOf } from '../../lib/steps/step-of';
import { speakEnglish } from '../components/english';
import { planOf } from '../drive/run-plan';
import { ALL_STAGES, CANARY, happened, job, minutesAgo, NOW, PORTALS, STATES, seen, view } from './seen';

beforeEach(speakEnglish);

const PHASES: readonly Phase[] = ['planned', 'opening', 'confirming', 'closing', 'ended'];
const KINDS = ['create', 'remove', 'remove-all'] as const;
const briefly = ({ key, step, of }: Step) => (step === undefined ? key : `${step}/${of ?? '?'} ${key}`);
const at = (what: Seen, before?: Step) => briefly(stepOf(what, before, NOW));
const run = (phase: Run['head']['phase'], task: Run['plan']['task'] = 'delete'): Run => {
  const made = newRun({ ...planOf(), task, account: 'a1' }, 7);
  return { ...made, head: { ...made.head, phase } };
};
const failed = { ok: false, step: 'open', why: 'page-error', seen: CANARY } as const;

describe('a step', () => {
  it('is one for every portal, state, stage, level and phase, with a sentence, and a number within its way', () => {
    const seenKeys = new Set<string>();
    const befores: (Step | undefined)[] = [
      undefined,
      { key: 'created', flow: 'create' },
      { key: 'deleted', flow: 'remove' },
    ];
    for (const portal of PORTALS)
      for (const state of STATES)
        for (const stage of ALL_STAGES)
          for (const level of ['sure', 'by-hand'] as const)
            for (const kind of [undefined, ...KINDS])
              for (const phase of kind ? PHASES : ([undefined] as const))
                for (const before of befores) {
                  const jobs = kind && phase ? [job(kind, { phase, portal })] : [];
                  const step = stepOf(seen({ portal, state, stage, level }, { jobs }), before, NOW);
                  seenKeys.add(step.key);
                  expect(STEP_KEYS).toContain(step.key);
                  expect(sentenceOf(step)).toMatch(/^[A-Z].{20,}\.$/);
                  if (step.of !== undefined) expect(step.step).toBeLessThanOrEqual(step.of);
                  if (phase && phase !== 'ended' && state !== 'password') expect(step.key).toMatch(/^work_/);
                }
    const later = ['waiting', 'closed', 'hidden', 'withheld', 'silent', 'stopped', 'too_long'];
    const more = [
      'run',
      'run_check',
      'run_paused',
      'full',
      'folded',
      'created',
      'created_personal',
      'deleted',
      'deleted_personal',
    ];
    const copied = ['copied_close', 'copied_done'];
    expect(STEP_KEYS.filter((key) => !seenKeys.has(key)).sort()).toEqual([...later, ...more, ...copied].sort());
  });

  it('goes by the person’s own hand from the list to the new one', () => {
    const made = happened('created', 1);
    const copied = { at: minutesAgo(0) };
    const way = (portal: (typeof PORTALS)[number]) => [
      at(seen({ portal })),
      ...(portal === 'security-info' ? [at(seen({ portal, state: 'dialog' }))] : []),
      ...(portal === 'personal'
        ? []
        : [at(seen({ portal, state: 'naming' })), at(seen({ portal, state: 'naming', stage: 'named' }))]),
      at(seen({ portal, state: 'password' }, { ...made, copied: { at: minutesAgo(2) } })),
      at(seen({ portal, state: 'password' }, { ...made, copied })),
      at(seen({ portal }, { ...made, copied })),
    ];
    expect(way('legacy')).toEqual([
      '1/? ready_legacy',
      '2/6 name',
      '3/6 next',
      '4/6 password',
      '5/6 copied_close',
      '6/6 created',
    ]);
    expect(way('security-info')).toEqual([
      '1/? ready_security_info',
      '2/7 which',
      '3/7 name',
      '4/7 next',
      '5/7 password',
      '6/7 copied_done',
      '7/7 created',
    ]);
    expect(way('personal')).toEqual(['1/? ready_personal', '2/4 password', '3/4 copied_done', '4/4 created_personal']);
  });

  it('takes no copy of an earlier one for that of the one that is shown', () => {
    const earlier = { ...happened('created', 10), copied: { at: minutesAgo(9) } };
    const shown = (startedAt: string) =>
      at(seen({ state: 'password' }, { ...earlier, jobs: [job('create', { startedAt, phase: 'closing' })] }));
    expect(shown(minutesAgo(1))).toBe('4/6 password');
    expect(shown(minutesAgo(11))).toBe('5/6 copied_close');
  });

  it('goes by the person’s own hand from the list to the deletion', () => {
    const way = (portal: (typeof PORTALS)[number], what: Happening) => {
      const question = stepOf(seen({ portal, state: 'dialog', stage: 'asked' }), undefined, NOW);
      return [
        briefly(question),
        at(seen({ portal, state: 'dialog', stage: 'told' }), question),
        at(seen({ portal }, happened(what, 1))),
      ];
    };
    expect(way('legacy', 'deleted-by-hand')).toEqual(['2/4 question_legacy', '3/4 closing', '4/4 deleted']);
    expect(way('security-info', 'found-gone')).toEqual(['2/3 question_security_info', 'told', '3/3 deleted']);
    expect(way('personal', 'deleted')).toEqual(['2/3 question_personal', 'told', '3/3 deleted_personal']);
  });

  it('says what Latchkey does by itself, whatever the page shows meanwhile', () => {
    const way = (
      kind: (typeof KINDS)[number],
      portal: (typeof PORTALS)[number],
      states: [Phase, (typeof STATES)[number]][],
    ) => states.map(([phase, state]) => at(seen({ portal, state }, { jobs: [job(kind, { phase, portal })] })));
    expect(
      way('create', 'security-info', [
        ['planned', 'list'],
        ['opening', 'list'],
        ['opening', 'dialog'],
        ['opening', 'naming'],
        ['confirming', 'naming'],
        ['confirming', 'list'],
        ['confirming', 'password'],
      ]),
    ).toEqual([
      '1/7 work_open',
      '1/7 work_open',
      '2/7 work_which',
      '3/7 work_name',
      '4/7 work_next',
      '4/7 work_next',
      '5/7 password',
    ]);
    expect(
      way('remove', 'legacy', [
        ['planned', 'list'],
        ['opening', 'dialog'],
        ['confirming', 'dialog'],
        ['closing', 'dialog'],
      ]),
    ).toEqual(['1/4 work_delete', '2/4 work_question', '2/4 work_question', '3/4 work_closing']);
    expect(at(seen({ state: 'signed-out' }, { jobs: [job('create')] }))).toBe('1/6 work_sign_in');
    expect(at(seen({}, { situation: { kind: 'none' }, jobs: [job('remove')] }))).toBe('1/4 work_sign_in');
    expect(at(seen({}, { jobs: [job('create', { tab: 8 })] }))).toBe('1/? ready_legacy');
  });

  it('says what keeps people from the list', () => {
    const front = (situation: Seen['situation']) => at(seen({}, { situation }));
    expect(front({ kind: 'waiting' })).toBe('waiting');
    expect(front({ kind: 'none' })).toBe('closed');
    expect(front({ kind: 'none', tab: 3 })).toBe('hidden');
    expect(front({ kind: 'no-permission' })).toBe('withheld');
    expect(front({ kind: 'no-answer', tab: 7 })).toBe('silent');
    expect(at(seen({ state: 'signed-out' }))).toBe('signed_out');
    expect(at(seen({ state: 'option-off' }))).toBe('option_off');
    expect(at(seen({ state: 'elsewhere' }))).toBe('other_page');
    expect(at(seen({ level: 'by-hand' }))).toBe('1/? unsure');
    expect(at(seen({ folded: true, rows: [] }))).toBe('1/? folded');
    expect(at(seen({ limit: 2 }))).toBe('1/? full');
    const tooLong = [{ kind: 'structure', says: 'too-many-rows', count: 600, against: true }] as const;
    expect(at(seen({ parts: [{ part: 'list', level: 'likely', clues: [...tooLong] }] }))).toBe('too_long');
  });

  it('speaks of a clean-up that runs or waits, and of none that is over', () => {
    expect(at(seen({ state: 'dialog' }, { runs: [run('over'), run('running')] }))).toBe('run');
    expect(at(seen({}, { runs: [run('running', 'check')] }))).toBe('run_check');
    const ofAnother = run('paused');
    ofAnother.plan.account = 'a2';
    expect(at(seen({ state: 'dialog' }, { runs: [ofAnother, run('running')] }))).toBe('run');
    expect(at(seen({}, { runs: [ofAnother] }))).toBe('1/? ready_legacy');
    expect(at(seen({}, { runs: [run('paused')] }))).toBe('run_paused');
    expect(at(seen({}, { runs: [run('over')] }))).toBe('1/? ready_legacy');
  });

  it('speaks of what was done last, for ten minutes', () => {
    const stopped = { jobs: [job('create', { phase: 'ended', outcome: failed, notedAt: minutesAgo(3) })] };
    expect(at(seen({}, stopped))).toBe('stopped');
    expect(at(seen({ state: 'naming' }, stopped))).toBe('2/6 name');
    expect(at(seen({}, { ...stopped, ...happened('created', 2) }))).toBe('6/6 created');
    expect(at(seen({}, { ...stopped, ...happened('created', 4) }))).toBe('stopped');
    expect(at(seen({}, happened('created', 11)))).toBe('1/? ready_legacy');
    const others = seen({}, happened('created', 1));
    expect(at({ ...others, situation: { kind: 'page', tab: 7, account: 'a2', view: view() } })).toBe(
      '1/? ready_legacy',
    );
  });
});

it('stays while a page loads another, and goes once that was seen twice', () => {
  const keys: string[] = [];
  let last = follow(undefined, seen({ state: 'naming' }), NOW);
  for (const state of ['elsewhere', 'password', 'elsewhere', 'elsewhere', 'elsewhere'] as const) {
    last = follow(last, seen({ state }), NOW);
    keys.push(last.step.key);
  }
  expect(keys).toEqual(['name', 'password', 'password', 'other_page', 'other_page']);
});

it('takes no copy of before for one of what is shown since, though nobody told that it was made', () => {
  const page = (state: 'naming' | 'password', copiedAt: number) =>
    seen({ state }, { ...happened('created', 20), copied: { at: new Date(copiedAt).toISOString() } as Copied });
  const shown = follow(follow(undefined, page('naming', NOW - 600_000), NOW), page('password', NOW - 600_000), NOW);
  expect(shown.step.key).toBe('password');
  const away = follow(shown, { ...page('password', NOW + 1000), situation: { kind: 'none' } }, NOW + 2000);
  expect(follow(away, page('password', NOW + 1000), NOW + 3000).step.key).toBe('copied_close');
  for (const before of [undefined, follow(undefined, { ...page('naming', 0), situation: { kind: 'waiting' } }, NOW)])
    expect(follow(before, page('password', NOW - 600_000), NOW).step.key).toBe('copied_close');
});

it('says nothing of what a page shows: no name, account, date or word of it', () => {
  const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
  const text = fc.stringMatching(/^[a-zA-Z0-9@. -]{0,12}$/).map((rest) => `${CANARY}${rest}`);
  fc.assert(
    fc.property(
      fc.record({
        portal: one(PORTALS),
        state: one(STATES),
        stage: one(ALL_STAGES),
        level: one(['sure', 'by-hand'] as const),
      }),
      fc.record({ name: text, created: text, rowId: text, removable: fc.boolean() }),
      text,
      one([undefined, ...KINDS]),
      one(PHASES),
      fc.boolean(),
      (page, row, label, kind, phase, isFailed) => {
        const rows = [row, { ...row, name: `${row.name} 2` }];
        const outcome = isFailed ? { ...failed, seen: label } : undefined;
        const jobs = kind ? [job(kind, { phase, outcome, rows })] : [];
        const step = stepOf(seen({ ...page, rows, account: { label, tenant: label } }, { jobs }), undefined, NOW);
        const said = `${numberOf(step) ?? ''} ${sentenceOf(step)}`;
        expect(JSON.stringify(step) + said).not.toContain(CANARY);
        expect(said).not.toMatch(/\d{4}|@/);
      },
    ),
    { numRuns: 1000 },
  );
});
