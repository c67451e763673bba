import { type Backend, runPage } from './legacy/client';
import { postbackPage } from './legacy/postback';
import { STYLE } from './shell';
import type { PortalState } from './state';

/** Shows a simulated page in the document of a unit test: the same program as in a browser, with its server in memory. */
export async function mountPage(state: PortalState, asked: string[] = []): Promise<void> {
  const account = document.createElement('p');
  account.textContent = state.account;
  const root = document.createElement('div');
  root.id = 'page';
  const style = document.createElement('style');
  style.textContent = STYLE;
  document.body.replaceChildren(style, account, root);
  if (state.variant === 'postback') {
    const parsed = new DOMParser().parseFromString(postbackPage(state, { kind: 'list' }), 'text/html');
    root.append(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
    return;
  }
  const backend: Backend = {
    state: () => Promise.resolve(structuredClone(state)),
    create: (name) => {
      asked.push(`create ${name}`);
      state.rows.unshift({ id: `made-${state.rows.length}`, name, created: '2026-11-24' });
      return Promise.resolve({ password: state.nextPassword ?? 'qwertyuiopasdfgh' });
    },
    remove: (id) => {
      asked.push(`delete ${state.rows.find((row) => row.id === id)?.name}`);
      state.rows = state.rows.filter((row) => row.id !== id);
      return Promise.resolve({ ok: true });
    },
  };
  await runPage(root, backend);
}
