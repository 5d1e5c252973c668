/** How long a whole conference takes on one core, all seats played by policies, against the budget. */
import { readFileSync } from 'node:fs';
import { runConference } from '../../src/conference/run.ts';
import { readScenario } from '../../src/scenario/read.ts';

const BUDGET_MS = 10;
const WARM_UP = 20;
const RUNS = Number(process.argv[2] ?? 100);

const file = new URL('../../scenarios/cybercrime-2024.yaml', import.meta.url);
const reading = readScenario(readFileSync(file));
if (!reading.ok) throw new Error('the flagship does not read');
const { scenario } = reading;

function timeOf(run: number): number {
  const start = performance.now();
  runConference(scenario, { seed: 1, run, plan: [] });
  return performance.now() - start;
}

for (let run = 0; run < WARM_UP; run += 1) timeOf(run);
const times = Array.from({ length: RUNS }, (_, run) => timeOf(run)).sort((a, b) => a - b);
const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? NaN;
const mean = times.reduce((sum, time) => sum + time, 0) / times.length;

console.log(`conference of the flagship, ${RUNS} runs, budget ${BUDGET_MS} ms`);
for (const [name, time] of [
  ['least', at(0)],
  ['mean', mean],
  ['median', at(0.5)],
  ['p95', at(0.95)],
] as const) {
  const ratio = (time / BUDGET_MS).toFixed(2);
  console.log(`${name.padEnd(8)}${time.toFixed(2).padStart(8)} ms   ${ratio} of the budget`);
}
