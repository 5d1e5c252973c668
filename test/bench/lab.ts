/** Plays the games benches ask for, among threads; each game once, however many benches look at it. */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Facts, Games } from './games.ts';

/** Runs in a batch at most: few enough that threads finish together. */
const BATCH = 10;

/** What a bench asks for; the lab adds seed and runs. */
export type Question = Omit<Games, 'seed' | 'from' | 'to'> & { runs: number };

export type Lab = {
  seed: number;
  /** Runs to play where the person has asked for a number, else the bench's own. */
  runsOr(own: number): number;
  /** In the order of the runs; the answer does not depend on the number of threads. */
  play(question: Question): Promise<readonly Facts[]>;
  close(): Promise<void>;
};

export function openLab(seed: number, runs: number | null): Lab {
  const pool = new Piscina({
    filename: new URL('./games.worker.mjs', import.meta.url).href,
    maxThreads: availableParallelism(),
  });
  const known = new Map<string, Promise<readonly Facts[]>>();
  return {
    seed,
    runsOr: (own) => runs ?? own,
    play(question) {
      const key = JSON.stringify(question);
      const asked = known.get(key) ?? playAcross(pool, seed, question);
      known.set(key, asked);
      return asked;
    },
    close: () => pool.destroy(),
  };
}

async function playAcross(pool: Piscina, seed: number, question: Question): Promise<Facts[]> {
  const { runs, ...rest } = question;
  const batches: Games[] = [];
  for (let from = 0; from < runs; from += BATCH) {
    batches.push({ ...rest, seed, from, to: Math.min(runs, from + BATCH) });
  }
  const played = await Promise.all(
    batches.map((batch) => pool.run(batch, { name: 'playGames' }) as Promise<Facts[]>),
  );
  return played.flat();
}
