import { type Chips, type DressedRow, showChips } from '../../components/in-page/chips';
import { statusOf } from '../../components/in-page/status';
import { showTickBar } from '../../components/in-page/tick-bar';
import { isBeside, showTicks, type Ticks } from '../../components/in-page/ticks';
import type { Beside } from '../../lib/drive/beside-slot';
import type { Eyes } from '../../lib/drive/hands-slot';
import { sameRow } from '../../lib/drive/identity';
import { t } from '../../lib/i18n';
import { report } from '../../lib/log';
import { onDressing, sendToBackground } from '../../lib/message-bus';
import type { Dressing } from '../../lib/messages';
import type { Reading, Row } from '../../lib/portals/read';
import type { Identity, PageView } from '../../lib/portals/view';

type Dressed = Dressing['rows'][number];

/** Chips and tick boxes beside the rows of one visit. What the ledger said is kept by name and date, so that a re-render is dressed at once. */
export function beside(eyes: Eyes): Beside {
  const { portal, mount, signal } = eyes;
  const status = statusOf(eyes);
  let known = new Map<string, Dressed>();
  let account: string | undefined;
  let chosen: Identity[] = [];
  /** Changes that were told to the background, and how many of them wait for an answer. */
  let told = 0;
  let waiting = 0;
  /** Its answer to the newest change that it has answered. */
  let kept = { turn: 0, chosen };
  /** Which change was the last for a row. */
  const turns = new Map<string, number>();
  let last: Identity | undefined;
  let isAside = false;
  let shown: { list: Element; ticks: Ticks; chips: Chips; end: AbortController } | undefined;

  const isChosen = (row: Identity) => chosen.some((other) => sameRow(row, other));
  const dressed = (reading: Reading): DressedRow[] =>
    reading.rows.flatMap((row) => {
      const dressing = known.get(keyOf(row));
      const [element] = row.elements;
      return dressing && element ? [{ ...dressing, row, element }] : [];
    });

  /** Only rows that a run could delete can be ticked, and only while the page shows nothing but its list. */
  const tickable = (reading: Reading): Row[] => {
    const { level, state } = reading.view;
    if (isAside || level !== 'sure' || state !== 'list' || reading.dialogs.length > 0) return [];
    return dressed(reading).flatMap(({ row }) => (row.removable ? [row] : []));
  };

  const bar = showTickBar({
    stand: status.stand,
    onDesk: () => void sendToBackground('desk.open', {}).catch(report),
    onClear: () => {
      const reading = eyes.look();
      if (!reading) return;
      const rows = tickable(reading);
      const cleared = reading.view.complete ? rows.filter(isChosen) : chosen;
      const wasLast = (row: Identity) => last !== undefined && sameRow(row, last);
      const wasCleared = (row: Identity) => cleared.some((other) => sameRow(row, other));
      const next = rows.find(wasLast) ?? rows.find(wasCleared) ?? rows[0];
      change(cleared, false, reading);
      // The bar goes with its button.
      if (next) shown?.ticks.focus(next);
    },
  });

  const showBeside = (list: Element) => {
    shown?.end.abort();
    const end = new AbortController();
    const here = AbortSignal.any([signal, end.signal]);
    const ticks = showTicks({ beside: list, portal, mount, signal: here, onTick });
    const chips = showChips({ beside: list, portal, mount, signal: here, taken: ticks.placeOf });
    shown = { list, ticks, chips, end };
    return shown;
  };

  const draw = (reading: Reading | undefined) => {
    if (signal.aborted) return;
    const rows = reading ? dressed(reading) : [];
    if (!reading?.list || rows.length === 0) {
      shown?.ticks.update([], isChosen);
      shown?.chips.update([]);
      bar.show(0, false);
      return;
    }
    const { ticks, chips } = shown?.list === reading.list ? shown : showBeside(reading.list);
    const boxes = tickable(reading);
    const hasRoom = ticks.update(boxes, isChosen);
    chips.update(rows);
    // A row that a list keeps out of sight is still ticked; one that is gone from the whole list is not.
    const count = reading.view.complete ? boxes.filter(isChosen).length : chosen.length;
    bar.show(boxes.length > 0 ? count : 0, boxes.length > 0 && !hasRoom);
  };

  const change = (rows: readonly Identity[], tick: boolean, reading: Reading) => {
    if (account === undefined || rows.length === 0) {
      draw(reading);
      return;
    }
    const turn = ++told;
    waiting++;
    const changed = rows.map(({ name, created, rowId }) => ({ name, created, rowId }));
    for (const row of changed) turns.set(keyOf(row), turn);
    chosen = [...without(chosen, changed), ...(tick ? changed : [])];
    draw(reading);
    void sendToBackground('choice.change', { account, shown: reading.view.account, rows: changed, chosen: tick })
      .then(
        (all) => {
          if (turn > kept.turn) kept = { turn, chosen: all };
        },
        (error) => {
          report(error);
          status.say({ sign: 'warning', sentence: t('inPage_notSelected') });
          // As it is kept; but not what was changed again since.
          const mine = changed.filter((row) => turns.get(keyOf(row)) === turn);
          chosen = [
            ...without(chosen, mine),
            ...kept.chosen.filter((other) => mine.some((row) => sameRow(row, other))),
          ];
        },
      )
      .then(() => {
        waiting--;
        if (waiting === 0 || (turn === kept.turn && turn === told)) chosen = kept.chosen;
        draw(eyes.look());
      });
  };

  /** The row is looked for anew: what moved since the box was drawn is not ticked by mistake. */
  function onTick(row: Identity, tick: boolean, isRange: boolean, box: Element): void {
    const reading = eyes.look();
    if (!reading) return;
    const rows = tickable(reading);
    const at = rows.findIndex((other) => sameRow(row, other));
    const here = rows[at];
    if (!here || !isBeside(box, here.control.element)) {
      draw(reading);
      return;
    }
    const from = isRange && last ? rows.findIndex((other) => last && sameRow(last, other)) : -1;
    last = row;
    change(from < 0 ? [here] : rows.slice(Math.min(from, at), Math.max(from, at) + 1), tick, reading);
  }

  let read: PageView | undefined;
  const knowRows = (dressing: Dressing, view: PageView) => {
    read = view;
    known = new Map();
    for (const [index, row] of view.rows.entries()) {
      const dressed = dressing.rows[index] ?? { newToYou: false, chosen: false };
      known.set(keyOf(row), ofBoth(known.get(keyOf(row)), dressed));
    }
  };

  // A device was given elsewhere, in the side panel beside the page, say.
  let asked = 0;
  const dressAgain = async () => {
    const view = read;
    if (!view) return;
    const turn = ++asked;
    const dressing = await sendToBackground('page.dress', { view });
    // The page may have been read anew meanwhile. What is ticked has messages of its own.
    if (view !== read || turn !== asked || signal.aborted) return;
    knowRows(dressing, view);
    if (!isAside) draw(eyes.look());
  };
  onDressing((isAnother) => {
    if (isAnother) eyes.touch();
    else void dressAgain().catch(report);
  }, signal);

  return {
    know(dressing, view) {
      account = dressing.account;
      knowRows(dressing, view);
      if (waiting > 0) return;
      const unseen = view.complete ? [] : chosen.filter((row) => !view.rows.some((other) => sameRow(row, other)));
      chosen = [...unseen, ...view.rows.filter((_, index) => dressing.rows[index]?.chosen)];
      kept = { turn: told, chosen };
    },
    atRest(reading, isWorking) {
      isAside = isWorking;
      draw(reading);
    },
    stepAside() {
      isAside = true;
      shown?.ticks.update([], isChosen);
      shown?.chips.update([]);
      bar.show(0, false);
    },
    showChoice(choice) {
      if (choice.account !== account) return;
      chosen = choice.chosen;
      kept = { ...kept, chosen };
      draw(eyes.look());
    },
  };
}

const without = (rows: readonly Identity[], others: readonly Identity[]): Identity[] =>
  rows.filter((row) => !others.some((other) => sameRow(row, other)));

/** Rows of the same name and date: nobody knows which of them is which. */
function ofBoth(one: Dressed | undefined, other: Dressed): Dressed {
  if (!one) return other;
  const { device, ...rest } = other;
  const isShared = device !== undefined && one.device?.id === device.id;
  return { ...rest, newToYou: one.newToYou || other.newToYou, ...(isShared ? { device } : {}) };
}

const keyOf = ({ name, created }: Identity): string => JSON.stringify([name, created]);
