import type { Failure, Job } from '../drive/job';
import { countsOf, type Run } from '../drive/run';
import type { Ledger } from '../ledger/model';
import type { StoreProblem } from '../ledger/store';
import type { PageView } from '../portals/view';
import type { Settings } from '../settings';

/**
 * What a person may hand to whoever helps them: how the page in front was read, and how Latchkey stands. Numbers and our own
 * words only. Whatever comes from a page or a person, names, accounts, notes, is not looked at here: each thing that goes in is named.
 */
export interface Diagnosed {
  version: string;
  /** As the browser names itself. */
  browser: string;
  language: string;
  /** ISO time. */
  madeAt: string;
  /** None where no page of Microsoft's is in front. */
  view: PageView | undefined;
  ledger: Ledger;
  problems: readonly StoreProblem[];
  jobs: readonly Job[];
  runs: readonly Run[];
  settings: Settings;
  lessons: number;
  /** Kinds of errors in our own program, in this window. */
  errors: readonly string[];
}

export function diagnosticsOf({ version, browser, language, madeAt, view, ...own }: Diagnosed): string {
  const { ledger, problems, jobs, runs, settings, lessons, errors } = own;
  const told = {
    latchkey: version,
    browser,
    language,
    madeAt,
    page: view && pageOf(view),
    ledger: {
      accounts: ledger.accounts.length,
      devices: ledger.devices.length,
      appPasswords: counted(ledger.records.map(({ state }) => state)),
      newToYou: ledger.records.filter(({ newToYou }) => newToYou).length,
      problems,
    },
    jobs: jobs.map(({ kind, portal, phase, startedAt, outcome }) => ({
      kind,
      portal,
      phase,
      startedAt,
      ...(outcome && !outcome.ok ? { failure: failureOf(outcome) } : { ok: outcome?.ok }),
    })),
    runs: runs.map((run) => ({
      portal: run.plan.portal,
      task: run.plan.task,
      startedAt: run.plan.startedAt,
      phase: run.head.phase,
      counts: countsOf(run),
      items: counted(run.items.map(({ state }) => state)),
      failure: run.head.failure && failureOf(run.head.failure),
    })),
    settings: {
      presenter: settings.presenter,
      hideNames: settings.hideNames,
      keepAccountLabel: settings.keepAccountLabel,
      thisDevice: settings.thisDevice !== undefined,
      nameTemplate: settings.nameTemplate !== undefined,
      emptyClipboardAfter: settings.emptyClipboardAfter,
      organisation: Object.keys(settings.managed ?? {}),
    },
    lessons,
    errors: counted(errors),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

const pageOf = ({
  portal,
  state,
  stage,
  level,
  complete,
  folded,
  removesAll,
  rows,
  limit,
  lesson,
  parts,
}: PageView) => ({
  portal,
  state,
  stage,
  level,
  complete,
  folded,
  removesAll,
  rows: rows.length,
  removable: rows.filter(({ removable }) => removable).length,
  dated: rows.filter(({ createdOn }) => createdOn !== undefined).length,
  limit,
  byLesson: lesson !== undefined,
  parts: parts.map(({ part, level: sureness, clues }) => ({
    part,
    level: sureness,
    clues: clues.map(({ kind, says, count, against }) => ({ kind, says, count, against })),
  })),
});

/** Without what was seen: those are the page's own words. */
const failureOf = ({ step, why }: Failure) => ({ step, why });

function counted(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries(counts);
}
