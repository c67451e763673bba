import { expect, it } from 'vitest';
import { keepStepCard, noCard, readStepCard } from '../../lib/steps/card';
import { memoryStorage } from '../ledger/memory';

it('is kept as it was switched, and is not shown where nothing fits', async () => {
  const storage = memoryStorage();
  expect(await readStepCard(storage)).toEqual(noCard);
  await keepStepCard({ shown: true, large: true }, storage);
  expect(await readStepCard(storage)).toEqual({ shown: true, large: true });
  storage.items['desk.stepCard'] = { shown: 'yes', large: true };
  expect(await readStepCard(storage)).toEqual({ shown: false, large: false });
});
