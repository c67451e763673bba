import { expect, it } from 'vitest';
import { VERSION } from '../../lib/ledger/migrations';
import { accountSchema, deviceKindSchema, deviceSchema, eventSchema, recordSchema } from '../../lib/schema';

/** What a row of each part may hold, by the version that says so. */
const SHAPES: Record<number, unknown> = {
  3: {
    accounts: 'firstSeen id label lastSeen portal tenant unread',
    devices: 'id kind lostOn name note platform retiredOn',
    kinds: 'camera console desktop laptop nas other phone printer server tablet',
    records:
      'account apps created createdOn device disownedAt firstSeen id lastSeen laterAt madeAt name newToYou nickname note ' +
      'replaces reviewOn reviewedOn rowId state triedLaterAt worked',
    states: 'deleted listed missing unknown',
    events: 'at record what',
    happenings:
      'apps-set claimed created delete-unknown deleted deleted-by-hand device-merged device-set did-not-work disowned found ' +
      'found-gone missing nickname-set note-set renamed returned review-set reviewed worked',
  },
};

it('whatever a row may hold more is a new version: an older Latchkey leaves that alone, and sets aside no row of it', () => {
  const words = (all: readonly string[]) => [...all].sort().join(' ');
  expect({
    accounts: words(Object.keys(accountSchema.entries)),
    devices: words(Object.keys(deviceSchema.entries)),
    kinds: words(deviceKindSchema.options),
    records: words(Object.keys(recordSchema.entries)),
    states: words(recordSchema.entries.state.options),
    events: words(Object.keys(eventSchema.entries)),
    happenings: words(eventSchema.entries.what.options),
  }).toEqual(SHAPES[VERSION]);
});
