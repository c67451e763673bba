import { useEffect, useState } from 'preact/hooks';
import { keptOf } from '../../lib/creating';
import { report, reportAndTake } from '../../lib/log';
import type { Item } from '../items';
import type { Acts, Situation } from '../model';
import type { Wish } from '../views';

interface Making {
  account: string;
  wish: Wish;
  /** What else is done with it. */
  and: () => void;
}

/** Opens the form for a new one, filled in; where another one was begun and not sent, the person is asked first. */
export function useMaking(
  situation: Situation,
  acts: Pick<Acts, 'begun' | 'keepBegun'>,
  about: 'all' | Item | undefined,
  onMake: (wish?: Wish) => void,
) {
  const [asked, setAsked] = useState<Making>();
  const account = situation.kind === 'page' ? situation.account : undefined;
  // Whoever has gone elsewhere has decided nothing.
  useEffect(() => setAsked(undefined), [account, typeof about === 'object' ? about.key : about]);
  const open = async (wish: Wish, and: () => void) => {
    if (account === undefined) return;
    const begun = await acts.begun(account).catch(reportAndTake(undefined));
    if (begun && !isSame(begun, keptOf(wish))) return setAsked({ account, wish, and });
    and();
    onMake(wish);
  };
  return {
    /** What there is to decide. */
    begun: asked && {
      onGoOn: () => {
        setAsked(undefined);
        onMake();
      },
      onGiveUp: () => {
        setAsked(undefined);
        acts.keepBegun({ account: asked.account, ...asked.wish });
        asked.and();
        onMake(asked.wish);
      },
    },
    make: (wish: Wish, and: () => void) => void open(wish, and).catch(report),
  };
}

const isSame = (one: Wish, other: Wish): boolean =>
  JSON.stringify([one.choice, one.apps, one.name, one.replaces]) ===
  JSON.stringify([other.choice, other.apps, other.name, other.replaces]);
