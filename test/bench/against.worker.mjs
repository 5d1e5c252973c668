// Plays conferences of the checkout it is started in: see against.ts.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const root = pathToFileURL(`${process.cwd()}/`);
const load = (path) => import(new URL(path, root));
const { runConference } = await load('src/conference/run.ts');
const { readScenario } = await load('src/scenario/read.ts');
// As on the command line of that checkout, where it has a word on how V8 compiles.
const tuning = 'src/cli/tune-engine.ts';
if (existsSync(new URL(tuning, root))) (await load(tuning)).tuneEngine();

const scenarios = new Map();

function findScenario(name) {
  let scenario = scenarios.get(name);
  if (!scenario) {
    const reading = readScenario(readFileSync(new URL(`scenarios/${name}.yaml`, root)));
    if (!reading.ok) throw new Error(`${name} does not read`);
    scenario = reading.scenario;
    scenarios.set(name, scenario);
  }
  return scenario;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { name, seed, from, to, by } = JSON.parse(line);
  const scenario = findScenario(name);
  const seat = scenario.delegations[scenario.floor[0]].id;
  const plan = by ? [{ seat, by }] : [];
  let decisions = 0;
  const ends = [];
  const [start, before] = [performance.now(), process.cpuUsage()];
  for (let run = from; run < to; run += 1) {
    const { state } = runConference(scenario, { seed, run, plan }, () => (decisions += 1));
    ends.push(state);
  }
  const { user, system } = process.cpuUsage(before);
  const clock = performance.now() - start;
  const told = createHash('sha256').update(JSON.stringify(ends)).digest('hex');
  console.log(JSON.stringify({ clock, processor: (user + system) / 1000, decisions, told }));
}
