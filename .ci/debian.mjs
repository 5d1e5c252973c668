import { existsSync, readFileSync } from 'node:fs';
import { run } from './commands.mjs';

export function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Of each list of packages the first that the system has. */
export async function installOnDebian(lists) {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['update'], quiet)) !== 0) return;
  for (const names of lists) {
    for (const name of names) {
      if ((await run('apt-get', ['install', '-y', name], quiet)) === 0) break;
    }
  }
}
