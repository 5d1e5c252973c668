import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, top } from './commands.mjs';

const NODE = [20, 19];

/** Message for a Node that is too old to run the project; undefined where it will do. */
export function nodeComplaint() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = major > NODE[0] || (major === NODE[0] && minor >= NODE[1]);
  return enough
    ? undefined
    : `Square Brackets needs Node ${NODE.join('.')} or later; this is ${process.versions.node}.`;
}

/** Whether node_modules holds what package-lock.json asks for, by the copy npm keeps inside it. */
function isInstalled() {
  try {
    const wanted = readPackages('package-lock.json');
    const found = readPackages(join('node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(([path, { version, optional }]) => {
      if (path === '') return true;
      return found[path] ? found[path].version === version : optional === true;
    });
  } catch {
    return false;
  }
}

/** Installs what is missing; gives an exit code. Development parts are always wanted. */
export async function install() {
  return isInstalled() ? 0 : npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
}

function readPackages(file) {
  return JSON.parse(readFileSync(join(top, file), 'utf8')).packages;
}
