import type { Backend } from './backend';

/** In the browser, a simulated page asks its own server. */
async function call(path: string, body?: unknown) {
  // Kept alive, so that the log is true even when a press leads to another page.
  const answer = await fetch(
    path,
    body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), keepalive: true },
  );
  return answer.ok ? answer.json() : {};
}

/** A page that gets no answer says so itself, and stands. */
const change = (path: string, body: object): Promise<{ ok: boolean }> =>
  call(path, body).then(
    (answer) => ({ ok: false, ...(answer as object) }),
    () => ({ ok: false }),
  );

export function browserBackend(): Backend {
  return {
    state: () => call('/sim/state') as ReturnType<Backend['state']>,
    session: async (late) =>
      ((await call('/sim/session', { late })) as { session: Awaited<ReturnType<Backend['session']>> }).session,
    create: (name) => call('/sim/create', { name }) as ReturnType<Backend['create']>,
    remove: (id, by) => change('/sim/delete', { id, by }),
    removeEvery: () => change('/sim/delete-every', {}),
    removeAll: () => change('/sim/delete-all', {}),
    other: (on, caption, gone) => call('/sim/other', { on, caption, gone }),
    go(address) {
      const target = new URL(address, location.href);
      if (target.origin !== location.origin) target.searchParams.set('redirect_uri', location.href);
      location.assign(target);
    },
    push: (path) => history.pushState({}, '', path),
  };
}
