import * as v from 'valibot';
import { localStorage, onStorageChange, type Storage } from '../ledger/storage';
import { accept } from '../schema';

const KEY = 'desk.stepCard';
const schema = v.strictObject({ shown: v.boolean(), large: v.boolean() });

/** Whether the step card is shown, and whether as large type. The popup has none, and so does not load this. */
export type StepCardState = v.InferOutput<typeof schema>;

export const noCard: StepCardState = { shown: false, large: false };

export const readStepCard = async (storage: Storage = localStorage): Promise<StepCardState> =>
  accept(schema, (await storage.get([KEY]))[KEY]) ?? noCard;

export const keepStepCard = (card: StepCardState, storage: Storage = localStorage): Promise<void> =>
  storage.set({ [KEY]: card });

export const watchStepCard = (callback: () => void): (() => void) => onStorageChange([KEY], callback);
