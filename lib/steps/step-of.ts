import type { Job } from '../drive/job';
import type { Run } from '../drive/run';
import type { StoredJob } from '../ledger/jobs';
import type { Happening, Ledger } from '../ledger/model';
import { isRefused, type PageView, type PortalId } from '../portals/view';
import type { Copied } from '../secret/copied';
import { hasStop, type Step, stepAt } from './step';

/** What is in front of the person. */
type InFront =
  | { kind: 'waiting' | 'no-permission' }
  | { kind: 'page'; tab: number; view: PageView; account: string }
  | { kind: 'no-answer'; tab: number }
  | { kind: 'none'; tab?: number | undefined };

export interface Seen {
  situation: InFront;
  jobs: readonly StoredJob[];
  runs: readonly Run[];
  ledger: Pick<Ledger, 'records' | 'events'>;
  copied?: Copied | undefined;
}

/** Milliseconds for which what was done is what the card speaks of, while the list stands. */
export const RECENT = 600_000;

/** Milliseconds after which a page that shows something new has surely been looked at. */
const NOTICED = 5000;

/**
 * The step that the page in front is at. `before` is the one that was shown last: some boxes can only be told from what
 * led to them. `shownSince`: when the one-time password that it shows was seen first.
 */
export function stepOf(seen: Seen, before?: Step, now = Date.now(), shownSince = 0): Step {
  const { situation, jobs } = seen;
  const working = jobs.filter(({ phase }) => phase !== 'ended');
  switch (situation.kind) {
    case 'waiting':
      return { key: 'waiting' };
    case 'no-permission':
      return { key: 'withheld' };
    case 'no-answer': {
      const job = working.find(({ tab }) => tab === situation.tab);
      return job ? workStep(job) : { key: 'silent' };
    }
    case 'none': {
      // The page of a job that was only begun may be at a sign-in.
      const job = working.find(({ phase }) => phase === 'opening');
      if (job) return { ...workStep(job), key: 'work_sign_in' };
      return { key: situation.tab === undefined ? 'closed' : 'hidden' };
    }
    case 'page':
      return pageStep(situation, seen, before, now, shownSince);
  }
}

function pageStep(
  front: InFront & { kind: 'page' },
  seen: Seen,
  before: Step | undefined,
  now: number,
  shownSince: number,
): Step {
  const { view, tab, account } = front;
  const isOwn = ({ plan }: Run) => plan.account === account;
  const run =
    seen.runs.find((each) => each.head.phase === 'running' && (each.head.tab === tab || isOwn(each))) ??
    seen.runs.find((each) => each.head.phase === 'paused' && isOwn(each));
  if (run?.head.phase === 'running') return { key: run.plan.task === 'check' ? 'run_check' : 'run', flow: 'remove' };
  const job = seen.jobs.find((each) => each.phase !== 'ended' && each.tab === tab);
  if (view.state === 'password') return passwordStep(front, seen, shownSince);
  if (job) return view.state === 'signed-out' ? { ...workStep(job), key: 'work_sign_in' } : workStep(job, view);
  if (isRefused(view)) return { key: 'too_long' };
  switch (view.state) {
    case 'signed-out':
      return { key: 'signed_out' };
    case 'option-off':
      return { key: 'option_off' };
    case 'elsewhere':
      return { key: 'other_page' };
    case 'naming':
      return view.stage === 'named'
        ? stepAt('next', 'create', 'next', view.portal)
        : stepAt('name', 'create', 'name', view.portal);
    case 'dialog':
      return boxStep(view, before);
    case 'list':
      return listStep(front, seen, run, now);
  }
}

const suffix = (portal: PortalId) => (portal === 'security-info' ? 'security_info' : portal);

function passwordStep(
  { view: { portal }, tab }: InFront & { kind: 'page' },
  { ledger, copied, jobs }: Seen,
  shownSince: number,
): Step {
  const made = ledger.events.findLast(({ what }) => what === 'created');
  // One that was copied before this one was begun, or shown, is another: of one that is made by hand nobody may have told.
  const begun = jobs.findLast((job) => job.kind === 'create' && job.tab === tab)?.startedAt;
  const isSince = (at: string | undefined) => at === undefined || Date.parse(copied?.at ?? '') >= Date.parse(at);
  const isOfBefore = Date.parse(copied?.at ?? '') < shownSince - NOTICED;
  const isCopied = made !== undefined && isSince(made.at) && isSince(begun) && !isOfBefore;
  return isCopied
    ? stepAt(portal === 'legacy' ? 'copied_close' : 'copied_done', 'create', 'copied', portal)
    : stepAt('password', 'create', 'password', portal);
}

function boxStep({ portal, stage }: PageView, before: Step | undefined): Step {
  const isRemoving = before?.flow === 'remove';
  if (stage === 'told' && isRemoving && hasStop('remove', portal, 'closing'))
    return stepAt('closing', 'remove', 'closing', portal);
  if (stage === 'told') return { key: 'told', flow: before?.flow };
  if (stage === 'asked' || isRemoving) return stepAt(`question_${suffix(portal)}`, 'remove', 'question', portal);
  return hasStop('create', portal, 'which') ? stepAt('which', 'create', 'which', portal) : { key: 'box' };
}

function listStep({ view, account }: InFront & { kind: 'page' }, seen: Seen, run: Run | undefined, now: number): Step {
  const { portal } = view;
  if (run?.head.phase === 'paused') return { key: 'run_paused', flow: 'remove' };
  const done = lately(seen, account, now);
  if (done === 'created')
    return stepAt(portal === 'personal' ? 'created_personal' : 'created', 'create', 'end', portal);
  if (done === 'deleted')
    return stepAt(portal === 'personal' ? 'deleted_personal' : 'deleted', 'remove', 'end', portal);
  if (done === 'stopped') return { key: 'stopped' };
  if (view.folded) return { key: 'folded', step: 1 };
  if (view.level !== 'sure') return { key: 'unsure', step: 1 };
  if (view.complete && view.rows.length >= view.limit) return { key: 'full', step: 1 };
  return { key: `ready_${suffix(portal)}`, step: 1 };
}

const DELETED: readonly Happening[] = ['deleted', 'deleted-by-hand', 'found-gone'];

/** What was done last with that account, or that Latchkey ended before it was done; nothing of long ago. */
function lately({ ledger, jobs }: Seen, account: string, now: number): 'created' | 'deleted' | 'stopped' | undefined {
  const own = new Set(ledger.records.flatMap((record) => (record.account === account ? record.id : [])));
  const done = ledger.events
    .filter(({ record, what }) => own.has(record) && (what === 'created' || DELETED.includes(what)))
    .map(({ at, what }) => ({
      at: Date.parse(at),
      as: what === 'created' ? ('created' as const) : ('deleted' as const),
    }));
  const stopped = jobs
    .filter((job) => job.account === account && job.outcome?.ok === false)
    .map(({ notedAt, startedAt }) => ({ at: Date.parse(notedAt ?? startedAt), as: 'stopped' as const }));
  const last = [...done, ...stopped].sort((a, b) => a.at - b.at).at(-1);
  return last && Math.abs(now - last.at) < RECENT ? last.as : undefined;
}

/** What Latchkey does by itself: the page says how far it is, and where it says nothing, what was written down last. */
function workStep(job: Job, view?: PageView): Step {
  const { kind, phase, portal } = job;
  if (kind === 'create') {
    if (phase === 'confirming' || phase === 'closing') return stepAt('work_next', 'create', 'next', portal);
    if (view?.state === 'naming') return stepAt('work_name', 'create', 'name', portal);
    if (view?.state === 'dialog' && hasStop('create', portal, 'which'))
      return stepAt('work_which', 'create', 'which', portal);
    return stepAt('work_open', 'create', 'start', portal);
  }
  if (phase === 'closing') return stepAt('work_closing', 'remove', 'closing', portal);
  const isAsked = phase === 'confirming' || (phase === 'opening' && view?.state === 'dialog');
  return isAsked
    ? stepAt('work_question', 'remove', 'question', portal)
    : stepAt('work_delete', 'remove', 'start', portal);
}
