import { useEffect, useState } from 'preact/hooks';
import type { Item } from '../items';
import type { Acts, Model, Started } from '../model';
import { asItself, type Wish } from '../views';

export type Anew = Wish & { name: string };

interface Armed {
  record: string;
  anew: Anew;
  /** The job that deletes it, once the background has taken it. */
  job?: string;
}

/**
 * One that is being deleted to be made again under its name. Once it is gone the form for a new one is kept filled in, so
 * that it is not lost when the desk is closed.
 */
export function useAnew(
  { ledger, jobs, situation }: Pick<Model, 'ledger' | 'jobs' | 'situation'>,
  acts: Pick<Acts, 'desk'>,
  about: 'all' | Item | undefined,
) {
  const [armed, setArmed] = useState<Armed>();
  const old = ledger.records.find(({ id }) => id === armed?.record);
  const isGone = old?.state === 'deleted';
  useEffect(() => {
    if (isGone && armed) acts.desk?.offerBegun({ account: old.account, ...armed.anew });
  }, [isGone]);
  // It came to nothing. When it goes one day, for whatever reason, nobody waits for another.
  const hasFailed = jobs.some(({ id, outcome }) => id === armed?.job && outcome?.ok === false);
  const isOver = hasFailed && about === 'all' && !isGone;
  useEffect(() => {
    if (isOver) setArmed(undefined);
  }, [isOver]);
  const arm = async (item: Item, asked: Promise<Started>) => {
    if (item.record === undefined) return;
    const mine: Armed = { record: item.record, anew: asItself(item) };
    setArmed(mine);
    const started = await asked;
    const job = started !== 'no-background' && started.ok ? started.value : undefined;
    setArmed((now) => (now !== mine ? now : job === undefined ? undefined : { ...mine, job }));
  };
  return {
    /** Waits to be made, while the account in front is its own. */
    anew: isGone && situation.kind === 'page' && situation.account === old.account ? armed?.anew : undefined,
    /** Its deletion is confirmed, and asked of the page. */
    arm: (item: Item, asked: Promise<Started>) => void arm(item, asked),
    end: () => setArmed(undefined),
  };
}
