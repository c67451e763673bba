import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Model } from '../../components/model';
import { show } from '../../entrypoints/popup/show';
import { speakEnglish } from '../components/english';
import { model } from '../components/models';

const page = vi.hoisted(() => ({ tell: (_: Model) => {} }));
vi.mock('../../entrypoints/popup/acts', () => ({ acts: {} }));
vi.mock('../../entrypoints/popup/model', async (original) => ({
  ...(await original<typeof import('../../entrypoints/popup/model')>()),
  watchModel: (_: unknown, onModel: (model: Model) => void) => {
    page.tell = onModel;
  },
}));

beforeEach(() => {
  speakEnglish();
  vi.useFakeTimers();
  render(null, document.body);
  return () => vi.useRealTimers();
});

const drawn = () => [document.querySelectorAll('.head').length, document.querySelectorAll('.row-open').length > 0];

it('shows the frame of a page that knows nothing after a while, and then the list in it', async () => {
  show('popup');
  expect(drawn()).toEqual([0, false]);
  await vi.advanceTimersByTimeAsync(60);
  expect(drawn()).toEqual([1, false]);
  page.tell(model());
  await vi.advanceTimersByTimeAsync(0);
  expect(drawn()).toEqual([1, true]);
});

it('shows all at once where it is known sooner, and does not take it away again', async () => {
  show('popup');
  page.tell(model());
  expect(drawn()).toEqual([1, true]);
  await vi.advanceTimersByTimeAsync(60);
  expect(drawn()).toEqual([1, true]);
});
