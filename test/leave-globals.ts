import { afterAll, vi } from 'vitest';

// Files share one process: a `document` left by one is a browser to whatever the next one imports.
afterAll(() => {
  vi.unstubAllGlobals();
});
