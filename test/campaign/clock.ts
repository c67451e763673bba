/**
 * Time that passes only when everything has been done that was due: a wait of fifteen seconds costs nothing, and two runs
 * of one seed are the same. What a page awaits dies with the page; what the world awaits (a server, the journal, a
 * person) goes on.
 */
type Owner = 'page' | 'world';
interface Due {
  id: number;
  at: number;
  owner: Owner;
  every?: number;
  call: () => void;
}

const START = Date.UTC(2026, 10, 25, 10);
const REPLACED = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] as const;

export interface Clock {
  /** Milliseconds since it began. */
  now(): number;
  /** Resolves in the world after so long. */
  later(milliseconds: number): Promise<void>;
  /** Everything that the page still awaits is forgotten. */
  endPage(): void;
  /** Lets time pass until `isDone`; false where nothing is due any more, or `most` milliseconds were not enough. */
  until(isDone: () => boolean, most: number): Promise<boolean>;
  /** Gives the real time back. */
  restore(): void;
}

export function startClock(): Clock {
  let now = 0;
  let ids = 1;
  let due: Due[] = [];
  const add = (owner: Owner, milliseconds: number, call: () => void, every?: number): number => {
    const id = ids++;
    due.push({ id, at: now + Math.max(1, milliseconds || 0), owner, call, ...(every ? { every } : {}) });
    return id;
  };
  const remove = (id: unknown) => {
    due = due.filter((one) => one.id !== id);
  };
  const RealDate = Date;
  const world = globalThis as unknown as Record<string, unknown>;
  const real = Object.fromEntries(REPLACED.map((name) => [name, world[name]]));
  const realNow = performance.now;
  class VirtualDate extends RealDate {
    constructor(...given: []) {
      super(...((given.length === 0 ? [START + now] : given) as []));
    }
    static override now = () => START + now;
  }
  Object.assign(world, {
    setTimeout: (call: () => void, milliseconds: number) => add('page', milliseconds, call),
    setInterval: (call: () => void, milliseconds: number) => add('page', milliseconds, call, Math.max(1, milliseconds)),
    clearTimeout: remove,
    clearInterval: remove,
    Date: VirtualDate,
  });
  performance.now = () => now;
  return {
    now: () => now,
    later: (milliseconds) => new Promise((resolve) => add('world', milliseconds, resolve)),
    endPage() {
      due = due.filter(({ owner }) => owner === 'world');
    },
    async until(isDone, most) {
      const end = now + most;
      for (;;) {
        // Everything that hangs on a promise is done before time moves on.
        await new Promise((done) => setImmediate(done));
        if (isDone()) return true;
        const [first] = due;
        if (!first) return false;
        const next = due.reduce(
          (one, other) => (other.at < one.at || (other.at === one.at && other.id < one.id) ? other : one),
          first,
        );
        if (next.at > end) return false;
        now = Math.max(now, next.at);
        if (next.every) next.at = now + next.every;
        else remove(next.id);
        next.call();
      }
    },
    restore() {
      Object.assign(world, real);
      performance.now = realNow;
    },
  };
}
