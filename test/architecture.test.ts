// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The walls of the house. Each rule is also tried on something that breaks it, so that it can fail. */

interface Source {
  path: string;
  text: string;
}

const read = (folder: string): Source[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));

const shipped = ['entrypoints', 'components', 'lib'].flatMap(read);
const all = [...shipped, ...read('test')];

/** Where the browser's API may be spoken to. */
const BROWSER_API =
  /^(entrypoints\/(background\.ts|popup\/|offscreen\/)|lib\/(background\/|i18n\.ts$|message-bus\.ts$|ledger\/(storage|jobs)\.ts$))/;
/** Where time may be waited for. */
const TIMERS = /^lib\/(page\/until|secret\/countdown)\.ts$/;

const imports = ({ path, text }: Source): string[] =>
  [...text.matchAll(/from '(\.[^']+)'/g)].map((match) => join(path, '..', match[1] ?? '').replaceAll('\\', '/'));
const inside = (path: string, folder: string) => path.startsWith(`${folder}/`);

type Rule = (source: Source) => boolean;
/** Each says what is wrong, and is true for a file that does it. */
const rules: Record<string, Rule> = {
  'lib imports components or entrypoints': (source) =>
    inside(source.path, 'lib') &&
    imports(source).some((path) => inside(path, 'components') || inside(path, 'entrypoints')),
  'components import entrypoints': (source) =>
    inside(source.path, 'components') && imports(source).some((path) => inside(path, 'entrypoints')),
  'lib/page imports something of ours besides errors': (source) =>
    inside(source.path, 'lib/page') &&
    imports(source).some((path) => !inside(path, 'lib/page') && path !== 'lib/errors'),
  'lib/portals imports lib/drive or the ledger': (source) =>
    inside(source.path, 'lib/portals') && imports(source).some((path) => /^lib\/(drive|ledger|background)/.test(path)),
  'the ledger touches a document': (source) => inside(source.path, 'lib/ledger') && /\bdocument\b\./.test(source.text),
  'a browser API outside its files': ({ path, text }) =>
    shippedPath(path) && !BROWSER_API.test(path) && /from '(webextension-polyfill|wxt\/browser)'|\bchrome\./.test(text),
  'a timer outside its files': ({ path, text }) =>
    shippedPath(path) && !TIMERS.test(path) && /\b(set(Timeout|Interval)|requestAnimationFrame)\(/.test(text),
  'a request of our own': ({ path, text }) =>
    shippedPath(path) && /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/.test(text),
  'a string sink': ({ path, text }) =>
    shippedPath(path) &&
    /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function/.test(text),
  'an observer of attributes outside its files': ({ path, text }) =>
    shippedPath(path) &&
    !['lib/page/shown.ts', 'lib/page/glance.ts'].includes(path) &&
    /\battribute(s|OldValue)\s*:\s*true|\battributeFilter\b/.test(text),
  'console.log': ({ path, text }) => shippedPath(path) && /console\.log/.test(text),
  'an error that nobody is told of': ({ path, text }) =>
    shippedPath(path) && /\.catch\(\(\) => \{\}\)|,\s*\(\) => \{\},?\s*\)/.test(text),
  'messages from the page': ({ path, text }) => shippedPath(path) && /addEventListener\('message'/.test(text),
  any: ({ text }) => /(:|<|as) any\b/.test(text),
  'a default export outside entrypoints': ({ path, text }) =>
    !inside(path, 'entrypoints') && !path.endsWith('.config.ts') && /^export default/m.test(text),
  'more than 250 lines': ({ text }) => text.split('\n').length > 251,
  'a file name that is neither kebab-case nor PascalCase': ({ path }) =>
    !/\/([a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.tsx?|[A-Z][A-Za-z]+\.tsx)$/.test(path),
};
const shippedPath = (path: string) => /^(entrypoints|components|lib)\//.test(path);

const broken: Record<string, Source> = {
  'lib imports components or entrypoints': { path: 'lib/a.ts', text: "import { a } from '../components/a';" },
  'components import entrypoints': { path: 'components/a.ts', text: "import { a } from '../entrypoints/popup/a';" },
  'lib/page imports something of ours besides errors': {
    path: 'lib/page/a.ts',
    text: "import { a } from '../portals/a';",
  },
  'lib/portals imports lib/drive or the ledger': { path: 'lib/portals/a.ts', text: "import { a } from '../drive/a';" },
  'the ledger touches a document': { path: 'lib/ledger/a.ts', text: 'document.body' },
  'a browser API outside its files': { path: 'components/a.ts', text: "import browser from 'webextension-polyfill';" },
  'a timer outside its files': { path: 'lib/a.ts', text: 'setTimeout(() => {}, 1)' },
  'a request of our own': { path: 'lib/a.ts', text: "fetch('x')" },
  'a string sink': { path: 'lib/a.ts', text: "a.innerHTML = ''" },
  'an observer of attributes outside its files': {
    path: 'lib/a.ts',
    text: 'observer.observe(document, { attributes: true })',
  },
  'console.log': { path: 'lib/a.ts', text: 'console.log(1)' },
  'an error that nobody is told of': { path: 'lib/a.ts', text: 'keep().catch(() => {})' },
  'messages from the page': { path: 'lib/a.ts', text: "addEventListener('message', x)" },
  any: { path: 'lib/a.ts', text: ['const a:', 'any = 1'].join(' ') },
  'a default export outside entrypoints': { path: 'lib/a.ts', text: 'export default 1;' },
  'more than 250 lines': { path: 'lib/a.ts', text: '\n'.repeat(260) },
  'a file name that is neither kebab-case nor PascalCase': { path: 'lib/aB.ts', text: '' },
};

describe.each(Object.entries(rules))('no file has %s', (name, rule) => {
  it('in the tree', () => {
    const sources = all.filter(({ path }) => path !== 'test/architecture.test.ts');
    expect(sources.filter(rule).map(({ path }) => path)).toEqual([]);
  });
  it('without being seen', () => expect(rule(broken[name] as Source)).toBe(true));
});

describe('the tree', () => {
  it('has nothing at its top but what belongs there', () => {
    const allowed =
      /^(\..+|entrypoints|components|lib|public|test|node_modules|wxt\.config\.ts|package(-lock)?\.json|tsconfig\.json|README\.md|LICENSE)$/;
    expect(readdirSync('.').filter((name) => !allowed.test(name))).toEqual([]);
  });
  it('names no download address in the lock file', () =>
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"'));
});
