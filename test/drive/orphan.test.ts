import { afterEach, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';
import { mountPage } from '../portal/mount';
import { freshState, sampleRows } from '../portal/state';
import { tryRun } from './try-run';

afterEach(() => document.body.replaceChildren());

const look = () => readPage(document, ADDRESSES.legacy);

async function run(isOrphan: () => boolean) {
  const asked: string[] = [];
  await mountPage(freshState({ rows: sampleRows(4), tricky: false }), asked, 'legacy');
  const names = sampleRows(4).map(({ name }) => name);
  const { head, items } = await tryRun({
    portal: 'legacy',
    look,
    names: names.slice(1, 3),
    change: { isOrphan },
  }).work();
  return { asked, head, states: items.map(({ state }) => state) };
}

it('presses nothing at all once the extension was updated under the page', async () => {
  const { asked, head, states } = await run(() => true);
  expect(head).toMatchObject({ phase: 'paused', failure: { why: 'extension-updated' } });
  expect([asked, states, look()?.view.state]).toEqual([[], ['left', 'left'], 'list']);
});

it('confirms nothing, and declines nothing, when that happens while the page asks', async () => {
  const { asked, head } = await run(() => look()?.view.state === 'dialog');
  expect(head).toMatchObject({ phase: 'paused', failure: { why: 'extension-updated' } });
  expect([asked, look()?.view.state]).toEqual([[], 'dialog']);
});
