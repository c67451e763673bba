import { afterEach, expect, it, vi } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { readPersonal } from '../../lib/portals/read-personal';
import { ADDRESSES } from '../portal/addresses';
import { mountPage } from '../portal/mount';
import { freshState, type PortalState, SECURITY_INFO_VARIANTS, VARIANTS } from '../portal/state';

/** How far a page is within its state, as somebody is told who guides another through it. */

afterEach(() => document.body.replaceChildren());

const look = (portal: 'legacy' | 'security-info') => readPage(document, ADDRESSES[portal]);
const said = (portal: 'legacy' | 'security-info') =>
  `${look(portal)?.view.state} ${look(portal)?.view.stage ?? ''}`.trim();
const open = async (portal: 'legacy' | 'security-info', state: Partial<PortalState>) => {
  document.body.replaceChildren();
  await mountPage(freshState(state), [], portal);
};
const press = (element: HTMLElement | undefined) => element?.click();
const soon = (portal: 'legacy' | 'security-info', words: string) => vi.waitFor(() => expect(said(portal)).toBe(words));

/** One draws its question without a box, and one loads a page at every step. */
const BOXED = VARIANTS.filter((variant) => variant !== 'flat' && variant !== 'postback');

it.each(BOXED)('is told of the older page built as %s', async (variant) => {
  await open('legacy', { variant });
  expect(said('legacy')).toBe('list');
  press(look('legacy')?.create?.element);
  await soon('legacy', 'naming');
  const field = look('legacy')?.field as HTMLInputElement;
  field.value = '  ';
  expect(said('legacy')).toBe('naming');
  field.value = 'Printer-2F';
  expect(said('legacy')).toBe('naming named');
  await open('legacy', { variant });
  press(look('legacy')?.rows[0]?.control.element);
  await soon('legacy', 'dialog asked');
  press(look('legacy')?.others.find(({ caption }) => /^yes$/i.test(caption))?.element);
  await soon('legacy', 'dialog told');
});

/** One draws its boxes into the page. */
const CARDS = SECURITY_INFO_VARIANTS.filter((variant) => variant !== 'list');

it.each(CARDS)('is told of security info built as %s, and nothing of the choice of a method', async (securityInfo) => {
  await open('security-info', { securityInfo });
  press(look('security-info')?.create?.element);
  await soon('security-info', 'dialog');
  await open('security-info', { securityInfo });
  press(look('security-info')?.expander?.element);
  press(await vi.waitUntil(() => look('security-info')?.rows[0]?.control.element));
  await soon('security-info', 'dialog asked');
});

it('is nothing where a box may show a one-time password', () => {
  document.body.innerHTML = `<h1>App passwords</h1><div role="dialog"><p>Here it is: Ab3-xyz</p>
    <button>copy password to clipboard</button><button>close</button></div>`;
  expect(said('legacy')).toBe('dialog');
  document.querySelector('button')?.remove();
  expect(said('legacy')).toBe('dialog told');
});

it('is told of a personal account’s question', () => {
  document.body.innerHTML = `<h2>App passwords</h2><div role="dialog"><p>Remove them all?</p>
    <button>Yes</button><button>No</button></div>`;
  expect(readPersonal(document, ADDRESSES.personal)?.view).toMatchObject({ state: 'dialog', stage: 'asked' });
});
