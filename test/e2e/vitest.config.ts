import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Browser tests: against the production build, waits bound to what shows. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: ['test/e2e/serve.ts'],
    // One more than processors: while one waits for its page, others have them.
    maxWorkers: 3,
    // One browser for all files of a worker.
    isolate: false,
    // A browser that a loaded machine has starved is asked twice more.
    retry: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // As long as the browser waits for an element: a worker of a starved machine takes more than the usual second.
    expect: { poll: { timeout: 30_000 } },
  },
});
