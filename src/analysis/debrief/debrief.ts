/** Everything a debrief tells of a conference that is over, to one seat. */
import type { Conference } from '../../conference/conference.ts';
import { NO_NOTES, type PlayNotes } from '../../conference/play-notes.ts';
import { stepsOf } from '../../conference/steps.ts';
import type { Seat } from '../../engine/command.ts';
import { type Afterlife, afterlife } from '../afterlife/afterlife.ts';
import { calibrationOf, type Calibration } from '../observables/guesses.ts';
import { observe, type Observed } from '../observables/observables.ts';
import { type BriefLine, closingBrief } from './brief.ts';
import { type Why, whyThisText } from './why.ts';
import { type Moment, momentsOfSeat } from './own-moments.ts';

export type Debrief = {
  moments: readonly Moment[];
  /** Three causes at most. */
  why: readonly Why[];
  brief: readonly BriefLine[];
  after: Afterlife | null;
  observed: readonly Observed[];
  calibration: Calibration | null;
};

/** Null while the conference is open: a debrief shows what nobody may know before. */
export function debriefOf(
  conference: Conference,
  seat: Seat,
  notes: PlayNotes = NO_NOTES,
): Debrief | null {
  const { setup, state } = conference;
  if (state.phase !== 'closed') return null;
  const after = afterlife(setup, state);
  const steps = [...stepsOf(conference)];
  return {
    moments: momentsOfSeat(conference, seat, steps),
    why: whyThisText(conference, steps),
    brief: closingBrief(conference, after),
    after,
    observed: observe(conference, seat, notes, steps),
    calibration: calibrationOf(notes),
  };
}
