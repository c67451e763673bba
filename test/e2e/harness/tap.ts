import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** One thing that was said, written down or logged somewhere in the extension. */
export interface Heard {
  /** The address of the page, worker or background it happened in. */
  where: string;
  how: 'sent' | 'sent to a tab' | 'received' | 'answered' | 'stored' | 'logged' | 'failed';
  text: string;
}

type Talk = (...values: unknown[]) => unknown;
interface Api {
  runtime: {
    sendMessage: (message: unknown, ...more: unknown[]) => Promise<unknown>;
    onMessage: { addListener: Talk; removeListener: Talk };
  };
  tabs?: { sendMessage: Talk };
  storage?: Record<string, { set: Talk }>;
}
interface Scope {
  latchkeyTap?: true;
  heard?: Heard[];
  browser?: Api;
  chrome: Api;
  location: Location;
  console: Record<string, Talk>;
  addEventListener(type: string, listener: (event: Event) => void): void;
}

/**
 * Runs before anything of Latchkey's own in each of its worlds, and tells the page that collects what is said there: messages
 * with their answers, what is given to storage though it may be taken out again, the console, and errors that nobody caught.
 */
function listen(): void {
  const scope = globalThis as unknown as Scope;
  if (scope.latchkeyTap) return;
  scope.latchkeyTap = true;
  // Two names, which may be of one thing.
  const named = [scope.chrome, scope.browser].filter((api) => api?.runtime) as Api[];
  const apis = named.filter(({ runtime }, at) => named.findIndex((other) => other.runtime === runtime) === at);
  const [api] = apis as [Api];
  const send = api.runtime.sendMessage.bind(api.runtime);
  const isOurs = (message: unknown) => ['tap', 'bait'].includes((message as { to?: string } | undefined)?.to ?? '');
  const asText = (value: unknown): string => {
    if (value instanceof Error) return `${value.name}: ${value.message} ${value.stack}`;
    try {
      return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
    } catch {
      return String(value);
    }
  };
  const tell = (how: string, ...values: unknown[]) => {
    const message = { to: 'tap', where: scope.location.href, how, text: values.map(asText).join(' ') };
    if (scope.heard) scope.heard.push(message as unknown as Heard);
    // Where nobody listens yet, or any more, there is nothing to be told.
    else void send(message).catch(() => undefined);
  };
  const put = (object: object, key: string, value: unknown) => {
    (object as Record<string, unknown>)[key] = value;
  };

  for (const { runtime, tabs, storage } of apis) {
    const tapped =
      (how: string, original: Talk): Talk =>
      (...values) => {
        const isMessage = !values.some(isOurs);
        if (isMessage) tell(how, ...values);
        const answer = original(...values) as Promise<unknown> | undefined;
        if (isMessage) answer?.then?.((value) => tell('answered', value)).catch(() => undefined);
        return answer;
      };
    put(runtime, 'sendMessage', tapped('sent', runtime.sendMessage.bind(runtime) as Talk));
    if (tabs?.sendMessage) put(tabs, 'sendMessage', tapped('sent to a tab', tabs.sendMessage.bind(tabs)));
    for (const area of ['local', 'session', 'sync'].map((name) => storage?.[name]))
      if (area) put(area, 'set', tapped('stored', area.set.bind(area)));
    const { onMessage } = runtime;
    const [add, remove] = [onMessage.addListener.bind(onMessage), onMessage.removeListener.bind(onMessage)];
    const known = new Map<unknown, Talk>();
    put(onMessage, 'addListener', (listener: Talk) => {
      const outer: Talk = (message, sender, reply) => {
        if (isOurs(message)) return undefined;
        tell('received', message);
        const answer = listener(message, sender, (value: unknown) => {
          tell('answered', value);
          return (reply as Talk)(value);
        }) as Promise<unknown> | undefined;
        answer?.then?.((value) => tell('answered', value)).catch(() => undefined);
        return answer;
      };
      known.set(listener, outer);
      return add(outer);
    });
    put(onMessage, 'removeListener', (listener: unknown) => remove(known.get(listener) ?? listener));
    // What a test says in this world on purpose, by each of these ways.
    add((message: unknown) => {
      const { to, text } = (message ?? {}) as { to?: string; text?: string };
      if (to !== 'bait') return;
      scope.console['debug']?.(text);
      void runtime.sendMessage({ to: 'nobody', text }).catch(() => undefined);
      void Promise.reject(new Error(text));
    });
  }
  for (const level of ['debug', 'log', 'info', 'warn', 'error', 'trace', 'dir', 'table']) {
    const original = scope.console[level]?.bind(scope.console);
    put(scope.console, level, (...values: unknown[]) => {
      tell('logged', ...values);
      original?.(...values);
    });
  }
  scope.addEventListener('error', (event) =>
    tell('failed', (event as ErrorEvent).error ?? (event as ErrorEvent).message),
  );
  scope.addEventListener('unhandledrejection', (event) => tell('failed', (event as PromiseRejectionEvent).reason));
}

/** In the page that collects: what it hears of the others, and of itself. */
function collect(): void {
  const scope = globalThis as unknown as Scope;
  const heard: Heard[] = [];
  scope.heard = heard;
  scope.chrome.runtime.onMessage.addListener((message: unknown) => {
    const { to, where, how, text } = message as Heard & { to?: string };
    if (to === 'tap') heard.push({ where, how, text });
    // As every page of the extension hears it, wrapped or not.
    else if (to !== 'bait') heard.push({ where: 'broadcast', how: 'received', text: JSON.stringify(message) });
  });
}

/** The page of such a build that collects. */
export const TAP_PAGE = 'tap.html';

/** A copy of the build in which everything that is said is heard; what Latchkey does is the same. */
export function tapped(build: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-tapped-'));
  cpSync(build, folder, { recursive: true });
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const change = (file: string, by: (text: string) => string) =>
    write(file, by(readFileSync(join(folder, file), 'utf8')));
  const tap = `(${listen})();\n`;
  write('tap.js', tap);
  write('collect.js', `(${collect})();`);
  write(TAP_PAGE, '<!doctype html><title>tap</title><script src="collect.js"></script><script src="tap.js"></script>');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.html') && name !== TAP_PAGE))
    change(file, (html) => html.replace('<script', '<script src="/tap.js"></script><script'));
  change('presenter.js', (script) => tap + script);
  change('manifest.json', (text) => {
    const manifest = JSON.parse(text) as Manifest;
    for (const script of manifest.content_scripts) script.js.unshift('tap.js');
    if (manifest.background.service_worker) {
      write('tapped-background.js', `import './tap.js';\nimport './${manifest.background.service_worker}';`);
      manifest.background.service_worker = 'tapped-background.js';
    } else manifest.background.scripts?.unshift('tap.js');
    return JSON.stringify(manifest);
  });
  return folder;
}

interface Manifest {
  background: { service_worker?: string; scripts?: string[] };
  content_scripts: { js: string[] }[];
}

export const heardBy = (tap: Page): Promise<Heard[]> =>
  tap.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard);

/** Has the background, all open pages of the extension and all content scripts say this in every way. */
export const sayEverywhere = (tap: Page, text: string): Promise<void> =>
  tap.evaluate(async (words) => {
    const { runtime, tabs } = (globalThis as unknown as { chrome: Speaker }).chrome;
    const message = { to: 'bait', text: words };
    await runtime.sendMessage(message).catch(() => undefined);
    for (const { id } of await tabs.query({})) await tabs.sendMessage(id, message).catch(() => undefined);
  }, text);

interface Speaker {
  runtime: { sendMessage(message: object): Promise<unknown> };
  tabs: {
    query(which: object): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
}
