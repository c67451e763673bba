import { afterEach, expect, it, vi } from 'vitest';
import { startWorking } from '../../entrypoints/portal.content/working';
import { offerHands } from '../../lib/drive/hands-slot';
import { removeJob } from '../drive/try-hands';
import { eyesWith } from './eyes';

vi.mock('../../lib/message-bus', () => ({ sendToBackground: async () => undefined }));
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'latchkeyHands');
});

it('takes the next job after one whose hands failed without a word', async () => {
  offerHands({ work: () => Promise.reject(new Error('gone')), asked: () => false });
  const onEnd = vi.fn();
  const working = startWorking({ eyes: eyesWith(() => {}), onStart: () => {}, onEnd });
  expect(working.take(removeJob('Phone'))).toBeUndefined();
  expect(working.take(removeJob('Laptop'))).toMatchObject({ why: 'busy' });
  await vi.waitFor(() => expect(onEnd).toHaveBeenCalledExactlyOnceWith(false));
  expect(working.take(removeJob('Laptop'))).toBeUndefined();
});
