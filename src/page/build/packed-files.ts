/** Text that a page is made of, packed beside itself as small as Brotli can: whoever packs while answering has no time for it. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Plugin } from 'vite';

const pack = promisify(brotliCompress);

/** Of the build, where each file is named by its content. */
const FOLDER = 'assets';

export function writePackedFiles(): Plugin {
  return {
    name: 'square-brackets:packed-files',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const folder = join(dir, FOLDER);
      const names = (await readdir(folder)).filter((name) => /\.(?:js|css|json|svg)$/.test(name));
      await Promise.all(
        names.map(async (name) => {
          const file = join(folder, name);
          await writeFile(`${file}.br`, await pack(await readFile(file)));
        }),
      );
    },
  };
}
