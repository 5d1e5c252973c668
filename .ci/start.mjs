import { install, nodeComplaint } from './install.mjs';
import { tool, top } from './commands.mjs';

const PORT = 4173;

const complaint = nodeComplaint();
if (complaint) fail(complaint);
if ((await install()) !== 0) fail('The dependencies could not be installed.');
if ((await tool('vite', ['build', '--logLevel', 'warn'])) !== 0) fail('The build failed.');

const { preview } = await import('vite');
const server = await preview({
  root: top,
  logLevel: 'warn',
  preview: { host: '127.0.0.1', port: PORT, strictPort: false },
});
console.log(`\nSquare Brackets: ${server.resolvedUrls.local[0]}\n\nCtrl+C stops it.`);

// npm ends the shell between itself and this process, which would leave the server running.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(0), 500).unref();

function fail(message) {
  console.error(message);
  process.exit(1);
}
