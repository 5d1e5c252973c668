/** What games that are over came to in this browser. Each is kept with its conference, seat and draw; nothing is added up over draws. */
import type { Seat } from '../../engine/command.ts';
import { hasKept, readKeptList, writeKept } from './kept.ts';

/** A seat of a conference on one draw. `rules`: first digits of the hash of its rules; `start`: empty for the draft. */
export type DrawOfSeat = { rules: string; seat: Seat; seed: number; start: string };

/** In points of instructions: what the end is worth; `taken` and `made`: over waiting, to the seat and to the others on average. */
export type KeptScore = DrawOfSeat & {
  /** Id of the save. */
  game: string;
  /** Id of the scenario; absent in what an earlier version of the page has kept. */
  conference?: string;
  points: number;
  taken: number;
  made: number;
};

const SCORES = 'square-brackets/scores';
/** Hex digits of the hash that tell conferences apart here, as with attempts. */
const DIGITS = 12;
/** Kept at most; of older ones the first and the best on their draw stay longest. */
const MOST = 300;

export function makeDrawOfSeat(
  rulesHash: string,
  seat: Seat,
  seed: number,
  start: string | undefined,
): DrawOfSeat {
  return { rules: rulesHash.slice(0, DIGITS), seat, seed, start: start ?? '' };
}

/** All of them, in the order in which their games first ended. */
export function readScores(): KeptScore[] {
  return readKeptList(SCORES, isScore);
}

export function keepScore(score: KeptScore): void {
  writeKept(SCORES, readScoresWith(score));
}

/** As they are once this one is kept. A game that ends anew, as after a step back, has its last end. */
export function readScoresWith(score: KeptScore): KeptScore[] {
  const kept = readScores();
  const place = kept.findIndex(({ game }) => game === score.game);
  return dropOldest(place < 0 ? [...kept, score] : kept.with(place, score));
}

function dropOldest(scores: readonly KeptScore[]): KeptScore[] {
  const kept = [...scores];
  while (kept.length > MOST) {
    const spare = kept.findIndex((one) => {
      const { first, best } = findFirstAndBest(listOnDraw(kept, one)) ?? {};
      return one !== first && one !== best;
    });
    kept.splice(Math.max(0, spare), 1);
  }
  return kept;
}

export function listOnDraw(scores: readonly KeptScore[], draw: DrawOfSeat): KeptScore[] {
  return scores.filter((one) => isOnDraw(one, draw));
}

export function isOnDraw(one: DrawOfSeat, { rules, seat, seed, start }: DrawOfSeat): boolean {
  return one.rules === rules && one.seat === seat && one.seed === seed && one.start === start;
}

/** @param runs of one draw; null without any */
export function findFirstAndBest(
  runs: readonly KeptScore[],
): { first: KeptScore; best: KeptScore } | null {
  const [first] = runs;
  if (!first) return null;
  return { first, best: runs.reduce((best, one) => (one.taken > best.taken ? one : best)) };
}

function isScore(value: unknown): value is KeptScore {
  return hasKept(value, {
    texts: ['game', 'rules', 'seat', 'start'],
    numbers: ['seed', 'points', 'taken', 'made'],
  });
}
