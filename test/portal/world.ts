import { randomInt } from 'node:crypto';
import { inMonths } from '../../lib/ledger/upkeep';
import type { Session } from './backend';
import type { Fault, Happened, PageRow, PortalState } from './state';

/** What is true behind the simulated pages, and the log of what was done to it. */
export interface World {
  state: PortalState;
  log: Happened[];
}

/** What the portals do when their pages ask; the same for the server and for unit tests. */
export function actionsOf(world: World) {
  const has = (fault: Fault) => world.state.faults.includes(fault);
  let proven = false;

  const password = () =>
    world.state.nextPassword ?? Array.from({ length: 16 }, () => String.fromCharCode(97 + randomInt(26))).join('');

  return {
    /** What a page is told; no password is part of it. */
    look(): PortalState {
      const { state } = world;
      const [first, ...rest] = state.rows;
      if (has('shuffles') && first) state.rows = [...rest, first];
      return structuredClone({ ...state, nextPassword: undefined });
    },
    session(late = false): Session {
      if (has('re-authenticate-always') && !late) return 'sign-in';
      if (proven) return 'fine';
      if (has('re-authenticate-late') && late) return 'sign-in';
      if (late) return 'fine';
      return has('re-authenticate') ? 'sign-in' : has('timed-out') ? 'timed-out' : has('captcha') ? 'captcha' : 'fine';
    },
    /** The person signed in again, or read the letters. */
    prove(yes = true): void {
      proven = yes;
    },
    create(name: string): { password?: string; refused?: string } {
      const { state, log } = world;
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
      state.rows = [
        { id: `row-${Date.now()}-${randomInt(1e6)}`, name, created: inMonths(0, new Date()) },
        ...state.rows,
      ];
      return { password: password() };
    },
    /** `by` the page, where nobody has confirmed it. */
    remove(id: string, by?: 'page'): { ok: boolean } {
      const { state, log } = world;
      const row = state.rows.find((other) => other.id === id);
      if (!row) return { ok: false };
      const note = ({ name, id: its }: PageRow, result: 'deleted' | 'kept', who = by) =>
        log.push({ what: 'delete', name, id: its, result, ...(who ? { by: who } : {}) });
      const take = (gone: PageRow, who = by) => {
        state.rows = state.rows.filter((other) => other !== gone);
        note(gone, 'deleted', who);
      };
      if (has('row-returns')) {
        note(row, 'kept');
        return { ok: false };
      }
      if (has('delete-lies')) note(row, 'kept');
      else take(row);
      if (has('account-changes')) state.account = 'somebody.else@example.com';
      const other = state.rows.find((one) => one.id !== id);
      if (has('delete-another') && other) take(other, 'page');
      return { ok: true };
    },
    /** Every app password at once: what no press of Latchkey's may ever do. */
    removeEvery(): { ok: boolean } {
      for (const { id } of world.state.rows) this.remove(id);
      return { ok: true };
    },
    /** Opening the result page of a personal account makes a password. */
    createPersonal(): string {
      world.state.personalCount++;
      world.log.push({ what: 'create', name: '', result: 'made' });
      return password();
    },
    removeAll(): { ok: boolean } {
      const { state, log } = world;
      log.push({ what: 'delete-all', count: state.personalCount, result: has('delete-lies') ? 'kept' : 'deleted' });
      if (!has('delete-lies')) state.personalCount = 0;
      return { ok: true };
    },
    other(on: string, caption: string, gone?: string): void {
      world.log.push({ what: 'other', on, caption });
      // Whoever pressed it typed the letters.
      if (on === 'captcha') proven = true;
      world.state.methods = world.state.methods.filter(({ id }) => id !== gone);
    },
  };
}
