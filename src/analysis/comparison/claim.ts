/**
 * What a record or a result says of itself, before anybody has replayed it; and what is to be told of one that is verified,
 * though nothing in it is wrong by its rules.
 */
import type { SeatId } from '../../scenario/resolved.ts';
import type { Outcome } from '../../conference/outcome.ts';
import { listSpeakers } from '../../conference/record/persons.ts';
import type { ConferenceRecord } from '../../conference/record/record.ts';
import { RESULT_FORMAT } from '../../conference/record/record-format.ts';
import type { Result } from '../../conference/result/result.ts';
import { normalizeSeed } from '../../engine/numbers/seed.ts';
import { cleanLabel } from './plain-label.ts';
import type { Conference } from '../../conference/conference.ts';
import type { Guess, PlayNotes } from '../../conference/play-notes.ts';
import { findAnswer } from '../observables/guesses.ts';

export type HandedIn = ConferenceRecord | Result;

export type Claim = {
  kind: 'record' | 'result';
  /** What its person calls it. */
  label?: string;
  /** Version of the rules it was played by. */
  rules: number;
  scenario: { id: string; rulesHash: string };
  seed: number;
  run: number;
  seat: SeatId | null;
  ending: Outcome['ending'];
  articles: Outcome['articles'];
  hash: string;
};

export function readClaim(handedIn: HandedIn): Claim {
  const { rules, scenario, seed, run, seats, outcome, hash } = handedIn;
  const result = handedIn.format === RESULT_FORMAT ? handedIn : null;
  const label = result?.label;
  return {
    kind: result ? 'result' : 'record',
    ...(label === undefined ? {} : { label: cleanLabel(label) }),
    rules,
    scenario: { id: scenario.id, rulesHash: scenario.rulesHash },
    seed: normalizeSeed(seed),
    run,
    seat: result?.seat ?? findSpeaker(handedIn) ?? seats[0]?.seat ?? null,
    ending: outcome.ending,
    articles: outcome.articles,
    hash,
  };
}

/** The first seat a person spoke for. A result has not what policies said, so when its commands were given is not known. */
function findSpeaker(handedIn: HandedIn): SeatId | undefined {
  const { seats, handovers = [] } = handedIn;
  if (handedIn.format !== RESULT_FORMAT)
    return listSpeakers({ plan: seats, handovers, commands: handedIn.commands })[0];
  const said = new Set(handedIn.commands.map(({ seat }) => seat));
  return [...seats, ...handovers].find(({ seat, by }) => by === 'person' && said.has(seat))?.seat;
}

/**
 * `otherText`: the words of the scenario are others than it was played with, its rules the same. `noNotes`: a result
 * without notes, which the page writes with each; the command line writes records without. `notesApart`: what the notes say came of a guess
 * is not what came.
 */
export type RunRemark = 'otherText' | 'noNotes' | 'notesApart';

type Claimed = {
  format: ConferenceRecord['format'] | Result['format'];
  scenario: Pick<ConferenceRecord['scenario'], 'textHash'>;
  notes?: PlayNotes;
};

/** @param conference the one it was verified by */
export function findRemarks(
  conference: Conference,
  { format, scenario, notes }: Claimed,
): RunRemark[] {
  const { textHash } = conference.setup.scenario;
  const unnoted = format === RESULT_FORMAT && notes === undefined;
  const apart = notes?.guesses.some((guess) => isMadeUp(conference, guess)) ?? false;
  return [
    ...(scenario.textHash === textHash ? [] : (['otherText'] as const)),
    ...(unnoted ? (['noNotes'] as const) : []),
    ...(apart ? (['notesApart'] as const) : []),
  ];
}

/** A guess that is still open may be anything: it may be of an act that was not in order, and was not given. */
function isMadeUp(conference: Conference, guess: Guess): boolean {
  const { commands, happenings } = conference;
  if (guess.at > commands.length) return true;
  if (guess.kind === 'answer')
    return guess.came !== undefined && guess.came !== findAnswer(conference, guess.at);
  const { found } = guess;
  return (
    found !== undefined &&
    !happenings.some((one) => one.type === 'voteResult' && one.count.yes === found)
  );
}
