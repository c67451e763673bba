import browser, { type Runtime } from 'webextension-polyfill';
import type { Failure, Task, Why } from '../drive/job';
import { forgetHand } from '../ledger/own-hand';
import { forgetDrafts } from '../lessons/drafts';
import { report } from '../log';
import { sendToPage } from '../message-bus';
import type { BackgroundProtocol } from '../messages';
import { rest } from '../page/until';
import type { PageView } from '../portals/view';
import { accept, pageViewSchema } from '../schema';

export const refuse = (why: Why): Failure => ({ ok: false, step: 'plan', why });

/** Milliseconds after which a tab counts as gone: one that the browser has frozen answers nothing. */
const ANSWERS = 2000;

/** Rejects where the tab does not answer in time. */
export function inTime<T>(answer: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    AbortSignal.timeout(ANSWERS).addEventListener('abort', () => reject(new Error('the tab does not answer')));
  });
  return Promise.race([answer, late]);
}

/** What a tab shows; nothing when it does not answer, or answers what is no view of a page. */
export async function look(tab: number): Promise<PageView | undefined> {
  return accept(pageViewSchema, await inTime(sendToPage(tab, 'page.look', {})).catch(() => undefined));
}

/** Milliseconds for which a page whose run is over may still be closing what it says of the last one. */
const TIDYING = 1200;

/**
 * Hands a task to the page, or says why it did not take it. A tab that thaws later is handed nothing any more; what it was
 * handed before it is given up is over or rests by then, and is refused at its first note.
 */
export async function hand(tab: number, job: Task): Promise<{ taken: true } | Failure> {
  try {
    await inTime(bringHands(tab));
    const end = performance.now() + TIDYING;
    for (;;) {
      const taken = await inTime(sendToPage(tab, 'job.run', { job }));
      if ('taken' in taken || taken.why !== 'busy' || performance.now() > end) return taken;
      await rest(100, new AbortController().signal);
    }
  } catch {
    return refuse('no-page');
  }
}

/**
 * Puts the script that presses into the tab; the one that looks is there from the page's start. From here on what goes from
 * a list may be our doing: no move of the person's is waited for any more.
 */
export async function bringHands(tabId: number): Promise<void> {
  await Promise.all([forgetHand(), forgetDrafts()]);
  await browser.scripting.executeScript({ target: { tabId }, injectImmediately: true, files: ['/hands.js'] });
}

/** Puts the script into the tab that watches the person's own hand. */
export async function bringWatcher(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, injectImmediately: true, files: ['/by-hand.js'] });
}

/** Puts the words of rarer languages into the tab. */
export async function bringWords(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, injectImmediately: true, files: ['/rarer-words.js'] });
}

/** Puts a script into the tab that its page needs for what it shows now. */
export async function bringScript(
  { script }: BackgroundProtocol['page.bring']['payload'],
  { tab }: Runtime.MessageSender,
): Promise<undefined> {
  if (tab?.id === undefined) return undefined;
  await browser.scripting.executeScript({
    target: { tabId: tab.id },
    injectImmediately: true,
    files: [`/${script}.js`],
  });
  return undefined;
}

/**
 * Chrome may throw the page of a background tab away to save memory, but not one that is being worked. Firefox knows no
 * such setting; a tab that is closed needs no care any more.
 */
export async function keepInMemory(tab: number, isWanted: boolean): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const setting: Record<string, boolean> = { autoDiscardable: !isWanted };
  await browser.tabs.update(tab, setting).catch(report);
}
