import { vi } from 'vitest';

// No test is timed: what is waited for may take a busy computer longer than the second that Vitest gives it.
const { waitFor } = vi;
vi.waitFor = (callback, options) =>
  waitFor(callback, { timeout: 20_000, ...(typeof options === 'number' ? { timeout: options } : options) });

// Only `chrome` stays a fake: webextension-polyfill then wraps it for real, so that listeners
// which return promises behave as they do in Chrome.
vi.stubGlobal('browser', undefined);

// What a test puts in the place of the polyfill stands for the browser's own API as well, which our pages use.
vi.mock('wxt/browser', async (original) => {
  const [{ browser }, polyfill] = await Promise.all([
    original<typeof import('wxt/browser')>(),
    import('webextension-polyfill'),
  ]);
  return { browser: { ...browser, ...polyfill.default } };
});
