import { isOver, type Run } from '../lib/drive/run';
import type { Model } from './model';
import { namesAccount } from './picture';

/** Whether the other one is what concerns the person; a clock that was set back says nothing of what is under way. */
const isLater = (known: Run, other: Run): boolean =>
  isOver(known) === isOver(other) ? known.plan.startedAt <= other.plan.startedAt : isOver(known);

/** The newest run of each account: an older one that was paused has made room for it, and is over. */
function newestOf(runs: readonly Run[]): Run[] {
  const byAccount = new Map<string, Run>();
  for (const run of runs) {
    const known = byAccount.get(run.plan.account);
    if (!known || isLater(known, run)) byAccount.set(run.plan.account, run);
  }
  return [...byAccount.values()];
}

/**
 * The run that concerns the person now: of the account in front; where no list is in front, the one that is under way,
 * or else the last one. A page that asks for a sign-in names no account, and may be the one of the run in its tab; what is
 * in front of another page, or over, does not hide what can be done on this one.
 */
export function runInFront({ runs, situation }: Pick<Model, 'runs' | 'situation'>): Run | undefined {
  const newest = newestOf(runs).sort((a, b) => (a.plan.startedAt < b.plan.startedAt ? 1 : -1));
  const own = situation.kind === 'page' ? newest.find(({ plan }) => plan.account === situation.account) : undefined;
  if (own) return own;
  if (situation.kind === 'page') {
    const { view, tab } = situation;
    if (view.state === 'list' || namesAccount(view)) return undefined;
    const inTab = newest.find(({ head }) => head.tab === tab && head.phase !== 'over');
    if (inTab) return inTab;
    if (view.account !== undefined) return undefined;
  }
  return (
    newest.find(({ head }) => head.phase === 'running') ??
    newest.find(({ head }) => head.phase === 'paused') ??
    newest[0]
  );
}

/** One of another account than the one in front: what is under way, or else what waits for the person. */
export function runElsewhere({ runs }: Pick<Model, 'runs'>, shown: Run | undefined): Run | undefined {
  const others = newestOf(runs).filter(({ plan }) => plan.account !== shown?.plan.account);
  return others.find(({ head }) => head.phase === 'running') ?? others.find(({ head }) => head.phase === 'paused');
}
