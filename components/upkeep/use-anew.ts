import { useEffect, useState } from 'preact/hooks';
import type { Item } from '../items';
import type { Acts, Model } from '../model';
import { asItself, type Wish } from '../views';

export type Anew = Wish & { name: string };

/**
 * One that is being deleted to be made again under its name. Once it is gone the form for a new one is kept filled in, so
 * that it is not lost when the desk is closed.
 */
export function useAnew(
  { ledger, jobs, situation }: Pick<Model, 'ledger' | 'jobs' | 'situation'>,
  acts: Pick<Acts, 'desk'>,
  about: 'all' | Item | undefined,
) {
  const [armed, setArmed] = useState<{ record: string; anew: Anew; at: string }>();
  const old = ledger.records.find(({ id }) => id === armed?.record);
  const isGone = old?.state === 'deleted';
  useEffect(() => {
    if (isGone && armed) acts.desk?.offerBegun({ account: old.account, ...armed.anew });
  }, [isGone]);
  const isAtWork = jobs.some(
    (job) =>
      job.kind === 'remove' &&
      job.account === old?.account &&
      job.item.name === old.name &&
      job.startedAt >= (armed?.at ?? '') &&
      job.outcome?.ok !== false,
  );
  // It came to nothing. When it goes one day, for whatever reason, nobody waits for another.
  const isOver = armed !== undefined && about === 'all' && !isGone && !isAtWork;
  useEffect(() => {
    if (isOver) setArmed(undefined);
  }, [isOver]);
  return {
    /** Waits to be made, while the account in front is its own. */
    anew: isGone && situation.kind === 'page' && situation.account === old.account ? armed?.anew : undefined,
    /** Its deletion is confirmed. */
    arm: (item: Item) =>
      item.record !== undefined &&
      setArmed({ record: item.record, anew: asItself(item), at: new Date().toISOString() }),
    end: () => setArmed(undefined),
  };
}
