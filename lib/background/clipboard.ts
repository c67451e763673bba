import browser from 'webextension-polyfill';
import { report } from '../log';
import type { BackgroundProtocol } from '../messages';
import { rest } from '../page/until';
import { keepCopied, readCopied } from '../secret/copied';
import { type Emptied, emptyIfMarked } from '../secret/empty-clipboard';
import type { Mark } from '../secret/mark';
import { readSettings, writeSettings } from '../settings';
import { dueAfter } from './alarms';
import { inTime } from './page-in-tab';

const READING = { permissions: ['clipboardRead'] };

let last: Promise<unknown> = Promise.resolve();
/** One after the other: what is known of the last copy is read and written again. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

/**
 * An app password was copied on a page. Answers in how many seconds the clipboard is to be emptied, where it is at all: the page
 * then tells by what the password is recognised.
 */
export const takeCopy = (): Promise<number | undefined> =>
  inTurn(async () => {
    const { emptyClipboardAfter } = await readSettings();
    const mayRead = emptyClipboardAfter !== undefined && (await browser.permissions.contains(READING));
    await keepCopied({ at: new Date().toISOString() });
    return mayRead ? emptyClipboardAfter : undefined;
  });

/** From here on it is waited for. */
export const takeMark = ({ mark, seconds }: BackgroundProtocol['clipboard.mark']['payload']): Promise<undefined> =>
  inTurn(async () => {
    const at = Date.now();
    const emptyAt = new Date(at + seconds * 1000).toISOString();
    await keepCopied({ at: new Date(at).toISOString(), mark, emptyAt });
    await waitFor(seconds * 1000);
    return undefined;
  });

/** The alarm wakes a worker that was stopped meanwhile; in Chrome it never comes sooner than after half a minute. */
async function waitFor(milliseconds: number): Promise<void> {
  await dueAfter('clipboard', milliseconds);
  void rest(milliseconds, new AbortController().signal)
    .then(() => emptyInTime())
    .catch(report);
}

/** The person emptied it. */
export const endCopy = (): Promise<undefined> =>
  inTurn(async () => {
    const copied = await readCopied();
    if (copied) await keepCopied({ at: copied.at, ended: 'emptied' });
    return undefined;
  });

/**
 * Asked by the clock, by the alarm and whenever the background wakes, and by the page, for what it copied (`mark`): whoever
 * comes first does it, and not before its time.
 */
export const emptyInTime = ({ mark }: { mark?: Mark | undefined } = {}): Promise<Emptied | undefined> =>
  inTurn(async () => {
    const copied = await readCopied();
    // Another page has copied since.
    if (mark && copied && !copied.ended && copied.mark?.digest !== mark.digest) return 'other';
    if (!copied?.mark || !copied.emptyAt) return copied?.ended;
    const left = Date.parse(copied.emptyAt) - Date.now();
    const wasSetBack = Date.now() < Date.parse(copied.at);
    if (left > 0 && !wasSetBack) {
      await waitFor(left);
      return undefined;
    }
    const ended = await (import.meta.env.FIREFOX
      ? emptyIfMarked(copied.mark, ownClipboard)
      : askOffscreen(copied.mark));
    await keepCopied({ at: copied.at, ended });
    return ended;
  });

/** Firefox lets its background page at the clipboard. */
const ownClipboard = {
  read: () => navigator.clipboard.readText(),
  empty: () => navigator.clipboard.writeText(''),
};

/** A worker of Chrome's has no clipboard; a page without a window has one. */
async function askOffscreen(mark: Mark): Promise<Emptied> {
  try {
    // A worker that was stopped in the middle may have left one.
    await chrome.offscreen.closeDocument().catch(() => undefined);
    await chrome.offscreen.createDocument({
      url: 'offscreen.html',
      reasons: [chrome.offscreen.Reason.CLIPBOARD],
      justification: 'Empties the clipboard of an app password that was copied.',
    });
    const emptied: unknown = await inTime(browser.runtime.sendMessage({ to: 'offscreen', mark }));
    return emptied === 'emptied' || emptied === 'other' ? emptied : 'refused';
  } catch (error) {
    report(error);
    return 'refused';
  } finally {
    await chrome.offscreen.closeDocument().catch(report);
  }
}

/** Whoever takes the right to read back does not want it used: the switch says so as well. */
export function watchReading(): void {
  browser.permissions.onRemoved.addListener(({ permissions }) => {
    if (permissions?.includes('clipboardRead')) void writeSettings({ emptyClipboardAfter: undefined }).catch(report);
  });
}
