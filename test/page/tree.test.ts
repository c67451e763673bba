import { afterEach, expect, it } from 'vitest';
import { inOneLook } from '../../lib/page/look';
import { elementsIn, fitting, hasOwnTree, nodesIn, parentOf, tagOf } from '../../lib/page/tree';

afterEach(() => document.body.replaceChildren());

const HELD = 'b, [title], section > p';
const isHeld = fitting(HELD);

/** Light and shadow trees, one inside the other, and what is shown in a slot. */
function open(): void {
  document.body.innerHTML = '<section><p title="x">one<b></b></p><script></script></section><div></div>';
  const outer = document.querySelector('div')?.attachShadow({ mode: 'open' });
  if (!outer) throw new Error('no shadow tree');
  outer.innerHTML = '<section><p></p><article><slot></slot></article></section><i></i>';
  document.querySelector('div')?.append(Object.assign(document.createElement('p'), { title: 'slotted' }));
  const inner = outer.querySelector('i')?.attachShadow({ mode: 'open' });
  if (inner) inner.innerHTML = '<b></b><u></u>';
}

it('is told in one look what it is told by asking each element', () => {
  open();
  // happy-dom does not say in which slot something is shown, which browsers do.
  const told = (element: Element) => [
    tagOf(element),
    element.matches('[title=slotted]') ? undefined : parentOf(element),
    hasOwnTree(element),
    nodesIn(element),
    isHeld(element),
  ];
  const seen = inOneLook(() => new Map(elementsIn(document.body).map((element) => [element, told(element)])));
  expect(seen.size).toBe(12);
  for (const [element, answers] of seen) {
    expect(answers).toEqual(told(element));
    expect(answers.at(-1)).toBe(element.matches(HELD));
  }
  expect([...seen.values()].filter((answers) => answers.at(-1) === true)).toHaveLength(5);
});

it('is told the same where a part of the page was walked before the whole', () => {
  open();
  const part = document.querySelector('section') as Element;
  const alone = document.createElement('article');
  alone.innerHTML = '<p title="y"><b></b></p>';
  inOneLook(() => {
    for (const top of [part, document.body, alone]) elementsIn(top);
    for (const element of [...elementsIn(part), ...elementsIn(alone)]) {
      expect(parentOf(element)).toBe(element.parentElement);
      expect(isHeld(element)).toBe(element.matches(HELD));
    }
  });
});

it('forgets it with the look', () => {
  open();
  const element = document.querySelector('b') as Element;
  inOneLook(() => expect([elementsIn(document.body).length, parentOf(element)?.localName]).toEqual([12, 'p']));
  document.querySelector('section')?.append(element);
  expect(parentOf(element)?.localName).toBe('section');
  expect(isHeld(element)).toBe(true);
  element.remove();
  expect(inOneLook(() => [elementsIn(document.body).length, parentOf(element)])).toEqual([11, undefined]);
});

it('notes nothing outside of a look, where nobody would forget it', () => {
  open();
  const element = document.querySelector('b') as Element;
  expect(elementsIn(document.body)).toHaveLength(12);
  document.querySelector('section')?.append(element);
  expect(parentOf(element)?.localName).toBe('section');
});
