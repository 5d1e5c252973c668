/**
 * A process of its own: conferences of the flagship shared out among so many threads, as `brackets simulate --workers`
 * does. Prints what it took since the process was started, loading and warming up included.
 */
import { simulateAcross } from '../../src/cli/simulate-across.ts';
import { FLAGSHIP } from './cast.ts';
import { scenarioNamed } from './scenarios.ts';
import { MICROSECONDS, type Time } from './timing.ts';

const [seed = NaN, runs = NaN, threads = NaN] = process.argv.slice(2).map(Number);
const batch = { seed, from: 0, to: runs, plan: [], measured: [] };
await simulateAcross(scenarioNamed(FLAGSHIP), batch, threads, {
  done: () => undefined,
  stop: new AbortController().signal,
});
const { user, system } = process.cpuUsage();
const time: Time = { clock: performance.now(), processor: (user + system) / MICROSECONDS };
console.log(JSON.stringify(time));
