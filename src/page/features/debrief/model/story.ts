/** What the debrief of a game that is over tells at once, and where each thing told stands in the replay. */
import type { Afterlife } from '../../../../analysis/afterlife/afterlife.ts';
import { type BriefLine, closingBrief } from '../../../../analysis/debrief/brief.ts';
import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import { type Calibration, calibrationOf } from '../../../../analysis/observables/guesses.ts';
import type { OpenedGame } from './opened.ts';
import { afterlifeOf } from '../../../session/game/afterlife.ts';

export type Cause = Debrief['why'][number];
export type Decision = Debrief['decisions'][number];
export type TextMove = Debrief['moves'][number];
export type OwnWords = Debrief['words'][number];
export type OwnMoment = Debrief['moments'][number];
export type { BriefLine };

type Played = Pick<OpenedGame, 'conference' | 'notes'>;
type AtOnce = { after: Afterlife | null; brief: readonly BriefLine[] };

const told = new WeakMap<OpenedGame['conference'], AtOnce>();

/** Empty while the conference is open. Worked out once for a conference. */
export function toldAtOnce({ conference }: Pick<Played, 'conference'>): AtOnce {
  const known = told.get(conference);
  if (known) return known;
  const over = conference.state.phase === 'closed';
  const after = over ? afterlifeOf({ conference }) : null;
  const found = { after, brief: over ? closingBrief(conference, after) : [] };
  told.set(conference, found);
  return found;
}

/** How guesses compare with what came; null without any. */
export function calibrationIn({ notes }: Pick<Played, 'notes'>): Calibration | null {
  return calibrationOf(notes);
}

/**
 * The moment from which command `at` could still have gone another way: the seat's last turn before it, or the
 * command itself where it is the seat's own. Null where the game cannot be looked back at.
 */
export function momentFor({ moments }: Pick<OpenedGame, 'moments'>, at: number): number | null {
  if (moments.length === 0) return null;
  return Math.max(
    0,
    moments.findLastIndex(({ commands }) => commands <= at),
  );
}

/** Sitting of the turn that `momentFor` finds; null where it is not known. */
export function sittingAt(game: Pick<OpenedGame, 'moments'>, at: number): number | null {
  const moment = momentFor(game, at);
  return moment === null ? null : (game.moments[moment]?.sitting ?? null);
}
