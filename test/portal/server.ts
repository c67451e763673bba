import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { portalHosts, signpostHosts } from '../../lib/portals/hosts';
import { ADDRESSES } from './addresses';
import { SIGN_IN, SIGN_IN_PERSONAL } from './backend';
import { makeCertificate } from './certificate';
import { chosenState, controlPage } from './control-page';
import type { Panel } from './legacy/postback';
import { isProgram, programAt } from './programs';
import {
  legacyPage,
  personalPage,
  personalResult,
  restPage,
  securityInfoPage,
  signInAgain,
  styleAt,
  type Written,
} from './server-pages';
import { type Fault, freshState, type Happened, type PortalState, type StateChange } from './state';
import { wordsFor } from './words';
import { actionsOf } from './world';

export const LEGACY_PAGE: string = ADDRESSES.legacy;
export const CONTROL_PAGE = 'https://simulator.latchkey.example/';
/** The same pages at a host where no extension is: for measuring what the extension costs. */
export const PLAIN_PAGE = 'https://simulator-plain.latchkey.example/AppPasswords.aspx';
/** Every host that the simulator answers for. */
export const HOSTS = [
  ...new Set([
    ...[...portalHosts, ...signpostHosts].map((pattern) => new URL(pattern.replaceAll('*', '')).hostname),
    ...[CONTROL_PAGE, PLAIN_PAGE, SIGN_IN, SIGN_IN_PERSONAL].map((address) => new URL(address).hostname),
  ]),
];

export interface Simulator {
  port: number;
  /** Change it at any time; pages see it at their next question. */
  state: PortalState;
  /** What really happened, in order. */
  log: Happened[];
  reset(change?: StateChange): void;
  close(): Promise<void>;
}

/** What some questions of a page carry besides. */
interface Asked {
  late: boolean;
  gone: string;
  by: 'page';
}

export async function startSimulator(): Promise<Simulator> {
  await programAt('/sim/page.js');
  let panel: Panel = { kind: 'list' };
  const simulator: Simulator = {
    port: 0,
    state: freshState(),
    log: [],
    reset(change) {
      simulator.state = freshState(change);
      simulator.log.length = 0;
      panel = { kind: 'list' };
      actions.prove(false);
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  const actions = actionsOf(simulator);
  const has = (fault: Fault) => simulator.state.faults.includes(fault);

  const postBack = (target: string, argument: string, name: string): Panel => {
    if (target === 'create') return { kind: 'name' };
    if (target === 'delete') return { kind: 'question', id: argument };
    if (target === 'yes')
      return actions.remove(argument).ok
        ? { kind: 'message', text: wordsFor(simulator.state.language).deleted }
        : { kind: 'message', text: 'It could not be deleted.' };
    if (target !== 'next') return { kind: 'list' };
    const { password, refused } = actions.create(name);
    return password ? { kind: 'password', name, password } : { kind: 'name', error: refused };
  };
  /** What a page asks and the server answers as data; undefined where a page never gets an answer. */
  const data = (path: string, body: string): object | undefined => {
    const asked = JSON.parse(body || '{}') as Record<'name' | 'id' | 'on' | 'caption', string> & Partial<Asked>;
    if (path === '/sim/session') return { session: actions.session(asked.late) };
    if (path === '/sim/other') {
      actions.other(asked.on, asked.caption, asked.gone);
      return {};
    }
    if (has('hang')) return undefined;
    if (path === '/sim/create') return actions.create(asked.name);
    if (path === '/sim/delete-every') return actions.removeEvery();
    return path === '/sim/delete' ? actions.remove(asked.id, asked.by) : actions.removeAll();
  };
  const DATA = ['/sim/session', '/sim/other', '/sim/create', '/sim/delete', '/sim/delete-every', '/sim/delete-all'];
  const FALLIBLE = DATA.slice(2);

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'localhost'}`);
    const { pathname, hostname } = url;
    const { state } = simulator;
    const body = request.method === 'POST' ? await textOf(request) : '';
    response.setHeader('cache-control', state.keeps ? 'no-cache' : 'no-store');
    if (pathname === '/favicon.ico') return send(response, 'image/x-icon', '');
    const style = styleAt(pathname, state);
    if (style !== undefined) return send(response, 'text/css', style);
    if (isProgram(pathname)) return send(response, 'text/javascript', await programAt(pathname));
    if (hostname === new URL(CONTROL_PAGE).hostname) {
      if (request.method === 'POST') simulator.reset(chosenState(body));
      return send(response, 'text/html', controlPage(simulator.state));
    }
    if (pathname === '/sim/continue') {
      actions.prove();
      return redirect(response, new URLSearchParams(body).get('back') ?? LEGACY_PAGE);
    }
    if (pathname === '/sim/state') return send(response, 'application/json', JSON.stringify(actions.look()));
    // Presses are written down at once, however slow the page is.
    if (state.latency > 0 && pathname !== '/sim/other') await new Promise((done) => setTimeout(done, state.latency));
    if (DATA.includes(pathname)) {
      if (FALLIBLE.includes(pathname) && !has('hang')) {
        if (has('resets')) return void request.socket.destroy();
        if (has('error')) return send(response, 'application/json', '{}', 500);
        if (has('slow-down')) return send(response, 'application/json', '{}', 429);
      }
      const answered = data(pathname, body);
      if (answered) send(response, 'application/json', JSON.stringify(answered));
      return;
    }
    const signIn = signInAgain(hostname, url.searchParams.get('redirect_uri') ?? LEGACY_PAGE);
    if (signIn) return page(response, pathname, signIn);
    if (has('signed-out')) return page(response, pathname, restPage(hostname, pathname, state));
    if (hostname === 'mysignins.microsoft.com' || pathname === '/security-info')
      return page(response, pathname, securityInfoPage());
    if (hostname === 'account.live.com' && /^\/proofs\/manage/i.test(pathname))
      return page(response, pathname, personalPage(state));
    if (hostname === 'account.live.com' && /^\/proofs\/apppassword$/i.test(pathname)) {
      if (has('hang')) return;
      if (actions.session() === 'sign-in')
        return redirect(response, `${SIGN_IN_PERSONAL}?redirect_uri=${encodeURIComponent(url.href)}`);
      const password = has('error') ? undefined : actions.createPersonal();
      return page(response, pathname, personalResult(state, password));
    }
    if (pathname.toLowerCase() === '/apppasswords.aspx') {
      if (state.variant !== 'postback') return page(response, pathname, legacyPage(state, undefined));
      const fields = new URLSearchParams(body);
      const [target, argument, name] = ['__EVENTTARGET', '__EVENTARGUMENT', 'appname'].map(
        (one) => fields.get(one) ?? '',
      );
      panel = request.method === 'POST' ? postBack(target ?? '', argument ?? '', name ?? '') : { kind: 'list' };
      return page(response, pathname, legacyPage(state, panel));
    }
    return page(response, pathname, restPage(hostname, pathname, state));
  };
  const page = (response: ServerResponse, path: string, { html, policy }: Written) => {
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
  response.writeHead(status, { 'content-type': type }).end(body);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
