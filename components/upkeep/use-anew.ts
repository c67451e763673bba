import { useEffect, useState } from 'preact/hooks';
import type { Creating } from '../../lib/desk';
import type { Item } from '../items';
import type { Acts, Model } from '../model';
import { asItself } from '../views';

export type Anew = Omit<Creating, 'account'> & { name: string };

/**
 * One that is to be deleted and made again under its name. Once it is gone the form for a new one is kept filled in, so that it
 * is not lost when the desk is closed.
 */
export function useAnew({ ledger }: Pick<Model, 'ledger'>, acts: Pick<Acts, 'keepBegun'>) {
  const [asked, setAsked] = useState<{ record: string; anew: Anew }>();
  const old = ledger.records.find(({ id }) => id === asked?.record);
  const isGone = old?.state === 'deleted';
  useEffect(() => {
    if (isGone && asked) acts.keepBegun({ account: old.account, ...asked.anew });
  }, [isGone]);
  return {
    /** Waits to be made. */
    anew: isGone ? asked?.anew : undefined,
    ask: (item: Item) => item.record !== undefined && setAsked({ record: item.record, anew: asItself(item) }),
    end: () => setAsked(undefined),
  };
}
