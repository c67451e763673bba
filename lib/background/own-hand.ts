import type { Runtime } from 'webextension-polyfill';
import { sameRow } from '../drive/identity';
import { changeChoice } from '../ledger/choice';
import { isWorked } from '../ledger/jobs';
import { deletedByHand, forgetHand, HAND_LASTS, handIn, keepHand } from '../ledger/own-hand';
import { reconcile } from '../ledger/reconcile';
import { changeLedger, readLedger } from '../ledger/store';
import type { BackgroundProtocol } from '../messages';
import type { Identity, PageView } from '../portals/view';
import { dueAfter } from './alarms';
import { bringWatcher } from './page-in-tab';
import { visitOf } from './pages';

type Payload<N extends keyof BackgroundProtocol> = BackgroundProtocol[N]['payload'];

/**
 * The person has pressed the delete control of a row with their own hand. Remembered for a while, and only from a list that
 * is whole and surely read, with a row that nothing else is taken for; the script that watches sees what comes of it.
 */
export async function takePress(
  { view, item }: Payload<'hand.pressed'>,
  { tab }: Runtime.MessageSender,
): Promise<undefined> {
  await forgetHand();
  const at = view.rows.findIndex((row) => sameRow(row, item));
  const isAlone = view.rows.filter((row) => sameRow(row, item)).length === 1;
  if (tab?.id === undefined || !isAlone || !isWhole(view)) return undefined;
  const visit = await visitOf(view);
  // What goes from a list where Latchkey itself is at work may be its doing.
  if (await isWorked({ tab: tab.id, account: visit.account })) return undefined;
  const rows = await changeLedger((ledger) => {
    const { ledger: next, rows } = reconcile(ledger, visit);
    return { ledger: next, value: rows };
  });
  const records = rows.flatMap((row) => row?.id ?? []);
  const record = rows[at]?.id;
  if (!record || records.length !== rows.length) return undefined;
  await keepHand({ tab: tab.id, account: visit.account, record, records, at: visit.now });
  await dueAfter('hand', HAND_LASTS);
  await bringWatcher(tab.id);
  return undefined;
}

export async function pressedRow(
  _: Payload<'hand.mine'>,
  { tab }: Runtime.MessageSender,
): Promise<Identity | undefined> {
  const hand = await handIn(tab?.id);
  const known = hand && (await readLedger()).ledger.records.find(({ id }) => id === hand.record);
  return known && { name: known.name, created: known.created, rowId: known.rowId };
}

/** The list stands without that row: the ledger learns who deleted it. */
export async function endPress({ view }: Payload<'hand.ended'>, { tab }: Runtime.MessageSender): Promise<undefined> {
  const hand = await handIn(tab?.id);
  if (!hand) return undefined;
  await forgetHand();
  if (!view || !isWhole(view)) return undefined;
  const visit = await visitOf(view);
  if (visit.account !== hand.account || (await isWorked(hand))) return undefined;
  const deleted = await changeLedger((ledger) => {
    const { ledger: next, rows } = reconcile(ledger, visit);
    const told = deletedByHand(next, hand, rows, visit.now);
    const isTold = told !== next;
    return { ledger: told, value: isTold ? told.records.find(({ id }) => id === hand.record) : undefined };
  });
  if (deleted) await changeChoice(hand.account, [deleted], false);
  return undefined;
}

/** The page that came after a load of the page in which the person was deleting one is watched as well. */
export async function followHand(tab: number | undefined): Promise<void> {
  if (tab !== undefined && (await handIn(tab))) await bringWatcher(tab);
}

const isWhole = ({ level, state, complete }: PageView): boolean => level === 'sure' && state === 'list' && complete;
