import { randomInt } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { portalHosts, signpostHosts } from '../../lib/portals/hosts';
import { makeCertificate } from './certificate';
import { chosenState, controlPage } from './control-page';
import { type Panel, postbackPage } from './legacy/postback';
import { otherPage, signInPage } from './other-pages';
import { STYLE, shellPage } from './shell';
import { type Fault, freshState, type Happened, type PageRow, type PortalState } from './state';
import { wordsFor } from './words';

export const LEGACY_PAGE = 'https://account.activedirectory.windowsazure.com/AppPasswords.aspx';
export const CONTROL_PAGE = 'https://simulator.latchkey.example/';
/** The same pages at a host where no extension is: for measuring what the extension costs. */
export const PLAIN_PAGE = 'https://simulator-plain.latchkey.example/AppPasswords.aspx';
/** Every host that the simulator answers for. */
export const HOSTS = [
  ...[...portalHosts, ...signpostHosts].map((pattern) => new URL(pattern.replaceAll('*', '')).hostname),
  new URL(CONTROL_PAGE).hostname,
  new URL(PLAIN_PAGE).hostname,
];

export interface Simulator {
  port: number;
  /** Change it at any time; pages see it at their next question. */
  state: PortalState;
  /** What really happened, in order. */
  log: Happened[];
  reset(change?: Partial<PortalState>): void;
  close(): Promise<void>;
}

export async function startSimulator(): Promise<Simulator> {
  const script = await clientScript();
  let panel: Panel = { kind: 'list' };
  const simulator: Simulator = {
    port: 0,
    state: freshState(),
    log: [],
    reset(change) {
      simulator.state = freshState(change);
      simulator.log.length = 0;
      panel = { kind: 'list' };
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  const has = (fault: Fault) => simulator.state.faults.includes(fault);

  const create = (name: string): { password?: string; refused?: string } => {
    const { state, log } = simulator;
    if (state.rows.length >= state.limit) {
      log.push({ what: 'create', name, result: 'limit' });
      return { refused: 'You have reached the limit.' };
    }
    const refused = has('name-refused')
      ? 'This name is not allowed.'
      : name.trim() === ''
        ? 'Type a name.'
        : state.rows.some((row) => row.name === name)
          ? 'This name is already in use.'
          : undefined;
    log.push({ what: 'create', name, result: refused ? 'refused' : 'made' });
    if (refused) return { refused };
    const password =
      state.nextPassword ?? Array.from({ length: 16 }, () => String.fromCharCode(97 + randomInt(26))).join('');
    state.rows = [{ id: `row-${Date.now()}-${randomInt(1e6)}`, name, created: '2026-11-24' }, ...state.rows];
    return { password };
  };
  const remove = (id: string): { ok: boolean } => {
    const { state, log } = simulator;
    const row = state.rows.find((other) => other.id === id);
    if (!row) return { ok: false };
    const take = (gone: PageRow) => {
      state.rows = state.rows.filter((other) => other !== gone);
      log.push({ what: 'delete', name: gone.name, result: 'deleted' });
    };
    if (has('delete-lies')) log.push({ what: 'delete', name: row.name, result: 'kept' });
    else take(row);
    const [other] = state.rows;
    if (has('delete-another') && other) take(other);
    return { ok: true };
  };
  const postBack = (target: string, argument: string, name: string): Panel => {
    if (target === 'create') return { kind: 'name' };
    if (target === 'delete') return { kind: 'question', id: argument };
    if (target === 'yes')
      return remove(argument).ok
        ? { kind: 'message', text: wordsFor(simulator.state.language).deleted }
        : { kind: 'message', text: 'It could not be deleted.' };
    if (target !== 'next') return { kind: 'list' };
    const { password, refused } = create(name);
    return password ? { kind: 'password', name, password } : { kind: 'name', error: refused };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, hostname } = new URL(request.url ?? '/', `https://${request.headers.host ?? 'localhost'}`);
    const { state } = simulator;
    const body = request.method === 'POST' ? await textOf(request) : '';
    if (pathname === '/sim/style.css') return send(response, 'text/css', STYLE);
    if (pathname === '/sim/page.js') return send(response, 'text/javascript', script);
    if (hostname === new URL(CONTROL_PAGE).hostname) {
      if (request.method === 'POST') simulator.reset(chosenState(body));
      return send(response, 'text/html', controlPage(simulator.state));
    }
    if (pathname === '/sim/state')
      return send(response, 'application/json', JSON.stringify({ ...state, nextPassword: undefined }));
    if (state.latency > 0) await new Promise((done) => setTimeout(done, state.latency));
    if (pathname === '/sim/create' || pathname === '/sim/delete') {
      if (has('hang')) return;
      if (has('error')) return send(response, 'application/json', '{}', 500);
      const asked = JSON.parse(body) as { name: string; id: string };
      return send(
        response,
        'application/json',
        JSON.stringify(pathname === '/sim/create' ? create(asked.name) : remove(asked.id)),
      );
    }
    if (pathname.toLowerCase() === '/apppasswords.aspx' && !has('signed-out')) {
      if (state.variant === 'postback') {
        const fields = new URLSearchParams(body);
        panel =
          request.method === 'POST'
            ? postBack(
                fields.get('__EVENTTARGET') ?? '',
                fields.get('__EVENTARGUMENT') ?? '',
                fields.get('appname') ?? '',
              )
            : { kind: 'list' };
        return page(
          response,
          pathname,
          shellPage(state, postbackPage(state, panel), ''),
          "script-src 'self' 'unsafe-inline'",
        );
      }
      return page(
        response,
        pathname,
        shellPage(state, '', '<script src="/sim/page.js"></script>'),
        "script-src 'self'; require-trusted-types-for 'script'",
      );
    }
    const inside = has('signed-out') ? signInPage() : otherPage(hostname, pathname, state);
    return page(response, pathname, shellPage(state, inside, ''), "script-src 'self'");
  };
  const page = (response: ServerResponse, path: string, html: string, policy: string) => {
    simulator.log.push({ what: 'page', path, status: 200 });
    response.setHeader('content-security-policy', `default-src 'self'; ${policy}`);
    send(response, 'text/html; charset=utf-8', html);
  };
  const server = createServer(makeCertificate(HOSTS), (request, response) => void answer(request, response));
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', ready);
  });
  simulator.port = (server.address() as AddressInfo).port;
  return simulator;
}

function send(response: ServerResponse, type: string, body: string, status = 200): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

let bundled: Promise<string> | undefined;
/** The page's own program, made of TypeScript once a run. */
function clientScript(): Promise<string> {
  bundled ??= build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('legacy/browser.ts', import.meta.url)), formats: ['iife'], name: 'page' },
    },
  }).then((result) => {
    const [output] = [result].flat();
    if (!output || !('output' in output)) throw new Error('the page of the simulator was not built');
    return output.output[0].code;
  });
  return bundled;
}
