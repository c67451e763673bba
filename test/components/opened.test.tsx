import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { App } from '../../components/App';
import { speakEnglish } from './english';
import { acts, model } from './models';

const file = vi.hoisted(() => {
  const come: { now: () => void } = { now: () => {} };
  const isThere = new Promise<void>((resolve) => {
    come.now = resolve;
  });
  return { come, isThere };
});
vi.mock('../../components/opened', async (original) => {
  await file.isThere;
  return original();
});

beforeEach(speakEnglish);

/** What `screen.ts` has for the other tests, without what opens from the list being there already. */
const draw = (what: ComponentChild) => act(() => render(what, document.body));
const named = (name: string) => document.querySelector<HTMLElement>(`[aria-label="${name}"]`);
const dialog = () => document.querySelector('dialog[open]');

it('what opens from the list comes after it, and what was pressed meanwhile opens then', async () => {
  await draw(<App model={model()} acts={acts()} place="popup" />);
  expect(document.querySelectorAll('.row-open').length).toBeGreaterThan(0);
  await act(() => named('Delete Printer-Scan…')?.click());
  expect(dialog()).toBeNull();
  file.come.now();
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(dialog()).not.toBeNull();
  });
  expect(dialog()?.textContent).toContain('Printer-Scan');
});
