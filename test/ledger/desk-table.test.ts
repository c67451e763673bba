import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainTable } from '../../lib/desk';
import { keepDeviceSort, keepOpen, keepTable, readDesk } from '../../lib/desk-kept';
import { memoryStorage } from './memory';

it('keeps how the table stood and whose details were open, and takes nothing else for it', async () => {
  const storage = memoryStorage();
  const table = { ...plainTable, search: 'phone', sort: 'name', grouped: false } as const;
  await keepTable(table, true, storage);
  await keepDeviceSort('newest', storage);
  await keepOpen('r1', storage);
  expect(await readDesk(storage)).toMatchObject({ table, deviceSort: 'newest', open: 'r1' });
  await keepOpen(undefined, storage);
  expect((await readDesk(storage)).open).toBeUndefined();
});

it('stands as at the first time where anything else is stored', async () => {
  const odd = fc.oneof(
    fc.anything(),
    fc.anything().map((more) => ({ ...plainTable, more })),
  );
  await fc.assert(
    fc.asyncProperty(odd, odd, async (table, open) => {
      const desk = await readDesk({
        ...memoryStorage(),
        get: async () => ({
          'desk.table': table,
          'desk.deviceSort': typeof table === 'string' ? 7 : table,
          'desk.open': typeof open === 'string' ? 7 : open,
        }),
      });
      expect(desk.table).toEqual(plainTable);
      expect(desk.deviceSort).toBe('urgent');
      expect(desk.open).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});
