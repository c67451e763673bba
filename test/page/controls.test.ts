import { afterEach, expect, it } from 'vitest';
import { captionOf } from '../../lib/page/caption';
import { controlsIn } from '../../lib/page/controls';
import { inOneLook } from '../../lib/page/look';

afterEach(() => document.body.replaceChildren());

const LEAVES = [
  'Delete',
  '<b>De</b>lete',
  ' Delete\u00a0 app ',
  '<br>Delete',
  '<i hidden>Do not</i>Delete',
  '<i aria-hidden="true">x</i>',
  '',
];
const ATTRIBUTES = ['', 'title="Delete"', 'aria-label="Delete it"', 'aria-labelledby="other"', 'aria-hidden="true"'];

it('calls what is made pressable what anybody would call it', () => {
  const all = LEAVES.flatMap((inner) => ATTRIBUTES.map((said) => `<span tabindex="0" ${said}>${inner}</span>`));
  document.body.innerHTML = `<p id="other">Delete all of them</p>${all.join('')}`;
  const found = inOneLook(() => controlsIn(document.body, (caption) => /delete/i.test(caption)));
  const spans = [...document.querySelectorAll<HTMLElement>('span')];
  const wanted = spans.flatMap((element) =>
    /delete/i.test(captionOf(element)) ? [[element, captionOf(element)]] : [],
  );
  expect(found.map(({ element, caption }) => [element, caption])).toEqual(wanted);
  expect(wanted.length).toBeGreaterThan(25);
});
