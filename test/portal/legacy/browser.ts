import { type Backend, runPage } from './client';

/** In the browser, the simulated page asks its own server. */
async function call(path: string, body?: unknown) {
  const answer = await fetch(path, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
  return answer.ok ? answer.json() : {};
}

const backend: Backend = {
  state: () => call('/sim/state') as Promise<Awaited<ReturnType<Backend['state']>>>,
  create: (name) => call('/sim/create', { name }) as ReturnType<Backend['create']>,
  remove: (id) => call('/sim/delete', { id }) as ReturnType<Backend['remove']>,
};

const root = document.querySelector<HTMLElement>('#page');
if (root) void runPage(root, backend);
