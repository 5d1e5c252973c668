/** Benches read sources of the page without a build. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the words of the page are loaded by a bench', () => {
  const load = "import('./test/bench/speech.ts').then(() => console.log('loaded'))";
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', load],
    { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' },
  );
  expect({ stdout, stderr }).toEqual({ stdout: 'loaded\n', stderr: '' });
});
