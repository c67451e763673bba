import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editRecord, holdsPassword, type RecordEdit } from '../../lib/ledger/record-edit';
import { changeLedger, readLedger } from '../../lib/ledger/store';
import { isDue } from '../../lib/ledger/upkeep';
import { memoryStorage, queueLock } from './memory';
import { record } from './records';

async function known(more = {}) {
  const [storage, lock] = [memoryStorage(), queueLock()];
  const records = [record('r1', more), record('r2')];
  await changeLedger((ledger) => ({ ledger: { ...ledger, records }, value: undefined }), storage, lock);
  return {
    storage,
    edit: (edit: RecordEdit, id = 'r1') => editRecord(id, edit, storage, lock),
    read: async () => {
      const { ledger } = await readLedger(storage);
      return { record: ledger.records[0], happened: ledger.events.map(({ what }) => what) };
    },
  };
}
const nickname = (value: string | undefined, was?: string): RecordEdit => ({ field: 'nickname', value, was });

describe('what a person writes down about an app password', () => {
  it('is kept, with what happened', async () => {
    const { edit, read } = await known();
    expect(await edit(nickname('  Second profile '))).toEqual({ ok: true });
    await edit({ field: 'apps', value: ['Outlook'], was: [] });
    await edit({ field: 'reviewOn', value: '2027-01-31', was: undefined });
    await edit({ field: 'note', value: 'Asked for by Sam', was: undefined });
    await edit({ field: 'note', value: '  ', was: 'Asked for by Sam' });
    const { record: now, happened } = await read();
    expect(now).toEqual(record('r1', { nickname: 'Second profile', apps: ['Outlook'], reviewOn: '2027-01-31' }));
    expect(happened).toEqual(['nickname-set', 'apps-set', 'review-set', 'note-set', 'note-set']);
  });

  it('has been looked at by who takes its day away: an old one is not due at once', async () => {
    const { edit, read } = await known({ createdOn: '2019-01-01', reviewOn: '2027-01-31' });
    await edit({ field: 'reviewOn', value: '', was: '2027-01-31' });
    const now = (await read()).record;
    expect(now?.reviewOn).toBeUndefined();
    expect(now && isDue(now)).toBe(false);
  });

  it('takes nothing from another window that changes something else', async () => {
    const { edit, read } = await known();
    await Promise.all([
      edit(nickname('Mine')),
      edit({ field: 'note', value: 'Yours', was: undefined }),
      edit({ field: 'apps', value: ['Mail'], was: [] }),
    ]);
    expect((await read()).record).toMatchObject({ nickname: 'Mine', note: 'Yours', apps: ['Mail'] });
  });

  it('takes not the place of what another window wrote there meanwhile', async () => {
    const { edit, read } = await known({ nickname: 'Old' });
    expect(await edit(nickname('Mine', 'Old'))).toEqual({ ok: true });
    expect(await edit(nickname('Yours', 'Old'))).toEqual({ ok: false, why: 'changed-elsewhere' });
    expect((await read()).record?.nickname).toBe('Mine');
    // Told of it, the person may still want it so.
    expect(await edit(nickname('Yours', 'Mine'))).toEqual({ ok: true });
  });

  it('is known as what it was typed as, with the blanks around it', async () => {
    const { edit, read } = await known();
    await edit(nickname(' Mine '));
    expect(await edit(nickname('Mine too', ' Mine '))).toEqual({ ok: true });
    expect((await read()).record?.nickname).toBe('Mine too');
  });

  it('is no news where the same was written already', async () => {
    const { edit, read } = await known({ nickname: 'Same' });
    expect(await edit(nickname('Same', 'Old'))).toEqual({ ok: true });
    expect((await read()).happened).toEqual([]);
  });

  it('is not kept for what is gone', async () => {
    const { edit } = await known({ state: 'deleted' });
    expect(await edit(nickname('Late'))).toEqual({ ok: false, why: 'gone' });
    expect(await edit(nickname('Late'), 'nobody')).toEqual({ ok: false, why: 'gone' });
  });

  it.each(['zqxjkvbwpyfgmcvu', 'zqxj kvbw pyfg mcvu', 'The password is zqxjkvbwpyfgmcvu.'])(
    'is no password: %s',
    async (text) => {
      const { edit, storage } = await known();
      for (const field of ['nickname', 'note'] as const)
        expect(await edit({ field, value: text, was: undefined })).toEqual({ ok: false, why: 'like-password' });
      expect(JSON.stringify(storage.items)).not.toContain('zqxj');
    },
  );

  it.each(['Kitchen, this one goes into that', 'Fernsehbetriebsanleitung', 'the internationalisation laptop'])(
    'may be words: %s',
    (text) => expect(holdsPassword(text)).toBe(false),
  );

  it('comes back whatever it is: emoji, right-to-left, 200 letters', async () => {
    const letters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(letters, letters, async (name, note) => {
        fc.pre(!holdsPassword(name) && !holdsPassword(note));
        const { edit, read } = await known();
        await edit(nickname(name));
        await edit({ field: 'note', value: note, was: undefined });
        const { record: now } = await read();
        expect(now?.nickname).toBe(name.trim().slice(0, 200) || undefined);
        expect(now?.note).toBe(note.trim() || undefined);
      }),
      { numRuns: 1000 },
    );
  });
});

it('is not written down where it could not be read again, which would cost the whole record', async () => {
  const { edit, read } = await known({ note: 'Asked for by Sam' });
  // What browsers give out where somebody types a year of six digits.
  await expect(edit({ field: 'reviewOn', value: '122026-01-31', was: undefined })).rejects.toThrow();
  await expect(edit({ field: 'apps', value: Array(31).fill('Mail'), was: [] })).rejects.toThrow();
  expect((await read()).record).toEqual(record('r1', { note: 'Asked for by Sam' }));
});

it('is no app password, in an app’s name or in a line of a note', async () => {
  const { edit, read } = await known();
  const no = { ok: false, why: 'like-password' };
  expect(await edit({ field: 'apps', value: ['Outlook', 'abcdefghijklmnop'], was: [] })).toEqual(no);
  expect(await edit({ field: 'note', value: 'For the scanner:\nabcd efgh ijkl mnop', was: undefined })).toEqual(no);
  expect((await read()).record).toEqual(record('r1'));
});
