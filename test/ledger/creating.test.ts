import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Creating, keepCreating, offerCreating, readCreating } from '../../lib/creating';
import { memoryStorage } from './memory';

describe('a new app password that was begun', () => {
  const begun: Creating = {
    account: 'a',
    choice: { kind: 'device', device: 'd1' },
    apps: ['Mail'],
    name: 'Phone-Mail',
  };
  const kept = async (creating: Creating | undefined) => {
    const storage = memoryStorage();
    await keepCreating(creating, storage);
    return readCreating('a', storage);
  };

  it('is there again for its account alone, until it is ended', async () => {
    const storage = memoryStorage();
    await keepCreating(begun, storage);
    expect(await readCreating('a', storage)).toEqual(begun);
    expect(await readCreating('b', storage)).toBeUndefined();
    await keepCreating(undefined, storage);
    expect(storage.items).toEqual({});
  });

  it.each(['a', 'b'])('takes no other’s place unasked, of whichever account: %s', async (account) => {
    const storage = memoryStorage();
    await offerCreating({ ...begun, name: 'Offered' }, storage);
    expect((await readCreating('a', storage))?.name).toBe('Offered');
    await keepCreating({ ...begun, account }, storage);
    await offerCreating({ ...begun, name: 'Offered' }, storage);
    expect(await readCreating(account, storage)).toEqual({ ...begun, account });
  });

  it.each([
    ['a password that was pasted', 'zqxjkvbwpyfgmcvu'],
    ['one in groups', 'zqxj kvbw pyfg mcvu'],
    ['one that is being typed', 'zqxjkvbwp'],
    ['one beside other words', 'Password: zqxjkvbwpyfgmcvu'],
  ])('keeps no name that is %s', async (_, name) => expect((await kept({ ...begun, name }))?.name).toBeUndefined());

  it('keeps no password that was typed for a device or an app', async () => {
    const draft = { name: 'zqxj kvbw pyfg mcvu', kind: 'phone' } as const;
    const found = await kept({ ...begun, choice: { kind: 'new', draft }, apps: ['Mail', 'zqxjkvbwpyfgmcvu'] });
    expect(found).toEqual({ ...begun, choice: undefined, apps: ['Mail'] });
  });

  it('is none where it does not fit, whatever it is', async () => {
    for (const creating of [{ ...begun, more: 1 }, { ...begun, apps: 'Mail' }, { ...begun, name: 'x'.repeat(300) }, 7])
      expect(await readCreating('a', memoryStorage({ creating }))).toBeUndefined();
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (creating) => {
        await readCreating('a', memoryStorage({ creating }));
      }),
      { numRuns: 1000 },
    );
  });
});
