/**
 * What a debrief tells one seat of a conference that is over, as far as it takes a replay. It is told in parts as they
 * are found, since the causes of the text are put to the test by playing on without them.
 */
import type { Conference } from '../../conference/conference.ts';
import { NO_NOTES, type PlayNotes } from '../../conference/play-notes.ts';
import { stepsOf } from '../../conference/steps.ts';
import type { Seat } from '../../engine/command.ts';
import { observe, type Observed } from '../observables/observables.ts';
import { type Decision, decisionsFor } from './decisions.ts';
import { type Moment, momentsOfSeat } from './own-moments.ts';
import { type OwnWords, ownWords } from './own-words.ts';
import { type TextMove, textMoves } from './text-moves.ts';
import { type Why, whyThisText } from './why.ts';

export type Debrief = {
  moments: readonly Moment[];
  observed: readonly Observed[];
  /** Three causes at most. */
  why: readonly Why[];
  /** The decisions that moved the seat's points or the text, the heaviest first. */
  decisions: readonly Decision[];
  moves: readonly TextMove[];
  /** Words the seat put forward. */
  words: readonly OwnWords[];
};

/** `tried`: share 0..1 of the causes that have been put to the test. */
export type DebriefPart = Partial<Debrief> & { tried?: number };

/** Null while the conference is open: a debrief shows what nobody may know before. */
export function debriefOf(
  conference: Conference,
  seat: Seat,
  notes: PlayNotes = NO_NOTES,
  tell: (part: DebriefPart) => void = () => {},
): Debrief | null {
  if (conference.state.phase !== 'closed') return null;
  const steps = [...stepsOf(conference)];
  const moments = momentsOfSeat(conference, seat, steps);
  const observed = observe(conference, seat, notes, steps);
  const moves = textMoves(conference, seat, steps);
  const words = ownWords(conference, seat, steps);
  tell({ moments, observed, moves, words });
  const decisions = decisionsFor(conference, seat, steps, (tried) => tell({ tried: tried / 2 }));
  tell({ decisions });
  const why = whyThisText(conference, steps, (tried) => tell({ tried: (1 + tried) / 2 }));
  tell({ why });
  return { moments, observed, moves, words, decisions, why };
}
