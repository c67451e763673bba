import { describe, expect, it } from 'vitest';
import { type Case, compare } from './compare';

const good: Case = {
  task: 'delete',
  chosen: ['a', 'b', undefined],
  asked: [{ id: 'a', result: 'deleted', written: 'confirming' }],
  left: ['b', 'c'],
  items: [{ state: 'deleted' }, { state: 'left' }, { state: 'failed' }],
};

describe('the comparison of the campaign', () => {
  it('finds nothing where all is as it was chosen and written', () =>
    expect(compare(good)).toEqual({ wrong: [], disagreements: [] }));

  it.each<[string, Partial<Case>]>([
    ['was not chosen', { asked: [{ id: 'c', result: 'deleted' }] }],
    ['was asked to be deleted twice', { asked: [...good.asked, ...good.asked] }],
    ['while it was written down as opening', { asked: [{ id: 'a', result: 'deleted', written: 'opening' }] }],
    ['was deleted by a check', { task: 'check' }],
  ])('finds a wrong deletion that %s', (words, change) =>
    expect(compare({ ...good, ...change }).wrong.join()).toContain(words),
  );

  it.each<[string, Partial<Case>]>([
    ['a is called deleted, and is there', { left: ['a', 'b', 'c'] }],
    ['b is called left, and was deleted', { asked: [...good.asked, { id: 'b', result: 'deleted' }], left: ['c'] }],
    ['a is called found-gone, and is there', { left: ['a'], items: [{ state: 'found-gone' }] }],
    ['a is called failed, and was deleted', { items: [{ state: 'failed' }] }],
    ['item 2 stands for two rows', { items: [...good.items.slice(0, 2), { state: 'deleted' }] }],
  ])('finds a disagreement: %s', (words, change) =>
    expect(compare({ ...good, ...change }).disagreements.join()).toContain(words),
  );

  it('takes an unknown end for no lie, and what the page did by itself for no press of ours', () => {
    const asked: Case['asked'] = [
      { id: 'a', result: 'deleted' },
      { id: 'c', result: 'deleted', by: 'page' },
    ];
    const case_ = { ...good, asked, left: ['b'], items: [{ state: 'unknown' as const }, { state: 'left' as const }] };
    expect(compare(case_)).toEqual({ wrong: [], disagreements: [] });
  });
});
