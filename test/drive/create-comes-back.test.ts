import { afterEach, expect, it } from 'vitest';
import { remove } from '../../lib/drive/remove';
import { smallPage } from './small-page';
import { removeJob, tryHands } from './try-hands';

afterEach(() => document.body.replaceChildren());

/** Of our own invention: at its limit a page takes its "create" away, and brings it back when there is room. */
it('what creates, back in a box of its own after a deletion, is no question of the page', async () => {
  const page = smallPage(['Phone', 'Laptop']);
  const creates = document.querySelector('button') as HTMLElement;
  creates.remove();
  page.on.confirmDelete = (name) => {
    page.close();
    page.remove(name);
    const box = document.createElement('div');
    box.append(creates);
    document.body.prepend(box);
  };
  expect(await remove(removeJob('Phone'), tryHands())).toEqual({ ok: true, value: { foundGone: false } });
});
