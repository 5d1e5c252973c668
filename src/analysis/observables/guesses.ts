/** O7: what a person expected, and what came. */
import type { Guess, PlayNotes } from '../../conference/play-notes.ts';
import type { Act, Command } from '../../engine/command.ts';
import type { DomainEvent } from '../../engine/state/event.ts';

/** Share of all members within which a guess of a count is right. */
const NEAR = 0.1;

/** The command before which a count was first guessed within a tenth of all members; null: none was. */
export function findGuessedVote({ guesses }: PlayNotes, members: number): number | null {
  const right = guesses.find(
    (one) =>
      one.kind === 'vote' &&
      one.found !== undefined &&
      Math.abs(one.inFavour - one.found) <= NEAR * members,
  );
  return right?.at ?? null;
}

export type Calibration = {
  /** Guesses whose answer is known. */
  guesses: number;
  /** Points of a hundred by which they were too high on average; below 0: too low. */
  bias: number;
  /** Mean of the squared distance from what came, 0 (sure and right) to 1; guessing 50 each time gives .25. Brier 1950. */
  brier: number;
};

type Guesses = Pick<PlayNotes, 'guesses'>;
type Known = Extract<Guess, { kind: 'answer' }> & { came: boolean };

/** Guesses of answers to offers and packages that have come. */
export function listKnownGuesses({ guesses }: Guesses): Known[] {
  return guesses.filter((one): one is Known => one.kind === 'answer' && one.came !== undefined);
}

/** How well a person foresaw the answers to offers and packages; null before the first is known. */
export function measureCalibration(notes: Guesses): Calibration | null {
  const known = listKnownGuesses(notes).map(({ chance, came }) => ({
    chance: chance / 100,
    came: came ? 1 : 0,
  }));
  if (known.length === 0) return null;
  const mean = (of: (one: { chance: number; came: number }) => number) =>
    known.reduce((sum, one) => sum + of(one), 0) / known.length;
  return {
    guesses: known.length,
    bias: 100 * mean(({ chance, came }) => chance - came),
    brier: mean(({ chance, came }) => (chance - came) * (chance - came)),
  };
}

const PROPOSALS: ReadonlySet<Act['type']> = new Set(['offer', 'counter', 'package']);

type Played = {
  commands: readonly Pick<Command, 'seat' | 'type'>[];
  /** All of them, or those that the seat of the command hears. */
  happenings: readonly DomainEvent[];
};

/** Whether the proposal made by the command at `at` was accepted; undefined: not known yet, or it was none. */
export function findAnswer({ commands, happenings }: Played, at: number): boolean | undefined {
  const command = commands[at];
  if (!command || !PROPOSALS.has(command.type)) return undefined;
  const { seat } = command;
  // Proposals and what is told of them come in the same order.
  const isOwn = (one: Played['commands'][number]) => one.seat === seat && PROPOSALS.has(one.type);
  const nth = commands.slice(0, at).filter(isOwn).length;
  const made = happenings.filter((one): one is Proposed => isProposal(one) && one.seat === seat)[
    nth
  ];
  return made && answerIn(happenings, made);
}

type Proposed = Extract<DomainEvent, { type: 'offered' | 'informals' }>;

function isProposal(happening: DomainEvent): happening is Proposed {
  return happening.type === 'offered' || happening.type === 'informals';
}

function answerIn(happenings: readonly DomainEvent[], { type, offer }: Proposed) {
  for (const told of happenings) {
    if (!('offer' in told) || told.offer !== offer) continue;
    if (told.type === 'informalsClosed') return told.agreed;
    if (told.type === 'lapsed' || told.type === 'withdrawn') return false;
    // Members of a room answer one by one before it closes: none of them speaks for it.
    if (told.type !== 'answered' || type === 'informals') continue;
    if (told.answer !== 'consult') return told.answer === 'accept';
  }
  return undefined;
}
