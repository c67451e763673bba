import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [
    WxtVitest(),
    // After WxtVitest, so that this runs after its own setup file, which stubs both globals.
    { name: 'real-polyfill', config: () => ({ test: { setupFiles: ['./test/setup.ts'] } }) },
  ],
  test: {
    environment: 'happy-dom',
    include: ['test/**/*.test.{ts,tsx}'],
    // No test is timed: a busy machine is no fault. By itself Vitest leaves a processor alone, which on two is half of them.
    maxWorkers: '100%',
    testTimeout: 30_000,
    mockReset: true,
    restoreMocks: true,
  },
});
