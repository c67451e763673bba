import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/portals/read';
import { ADDRESSES } from '../portal/addresses';

/** Lists of our own invention, in which a label stands in an element of its own before what it is a label of. */

afterEach(() => document.body.replaceChildren());

function read(rows: string[]) {
  document.body.innerHTML = `<p>nora.lind@example.com</p><h1>Security info</h1><button>Add sign-in method</button>
    <section>${rows.join('')}</section>`;
  const reading = readPage(document, ADDRESSES['security-info']);
  return {
    level: reading?.view.level,
    rows: reading?.rows.map(({ name, created }) => [name, created]),
  };
}

const defined = (...facts: [string, string][]) =>
  `<div><dl>${facts.map(([term, value]) => `<div><dt>${term}</dt><dd>${value}</dd></div>`).join('')}</dl><button>Delete</button></div>`;
const PHONE = defined(['Method', 'Phone'], ['Number', '+1 XXX']);

describe('a list of terms and what they mean', () => {
  const app = (name: string, date: string) =>
    defined(['Method', 'App password'], ['Name', name], ['Created', date], ['Note', `of ${name.length}`]);

  it('names its rows by their label, whatever else they tell', () => {
    expect(read([PHONE, app('Laptop', '1/15/2026'), app('Printer 2F', '2/20/2026')])).toEqual({
      level: 'sure',
      rows: [
        ['Laptop', '1/15/2026'],
        ['Printer 2F', '2/20/2026'],
      ],
    });
  });

  it.each(['Name', 'Created', 'Phone', 'App password', 'Data'])('reads one that is called %s', (name) => {
    expect(read([PHONE, app(name, '1/15/2026'), app('Printer', '2/20/2026')]).rows?.[0]).toEqual([name, '1/15/2026']);
  });

  it('takes what is behind the word for the date as such, also in words that are no date for us', () => {
    const rows = ['Laptop', 'Printer', 'Scanner'].map((name, index) =>
      defined(['Method', 'App password'], ['Value', name], ['Created', `${index + 2} Ogos 2025`]),
    );
    expect(read([PHONE, ...rows]).rows).toEqual([
      ['Laptop', '2 Ogos 2025'],
      ['Printer', '3 Ogos 2025'],
      ['Scanner', '4 Ogos 2025'],
    ]);
  });
});

describe('a label and its text in one line', () => {
  const phone = '<div><div>Phone</div><div>+1 XXX</div><button>Delete</button></div>';
  const card = (name: string, created: string) =>
    `<div><div>App password</div><div><span>${name}</span>${created}</div><button>Delete</button></div>`;

  it.each([
    ['behind the name, with a colon', (date: string) => `<span>Created: ${date}</span>`],
    ['in two elements', (date: string) => `<span>Created</span> <span>${date}</span>`],
    ['in two elements, with a colon', (date: string) => `<b>Created:</b> ${date}`],
  ])('is no part of the name: %s', (_, created) => {
    const rows = [card('Laptop', created('1/15/2026')), card('Yazıcı-Kat1', created('2/20/2026'))];
    expect(read([phone, ...rows])).toEqual({
      level: 'sure',
      rows: [
        ['Laptop', '1/15/2026'],
        ['Yazıcı-Kat1', '2/20/2026'],
      ],
    });
  });

  it('is no part of the name where nobody knows the word either: the page is not sure then', () => {
    const rows = [card('Laptop', '<span>Qzzx: 1/15/2026</span>'), card('Printer', '<span>Qzzx: 2/20/2026</span>')];
    const { level, rows: found } = read([phone, ...rows]);
    expect(level).toBe('by-hand');
    expect(JSON.stringify(found)).not.toContain('Qzzx');
  });

  it.each(['Name', 'Created', 'Data', 'Created by Ada'])('a name that says so is a name: %s', (name) => {
    const rows = [card(name, ' <time>1/15/2026</time>'), card('Printer', ' <time>2/20/2026</time>')];
    expect(read([phone, ...rows])).toMatchObject({
      level: 'sure',
      rows: [
        [name, '1/15/2026'],
        ['Printer', '2/20/2026'],
      ],
    });
    expect(read([phone, rows[0] as string]).rows).toEqual([[name, '1/15/2026']]);
  });
});

describe('what only looks like a label', () => {
  const boxes = (...texts: string[]) =>
    `<div>${texts.map((text) => `<div>${text}</div>`).join('')}<button>Delete</button></div>`;
  const own = (rows: string[]) => {
    document.body.innerHTML = `<p>nora.lind@example.com</p><h1>App passwords</h1><button>Create</button><section>${rows.join('')}</section>`;
    const reading = readPage(document, ADDRESSES.legacy);
    return {
      level: reading?.view.level,
      rows: reading?.rows.map(({ name, created }) => [name, created]),
    };
  };

  it('all labels first, and then what they are labels of', () => {
    const row = (name: string, date: string) =>
      `<div><div><div>Name</div><div>Created</div></div><div><div>${name}</div><div>${date}</div></div><button>Delete</button></div>`;
    expect(own([row('Laptop', '1/15/2026'), row('Printer', '2/20/2026')])).toEqual({
      level: 'sure',
      rows: [
        ['Laptop', '1/15/2026'],
        ['Printer', '2/20/2026'],
      ],
    });
  });

  it.each([
    ['a label of nothing', boxes('Name', 'Created', '1/15/2026')],
    ['labels below', boxes('Laptop', 'Name', 'iPhone 7', 'Device', '1/15/2026', 'Created')],
    ['a mark in front', boxes('Created', 'Laptop', 'Model A', '1/15/2026')],
  ])('is no reason to be sure: %s', (_, row) => {
    const another = row.replace('Laptop', 'Printer').replace('iPhone 7', 'Pixel').replace('Model A', 'Model B');
    expect(own([row, another])).toMatchObject({ level: 'by-hand' });
  });

  it.each([
    ['<span>Old</span> <span>Data</span>', 'Old Data'],
    ['Meta<b>data</b>', 'Metadata'],
    ['<span>My</span> <span>Name</span> <span>Server</span>', 'My Name Server'],
    ['<b>Date</b> <span>picker</span>', 'Date picker'],
  ])('a word of a name in an element of its own: %s', (html, name) => {
    expect(own([boxes(html, '1/15/2026'), boxes('Printer', '2/20/2026')])).toEqual({
      level: 'sure',
      rows: [
        [name, '1/15/2026'],
        ['Printer', '2/20/2026'],
      ],
    });
  });
});
