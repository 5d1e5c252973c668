/** A class server that a test kills: `killed.ts FOLDER [DATABASE]`. Prints where it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScenario } from '../../src/scenario/read.ts';
import { openFileJournal } from '../../src/server/class/file-journal.ts';
import { openPostgresJournal } from '../../src/server/class/postgres-journal.ts';
import { serveClass } from '../../src/server/class/serve-class.ts';

const [, , folder = '', database] = process.argv;
const text = readFileSync('scenarios/high-seas-class.yaml', 'utf8');
const reading = readScenario(text);
if (!reading.ok) throw new Error('the scenario cannot be read');
const slow = 3_000_000;
const before = process.cpuUsage();
const serving = await serveClass({
  journal: database === undefined ? openFileJournal(folder) : await openDatabase(database),
  scenarios: [{ scenario: reading.scenario, text }],
  page: join(folder, 'page'),
  port: 4500,
  settings: { talk: slow, acts: slow, answers: slow },
});
if (!serving.ok) throw new Error(JSON.stringify(serving.fault));
const { code, instructor, addresses } = serving.served;
const address = addresses.at(-1);
const key = new URLSearchParams(instructor.split('?')[1]).get('key');
const { user, system } = process.cpuUsage(before);
const worked = (user + system) / 1000;
process.stdout.write(`${JSON.stringify({ address, code, key, opened: worked })}\n`);

async function openDatabase(url: string) {
  const opened = await openPostgresJournal(url);
  if (!opened.ok) throw new Error(opened.code);
  return opened.journal;
}
