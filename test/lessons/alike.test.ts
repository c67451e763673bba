import { afterEach, describe, expect, it } from 'vitest';
import { lookAlike, mergeBoxes } from '../../lib/drive/learn-steps';
import type { Act, BoxLesson } from '../../lib/portals/lesson';
import { ADDRESS } from '../drive/small-page';
import { readByLesson } from './read';
import { watched, went } from './watched';

afterEach(() => document.body.replaceChildren());

const box = (controls: [says: string, act?: Act][], { dialog = true, fields = 0 } = {}): BoxLesson => ({
  controls: controls.map(([says, act]) => ({ made: 'button', says, act })),
  dialog,
  fields,
});

describe('two boxes of one lesson that look alike', () => {
  it('are not learned where the same button confirms in one and closes the other', () => {
    const { page, watcher, press } = watched();
    page.on.openDelete = (name) =>
      page.box(
        'Qzz?',
        ['Tuu', () => went(page, name, () => page.box('Wegg', ['Tuu', page.close], ['Nejx', page.close]))],
        ['Nejx', page.close],
      );
    press('Delete');
    press('Tuu');
    press('Nejx');
    expect(watcher.settle()).toEqual({ unlearned: 'unclear-box' });
  });

  it.each([
    [
      'one is the other',
      [
        box([
          ['a', 'confirm'],
          ['b', 'decline'],
        ]),
        box([
          ['a', 'close'],
          ['b', 'close'],
        ]),
      ],
      true,
    ],
    [
      'the first is a part of the second, and no dialog',
      [box([['a', 'confirm']], { dialog: false }), box([['x'], ['a', 'close']], { dialog: false })],
      true,
    ],
    [
      'the second is a part of the first: where both may be meant, the first is',
      [
        box(
          [
            ['a', 'confirm'],
            ['b', 'decline'],
          ],
          { dialog: false },
        ),
        box([['a', 'close']], { dialog: false }),
      ],
      false,
    ],
    ['a dialog is told from what is none', [box([['a', 'confirm']]), box([['a', 'close']], { dialog: false })], false],
    ['what can be typed tells them apart', [box([['a', 'add']]), box([['a', 'next']], { fields: 1 })], false],
    ['a name may stand where another word stands', [box([['a \u0000', 'confirm']]), box([['a all', 'close']])], true],
    ['they say the same of all', [box([['a', 'close']]), box([['a', 'close']])], false],
  ] as [string, BoxLesson[], boolean][])('%s', (_, boxes, expected) => expect(lookAlike(boxes)).toBe(expected));

  it('are one box where they do not contradict, and none where they do', () => {
    const twice = (first: Act, second: Act) =>
      mergeBoxes([
        box([['a', first], ['b']]),
        box([
          ['a', second],
          ['b', 'pick'],
        ]),
      ]);
    expect(twice('decline', 'more')).toEqual([
      box([
        ['a', 'more'],
        ['b', 'pick'],
      ]),
    ]);
    expect(twice('more', 'decline')).toEqual([
      box([
        ['a', 'more'],
        ['b', 'pick'],
      ]),
    ]);
    expect(twice('more', 'add')).toBeUndefined();
  });

  it('are told apart by what can be typed into them', () => {
    const { page } = watched();
    const lesson = {
      id: 'one',
      portal: 'legacy' as const,
      task: 'create' as const,
      learnedAt: '',
      boxes: [
        box([
          ['tuu', 'add'],
          ['nejx', 'decline'],
        ]),
        box(
          [
            ['tuu', 'next'],
            ['nejx', 'decline'],
          ],
          { fields: 1 },
        ),
      ],
    };
    const words = () => readByLesson(document, ADDRESS, undefined, [lesson])?.others.map(({ caption }) => caption);
    const open = page.box('Qzz', ['Tuu', page.close], ['Nejx', page.close]);
    expect(words()).toEqual(['add', 'cancel']);
    open.prepend(document.createElement('input'));
    expect(words()).toEqual(['next', 'cancel']);
  });
});
