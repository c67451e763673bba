import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';
import { mountPage } from '../portal/mount';
import { freshState, SECURITY_INFO_VARIANTS, sampleRows } from '../portal/state';
import { LANGUAGES } from '../portal/words';

afterEach(() => document.body.replaceChildren());

/** Folded app passwords show no row of another kind beside them: one alone is worked by hand there. */
const OPEN = SECURITY_INFO_VARIANTS.filter((variant) => variant !== 'collapsed');
const turns = LANGUAGES.map((language, index) => [OPEN[index % OPEN.length]!, language] as const);

describe('the only app password among other sign-in methods', { timeout: 30_000 }, () => {
  it.each([...OPEN.map((variant) => [variant, 'en'] as const), ...turns])(
    'is surely read on security info built as %s, in %s',
    async (securityInfo, language) => {
      for (const tricky of [false, true]) {
        const rows = sampleRows(1);
        await mountPage(freshState({ rows, tricky, securityInfo, language }), [], 'security-info');
        const view = readPage(document, ADDRESSES['security-info'])?.view;
        expect(view).toMatchObject({ state: 'list', level: 'sure', complete: true });
        expect(view?.rows).toMatchObject([{ name: rows[0]?.name, removable: true }]);
        document.body.replaceChildren();
      }
    },
  );
});

/** A list of our own invention, with no headings over it. */
function readList(...names: string[]) {
  const rows = names.map((name) => `<li><span>${name}</span><span>11/19/2026</span><button>Delete</button></li>`);
  document.body.innerHTML = `<p>nora.lind@example.com</p><h1>App passwords</h1><button>Create</button><ul>${rows.join('')}</ul>`;
  return readPage(document, ADDRESSES.legacy);
}

describe('what is left of a list when others were deleted', () => {
  it.each([[['Phone']], [['Mail', 'Mail']], [['Laptop', 'Laptop', 'Laptop']]])('keeps its names: %j', (names) => {
    expect(readList('Tablet', ...names)?.rows.map(({ name }) => name)).toEqual(['Tablet', ...names]);
    expect(readList(...names)?.rows.map(({ name }) => name)).toEqual(names);
  });
});

describe('a heading that counts', () => {
  it.each(['App passwords (2)', 'App passwords(2)', 'アプリ パスワード（2）'])('is one still: %s', (words) => {
    readList('Tablet', 'Laptop');
    const heading = document.querySelector('h1');
    if (heading) heading.textContent = words;
    expect(readPage(document, ADDRESSES.legacy)?.view).toMatchObject({ level: 'sure', complete: true });
  });
});
