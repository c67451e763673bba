import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  carriesPassword,
  dropForm,
  type KeptForm,
  keepForm,
  readForms,
  withoutBeginning,
} from '../../lib/device-forms';
import { DEVICE_KINDS } from '../../lib/ledger/model';
import { accept } from '../../lib/schema';
import { keptFormSchema } from '../../lib/schema-forms';
import { memoryStorage, queueLock } from './memory';

const form = (id: string, more: Partial<KeptForm['fields']> = {}): KeptForm => ({
  id,
  fields: { name: 'NAS', kind: 'nas', platform: '', note: '', isThis: false, ...more },
});

describe('a device that is being typed', () => {
  it('is kept at every letter, beside those of other windows, until it is saved', async () => {
    const [storage, lock] = [memoryStorage(), queueLock()];
    await Promise.all(
      ['A', 'Ar', 'Arc'].flatMap((name) => [
        keepForm(form('one', { name }), storage, lock),
        keepForm(form('two', { name: `${name} 2` }), storage, lock),
      ]),
    );
    expect(await readForms(storage)).toEqual([form('one', { name: 'Arc' }), form('two', { name: 'Arc 2' })]);
    // The last letter comes just before it is saved.
    await Promise.all([keepForm(form('one'), storage, lock), dropForm('one', storage, lock)]);
    expect(await readForms(storage)).toEqual([form('two', { name: 'Arc 2' })]);
    expect(Object.keys(storage.items)).not.toContain('desk.form.one');
  });

  it('makes room for newer ones, and leaves nothing behind', async () => {
    const [storage, lock] = [memoryStorage(), queueLock()];
    for (let n = 0; n < 7; n++) await keepForm(form(`f${n}`), storage, lock);
    expect((await readForms(storage)).map(({ id }) => id)).toEqual(['f2', 'f3', 'f4', 'f5', 'f6']);
    expect(Object.keys(storage.items).sort()).toEqual(
      ['desk.forms', ...[2, 3, 4, 5, 6].map((n) => `desk.form.f${n}`)].sort(),
    );
  });

  it.each([
    { note: 'Password is qwertyuiopasdfgh, do not lose it' },
    { note: 'qwer tyui opas dfgh' },
    { name: 'qwertyuiopasdfgh' },
    { platform: 'qwertyuiopasdfgh' },
  ])('is not kept where it holds what looks like a password: %j', async (fields) => {
    const [storage, lock] = [memoryStorage(), queueLock()];
    await keepForm(form('one', { ...fields, note: '' }), storage, lock);
    await keepForm(form('one', fields), storage, lock);
    expect(carriesPassword(form('one', fields).fields)).toBe(true);
    expect(JSON.stringify(storage.items)).not.toMatch(/qwer/);
  });

  it.each([
    ['qwertyuio', ''],
    ['Password: qwertyuiopasdfg', 'Password: '],
    ['qwer tyui', ''],
    ['Upstairs\nqwer tyui opas df', 'Upstairs\n'],
    ['iphone', 'iphone'],
    ['The photographer has it', 'The photographer has it'],
    ['Arbeitsplatzrechner', 'Arbeitsplatzrechner'],
    ['Reading room workstation-2', 'Reading room workstation-2'],
  ])('is kept without what may be half a password while that is typed: %j', (typed, kept) => {
    const { fields } = form('one', { name: 'workstation' });
    expect(withoutBeginning(fields, { ...fields, note: typed })).toEqual({ ...fields, note: kept });
  });

  it('never has nine letters of a password in storage, however it is typed into a field', async () => {
    const [storage, lock] = [memoryStorage(), queueLock()];
    for (const password of ['qwertyuiopasdfgh', 'qwer tyui opas dfgh', 'qwer-tyui-opas-dfgh'])
      for (const field of ['name', 'platform', 'note'] as const) {
        let { fields } = form('one');
        for (let letters = 1; letters <= password.length; letters++) {
          const next = { ...fields, [field]: password.slice(0, letters) };
          await keepForm({ id: 'one', fields: withoutBeginning(fields, next) }, storage, lock);
          expect(JSON.stringify(storage.items).replace(/[ -]/g, '')).not.toMatch(/qwertyuio/);
          fields = next;
        }
      }
  });

  it.each(['Benutzerverwaltung im Erdgeschoss', 'Bag of Nora', '📷 Yard'])('is kept with %s', (note) =>
    expect(carriesPassword(form('one', { note }).fields)).toBe(false),
  );

  it('comes back from storage as it was, or not at all', async () => {
    const text = (maxLength: number) =>
      fc.string({ unit: 'grapheme', maxLength }).filter((each) => each.length <= maxLength);
    const fields = fc.record({
      name: text(40),
      kind: fc.constantFrom(...DEVICE_KINDS),
      platform: text(20),
      note: text(60),
      isThis: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 40 }),
        fields,
        fc.string({ minLength: 1 }),
        (id, some, extra) => {
          const kept = { id, fields: some };
          expect(accept(keptFormSchema, JSON.parse(JSON.stringify(kept)))).toEqual(kept);
          if (extra in kept || extra === 'device' || extra === 'record' || extra === '__proto__') return;
          expect(accept(keptFormSchema, { ...kept, [extra]: 1 })).toBeUndefined();
          expect(accept(keptFormSchema, { id, fields: { ...some, name: 'x'.repeat(201) } })).toBeUndefined();
        },
      ),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const taken = accept(keptFormSchema, value);
        if (taken)
          expect(Object.keys(taken).every((key) => ['id', 'device', 'fields', 'record'].includes(key))).toBe(true);
      }),
      { numRuns: 1000 },
    );
    const broken = memoryStorage({
      'desk.forms': ['one', 'two'],
      'desk.form.one': { id: 1 },
      'desk.form.two': form('two'),
    });
    expect(await readForms(broken)).toEqual([form('two')]);
    expect(await readForms(memoryStorage({ 'desk.forms': 'all' }))).toEqual([]);
  });
});
