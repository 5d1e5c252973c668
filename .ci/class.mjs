import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { install, nodeComplaint } from './install.mjs';
import { top } from './commands.mjs';

/** Played where no scenario is named. */
const SCENARIO = 'scenarios/high-seas-class.yaml';

const complaint = nodeComplaint();
if (complaint) fail(complaint);
if ((await install()) !== 0) fail('The dependencies could not be installed.');

const given = process.argv.slice(2);
const named = given[0] !== undefined && !given[0].startsWith('-');
const args = ['class', ...(named ? [] : [join(top, SCENARIO)]), ...given];
const main = join(top, 'src/cli/main.ts');
const serving = spawn(process.execPath, ['--import', 'tsx', main, ...args], { stdio: 'inherit' });
// The terminal sends Ctrl+C to both; this process ends with the class.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => serving.kill('SIGTERM'));
serving.on('exit', (code) => process.exit(code ?? 1));

function fail(message) {
  console.error(message);
  process.exit(1);
}
