/**
 * How near each file is to what it imports. A folder here is a room of the pure core, a part of the page beside the
 * features, or one feature. `npx tsx test/boundaries/folders.ts` prints the count, and the edges with the fewest imports.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isTest, type Sources } from './edges.ts';
import { importsOf, targetPath } from './imports.ts';

/** `within`: imports whose target lies in the folder of the file that imports it. */
type Nearness = { imports: number; within: number; edges: ReadonlyMap<string, number> };

/** Sources of the project, by path from its top. */
export function readSources(): Sources {
  const top = join(import.meta.dirname, '../..');
  const paths = readdirSync(join(top, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.split(sep).join('/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .toSorted();
  return new Map(paths.map((path) => [path, readFileSync(join(top, path), 'utf8')]));
}

/** Of all imports between files of src, tests aside. */
export function countNearness(sources: Sources): Nearness {
  const edges = new Map<string, number>();
  let [imports, within] = [0, 0];
  for (const [file, source] of sources) {
    if (isTest(file)) continue;
    for (const entry of importsOf(file, source)) {
      const target = targetPath(entry);
      if (!target?.startsWith('src/')) continue;
      const [from, to] = [findFolder(file), findFolder(target)];
      imports += 1;
      if (from === to) within += 1;
      else edges.set(`${from} -> ${to}`, (edges.get(`${from} -> ${to}`) ?? 0) + 1);
    }
  }
  return { imports, within, edges };
}

function findFolder(path: string): string {
  const [, room = '', part = '', feature = ''] = path.split('/');
  if (room !== 'page') return room;
  return part === 'features' ? `page/${feature}` : `page/${part}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { imports, within, edges } = countNearness(readSources());
  const share = ((100 * within) / imports).toFixed(1);
  const head = `${within} of ${imports} imports within a folder (${share} %), ${edges.size} edges`;
  const few = [...edges].filter(([, count]) => count < 2).map(([edge]) => edge);
  process.stdout.write(`${[head, ...few.toSorted()].join('\n')}\n`);
}
