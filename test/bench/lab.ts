/** Plays the games benches ask for, among threads; each game once, however many benches look at it. */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Values } from '../../src/engine/numbers/values.ts';
import type { Facts, Games } from './games.ts';
import type { KeptFacts, KeptGames } from './kept-games.ts';
import type { ShownFacts, ShownGames } from './shown-games.ts';

/** Runs in a batch at most: few enough that threads finish together. */
const BATCH = 10;

/** What a bench asks for; the lab adds seed and runs. */
type Asking<Batch> = Omit<Batch, 'seed' | 'from' | 'to'> & { runs: number };

export type Question = Asking<Games>;

/** What the person asked for. `runs`: null for as many as each bench has by itself. */
export type Wanted = {
  seed: number;
  runs: number | null;
  /** Numbers of the rules to measure by; of those benches that say so. */
  values: Partial<Values>;
  /** Conferences to measure, for the same benches; none named: all. */
  conferences: readonly string[];
  search: SearchWanted;
};

/** Part 1.. of so many: each plays what the others do not. */
export type Shard = { part: number; parts: number };

/** Of the bench that plays with seats that search. */
export type SearchWanted = {
  /** None named: all. */
  players: readonly string[];
  /** Conferences they play on for a decision. */
  budget: number;
  shard: Shard;
  /** Folder of what has been played. */
  out: string;
};

export type Lab = Pick<Wanted, 'seed' | 'values' | 'conferences' | 'search'> & {
  /** Runs to play where the person has asked for a number, else the bench's own. */
  runsOr(own: number): number;
  /** In the order of the runs; the answer does not depend on the number of threads. */
  play(question: Question): Promise<readonly Facts[]>;
  /** The same of packages carried out for a seat that waits. */
  keep(question: Asking<KeptGames>): Promise<readonly KeptFacts[]>;
  /** The same of what is shown of packages and results. */
  show(question: Asking<ShownGames>): Promise<readonly ShownFacts[]>;
  close(): Promise<void>;
};

export function openLab({ seed, runs, values, conferences, search }: Wanted): Lab {
  let pool: Piscina | undefined;
  const known = new Map<string, Promise<readonly unknown[]>>();
  const ask = <Answer>(name: string, question: { runs: number }): Promise<readonly Answer[]> => {
    const key = `${name} ${JSON.stringify(question)}`;
    pool ??= openPool();
    const asked = known.get(key) ?? playAcross(pool, name, seed, question);
    known.set(key, asked);
    return asked as Promise<readonly Answer[]>;
  };
  return {
    seed,
    values,
    conferences,
    search,
    runsOr: (own) => runs ?? own,
    play: (question) => ask<Facts>('playGames', question),
    keep: (question) => ask<KeptFacts>('keepAll', question),
    show: (question) => ask<ShownFacts>('showAll', question),
    close: async () => pool?.destroy(),
  };
}

/** Opened once a game is asked for. */
function openPool(): Piscina {
  return new Piscina({
    filename: new URL('./games.worker.mjs', import.meta.url).href,
    maxThreads: availableParallelism(),
  });
}

async function playAcross(
  pool: Piscina,
  name: string,
  seed: number,
  { runs, ...rest }: { runs: number },
): Promise<readonly unknown[]> {
  const batches = [];
  for (let from = 0; from < runs; from += BATCH) {
    batches.push({ ...rest, seed, from, to: Math.min(runs, from + BATCH) });
  }
  const played = await Promise.all(
    batches.map((batch) => pool.run(batch, { name }) as Promise<unknown[]>),
  );
  return played.flat();
}
