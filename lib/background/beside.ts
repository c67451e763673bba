import browser, { type Runtime } from 'webextension-polyfill';
import { SALT } from '../ledger/account';
import { unpackRows } from '../ledger/chunk';
import { type Changes, onStorageChange } from '../ledger/storage';
import { report } from '../log';
import { tellBeside } from '../message-bus';
import type { BackgroundProtocol, Dressing } from '../messages';
import { portalHosts } from '../portals/hosts';
import { takeReading } from './pages';
import { presentIn } from './presenting';

/** The ledger takes the list in, and a page with rows gets the script for what stands beside them; a tab that is gone needs none. */
export async function dressPage(
  payload: BackgroundProtocol['page.read']['payload'],
  { tab }: Runtime.MessageSender,
): Promise<Dressing> {
  const { portal, rows } = payload.view;
  const tabId = portal === 'personal' || rows.length === 0 ? undefined : tab?.id;
  const [dressing] = await Promise.all([
    takeReading(payload),
    tab?.id === undefined ? undefined : presentIn(tab.id).catch(report),
    tabId === undefined
      ? undefined
      : browser.scripting
          .executeScript({ target: { tabId }, injectImmediately: true, files: ['/beside.js'] })
          .catch(report),
  ]);
  return dressing;
}

/** Tells open pages where something has changed that stands beside rows: a person gives a device in the side panel, or brings a copy back. */
export function keepDressed(): void {
  onStorageChange(['ledger.devices.', 'ledger.records.'], (changes) => {
    if (saysOtherwise(changes)) void tellPages(false).catch(report);
  });
  // Every account has another id then.
  onStorageChange([SALT], ({ [SALT]: salt }) => {
    if (salt?.oldValue !== undefined) void tellPages(true).catch(report);
  });
}

/** Of what was known before. What is new in the ledger is told by the page that shows it. */
const saysOtherwise = (changes: Changes): boolean =>
  Object.entries(changes).some(([key, { oldValue, newValue }]) => {
    const said = key.startsWith('ledger.devices.') ? saidOfDevice : saidOfRecord;
    const before = new Map(rowsOf(oldValue).map((row) => [row['id'], said(row)]));
    return rowsOf(newValue).some((row) => (before.get(row['id']) ?? said(row)) !== said(row));
  });

type Row = Record<string, unknown>;
const rowsOf = (chunk: unknown): Row[] => (unpackRows(chunk) ?? []) as Row[];
const saidOfDevice = ({ name, kind }: Row): string => JSON.stringify([name, kind]);
const saidOfRecord = ({ device, newToYou }: Row): string => JSON.stringify([device ?? null, newToYou]);

async function tellPages(isAnother: boolean): Promise<void> {
  // A tab without rows has nobody there.
  for (const { id } of await browser.tabs.query({ url: portalHosts }))
    if (id !== undefined) void tellBeside(id, isAnother).catch(() => undefined);
}
