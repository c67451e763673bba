import { afterEach, describe, expect, it } from 'vitest';
import type { Lesson } from '../../lib/portals/lesson';
import { ADDRESSES } from '../portal/addresses';
import { mountPage } from '../portal/mount';
import { freshState, type StateChange, sampleRows } from '../portal/state';
import { UNKNOWN_LANGUAGE } from '../portal/unknown-language';
import { readByLesson } from './read';
import { showDeleting } from './show';

afterEach(() => document.body.replaceChildren());

const FOLDED: StateChange = {
  securityInfo: 'collapsed',
  language: UNKNOWN_LANGUAGE,
  tricky: true,
  rows: sampleRows(8),
};
const pause = () => new Promise((done) => setTimeout(done, 60));
const lesson = async (change: StateChange = {}): Promise<Lesson> => {
  const { lesson: learned } = await showDeleting(
    'security-info',
    { ...FOLDED, ...change },
    sampleRows(8)[2]?.name ?? '',
  );
  if (!learned) throw new Error('not learned');
  return learned;
};
const look = (known: Lesson) => readByLesson(document, ADDRESSES['security-info'], undefined, [known]);
const chevronOf = (words: string) => document.querySelector<HTMLElement>(`[aria-expanded][aria-label="${words}"]`);

describe('app passwords that are folded together in words that nobody knows', () => {
  it('are unfolded by what the person has shown, and by nothing that looks like it', async () => {
    const known = await lesson();
    expect(known.row?.fold).toEqual({ made: 'button', says: 'ppaq drowssapq', head: 'ppaq drowssapq' });
    await mountPage(freshState(FOLDED), [], 'security-info');
    expect(look(known)).toMatchObject({ rows: [], view: { folded: true, state: 'list' } });
    expect(look(known)?.expander?.element).toBe(chevronOf('ppAq drowssapq'));
    // Another that says the same: nobody knows which was meant.
    const twin = document.querySelector('[role=group]')?.previousElementSibling?.cloneNode(true) as HTMLElement;
    document.querySelector('[role=group]')?.parentElement?.append(twin);
    expect(look(known)?.expander).toBeUndefined();
  });

  it('are learned where other things of the page can be deleted in words that are known', async () => {
    const known = await lesson({ mutations: ['decoys'], seed: 5 });
    expect(known.row?.fold).toMatchObject({ head: 'ppaq drowssapq' });
  });

  it('are no app passwords under another head, or with something else between', async () => {
    const known = await lesson();
    await mountPage(freshState(FOLDED), [], 'security-info');
    look(known)?.expander?.element.click();
    await pause();
    expect(look(known)?.view).toMatchObject({ level: 'sure', complete: true, rows: { length: 8 } });
    const region = document.querySelector('[role=group]') as HTMLElement;
    const words = region.previousElementSibling?.querySelector('.kind') as HTMLElement;
    words.textContent = 'enohPq';
    expect(look(known)?.rows).toEqual([]);
    words.textContent = 'ppAq drowssapq';
    const between = Object.assign(document.createElement('p'), { textContent: 'enohPq' });
    region.append(between);
    expect(look(known)?.rows).toEqual([]);
    region.before(between);
    expect(look(known)?.rows).toEqual([]);
  });

  it('are read when only one is left', async () => {
    const known = await lesson();
    await mountPage(freshState({ ...FOLDED, rows: sampleRows(1) }), [], 'security-info');
    look(known)?.expander?.element.click();
    await pause();
    expect(look(known)?.rows.map(({ name }) => name)).toEqual(sampleRows(1).map(({ name }) => name));
  });

  it('are not learned from a phone that the person deletes while they stand unfolded', async () => {
    const { learned } = await showDeleting('security-info', FOLDED, '+41 79 555 01 23');
    expect(document.body.textContent).not.toContain('+41 79 555 01 23');
    expect(JSON.stringify(learned ?? {})).not.toContain('"fold"');
    expect(JSON.stringify(learned ?? {})).not.toContain('"kind"');
  });
});
