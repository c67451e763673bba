import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    include: ['test/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    // What is written down or drawn soon after a press must become exactly what is expected within this time.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A browser that is driven from outside loses a session now and then. What was waited for in vain is tried once more,
    // and marked in the report; what was pressed or counted wrong is an assertion, and is never tried twice.
    retry: {
      count: 1,
      condition:
        /waited in vain|Protocol error|Session closed|Target closed|Navigation timeout|Execution context was destroyed/,
    },
  },
});
