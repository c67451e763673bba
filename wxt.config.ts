import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { portalHosts, signpostHosts, sovereignHosts } from './lib/portals/hosts';

/** Shown to the browser's own signing and storage; never changes, or people lose their ledger. */
const FIREFOX_ID = 'latchkey@latchkey.example';

/** Our own pages load their own files and nothing else, and reach no network at all. */
const PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Of all that is shipped with Latchkey, as its authors want it: with what is built, and not among our own sources. */
function licences(): string {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const textOf = (name: string) => {
    const folder = `node_modules/${name}`;
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    if (file === undefined) throw new Error(`${name} has no licence`);
    return readFileSync(`${folder}/${file}`, 'utf8').trim();
  };
  return Object.keys(dependencies)
    .map((name) => `${name}\n\n${textOf(name)}\n`)
    .join('\n\n');
}

const inPage = (name: string) => `components/in-page/${name}.css`;
/** In every box of ours on a page; the others are in some of them, besides. */
const FIRST = inPage('in-page');
const LATER = ['beside', 'offers', 'outlines', 'status', 'suggestions'].map(inPage);

const declarationsIn = (css: string) =>
  [...css.matchAll(/(--[\w-]+):([^;]+);/g)].map(([, name = '', value = '']) => ({ name, value: value.trim() }));
const namesIn = (css: string) => [...css.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1] ?? '');

/**
 * What the tokens are in the page, by name: more than one value where they differ with the theme, the portal or what the
 * person asked the browser for. What stands in a plain `:host` takes the place of what stands at the root.
 */
function tokenValues(css: string): Map<string, string[]> {
  const inHost = new Map(
    declarationsIn(css.match(/^(?<!,\n):host \{[^}]*\}/m)?.[0] ?? '').map((each) => [each.name, each.value]),
  );
  const values = new Map<string, string[]>();
  for (const { name, value } of declarationsIn(css)) {
    const own = inHost.get(name);
    values.set(name, own === undefined ? [...(values.get(name) ?? []), value] : [own]);
  }
  return values;
}

/**
 * In-page parts use some of the design's tokens; the others would be paid for at every visit of a page. A token comes with
 * the first sheet that uses it. What a token is in every page stands where it is used, and the token goes as well.
 */
const onlyUsedTokens = {
  name: 'only-used-tokens',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    const later = LATER.find((path) => id.includes(`${path}?inline`));
    const isTokens = id.includes('tokens.css?inline');
    if (!isTokens && !later && !id.includes(`${FIRST}?inline`)) return undefined;
    const tokens = readFileSync('components/tokens.css', 'utf8');
    const values = tokenValues(tokens);
    const spelledOut = (css: string): string =>
      css.replace(/var\((--[\w-]+)\)/g, (all, name: string) => {
        const [value = '', ...others] = values.get(name) ?? [];
        return value && others.length === 0 && !value.includes('light-dark') ? spelledOut(value) : all;
      });
    const usedIn = (path: string): Set<string> => {
      const used = new Set(namesIn(spelledOut(readFileSync(path, 'utf8'))));
      for (const name of used)
        for (const value of values.get(name) ?? []) for (const more of namesIn(value)) used.add(more);
      return used;
    };
    const declare = (isWanted: (name: string) => boolean): string =>
      tokens
        .replace(/[ \t]*(--[\w-]+):[^;]+;\n?/g, (all, name: string) => (isWanted(name) ? spelledOut(all) : ''))
        // In a shadow tree only its host is there to be styled.
        .replace(/:root(?:\[[^\]]*\])?,\s*/g, '');
    const first = usedIn(FIRST);
    if (isTokens) return declare((name) => first.has(name));
    if (!later) return spelledOut(code);
    const more = usedIn(later);
    return declare((name) => more.has(name) && !first.has(name)).replace(/color-scheme:[^;]+;/g, '') + spelledOut(code);
  },
};

/**
 * WXT hands every content script a context of its own, which ends at an event that the page can send as well, and tells
 * the page that the script is there; around it stands a log that says nothing in a build. Ours use none of it.
 */
const withoutContext = {
  name: 'without-context',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    const [load] = id.includes('content-script-isolated-world-entrypoint')
      ? (code.match(/^import definition from .+$/m) ?? [])
      : [];
    return load && `${load}\nexport default definition.main();`;
  },
};

/**
 * WXT adds its own storage to every file that has something of that name, though it was told not to, and the popup would
 * load it at each opening. Ours use none of it.
 */
const withoutStorage = {
  name: 'without-storage',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'wxt/utils/storage' ? '\0no-storage' : undefined),
  load: (id: string) => (id === '\0no-storage' ? 'export const storage = undefined;' : undefined),
};

/** What our pages load later brings nothing along that could be loaded beforehand, and so nothing has to see to it. */
const withoutPreload = {
  name: 'without-preload',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id.includes('vite/preload-helper') ? '\0no-preload' : undefined),
  load: (id: string) => (id === '\0no-preload' ? 'export const __vitePreload = (load) => load();' : undefined),
};

/** Firefox has a page of ours there some milliseconds sooner where its style is named before its scripts; Chromium has not. */
const styleFirst = {
  name: 'style-first',
  transformIndexHtml: {
    order: 'post' as const,
    handler(html: string) {
      const [style = ''] = html.match(/\s*<link rel="stylesheet"[^>]*>/) ?? [];
      return html.replace(style, '').replace(/\s*<script/, (script) => style + script);
    },
  },
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  // The browsers that the manifest asks for know light-dark() and preloading; without this both are spelled out for older ones.
  vite: ({ browser }) => ({
    build: {
      sourcemap: false,
      modulePreload: { polyfill: false },
      target: ['chrome123', 'firefox142'],
      // It takes half a minute instead of five seconds, and what every visit of a page loads is 1 % smaller.
      minify: 'terser',
      // Nothing that is called with `new` here is a function without `this`, in our code or in what it uses.
      terserOptions: {
        ecma: 2020,
        module: true,
        compress: { passes: 6, keep_fargs: false, unsafe_arrows: true, unsafe_methods: true },
      },
    },
    plugins: [
      onlyUsedTokens,
      withoutContext,
      withoutStorage,
      withoutPreload,
      ...(browser === 'firefox' ? [styleFirst] : []),
    ],
  }),
  hooks: {
    // Built with the other pages and the background, the popup would load what it shares with each of them as a file of its
    // own, and every file takes its time. Alone it is one.
    'entrypoints:grouped': (_, groups) => {
      const pages = groups.find((group) => Array.isArray(group) && group.some(({ name }) => name === 'popup'));
      if (!Array.isArray(pages)) throw new Error('the popup is not among the pages');
      const popup = pages.findIndex(({ name }) => name === 'popup');
      groups.push(pages.splice(popup, 1));
    },
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'licences.txt', contents: licences() });
    },
  },
  zip: { includeSources: ['.npmrc'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'alarms',
      'clipboardWrite',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    optional_permissions: ['clipboardRead'],
    host_permissions: [...portalHosts, ...signpostHosts],
    optional_host_permissions: sovereignHosts,
    // The ledger is the same in every window: what is done in a private one would be written down for all of them.
    incognito: 'not_allowed',
    // Neither browser uses this key for itself: see README.
    commands: {
      presenter: {
        suggested_key: { default: 'Alt+Shift+H', mac: 'MacCtrl+Shift+H' },
        description: '__MSG_commandPresenter__',
      },
    },
    options_ui: { page: 'desk.html', open_in_tab: true },
    content_security_policy: { extension_pages: PAGES_CSP },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: FIREFOX_ID, strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : {
          minimum_chrome_version: '123',
          externally_connectable: { ids: [] },
          // Firefox reads what an organisation sets without being told what that may be.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
