import { afterEach, beforeEach, expect, it } from 'vitest';
import { App } from '../../components/App';
import { Desk } from '../../components/Desk';
import type { Model } from '../../components/model';
import { speakEnglish } from './english';
import { acts, model, row } from './models';
import { clear, click, get, show } from './screen';

beforeEach(speakEnglish);
afterEach(clear);

async function open(shown: Model) {
  const done = acts();
  await show(<App model={shown} acts={done} place="desk" Desk={Desk} />);
  await click(get('tab', 'Clean up'));
  return done;
}
const box = (name: string) => get('checkbox', name) as HTMLInputElement;

it('a box is not ticked where nothing could be taken', async () => {
  const rows = ['One', 'Two'].map((name) => ({ ...row(name), removable: false }));
  const done = await open(model({}, { rows }));
  await click(box('Select all shown'));
  expect(done.choose).not.toHaveBeenCalled();
  expect(box('Select all shown').checked).toBe(false);
});

it('a box is not ticked where the tick could not be kept, and stays ticked where that could not be taken away', async () => {
  const done = await open(model({ chosen: [{ name: 'Printer-Scan', created: '2025-01-15' }] }));
  done.choose.mockRejectedValue(new Error('quota'));
  await click(box('Select Phone'));
  await click(box('Select Printer-Scan'));
  expect(done.choose).toHaveBeenCalledTimes(2);
  expect([box('Select Phone').checked, box('Select Printer-Scan').checked]).toEqual([false, true]);
});

it('the box of all says that some are ticked, also after a press that could not be kept', async () => {
  const done = await open(model({ chosen: [{ name: 'Phone', created: '2026-01-15' }] }));
  done.choose.mockRejectedValue(new Error('quota'));
  expect(box('Select all shown').indeterminate).toBe(true);
  await click(box('Select all shown'));
  expect(done.choose).toHaveBeenCalledOnce();
  expect([box('Select all shown').indeterminate, box('Select all shown').checked]).toEqual([true, false]);
});
