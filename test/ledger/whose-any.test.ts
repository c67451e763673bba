import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { takeReading } from '../../lib/background/pages';
import { askLater, claim, disown } from '../../lib/ledger/say-whose';
import { readLedger } from '../../lib/ledger/store';
import { startAnew, view } from '../background/small-browser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../background/small-browser')).smallBrowser }));
vi.mock('../../lib/message-bus', async () => (await import('../background/small-browser')).smallBus);
vi.mock('../../lib/ledger/lock', async () => ({ ledgerLock: (await import('./memory')).queueLock() }));

const NAMES = ['Phone', 'Phone 2', 'Phone', '\u202ePhone'];
const rows = NAMES.map((name, index) => ({ name, created: String(index), removable: true }));
const visit = (shown: readonly boolean[]) => takeReading({ view: view({ rows: rows.filter((_, at) => shown[at]) }) });

type Step = { what: 'claim' | 'disown' | 'later'; at: number } | { what: 'visit'; shown: boolean[] };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ what: fc.constantFrom('claim', 'disown', 'later'), at: fc.nat(NAMES.length - 1) }),
  fc.record({
    what: fc.constant('visit' as const),
    shown: fc.array(fc.boolean(), { minLength: NAMES.length, maxLength: NAMES.length }),
  }),
);

it('what is said of one is never said of another, nor lost, in whatever order and however many at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.boolean(), async (steps, atOnce) => {
      startAnew();
      await visit([]);
      await visit(NAMES.map(() => true));
      const ids = (await readLedger()).ledger.records.map(({ id }) => id);
      const says = { claim: (id: string) => claim(id, undefined), disown, later: askLater };
      const work = steps.map(
        (each) => () => (each.what === 'visit' ? visit(each.shown) : says[each.what](ids[each.at] as string)),
      );
      if (atOnce) await Promise.all(work.map((each) => each()));
      else for (const each of work) await each();

      const { records, events } = (await readLedger()).ledger;
      expect(records.map(({ id }) => id)).toEqual(ids);
      for (const [at, record] of records.entries()) {
        const said = steps.flatMap((each) => (each.what !== 'visit' && each.at === at ? [each.what] : []));
        const decided = said.filter((what) => what !== 'later');
        const isDisowned = decided.at(-1) === 'disown';
        expect(record.newToYou).toBe(decided.length === 0 || isDisowned);
        expect(record.disownedAt !== undefined).toBe(isDisowned);
        const told = events.filter((event) => event.record === record.id).map(({ what }) => what);
        const words = { claim: 'claimed', disown: 'disowned' } as const;
        const changes = decided.filter((what, index) => what !== decided[index - 1]).map((what) => words[what]);
        expect(told.filter((what) => what === 'claimed' || what === 'disowned')).toEqual(changes);
      }
    }),
    { numRuns: 1000 },
  );
});
