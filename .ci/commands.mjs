import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const top = fileURLToPath(new URL('..', import.meta.url));

const isWindows = process.platform === 'win32';

/** Runs a command at the top of the project with its output shown; gives the exit code. */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: top,
      env: { ...process.env, ...env },
      shell: isWindows,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a tool that `npm ci` installed. */
export function tool(name, args, env) {
  return run(join('node_modules', '.bin', name), args, env);
}

export function npm(args) {
  return run('npm', args);
}
