/** Where the tests are that show a fault: in memory, or in the browsers. */
export interface Fault {
  what: string;
  /** What Latchkey does about it. */
  expected: string;
  /** Test files; in each a title ends with the fault's number in brackets. */
  shownBy: string[];
}

/** The faults that Latchkey holds itself to, by their numbers. A test compares this table with the titles of the tests. */
export const faults: Record<string, Fault> = {
  F1: {
    what: 'the background is killed at any moment',
    expected: 'the run goes on; nothing is lost or deleted twice',
    shownBy: ['e2e/runs.e2e.ts', 'e2e/run-faults.e2e.ts', 'e2e/faults.e2e.ts', 'campaign/slice.test.ts'],
  },
  F2: {
    what: 'the event page of Firefox is unloaded, by itself or by force',
    expected: 'the same',
    shownBy: ['e2e/held-back.e2e.ts', 'e2e/runs.e2e.ts', 'e2e/faults.e2e.ts'],
  },
  F3: { what: 'our page is closed', expected: 'the run goes on', shownBy: ['e2e/runs.e2e.ts'] },
  F4: {
    what: 'the tab is loaded anew, or crashes',
    expected: 'it pauses; what was open is settled by a fresh list',
    shownBy: ['e2e/runs.e2e.ts', 'e2e/run-faults.e2e.ts', 'background/frozen.test.ts', 'campaign/slice.test.ts'],
  },
  F5: {
    what: 'the tab is frozen',
    expected: 'whoever asks it something waits for two seconds; the run pauses, and goes on when asked',
    shownBy: ['e2e/run-faults.e2e.ts', 'background/frozen.test.ts', 'entrypoints/bare-hands.test.ts'],
  },
  F6: {
    what: 'the tab is discarded',
    expected: 'the run pauses; the tab may be discarded again afterwards',
    shownBy: ['e2e/run-faults.e2e.ts'],
  },
  F7: {
    what: 'the tab has been hidden for long',
    expected: 'the run waits for no timer that the browser holds back; how long it takes is measured by the bench',
    shownBy: ['e2e/held-back.e2e.ts'],
  },
  F8: {
    what: 'the page is left and comes back from memory',
    expected: 'everything of ours stands once; what was at work waits for the person',
    shownBy: ['e2e/comings.e2e.ts'],
  },
  F9: {
    what: 'a single-page program changes its address and back, a hundred times',
    expected:
      'everything of ours goes and comes back, once each time, and leaves nothing in memory; Firefox lets only the page’s nodes be counted',
    shownBy: ['e2e/portals.e2e.ts', 'e2e/comings.e2e.ts'],
  },
  F10: {
    what: 'the extension is updated in the middle',
    expected: 'the script that was there presses nothing any more',
    shownBy: ['e2e/faults.e2e.ts', 'e2e/run-faults.e2e.ts', 'drive/surprises.test.ts'],
  },
  F11: {
    what: 'two tabs begin the same',
    expected: 'one runs, the other refuses',
    shownBy: ['e2e/runs.e2e.ts', 'background/runs.test.ts', 'ledger/damaged-runs.test.ts'],
  },
  F12: {
    what: 'the ledger is written from three places',
    expected: 'no write is lost',
    shownBy: ['ledger/store.test.ts'],
  },
  F13: {
    what: 'there is no room to write',
    expected: 'no deletion is begun',
    shownBy: ['e2e/faults.e2e.ts', 'ledger/store.test.ts', 'background/runs.test.ts'],
  },
  F14: {
    what: 'storage refuses, or takes too long',
    expected: 'two seconds, then it stops before the press',
    shownBy: ['drive/runner.test.ts', 'ledger/store.test.ts', 'campaign/slice.test.ts'],
  },
  F15: {
    what: 'what is stored is damaged',
    expected: 'set aside, begun anew, never a crash',
    shownBy: ['e2e/faults.e2e.ts', 'ledger/store.test.ts', 'ledger/damaged-runs.test.ts'],
  },
  F16: {
    what: 'there is no network',
    expected: 'it pauses; what was pressed is unknown until the list is there again',
    shownBy: ['e2e/run-faults.e2e.ts', 'drive/run-trouble.test.ts'],
  },
  F17: {
    what: 'the server never answers',
    expected: 'fifteen seconds, then it stops',
    shownBy: ['drive/runner.test.ts'],
  },
  F18: { what: 'the connection breaks', expected: 'it stops after one', shownBy: ['e2e/run-faults.e2e.ts'] },
  F19: {
    what: 'the server asks for time (429)',
    expected: '60 and 120 seconds of rest, then it waits for the person; nothing is asked meanwhile',
    shownBy: ['e2e/run-faults.e2e.ts', 'drive/run-reducer.test.ts'],
  },
  F20: {
    what: 'the server fails (500)',
    expected: 'it stops after one, or rests where the page’s requests can be watched',
    shownBy: ['e2e/run-faults.e2e.ts', 'drive/runner.test.ts'],
  },
  F21: {
    what: 'the session has ended',
    expected: 'it says so; after the sign-in it goes on',
    shownBy: ['e2e/faults.e2e.ts', 'e2e/run-faults.e2e.ts', 'drive/run-reducer.test.ts', 'campaign/slice.test.ts'],
  },
  F22: {
    what: 'the page shows another account',
    expected: 'it stops; nothing is deleted in the other account',
    shownBy: ['e2e/faults.e2e.ts', 'e2e/run-faults.e2e.ts', 'background/runs.test.ts', 'campaign/slice.test.ts'],
  },
  F23: {
    what: 'rows are sorted anew, and their elements used again',
    expected: 'the right row, or none',
    shownBy: ['drive/runner.test.ts', 'drive/surprises.test.ts', 'campaign/slice.test.ts'],
  },
  F24: {
    what: 'the question is about another or about all, comes twice, or has another button',
    expected: 'it cancels and stops',
    shownBy: [
      'e2e/faults.e2e.ts',
      'drive/runner.test.ts',
      'drive/remove.test.ts',
      'drive/surprises.test.ts',
      'drive/answers.test.ts',
      'campaign/slice.test.ts',
    ],
  },
  F25: {
    what: 'the row stays, or another goes',
    expected: 'it stops and says which',
    shownBy: ['e2e/faults.e2e.ts', 'drive/runner.test.ts', 'drive/surprises.test.ts', 'campaign/slice.test.ts'],
  },
  F26: {
    what: 'names that look alike',
    expected: 'only the same name; those that cannot be told apart are not deleted',
    shownBy: ['drive/remove.test.ts', 'campaign/slice.test.ts'],
  },
  F27: {
    what: 'the computer sleeps, or its clock jumps',
    expected: 'waits are measured by a clock that does not jump',
    shownBy: ['e2e/run-faults.e2e.ts', 'drive/run-trouble.test.ts'],
  },
  F28: {
    what: 'the browser is killed',
    expected: 'the journal is true after a restart',
    shownBy: ['e2e/killed.e2e.ts'],
  },
  F29: {
    what: 'the person works the page meanwhile',
    expected: 'it pauses',
    shownBy: ['e2e/run-faults.e2e.ts', 'drive/remove.test.ts', 'campaign/slice.test.ts'],
  },
  F30: {
    what: 'a thousand rows, a huge page',
    expected: 'it is as fast as it must be, or leaves the page alone and says so',
    shownBy: ['portals/effort.test.ts'],
  },
};
