/**
 * How much faster this checkout plays than others: `npx tsx test/bench/against.ts ../other --blocks 60`.
 * All play the same runs in turn, each in a process of its own, so that what else the machine does falls on all.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { CLASS, FLAGSHIP } from './cast.ts';
import { median } from './paired.ts';

type Block = { clock: number; processor: number; decisions: number; told: string };
type Player = { folder: string; play: (wanted: object) => Promise<Block>; end: () => void };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    blocks: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    by: { type: 'string' },
    scenario: { type: 'string', multiple: true, default: [CLASS, FLAGSHIP] },
  },
});
/** Conferences in a block: few, so that all have the same of what else the machine does. */
const RUNS: Readonly<Record<string, number>> = { [FLAGSHIP]: 4 };
const USUAL_RUNS = 12;
/** Blocks that are not counted: for as many the engine goes on compiling, in threads that count as well. */
const WARM_UP_BLOCKS = 25;

const players = [...positionals, '.'].map(startPlayer);
for (const name of values.scenario) console.log(await compare(name));
for (const player of players) player.end();

async function compare(name: string): Promise<string> {
  const blocks = Number(values.blocks);
  const runs = RUNS[name] ?? USUAL_RUNS;
  const { by } = values;
  const seed = Number(values.seed);
  const rounds: Block[][] = [];
  for (let round = 0; round < blocks + WARM_UP_BLOCKS; round += 1) {
    const wanted = { name, seed, from: round * runs, to: (round + 1) * runs, by };
    const played: Block[] = [];
    // Each is the first in its turn.
    for (let i = 0; i < players.length; i += 1) {
      const place = (round + i) % players.length;
      played[place] = await (players[place] as Player).play(wanted);
    }
    if (round >= WARM_UP_BLOCKS) rounds.push(played);
  }
  return [`${name}: ${blocks} blocks of ${runs} conferences`, ...players.map(tell)].join('\n');

  function tell({ folder }: Player, place: number): string {
    const of = (pick: (one: Block, ours: Block) => number) =>
      median(rounds.map((round) => pick(round[place] as Block, round.at(-1) as Block))).toFixed(3);
    const same = rounds.every((round) => round[place]?.told === round.at(-1)?.told);
    return [
      `  ${folder}: ms of processor a conference ${of((one) => one.processor / runs)}, by the clock ${of((one) => one.clock / runs)}`,
      `us a decision ${of((one) => (1000 * one.processor) / one.decisions)}, ${of((one) => one.decisions / runs)} decisions`,
      `here x times as fast: a conference ${of((one, ours) => one.processor / ours.processor)}, by the clock ${of((one, ours) => one.clock / ours.clock)}, a decision ${of((one, ours) => (one.processor * ours.decisions) / (ours.processor * one.decisions))}`,
      same ? 'same ends' : 'other ends',
    ].join('; ');
  }
}

function startPlayer(cwd: string): Player {
  const worker = new URL('against.worker.mjs', import.meta.url).pathname;
  const args = ['--import', import.meta.resolve('tsx'), worker];
  const child = spawn(process.execPath, args, { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    folder: cwd,
    play: async (wanted) => {
      child.stdin.write(`${JSON.stringify(wanted)}\n`);
      const line = await lines.next();
      return JSON.parse(String(line.value)) as Block;
    },
    end: () => child.stdin.end(),
  };
}
