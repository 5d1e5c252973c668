/** The built page, built anew if something it is made from has changed since. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reportFault, succeed, type Tried } from './answer.ts';

const TOP = join(import.meta.dirname, '../..');
const PAGE = join(TOP, 'dist');
/** What the build reads. */
const SOURCES = ['src', 'scenarios', 'assets', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** @returns the folder of the page */
export async function buildPage(): Promise<Tried<string>> {
  if (isFresh()) return succeed(PAGE);
  const vite = join(TOP, 'node_modules/vite/bin/vite.js');
  const building = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: TOP,
    // Standard output is the verb's own.
    stdio: ['ignore', 2, 2],
  });
  const [code] = (await once(building, 'exit')) as [number | null];
  return code === 0
    ? succeed(PAGE)
    : reportFault(PAGE, 'class/build', 'The page could not be built.');
}

function isFresh(): boolean {
  const built = join(PAGE, 'index.html');
  if (!existsSync(built)) return false;
  const at = statSync(built).mtimeMs;
  return SOURCES.every((name) => findNewest(join(TOP, name)) <= at);
}

/** Milliseconds since 1970. Tests are no part of the page. */
function findNewest(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => findNewest(join(path, name))));
}
