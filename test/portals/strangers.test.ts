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
    for (const between of [
      '<p>Use one for each app that asks for a password.</p>',
      '<hr>',
      '<img src="data:," alt="">',
    ])
      expect(read(`<div><h2>App passwords</h2>${between}${rows}</div>`)?.view).toMatchObject({ level: 'sure' });
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
    ['a label around their list', `<div>${head}<div aria-label="Passkey">${rows}</div></div>`],
  ])('is never deleted by us where it says otherwise: %s', (_title, inside) => {
    expect(read(inside)?.rows.filter(({ removable }) => removable)).toEqual([]);
  });
});
