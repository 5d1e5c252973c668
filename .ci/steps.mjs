import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installBrowsers } from './browsers.mjs';
import { tool, top } from './commands.mjs';
import { install } from './install.mjs';
import { installPostgres } from './postgres.mjs';

const REPORTS = 'test-results';

/**
 * What `npm test` does, in order. `needs` names a step without whose success this one tells
 * nothing. A step gives how many of its tests passed and failed; a check that is not a test gives
 * none passed, and one failed where it fails.
 */
export const STEPS = [
  { name: 'install', act: check(install) },
  { name: 'format', needs: 'install', act: check(() => tool('oxfmt', ['--check', '.'])) },
  { name: 'lint', needs: 'install', act: check(() => tool('oxlint', ['--deny-warnings'])) },
  { name: 'types', needs: 'install', act: check(() => tool('tsc', ['-p', 'tsconfig.json'])) },
  {
    name: 'types of the pure rooms',
    needs: 'install',
    act: check(() => tool('tsc', ['-p', 'tsconfig.pure.json'])),
  },
  { name: 'unused code', needs: 'install', act: check(() => tool('knip', [])) },
  {
    name: 'code used by tests alone',
    needs: 'install',
    act: check(() => tool('knip', ['--production', '-c', 'knip.production.json'])),
  },
  { name: 'database', act: check(installPostgres) },
  { name: 'unit tests', needs: 'install', act: () => vitest('unit', []) },
  {
    name: 'build',
    needs: 'install',
    act: check(() => tool('vite', ['build', '--logLevel', 'warn'])),
  },
  { name: 'browsers', needs: 'build', act: check(installBrowsers) },
  {
    name: 'browser tests',
    needs: 'browsers',
    act: () => vitest('e2e', ['--config', 'test/e2e/vitest.config.ts']),
  },
];

function check(act) {
  return async () => ({ passed: 0, failed: (await act()) === 0 ? 0 : 1 });
}

async function vitest(name, args) {
  const file = join(REPORTS, `${name}.json`);
  mkdirSync(join(top, REPORTS), { recursive: true });
  rmSync(join(top, file), { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const code = await tool('vitest', ['run', ...args, ...reporters]);
  return tally(readReport(join(top, file)), code);
}

/** Counts a file that could not be loaded, and a run that broke outside its tests, as one failure. */
function tally(report, code) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { testResults: [], numFailedTests: 0, numPassedTests: 0 };
  }
}
