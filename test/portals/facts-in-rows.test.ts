import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';

/** Lists of our own invention: what rows tell of themselves beside their name, and what stands around them. */

afterEach(() => document.body.replaceChildren());

const OTHER = '<li><div>Authenticator app</div><div>Pixel</div><button>Delete</button></li>';

function read(inside: string) {
  document.body.innerHTML = `<p>nora.lind@example.com</p><h1>Security info</h1><button>Add sign-in method</button>${inside}`;
  const reading = readPage(document, ADDRESSES['security-info']);
  return { ...reading?.view, names: reading?.rows.map(({ name }) => name) };
}
const row = (name: string, ...facts: string[]) =>
  `<li><div>App password</div><div>${name}</div>${facts.map((fact) => `<div>${fact}</div>`).join('')}<button>Delete</button></li>`;

describe('what all rows tell after the same words', () => {
  it.each([
    [['Laptop', 'Printer', 'Scanner']],
    [['Laptop', 'Printer']],
    [['Phone', 'Email']],
    [['Laptop']],
    [['Phone']],
  ])('is no name, however many there are: %j', (names) => {
    for (const last of [names.map(() => 'never'), names.map((_, index) => `${index + 2} days ago`)]) {
      const rows = names.map((name, index) => row(name, 'Created: 3/14/2023', `Last used: ${last[index]}`));
      expect(read(`<ul>${OTHER}${rows.join('')}</ul>`)).toMatchObject({ names, level: 'sure' });
    }
  });

  it.each([
    ['a way to name them', ['Work: Outlook', 'Work: Phone'], ['Windows 11', 'iPhone 15']],
    ['the way in which one is named', ['Mail: work'], ['Windows 11']],
  ])('may be %s beside something else: nobody knows which of both is the name', (_, names, facts) => {
    const rows = names.map((name, index) => row(name, '3/14/2023', facts[index] ?? ''));
    expect(read(`<ul>${OTHER}${rows.join('')}</ul>`).level).toBe('by-hand');
  });

  it('may be a way to name them, where nothing else could be the name', () => {
    const names = ['Laptop: mail', 'Laptop: calendar'];
    expect(read(`<ul>${OTHER}${names.map((name) => row(name, '3/14/2023')).join('')}</ul>`)).toMatchObject({
      names,
      level: 'sure',
    });
  });
});

it.each(['App passwords', 'Sovellussalasanat', 'アプリ パスワード'])(
  'a part of the page that is labelled by its tab holds what the tab says: %s',
  (says) => {
    const tab = (id: string, words: string) => `<button role="tab" id="${id}">${words}</button>`;
    const bare = (name: string) => `<li><div>${name}</div><div>3/14/2023</div><button>Delete</button></li>`;
    const panel = (by: string) =>
      `<div role="tablist">${tab('t1', 'Methods')}${tab('t2', says)}</div><div role="tabpanel" aria-labelledby="${by}"><ul>${bare('Laptop')}${bare('Printer')}</ul></div>`;
    expect(read(panel('t2'))).toMatchObject({ names: ['Laptop', 'Printer'], level: 'sure' });
    expect(read(panel('t1'))).toMatchObject({ names: [] });
  },
);

it('a page in Hindi is read', () => {
  const one = (name: string) => `<li><div>ऐप पासवर्ड</div><div>${name}</div><button>हटाएँ</button></li>`;
  document.body.innerHTML = `<p>nora.lind@example.com</p><h1>सुरक्षा जानकारी</h1><button>साइन-इन विधि जोड़ें</button><ul>${one('Laptop')}${one('Outlook')}</ul>`;
  const reading = readPage(document, ADDRESSES['security-info']);
  expect(reading?.rows.map(({ name }) => name)).toEqual(['Laptop', 'Outlook']);
  expect(reading?.view).toMatchObject({ state: 'list', level: 'sure' });
});
