import * as fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { holdingsOf, withoutDevice } from '../../components/devices/holdings';
import { pictureOf } from '../../components/picture';
import { laptop, owned, phone } from './devices';
import { speakEnglish } from './english';
import { record, SEEN } from './models';

beforeEach(speakEnglish);

const ACCOUNTS = ['a1', 'a2', 'a3'] as const;
const PORTALS = { a1: 'legacy', a2: 'security-info', a3: 'personal' } as const;
const records = fc
  .array(
    fc.record({
      account: fc.constantFrom(...ACCOUNTS),
      device: fc.constantFrom('p', 'l', 'gone', undefined),
      state: fc.constantFrom('listed', 'missing', 'unknown', 'deleted' as const),
    }),
    { maxLength: 20 },
  )
  // The same names in all accounts, as people have them.
  .map((all) => all.map((more, index) => record(`Mail ${index % 3}`, { id: `r${index}`, ...more })));

it('shows of each device what the account in front has on it, of the others only their number, and loses nothing', () => {
  fc.assert(
    fc.property(records, fc.constantFrom(...ACCOUNTS), (all, front) => {
      const shown = owned([laptop, phone]);
      const accounts = ACCOUNTS.map((id) => ({
        id,
        portal: PORTALS[id],
        firstSeen: SEEN,
        // The one that was read last is in front where no page is.
        lastSeen: id === front ? '2026-11-02T10:00:00.000Z' : SEEN,
      }));
      const model = {
        ...shown,
        situation: { kind: 'none' } as const,
        ledger: { ...shown.ledger, accounts, records: all },
      };
      const picture = pictureOf(model);
      const holdings = holdingsOf(model, picture);
      const own = all.filter(({ account, state }) => account === front && state !== 'deleted').map(({ id }) => id);
      const seen = [...holdings.flatMap(({ items }) => items), ...withoutDevice(picture)];
      expect(seen.map((item) => item.record).sort()).toEqual([...own].sort());
      for (const { device, elsewhere } of holdings)
        for (const id of ACCOUNTS) {
          const there = all.filter(
            (each) => each.account === id && each.device === device.id && each.state === 'listed',
          );
          const count = elsewhere.find(({ account }) => account.id === id)?.count ?? 0;
          expect(count).toBe(id === front ? 0 : there.length);
        }
    }),
    { numRuns: 1000 },
  );
});
