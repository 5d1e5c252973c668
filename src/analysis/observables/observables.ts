/**
 * What a record shows of how a seat negotiated: for each observable, the command at which it was first seen, or
 * that it was not. Measures of play, not of learning: that somebody did a thing once does not say that they know why.
 */
import type { Conference } from '../../conference/conference.ts';
import { NO_NOTES, type PlayNotes } from '../../conference/play-notes.ts';
import type { Seat } from '../../engine/command.ts';
import { type ConferenceStep, listSteps } from '../../conference/steps.ts';
import { ENDS } from './at-the-end.ts';
import { BARGAINS } from './bargains.ts';
import { findGuessedVote } from './guesses.ts';
import { PROCESS } from './process.ts';
import { type ActSight, type Watched, makeWordsKey, listPutWords } from './sight.ts';

/** Objectives of negotiation teaching that play can show: O1 interests ... O7 the rule of the vote; see the data dictionary. */
export const OBSERVABLES = [
  ['askedFirst', 'O1'],
  ['metInterest', 'O1'],
  ['keptFloor', 'O2'],
  ['packaged', 'O3'],
  ['tradedUnequal', 'O3'],
  ['ledGroup', 'O4'],
  ['movedRoom', 'O4'],
  ['usedProcess', 'O5'],
  ['usedInformals', 'O5'],
  ['closedByWords', 'O6'],
  ['guessedVote', 'O7'],
  ['lostToRule', 'O7'],
  ['countedFirst', 'O7'],
  ['setCondition', 'O8'],
  ['keptPromise', 'O9'],
] as const;

export type ObservableCode = (typeof OBSERVABLES)[number][0];
export type Objective = (typeof OBSERVABLES)[number][1];

export type Observed = {
  code: ObservableCode;
  objective: Objective;
  /** Number of the command, from 0, at which it was first seen; null: not seen. */
  at: number | null;
};

const WATCHED: Readonly<Record<Exclude<ObservableCode, 'guessedVote'>, Watched>> = {
  ...BARGAINS,
  ...PROCESS,
  ...ENDS,
};

/**
 * @param steps those of the conference, where they are known
 * @param seat a delegation, an observer or the Chair; what it cannot do is not seen
 * @returns in the order of OBSERVABLES
 */
export function observe(
  conference: Conference,
  seat: Seat,
  notes: PlayNotes = NO_NOTES,
  steps: Iterable<ConferenceStep> = listSteps(conference),
): readonly Observed[] {
  const d = conference.setup.scenario.delegationIndex.get(seat) ?? -1;
  const seen = new Map<ObservableCode, number>();
  const guessed = findGuessedVote(notes, conference.setup.scenario.delegations.length);
  if (guessed !== null) seen.set('guessedVote', guessed);
  const past: ActSight['past'] = { asked: false, offered: false, own: [], words: new Set() };
  for (const step of steps) {
    const sight: ActSight = { ...step, setup: conference.setup, seat, d, past };
    remember(sight);
    for (const [code, watch] of Object.entries(WATCHED) as [ObservableCode, Watched][]) {
      if (!seen.has(code) && watch(sight)) seen.set(code, step.at);
    }
  }
  return OBSERVABLES.map(([code, objective]) => ({ code, objective, at: seen.get(code) ?? null }));
}

function remember({ command, seat, past, happenings }: ActSight): void {
  if (command.seat !== seat) return;
  past.asked ||= command.type === 'ask';
  past.offered ||= command.type === 'offer' || command.type === 'package';
  for (const words of listPutWords(command)) past.words.add(makeWordsKey(words));
  for (const one of happenings) {
    if ((one.type === 'offered' || one.type === 'informals') && one.seat === seat) {
      past.own.push(one.offer);
    }
  }
}
