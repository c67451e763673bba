import { type Chips, showChips } from '../../components/in-page/chips';
import type { Dressing } from '../../lib/messages';
import type { Reading } from '../../lib/portals/read';
import type { Identity, PageView } from '../../lib/portals/view';

/** Chips beside the rows. What the ledger said is kept by name and date, so that a re-render is dressed at once. */
export function dressRows(signal: AbortSignal) {
  let known = new Map<string, Dressing['rows'][number]>();
  let account: string | undefined;
  let chips: Chips | undefined;
  let beside: Element | undefined;

  const update = (reading: Reading | undefined) => {
    const rows = reading?.rows.flatMap((row) => {
      const dressing = known.get(keyOf(row));
      const [element] = row.elements;
      return dressing && element ? [{ element, control: row.control.element, name: row.name, ...dressing }] : [];
    });
    if (!reading?.list || !rows || rows.length === 0) {
      chips?.update([]);
      return;
    }
    if (!chips || beside !== reading.list) {
      chips?.remove();
      beside = reading.list;
      chips = showChips({ beside, rows, portal: reading.view.portal, signal });
    } else chips.update(rows);
  };

  return {
    update,
    /** What is ticked of this account's rows was changed elsewhere. */
    showChoice(choice: { account: string; chosen: Identity[] }) {
      if (choice.account !== account) return;
      for (const [key, row] of known)
        known.set(key, { ...row, chosen: choice.chosen.some((other) => keyOf(other) === key) });
    },
    dress(dressing: Dressing, view: PageView) {
      account = dressing.account;
      known = new Map(
        view.rows.map((row, index) => [keyOf(row), dressing.rows[index] ?? { newToYou: false, chosen: false }]),
      );
    },
  };
}

const keyOf = ({ name, created }: Identity): string => JSON.stringify([name, created]);
