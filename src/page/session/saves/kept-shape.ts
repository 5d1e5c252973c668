/** Whether what a browser kept is what was written: a disk, an extension or a hand may have changed it. */
import { RUNGS } from '../../../conference/play-notes.ts';
import { FIRST_SEED_READ, LAST_SEED } from '../../../engine/numbers/seed.ts';
import { ASSISTS } from '../store/game.ts';
import type { Chunk, Head, WrittenMark } from './kept-game.ts';
import {
  isAbsentOr,
  isCount,
  isFlag,
  isListed,
  isLoose,
  isText,
  type Loose,
} from './listed-shape.ts';

const isListOf = (value: unknown, is: (one: unknown) => boolean): value is readonly unknown[] =>
  Array.isArray(value) && value.every(is);

function isGuess(guess: unknown): boolean {
  if (!isLoose(guess) || !isCount(guess['at'])) return false;
  const { kind, chance, came, inFavour, motion, found } = guess;
  if (kind === 'answer')
    return typeof chance === 'number' && chance >= 0 && chance <= 100 && isAbsentOr(came, isFlag);
  return (
    kind === 'vote' && isCount(inFavour) && isAbsentOr(motion, isText) && isAbsentOr(found, isCount)
  );
}

const isChange = (one: unknown): boolean =>
  isLoose(one) && isText(one['article']) && isText(one['option']);

function isNotes(notes: unknown): boolean {
  if (!isLoose(notes)) return false;
  const { plan, guesses, undos, branches, rungs, proposed } = notes;
  return (
    isAbsentOr(plan, isText) &&
    isListOf(guesses, isGuess) &&
    [undos, branches].every(isCount) &&
    isAbsentOr(rungs, (all) => isLoose(all) && RUNGS.every((rung) => isCount(all[rung]))) &&
    isAbsentOr(proposed, (all) => isListOf(all, (one) => isListOf(one, isChange)))
  );
}

const isSeated = (entry: unknown): boolean =>
  isLoose(entry) && isText(entry['seat']) && isText(entry['by']);

function isHandover(entry: unknown): boolean {
  return isSeated(entry) && isCount((entry as Loose)['at']);
}

function isPlacedDraft(entry: unknown): boolean {
  if (!isLoose(entry)) return false;
  const texts = ['article', 'option', 'by', 'from', 'text'].every((key) => isText(entry[key]));
  return texts && isCount(entry['at']) && Number.isFinite(entry['position']);
}

const isBrought = (entry: unknown): boolean =>
  isLoose(entry) && isCount(entry['at']) && isText(entry['event']);

function isMark(mark: unknown): mark is WrittenMark {
  return isListOf(mark, isCount) && mark.length === 2;
}

/** Everything of a head but whether it fits the record. */
export function isHead(head: unknown): head is Head {
  if (!isListed(head)) return false;
  const { seat, assist, veil, rules, ...more } = head as unknown as Loose;
  const { notes, locks, pair, draft, aside, together, handovers, drafts, injected, written } = more;
  return (
    isText(seat) &&
    ASSISTS.some((one) => one === assist) &&
    isFlag(veil) &&
    isCount(rules) &&
    isAbsentOr(notes, isNotes) &&
    isAbsentOr(locks, (all) => isListOf(all, isText)) &&
    isAbsentOr(pair, (one) => one === true) &&
    isAbsentOr(draft, isText) &&
    isAbsentOr(aside, (one) => one instanceof Map && [...one].every(([, of]) => isNotes(of))) &&
    isAbsentOr(together, (one) => one === 'hotSeat' || one === 'class') &&
    isAbsentOr(handovers, (all) => isListOf(all, isHandover)) &&
    isAbsentOr(drafts, (all) => isListOf(all, isPlacedDraft)) &&
    isAbsentOr(injected, (all) => isListOf(all, isBrought)) &&
    isAbsentOr(written, isMark)
  );
}

/** `scenario` is looked into by its hashes. */
export type LooseOpening = {
  setup: { scenario: object; seed: number; run: number };
  plan: readonly { seat: string; by: string }[];
  start?: string;
  scenarioText: string;
};

export function isOpening(opening: unknown): opening is LooseOpening {
  if (!isLoose(opening)) return false;
  const { setup, plan, start, scenarioText } = opening;
  return (
    isLoose(setup) &&
    isLoose(setup['scenario']) &&
    isSeed(setup['seed']) &&
    isCount(setup['run']) &&
    isListOf(plan, isSeated) &&
    isAbsentOr(start, isText) &&
    isText(scenarioText)
  );
}

function isSeed(seed: unknown): boolean {
  return Number.isInteger(seed) && Number(seed) >= FIRST_SEED_READ && Number(seed) <= LAST_SEED;
}

const isCommand = (command: unknown): boolean =>
  isLoose(command) && ['seat', 'type', 'after'].every((key) => isText(command[key]));

export function isChunk(chunk: unknown): chunk is Chunk {
  if (!isLoose(chunk)) return false;
  const { at, commands, happenings } = chunk;
  return isMark(at) && isListOf(commands, isCommand) && isListOf(happenings, isLoose);
}
