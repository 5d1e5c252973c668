import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preview, type PreviewServer } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built page is served, with a slash at the end. */
    address: string;
    /** The same build in a folder of another server, as a static host would have it. */
    folderAddress: string;
  }
}

/** Serves the production build under its policy for the length of the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(new URL('../../dist/index.html', import.meta.url))) {
    throw new Error('dist/index.html is missing: run npm run build first');
  }
  const atTop = await serve('./');
  const inFolder = await serve('/courses/treaty/');
  project.provide('address', atTop.address);
  project.provide('folderAddress', inFolder.address);
  return async () => {
    await atTop.server.close();
    await inFolder.server.close();
  };
}

async function serve(base: string): Promise<{ server: PreviewServer; address: string }> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const server = await preview({ root, base, logLevel: 'warn', preview: { port: 4273 } });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the preview server gave no address');
  return { server, address };
}
