import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';

/** Other sign-in methods beside the words "App password", in pages put together here: none of them is taken for one. */

afterEach(() => document.body.replaceChildren());

function read(inside: string) {
  const parsed = new DOMParser().parseFromString(
    `<p>nora.lind@example.com</p><h1>Security info</h1><button>Add sign-in method</button>${inside}`,
    'text/html',
  );
  document.body.replaceChildren(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
  return readPage(document, ADDRESSES['security-info']);
}
const head = '<div><span>App password</span><button title="App password"></button></div>';
const item = (...texts: string[]) =>
  `<li>${texts.map((text) => `<div>${text}</div>`).join('')}<button aria-label="Delete ${texts.at(-1)}"></button></li>`;
const rows = `<ul>${item('YubiKey')}${item('Pixel')}</ul>`;

describe('what stands beside the words for app passwords', () => {
  it('is read surely where nothing else is said', () => {
    expect(read(`<div>${head}${rows}</div>`)?.view).toMatchObject({ level: 'sure', rows: { length: 2 } });
    expect(read(`<div><div>App password</div>${rows}</div>`)?.view).toMatchObject({ level: 'sure' });
  });

  const pictured = (says: string) => rows.replaceAll('<li>', `<li><img src="data:," alt="${says}">`);
  it.each([
    ['a sentence', `<p>Use one for each app that asks for a password.</p>${rows}`],
    ['a line', `<hr>${rows}`],
    ['a picture for show', `<img src="data:," alt="">${rows}`],
    ['how many there are', `<span>3 items</span><span>(2)</span><p>2 of 40 used</p>${rows}`],
    ['a way to learn more', `<p>Use one for each app. <a href="#">Learn more</a></p><a href="#">Learn more</a>${rows}`],
    ['what says that they are ours', `<p>Manage your app passwords</p>${rows}`],
    ['buttons', `<div role="toolbar"><button>Refresh</button></div><div><button>Select all</button></div>${rows}`],
    ['a filter', `<div><label>Filter by name</label><input></div>${rows}`],
    ['what is said aloud', `<div role="status">Loaded</div>${rows}`],
    ['headings of columns', `<div><span>Name</span><span>Date created</span></div>${rows}`],
    ['a picture that nobody sees', `<div hidden><img src="data:," alt="Phone"></div>${rows}`],
    ['a picture on a button', `<button><img src="data:," alt="Help"></button>${rows}`],
    ['pictures of keys', pictured('Key')],
  ])('is read surely with %s between the heading and the rows', (_title, inside) => {
    expect(read(`<div><h2>App passwords</h2>${inside}</div>`)?.view).toMatchObject({
      level: 'sure',
      rows: { length: 2 },
    });
  });

  it.each(['Phone', 'Email', 'Password'])('keeps rows that have a picture called %s, and presses none', (says) => {
    const reading = read(`<div><h2>App passwords</h2>${pictured(says)}</div>`);
    expect(reading?.rows.map(({ name, removable }) => [name, removable])).toEqual([
      ['YubiKey', false],
      ['Pixel', false],
    ]);
    expect(reading?.view.level).toBe('by-hand');
  });

  it.each([
    ['a heading nearer to them, in words nobody knows', `<div>${head}<div><h3>Hologram</h3>${rows}</div></div>`],
    ['the same, with the folded row after it', `<div><div><h3>Hologram</h3>${rows}</div>${head}</div>`],
    [
      'a kind nobody knows, in each row',
      `<ul><li>App password</li>${item('Hologram', 'A')}${item('Hologram', 'B')}</ul>`,
    ],
    ['a known kind in one of the rows', `<div>${head}<ul>${item('Phone', '+1 55')}${item('Hologram', 'B')}</ul></div>`],
    ['a label of their list', `<div>${head}${rows.replace('<ul', '<ul aria-label="Passkey"')}</div>`],
    ['a picture before their list', `<div>${head}<div><img src="data:," alt="Passkey">${rows}</div></div>`],
    [
      'a picture in the place of a heading',
      `<div>${head}<h3><svg role="img" aria-label="Passkey"></svg></h3>${rows}</div>`,
    ],
    ['a picture in words nobody knows', `<div>${head}<span><img src="data:," alt="Hologram"></span>${rows}</div>`],
    ['a picture in each row', `<div>${head}${rows.replaceAll('<li>', '<li><img src="data:," alt="Passkey">')}</div>`],
    ['a title right before them', `<div><h2>App passwords</h2><div>Passkeys</div><hr>${rows}</div>`],
    ['a heading right before them', `<div><h2>App password</h2><h3>Holograms and others.</h3>${rows}</div>`],
    [
      'a heading with a sentence after it',
      `<div><h2>App passwords</h2><h3>Passkeys</h3><p>They are kept on a device.</p>${rows}</div>`,
    ],
    [
      'a heading in a box',
      `<div><h2>App passwords</h2><div><h3>Hologram</h3><p>Kept on a device</p></div>${rows}</div>`,
    ],
    [
      'a heading with a link',
      `<div><h2>App passwords</h2><div><h3>Hologram</h3><a href="#">More</a></div>${rows}</div>`,
    ],
    [
      'a long heading',
      `<div><h2>App passwords</h2><div role="heading" aria-level="3">Holograms that you use to sign in to this account.</div>${rows}</div>`,
    ],
    ['a title with a number', `<div><h2>App passwords</h2><div><div>Holograms</div><div>2</div></div>${rows}</div>`],
    [
      'a label in words nobody knows',
      `<div><h2>App passwords</h2><section aria-label="Holograms">${rows}</section></div>`,
    ],
    [
      'a label that stands elsewhere',
      `<div><h2>App passwords</h2><i id="l" hidden>Passkeys</i>${rows.replace('<ul', '<ul aria-labelledby="l"')}</div>`,
    ],
    ['a label around their list', `<div>${head}<div aria-label="Passkey">${rows}</div></div>`],
  ])('is never deleted by us where it says otherwise: %s', (_title, inside) => {
    expect(read(inside)?.rows.filter(({ removable }) => removable)).toEqual([]);
  });
});
