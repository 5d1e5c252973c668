/**
 * What a debrief tells one seat of a conference that is over, as far as it takes a replay. It is told in parts as they
 * are found, since the causes of the text are put to the test by playing on without them.
 */
import type { Conference } from '../../conference/conference.ts';
import { NO_NOTES, type PlayNotes } from '../../conference/play-notes.ts';
import { listSteps } from '../../conference/steps.ts';
import type { Seat } from '../../engine/command.ts';
import { observe, type Observed } from '../observables/observables.ts';
import { type SeatDecision, listDecisions } from './decisions.ts';
import { type OwnMoment, listOwnMoments } from './own-moments.ts';
import { type OwnWords, ownWords } from './own-words.ts';
import { type DebriefTextMove, listTextMoves } from './text-moves.ts';
import { type Why, explainText } from './why.ts';

export type Debrief = {
  moments: readonly OwnMoment[];
  observed: readonly Observed[];
  /** Three causes at most. */
  why: readonly Why[];
  /** The decisions that moved the seat's points or the text, the heaviest first. */
  decisions: readonly SeatDecision[];
  moves: readonly DebriefTextMove[];
  /** Words the seat put forward. */
  words: readonly OwnWords[];
};

/** `tried`: share 0..1 of the causes that have been put to the test. */
export type DebriefPart = Partial<Debrief> & { tried?: number };

/** Null while the conference is open: a debrief shows what nobody may know before. */
export function makeDebrief(
  conference: Conference,
  seat: Seat,
  notes: PlayNotes = NO_NOTES,
  tell: (part: DebriefPart) => void = () => {},
): Debrief | null {
  if (conference.state.phase !== 'closed') return null;
  const steps = [...listSteps(conference)];
  const moments = listOwnMoments(conference, seat, steps);
  const observed = observe(conference, seat, notes, steps);
  const moves = listTextMoves(conference, seat, steps);
  const words = ownWords(conference, seat, steps);
  tell({ moments, observed, moves, words });
  const decisions = listDecisions(conference, seat, steps, (tried) => tell({ tried: tried / 2 }));
  tell({ decisions });
  const why = explainText(conference, steps, (tried) => tell({ tried: (1 + tried) / 2 }));
  tell({ why });
  return { moments, observed, moves, words, decisions, why };
}
