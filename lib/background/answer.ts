import browser, { type Runtime } from 'webextension-polyfill';
import type { BackgroundProtocol } from '../messages';
import { accept } from '../schema';
import { payloadSchemas } from '../schema-messages';
import { classOf, type SenderClass } from './senders';

type Names = keyof BackgroundProtocol;

export type Handlers = {
  [N in Names]: (
    payload: BackgroundProtocol[N]['payload'],
    sender: Runtime.MessageSender,
  ) => Promise<BackgroundProtocol[N]['reply']>;
};

/** Who may say what. */
const allowed: Record<Names, SenderClass[]> = {
  'page.read': ['page'],
  'page.dress': ['page'],
  'page.created': ['page'],
  'page.bring': ['page'],
  'secret.mistake': ['page'],
  'secret.large': ['page'],
  'page.armPress': ['page'],
  'job.mine': ['page'],
  'job.note': ['page'],
  'page.unsure': ['page'],
  'hand.pressed': ['page'],
  'hand.mine': ['page'],
  'hand.ended': ['page'],
  'draft.keep': ['page'],
  'draft.mine': ['page'],
  'lesson.learned': ['page'],
  'lesson.drop': ['page', 'own'],
  'names.suggest': ['page', 'own'],
  'names.check': ['own'],
  'create.start': ['own'],
  'remove.start': ['own'],
  'remove-all.start': ['own'],
  'page.unfold': ['own'],
  'run.start': ['own'],
  'run.ask': ['own'],
  'run.resume': ['own'],
  'run.note': ['page'],
  'choice.change': ['page', 'own'],
  'clipboard.copied': ['page'],
  'clipboard.mark': ['page'],
  'clipboard.due': ['page'],
  'clipboard.emptied': ['page', 'own'],
  'presenter.mine': ['page', 'signpost'],
  'desk.open': ['page'],
};

/** Messages that a tab may send within so many milliseconds: many times what a page of Microsoft's brings about. */
const MOST = 500;
const WITHIN = 5000;
let since = 0;
const counts = new Map<number, number>();

/** A page that was taken over may send what it likes, and each message may write to storage. */
function isTooMuch({ tab }: Runtime.MessageSender): boolean {
  if (tab?.id === undefined) return false;
  const now = performance.now();
  if (now - since > WITHIN) {
    since = now;
    counts.clear();
  }
  const count = (counts.get(tab.id) ?? 0) + 1;
  counts.set(tab.id, count);
  return count > MOST;
}

/** Answers one message: checks sender, number and payload, never throws. Undefined for what is not meant for the background. */
export async function answer(
  message: unknown,
  sender: Runtime.MessageSender,
  handlers: Handlers,
): Promise<{ ok: true; value: unknown } | { ok: false; error: string }> {
  const { name, payload } = message as { name?: unknown; payload?: unknown };
  if (typeof name !== 'string' || !Object.hasOwn(handlers, name)) return { ok: false, error: 'unknown message' };
  const known = name as Names;
  const sent = classOf(sender, browser.runtime.getURL(''), browser.runtime.id);
  if (!sent || !allowed[known].includes(sent)) return { ok: false, error: 'not for this sender' };
  if (sent !== 'own' && isTooMuch(sender)) return { ok: false, error: 'too many messages' };
  const checked = accept(payloadSchemas[known], payload);
  if (!checked) return { ok: false, error: 'payload refused' };
  try {
    const handler = handlers[known] as (payload: unknown, sender: Runtime.MessageSender) => Promise<unknown>;
    return { ok: true, value: await handler(checked, sender) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.name : 'failed' };
  }
}

export function answerInBackground(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if ((message as { to?: unknown } | undefined)?.to !== 'background') return undefined;
    return answer(message, sender, handlers);
  });
}
