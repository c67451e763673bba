import browser from 'webextension-polyfill';
import { report } from '../log';
import type { BackgroundProtocol } from '../messages';
import { rest } from '../page/until';
import { type Copied, keepCopied, readCopied } from '../secret/copied';
import { type Emptied, emptyIfMarked } from '../secret/empty-clipboard';
import type { Mark } from '../secret/mark';
import { readSettings, writeSettings } from '../settings';
import { forgetAfter } from './forget-in-time';

const READING = { permissions: ['clipboardRead'] };

/** An app password was copied on a page. Answers in how many seconds the clipboard is emptied, where it is at all. */
export async function takeCopy({
  mark,
}: BackgroundProtocol['clipboard.copied']['payload']): Promise<number | undefined> {
  const at = new Date();
  const { emptyClipboardAfter: seconds } = await readSettings();
  if (seconds === undefined || !(await browser.permissions.contains(READING))) {
    await keepCopied({ at: at.toISOString() });
    return undefined;
  }
  const milliseconds = seconds * 1000;
  await keepCopied({ at: at.toISOString(), mark, emptyAt: new Date(at.getTime() + milliseconds).toISOString() });
  // The alarm wakes a worker that was stopped meanwhile; in Chrome it never comes sooner than after half a minute.
  await forgetAfter('clipboard', milliseconds);
  void rest(milliseconds, new AbortController().signal).then(emptyInTime).catch(report);
  return seconds;
}

/** The person emptied it. */
export async function endCopy(): Promise<undefined> {
  const copied = await readCopied();
  if (copied) await end(copied, 'emptied');
  return undefined;
}

let emptying: Promise<void> | undefined;

/** Asked by the clock, by the alarm and whenever the background wakes: whoever comes first does it, and not before its time. */
export function emptyInTime(): Promise<void> {
  emptying ??= emptyWhatIsDue().finally(() => {
    emptying = undefined;
  });
  return emptying;
}

async function emptyWhatIsDue(): Promise<void> {
  const copied = await readCopied();
  if (!copied?.mark || !copied.emptyAt || Date.parse(copied.emptyAt) > Date.now()) return;
  const ended = await (import.meta.env.FIREFOX ? emptyIfMarked(copied.mark, ownClipboard) : askOffscreen(copied.mark));
  // Another may have been copied while this one was looked for.
  const now = await readCopied();
  if (now?.at === copied.at && now.ended === undefined) await end(now, ended);
}

const end = ({ at }: Copied, ended: Emptied): Promise<void> => keepCopied({ at, ended });

/** Firefox lets its background page at the clipboard. */
const ownClipboard = {
  read: () => navigator.clipboard.readText(),
  empty: () => navigator.clipboard.writeText(''),
};

/** A worker of Chrome's has no clipboard; a page without a window has one. */
async function askOffscreen(mark: Mark): Promise<Emptied> {
  try {
    await chrome.offscreen.createDocument({
      url: 'offscreen.html',
      reasons: [chrome.offscreen.Reason.CLIPBOARD],
      justification: 'Empties the clipboard of an app password that was copied.',
    });
    const emptied: unknown = await browser.runtime.sendMessage({ to: 'offscreen', mark });
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
