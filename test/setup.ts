import { vi } from 'vitest';

// Only `chrome` stays a fake: webextension-polyfill then wraps it for real, so that listeners
// which return promises behave as they do in Chrome.
vi.stubGlobal('browser', undefined);
