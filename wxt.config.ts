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

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  // The browsers that the manifest asks for know light-dark(); without this it is spelled out for older ones.
  vite: () => ({ build: { sourcemap: false, target: ['chrome123', 'firefox142'] } }),
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
    options_ui: { page: 'desk.html', open_in_tab: true },
    content_security_policy: { extension_pages: PAGES_CSP },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: FIREFOX_ID, strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '123', externally_connectable: { ids: [] } }),
  }),
});
