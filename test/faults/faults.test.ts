import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faults } from './faults';

const TOP = 'test';
/** The faults that the titles of a file's tests end with: a title, and what comes after it. */
const faultsIn = (text: string): string[] =>
  [...text.matchAll(/\((F\d+(?:[-–, ]+F\d+)*)\)['"`],/g)].flatMap(([, all = '']) =>
    all.split(',').flatMap((each) => {
      const [first = 0, last = first] = [...each.matchAll(/\d+/g)].map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => `F${first + index}`);
    }),
  );

const files = readdirSync(TOP, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /\.(test|e2e)\.tsx?$/.test(entry.name) && entry.name !== 'faults.test.ts')
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .replaceAll('\\', '/')
      .slice(TOP.length + 1),
  );
const shown = new Map(files.map((file) => [file, faultsIn(readFileSync(join(TOP, file), 'utf8'))]));

describe('the table of faults', () => {
  it('has all thirty', () =>
    expect(Object.keys(faults)).toEqual(Array.from({ length: 30 }, (_, index) => `F${index + 1}`)));

  it.each(Object.entries(faults))('tells where %s is shown', (number, { shownBy }) => {
    expect(shownBy.length).toBeGreaterThan(0);
    expect(shownBy.filter((file) => !shown.get(file)?.includes(number))).toEqual([]);
  });

  it('knows every test that says it shows one', () => {
    for (const [file, numbers] of shown)
      expect(
        numbers.filter((number) => !faults[number]?.shownBy.includes(file)).map((one) => `${file} ${one}`),
      ).toEqual([]);
  });

  it('reads titles and nothing else', () => {
    expect(faultsIn("it('goes on (F1, F3–F5)', async () => {})")).toEqual(['F1', 'F3', 'F4', 'F5']);
    expect(faultsIn('// what F7 says (F7)')).toEqual([]);
  });
});
