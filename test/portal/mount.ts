import { ADDRESSES } from './addresses';
import type { Backend } from './backend';
import { runPage } from './legacy/client';
import { postbackPage } from './legacy/postback';
import { makeMutator } from './mutate';
import { styleFor } from './mutations';
import { runPersonal } from './personal/client';
import { runResult } from './personal/result';
import { PERSONAL_STYLE } from './personal/style';
import { runSecurityInfo } from './security-info/client';
import { SECURITY_INFO_STYLE } from './security-info/style';
import { STYLE } from './shell';
import type { Happened, Portal, PortalState } from './state';
import { actionsOf } from './world';

export type Mounted = Portal | 'personal-result';

/** What happened, in few words, as unit tests read it. */
export function inWords(entry: Happened): string {
  switch (entry.what) {
    case 'page':
      return `page ${entry.path}`;
    case 'create':
      return `create ${entry.name}${entry.result === 'made' ? '' : ` (${entry.result})`}`.replace(/ $/, '');
    case 'delete':
      return `delete ${entry.name}${entry.result === 'deleted' ? '' : ` (${entry.result})`}`;
    case 'delete-all':
      return `delete all ${entry.count}${entry.result === 'deleted' ? '' : ` (${entry.result})`}`;
    case 'other':
      return `other ${entry.on}`;
  }
}

const styles = { legacy: STYLE, 'security-info': SECURITY_INFO_STYLE, personal: PERSONAL_STYLE };

/** What a server does that answers with nothing but a status, or not at all. */
const FAILING = ['error', 'slow-down', 'resets'] as const;

/**
 * Shows a simulated page in the document of a unit test: the same program as in a browser, with its server in memory.
 * What a page asked of its server, and every press on what is none of Latchkey's business, goes into `asked`.
 */
export async function mountPage(state: PortalState, asked: string[] = [], portal: Mounted = 'legacy'): Promise<void> {
  const root = document.createElement('div');
  root.id = portal === 'security-info' ? 'root' : 'page';
  const style = document.createElement('style');
  style.textContent = styleFor(styles[portal === 'personal-result' ? 'personal' : portal], state.mutations, state.seed);
  const account = document.createElement('p');
  account.textContent = state.account;
  document.body.replaceChildren(style, ...(portal === 'legacy' ? [account] : []), root);

  const log: Happened[] = [];
  log.push = (...entries) => asked.push(...entries.map(inWords));
  state.nextPassword ??= 'qwertyuiopasdfgh';
  const actions = actionsOf({ state, log });
  const answered = <Answer>(answer: () => Answer, failed: Answer): Promise<Answer> => {
    if (state.faults.includes('hang')) return new Promise(() => {});
    const isRefused = FAILING.some((fault) => state.faults.includes(fault));
    return Promise.resolve(isRefused ? failed : answer());
  };
  const start = async (where: string) => {
    if (portal === 'legacy') return runPage(root, backend);
    if (portal === 'security-info') return void (await runSecurityInfo(root, backend, '/security-info'));
    const isResult = /\/proofs\/apppassword/i.test(where);
    return isResult ? runResult(root, backend, actions.createPersonal()) : runPersonal(root, backend);
  };
  const backend: Backend = {
    state: () => Promise.resolve(actions.look()),
    session: (late) => Promise.resolve(actions.session(late)),
    create: (name) => answered(() => actions.create(name), {}),
    remove: (id, by) => answered(() => actions.remove(id, by), { ok: false }),
    removeEvery: () => answered(() => actions.removeEvery(), { ok: false }),
    removeAll: () => answered(() => actions.removeAll(), { ok: false }),
    other: (on, caption, gone) => Promise.resolve(actions.other(on, caption, gone)),
    go(address) {
      const signIn = /^https:\/\/login\./.test(address);
      if (!signIn && actions.session() !== 'sign-in') return void start(address);
      const button = document.createElement('button');
      button.textContent = 'Continue';
      button.addEventListener('click', () => {
        actions.prove();
        void start(signIn ? ADDRESSES[portal] : address);
      });
      root.replaceChildren(button);
    },
    push() {},
  };
  if (portal === 'legacy' && state.variant === 'postback') {
    const parsed = new DOMParser().parseFromString(postbackPage(state, { kind: 'list' }), 'text/html');
    root.append(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
    makeMutator(state, actions.other)(root, 'page');
    return;
  }
  await start(ADDRESSES[portal]);
}
