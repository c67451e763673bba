import type { Control } from '../../lib/page/controls';
import { type Presser, press } from '../../lib/page/press';
import { type Answer, type Traffic, trafficOf } from '../../lib/page/traffic';
import { type Reading, readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';
import type { Backend } from '../portal/backend';
import { runPage } from '../portal/legacy/client';
import { runSecurityInfo } from '../portal/security-info/client';
import type { Happened, PortalState } from '../portal/state';
import { actionsOf } from '../portal/world';
import type { Chance } from './chance';
import type { Clock } from './clock';
import type { Asked } from './compare';
import { watchPage } from './quick-style';

interface Opening {
  portal: 'legacy' | 'security-info';
  state: PortalState;
  chance: Chance;
  clock: Clock;
  /** The longest that the server takes, in milliseconds. */
  slowest: number;
  /** What the journal says of a row at the moment at which it is asked to be deleted. */
  written(id: string): Asked['written'];
}

/** One life of a page: from its load until the person, or the page itself, leaves it. */
export interface Page {
  look(): Reading | undefined;
  presserFor(control: Control): Promise<Presser>;
  traffic: Traffic;
  /** Aborted when it goes. */
  signal: AbortSignal;
  isAlive(): boolean;
}

/** A tab on a simulated page, whose server takes its time in virtual milliseconds. It can be loaded anew at any moment. */
export function openTab({ portal, state, chance, clock, slowest, written }: Opening) {
  const asked: Asked[] = [];
  const log: Happened[] = [];
  const actions = actionsOf({ state, log });
  const hasShadows = (portal === 'legacy' ? state.variant : state.securityInfo) === 'component';
  let life = new AbortController();
  let end = () => {};

  /** Everything of the page that was there stops where it is: nothing of it is heard again. */
  const leave = () => {
    end();
    life.abort();
    clock.endPage();
    document.body.replaceChildren();
  };

  const load = async (): Promise<Page> => {
    leave();
    life = new AbortController();
    const { signal } = life;
    let isAlive = true;
    end = () => {
      isAlive = false;
    };
    const answers: Answer[] = [];
    const changes = new EventTarget();
    /** A page that is gone hears no answer, and its server does what it was asked all the same. */
    const ask = async <Answer>(work: () => { answer: Answer; status?: number }): Promise<Answer> => {
      if (!isAlive) return new Promise(() => {});
      const start = clock.now();
      await clock.later(chance.int(1, slowest));
      const { answer, status = 200 } = work();
      await clock.later(chance.int(1, 5));
      if (!isAlive || status === 0) return new Promise(() => {});
      answers.push({ start, end: clock.now(), status });
      changes.dispatchEvent(new Event('change'));
      return answer;
    };
    const remove = (id: string, by?: 'page', then = by ? undefined : written(id)) => {
      const has = (fault: PortalState['faults'][number]) => state.faults.includes(fault);
      const note = (result: Asked['result']) => asked.push({ id, result, by, written: then });
      if (has('hang')) return { answer: { ok: false }, status: 0 };
      if (has('error') || has('slow-down')) {
        note('refused');
        return { answer: { ok: false }, status: has('error') ? 500 : 429 };
      }
      const before = log.length;
      const answer = actions.remove(id, by);
      const entries = log.slice(before).filter((entry) => entry.what === 'delete');
      if (entries.length === 0) note('refused');
      for (const entry of entries)
        if (entry.id === id) note(entry.result);
        else asked.push({ id: entry.id, result: entry.result, by: entry.by });
      return { answer };
    };
    const root = document.createElement('div');
    const backend: Backend = {
      state: () => ask(() => ({ answer: actions.look() })),
      session: (late) => ask(() => ({ answer: actions.session(late) })),
      create: () => Promise.resolve({}),
      remove: (id, by) => {
        // What is written down counts at the press, not when the server comes to it.
        const then = by ? undefined : written(id);
        return ask(() => remove(id, by, then));
      },
      removeEvery: () =>
        ask(() => {
          for (const { id } of [...state.rows]) remove(id);
          return { answer: { ok: true } };
        }),
      removeAll: () => Promise.resolve({ ok: false }),
      other: (on) => {
        asked.push({ id: `other ${on}`, result: 'deleted' });
        return Promise.resolve();
      },
      // The person signs in at once, and the page is there again.
      go: () => onSignIn(),
      push: () => {},
    };
    root.id = portal === 'security-info' ? 'root' : 'page';
    const account = document.createElement('p');
    account.textContent = state.account;
    document.body.replaceChildren(...(portal === 'legacy' ? [account] : []), root);
    const drawn = portal === 'legacy' ? runPage(root, backend) : runSecurityInfo(root, backend);
    let isDrawn = false;
    void drawn.then(() => {
      isDrawn = true;
    });
    await clock.until(() => isDrawn, 60_000);
    const watch = watchPage();
    signal.addEventListener('abort', watch.end);
    let last: Reading | undefined;
    /** A page that has not changed reads as it did; what stands in shadow roots is not watched, and read each time. */
    const look = () => {
      const hasChanged = watch.hasChanged();
      if (hasChanged || hasShadows || !last) last = readPage(document, ADDRESSES[portal]);
      return last;
    };
    return {
      look: () => (isAlive ? look() : undefined),
      presserFor: async () => (element, isStill) => (isAlive ? press(element, isStill) : 'gone'),
      traffic: trafficOf(() => answers, changes),
      signal,
      isAlive: () => isAlive,
    };
  };
  let onSignIn = () => {};
  return {
    asked,
    load,
    leave,
    prove: () => actions.prove(),
    whenSignIn(call: () => void) {
      onSignIn = call;
    },
  };
}
