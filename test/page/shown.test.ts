import { afterEach, beforeEach, expect, it } from 'vitest';
import { onShown } from '../../lib/page/shown';

let asked = 0;
let over = new AbortController();
const soon = () => new Promise((done) => setTimeout(done, 5));

beforeEach(() => {
  asked = 0;
  over = new AbortController();
});
afterEach(() => {
  over.abort();
  document.body.replaceChildren();
});

function put(html: string): Element {
  document.body.innerHTML = html;
  onShown(document, () => asked++, over.signal);
  return document.body.firstElementChild as Element;
}

it('sees a box that stood hidden shown by an attribute alone', async () => {
  const box = put('<div style="display: none"><p>Deleted</p></div>');
  box.setAttribute('style', '');
  await soon();
  expect(asked).toBe(1);
});

it('sees the same of a box that comes later, and of its button', async () => {
  put('<main></main>').innerHTML = '<div hidden><button disabled>Yes</button></div>';
  await soon();
  document.querySelector('div')?.removeAttribute('hidden');
  await soon();
  expect(asked).toBeGreaterThan(0);
  asked = 0;
  document.querySelector('button')?.removeAttribute('disabled');
  await soon();
  expect(asked).toBeGreaterThan(0);
});

it('watches neither the insides of a whole page nor attributes that show nothing', async () => {
  const page = put(`<main>${'<p class="a">row</p>'.repeat(200)}</main><div title="a"></div>`);
  page.querySelector('p')?.setAttribute('class', 'b');
  document.querySelector('div')?.setAttribute('title', 'b');
  await soon();
  expect(asked).toBe(0);
  page.setAttribute('class', 'c');
  await soon();
  expect(asked).toBe(1);
});

it('is not kept busy by a page that moves all the time', async () => {
  const box = put('<div></div>');
  for (let turn = 0; turn < 60; turn++) {
    box.setAttribute('style', `left: ${turn}px`);
    await soon();
  }
  expect(asked).toBe(30);
});

it('ends when the wait ends', async () => {
  const box = put('<div></div>');
  over.abort();
  box.setAttribute('class', 'x');
  await soon();
  expect(asked).toBe(0);
});
