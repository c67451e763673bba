import { afterEach, expect, it } from 'vitest';
import type { Hands } from '../../lib/drive/hands';
import { remove } from '../../lib/drive/remove';
import { removeAll } from '../../lib/drive/remove-all';
import { press } from '../../lib/page/press';
import { readPersonal } from '../../lib/portals/read-personal';
import { ADDRESSES } from '../portal/addresses';
import { smallPage } from './small-page';
import { removeAllJob, removeJob, tryHands } from './try-hands';

/** Between an intent that was written down and its press nothing is waited for: a tab may freeze there for hours. */

afterEach(() => document.body.replaceChildren());

/** Hands that write down when a way to press was asked for, and when something was written. */
function noting(change: Partial<Hands> = {}) {
  const order: string[] = [];
  const hands = tryHands({
    presserFor: async ({ caption }) => {
      order.push(`presser for ${caption}`);
      return press;
    },
    note: async (phase) => {
      order.push(phase);
      return { ok: true, value: undefined };
    },
    patience: 4000,
    ...change,
  });
  return { order, hands };
}

it('of one app password', async () => {
  smallPage(['Phone', 'Laptop']);
  const { order, hands } = noting();
  expect(await remove(removeJob('Phone'), hands)).toMatchObject({ ok: true });
  expect(order.slice(2, 4)).toEqual(['presser for yes', 'confirming']);
  expect(order.lastIndexOf('presser for yes')).toBe(2);
});

it('of all', async () => {
  const inFront = '<h2>App passwords</h2><button>Create a new app password</button>';
  document.body.innerHTML = `<p>nora.lind@outlook.com</p><div>${inFront}<button id="all">Remove existing app passwords</button></div>`;
  const all = document.querySelector<HTMLElement>('#all');
  if (!all) throw new Error('no link');
  all.onclick = () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div role="dialog"><p>Remove existing app passwords?</p><button id="remove">Remove</button><button>Cancel</button></div>',
    );
    const remove = document.querySelector<HTMLElement>('#remove');
    if (remove)
      remove.onclick = () => {
        document.querySelector('[role=dialog]')?.remove();
        all.remove();
      };
  };
  const { order, hands } = noting({ look: () => readPersonal(document, ADDRESSES.personal) });
  expect(await removeAll(removeAllJob(), hands)).toMatchObject({ ok: true });
  expect(order.slice(2, 4)).toEqual(['presser for Remove', 'confirming']);
  expect(order.lastIndexOf('presser for Remove')).toBe(2);
});
