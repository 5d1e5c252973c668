import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { type Listening, listenFrom } from '../../src/server/static/listen.ts';
import { servePage } from '../../src/server/static/serve-page.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built page is served, with a slash at the end. */
    address: string;
    /** The same build in a folder of another server, as a static host would have it. */
    folderAddress: string;
  }
}

/** Serves the production build under its headers for the length of the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dist = new URL('../../dist/', import.meta.url);
  if (!existsSync(new URL('index.html', dist))) {
    throw new Error('dist/index.html is missing: run npm run build first');
  }
  const folder = fileURLToPath(dist);
  const atTop = await serve(folder, '/');
  const inFolder = await serve(folder, '/courses/treaty/');
  project.provide('address', atTop.address);
  project.provide('folderAddress', `${inFolder.address}courses/treaty/`);
  return async () => {
    await atTop.close();
    await inFolder.close();
  };
}

/** @param base as another server would take it off before it asks for the page */
async function serve(folder: string, base: string): Promise<Listening> {
  const page = servePage({ folder });
  return listenFrom(4273, (request, response) => {
    const path = request.url ?? '';
    if (path.startsWith(base)) request.url = path.slice(base.length - 1);
    page(request, response);
  });
}
