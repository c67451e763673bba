import { browser } from 'wxt/browser';
import type { BackgroundProtocol, PageProtocol } from './messages';
import type { Lesson } from './portals/lesson';
import type { Presenting } from './presenting';

// The browser's own API, not the polyfill: this stands in the content script, where every kilobyte is paid at each visit,
// and both browsers' calls answer with promises by themselves.

type Names = keyof BackgroundProtocol;
type PageNames = keyof PageProtocol;

/** An answer travels wrapped, so that a refusal of ours is told from an answer. */
type Wrapped<T> = { ok: true; value: T } | { ok: false; error: string };

/** The other side is there and refused: a wrong sender, a payload that does not fit, or a bug. */
export class MessageRefused extends Error {
  override name = 'MessageRefused';
}

/** Rejects when nobody answers (the extension was updated) or when the background refuses. */
export async function sendToBackground<N extends Names>(
  name: N,
  payload: BackgroundProtocol[N]['payload'],
): Promise<BackgroundProtocol[N]['reply']> {
  return unwrap<BackgroundProtocol[N]['reply']>(
    name,
    await browser.runtime.sendMessage({ to: 'background', name, payload }),
  );
}

/** Rejects when the tab holds no content script of ours: another site, access withheld, or a page older than the extension. */
export async function sendToPage<N extends PageNames>(
  tab: number,
  name: N,
  payload: PageProtocol[N]['payload'],
): Promise<PageProtocol[N]['reply']> {
  return unwrap<PageProtocol[N]['reply']>(
    name,
    await browser.tabs.sendMessage(tab, { to: 'page', name, payload }, { frameId: 0 }),
  );
}

/** True for a content script whose extension was updated or removed under the open page: it must not touch the page any more. */
export const isOrphan = (): boolean => browser.runtime?.id === undefined;

function unwrap<T>(name: string, answer: unknown): T {
  const wrapped = answer as Wrapped<T> | undefined;
  if (wrapped?.ok) return wrapped.value;
  throw new MessageRefused(`${name} ${wrapped?.error}`);
}

/** Answers what our own pages and the background ask of a content script. Only messages of this extension reach it. */
export function answerInPage(
  handlers: { [N in PageNames]: (payload: PageProtocol[N]['payload']) => PageProtocol[N]['reply'] },
): void {
  browser.runtime.onMessage.addListener((message, sender, reply) => {
    const { to, name, payload } = (message ?? {}) as { to?: string; name?: PageNames; payload?: unknown };
    if (to !== 'page' || sender.id !== browser.runtime.id || !name || !Object.hasOwn(handlers, name)) return;
    const handler = handlers[name] as (payload: unknown) => unknown;
    reply({ ok: true, value: handler(payload) });
  });
}

export const askPresenting = (): Promise<Presenting> => sendToBackground('presenter.mine', {});

/**
 * Calls back when presenter mode is switched while the page is open. Only what covers the page answers, with true: so the
 * background knows that it is there.
 */
export function onPresenting(callback: (presenting: Presenting) => boolean): void {
  browser.runtime.onMessage.addListener((message, sender, reply) => {
    const { to, presenting } = (message ?? {}) as { to?: string; presenting?: Presenting };
    if (to !== 'presenter' || sender.id !== browser.runtime.id || !presenting) return;
    if (callback(presenting)) reply(true);
  });
}

/**
 * What is known of the rows that a tab may show has changed; `isAnother`: all of it, a copy took its place. Rejects where
 * nothing of ours stands beside rows.
 */
export const tellBeside = (tab: number, isAnother: boolean): Promise<unknown> =>
  browser.tabs.sendMessage(tab, { to: 'beside', isAnother }, { frameId: 0 });

/** Calls back when what is known of the rows has changed. */
export function onDressing(callback: (isAnother: boolean) => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { id?: string | undefined }, reply: (answer: true) => void) => {
    const { to, isAnother } = (message ?? {}) as { to?: string; isAnother?: boolean };
    if (to !== 'beside' || sender.id !== browser.runtime.id) return;
    callback(isAnother === true);
    reply(true);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener));
}

/** What the person has shown so far, after one lesson came or went. Rejects where no page of the tab is read by lessons. */
export const tellLessons = (tab: number, lessons: readonly Lesson[]): Promise<unknown> =>
  browser.tabs.sendMessage(tab, { to: 'by-hand', lessons }, { frameId: 0 });

/** Calls back with all lessons, those of other portals as well, after one came or went elsewhere. */
export function onLessons(callback: (lessons: readonly Lesson[]) => void): void {
  browser.runtime.onMessage.addListener((message, sender, reply) => {
    const { to, lessons } = (message ?? {}) as { to?: string; lessons?: readonly Lesson[] };
    if (to !== 'by-hand' || sender.id !== browser.runtime.id || !lessons) return;
    callback(lessons);
    reply(true);
  });
}
