import { join } from 'node:path';
import { install, nodeComplaint } from './install.mjs';
import { tool, top } from './commands.mjs';

const PORT = 4173;

// npm ends the shell between itself and this process, which would leave this one running.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(0), 500).unref();

const complaint = nodeComplaint();
if (complaint) fail(complaint);
if ((await install()) !== 0) fail('The dependencies could not be installed.');

const { register } = await import('tsx/esm/api');
register();
const { listenFrom } = await import('../src/server/static/listen.ts');
const { readFrameHosts } = await import('../src/server/static/frame-hosts.ts');
const { servePage } = await import('../src/server/static/serve-page.ts');
const frames = readFrameHosts(process.env.SQUARE_BRACKETS_FRAME_HOSTS ?? '');
if (!frames.ok) fail(`SQUARE_BRACKETS_FRAME_HOSTS: ${frames.message}`);

if ((await tool('vite', ['build', '--logLevel', 'warn'])) !== 0) fail('The build failed.');
const folder = join(top, 'dist');
const { address } = await listenFrom(PORT, servePage({ folder, frameHosts: frames.hosts }));
console.log(`\nSquare Brackets: ${address}\n\nCtrl+C stops it.`);

function fail(message) {
  console.error(message);
  process.exit(1);
}
