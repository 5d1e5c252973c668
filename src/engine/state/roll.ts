/** Rolls, of a vote or at the gavel: a letter for each delegation, written and read here alone. */
import type { RollCallVote, SeatIndex } from '../../scenario/resolved.ts';

/** By delegation, a letter of `LETTERS`. */
export type Roll = string;

/** `waiting`: not called yet. */
export type Ballot = RollCallVote | 'waiting';
export type GavelAnswer = 'silent' | 'dissociate' | 'object' | 'absent' | 'waiting';

const LETTERS: Readonly<Record<Ballot | GavelAnswer, string>> = {
  yes: 'y',
  no: 'n',
  abstain: 'a',
  silent: 's',
  dissociate: 'd',
  object: 'o',
  absent: '-',
  waiting: '.',
};

const ANSWERS: ReadonlyMap<string, string> = new Map(
  Object.entries(LETTERS).map(([answer, letter]) => [letter, answer]),
);

const WAITING = LETTERS.waiting.charCodeAt(0);

/** Nobody has been called. @param present by delegation, 1 for those in the room */
export function openRoll(present: readonly number[]): Roll {
  return present.map((here) => (here ? LETTERS.waiting : LETTERS.absent)).join('');
}

/** Those who have come in since the roll was opened are called too. */
export function callNewcomers(roll: Roll, present: readonly number[]): Roll {
  return [...roll]
    .map((letter, d) => (letter === LETTERS.absent && present[d] ? LETTERS.waiting : letter))
    .join('');
}

export function isWaiting(roll: Roll, d: SeatIndex): boolean {
  return roll.charCodeAt(d) === WAITING;
}

export function withAnswer(roll: Roll, d: SeatIndex, answer: Ballot | GavelAnswer): Roll {
  return roll.slice(0, d) + LETTERS[answer] + roll.slice(d + 1);
}

export function writeVotes(votes: readonly RollCallVote[]): Roll {
  return votes.map((vote) => LETTERS[vote]).join('');
}

function readRoll(roll: Roll): string[] {
  const answers: string[] = [];
  for (const letter of roll) answers.push(ANSWERS.get(letter) ?? 'absent');
  return answers;
}

/** Of a vote, by delegation. */
export function readBallots(roll: Roll): Ballot[] {
  return readRoll(roll) as Ballot[];
}

/** Of a vote, by delegation; who has not been called yet counts as absent. */
export function readVotes(roll: Roll): RollCallVote[] {
  const votes: RollCallVote[] = [];
  for (const ballot of readBallots(roll)) votes.push(ballot === 'waiting' ? 'absent' : ballot);
  return votes;
}

/** Of a roll at the gavel, by delegation. */
export function readGavel(roll: Roll): GavelAnswer[] {
  return readRoll(roll) as GavelAnswer[];
}

/** Was there, was called and took a side. */
export function hasAnswered(answer: Ballot | GavelAnswer): boolean {
  return answer !== 'absent' && answer !== 'waiting';
}
