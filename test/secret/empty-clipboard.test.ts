import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyIfMarked } from '../../lib/secret/empty-clipboard';
import { isMarked, markOf } from '../../lib/secret/mark';

const PASSWORD = 'zqxjkvbwpyfgmcvu';

/** A clipboard that somebody else may write to right after it was read for the `nth` time. */
function clipboard(text: string, meanwhile?: { nth: number; text: string }) {
  let reads = 0;
  const held = { text };
  return {
    held,
    async read() {
      const { text: read } = held;
      if (meanwhile && ++reads === meanwhile.nth) held.text = meanwhile.text;
      return read;
    },
    async empty() {
      held.text = '';
    },
  };
}

describe('the mark of a password', () => {
  it('is recognised with that password and no other, and says nothing of it', async () => {
    const mark = await markOf(PASSWORD);
    expect(await isMarked(PASSWORD, mark)).toBe(true);
    expect(await isMarked(`${PASSWORD} `, mark)).toBe(false);
    expect(JSON.stringify(mark)).not.toContain(PASSWORD);
    expect((await markOf(PASSWORD)).digest).not.toBe(mark.digest);
  });
});

describe('emptying the clipboard', () => {
  it('empties it of what was copied', async () => {
    const mine = clipboard(PASSWORD);
    expect(await emptyIfMarked(await markOf(PASSWORD), mine)).toBe('emptied');
    expect(mine.held.text).toBe('');
  });

  it('never takes away what else was copied, whatever it is', async () => {
    const mark = await markOf(PASSWORD);
    const other = fc.string().filter((text) => text !== PASSWORD);
    await fc.assert(
      fc.asyncProperty(other, async (text) => {
        const theirs = clipboard(text);
        expect(await emptyIfMarked(mark, theirs)).toBe('other');
        expect(theirs.held.text).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('leaves alone what is copied while it looks', async () => {
    const theirs = clipboard(PASSWORD, { nth: 1, text: 'a shopping list' });
    expect(await emptyIfMarked(await markOf(PASSWORD), theirs)).toBe('other');
    expect(theirs.held.text).toBe('a shopping list');
  });

  it('says so where the browser refuses', async () => {
    const read = async () => Promise.reject(new Error('not allowed'));
    expect(await emptyIfMarked(await markOf(PASSWORD), { ...clipboard(PASSWORD), read })).toBe('refused');
    const empty = async () => Promise.reject(new Error('not allowed'));
    expect(await emptyIfMarked(await markOf(PASSWORD), { ...clipboard(PASSWORD), empty })).toBe('refused');
  });
});
