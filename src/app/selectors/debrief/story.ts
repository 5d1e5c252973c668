/** The debrief of a game that is over, told to its seat, and where each thing told stands in the replay. */
import { type Debrief, debriefOf } from '../../../analysis/debrief/debrief.ts';
import type { Game } from '../../store.ts';

export type Story = Debrief;
export type Cause = Debrief['why'][number];
export type OwnMoment = Debrief['moments'][number];
export type BriefLine = Debrief['brief'][number];

type Played = Pick<Game, 'conference' | 'seat' | 'notes'>;

const told = new WeakMap<Played['conference'], { game: Played; story: Story | null }>();

/** Null while the conference is open. Worked out once for a conference, a seat and its notes. */
export function storyOf(game: Played): Story | null {
  const { conference, seat, notes } = game;
  const known = told.get(conference);
  if (known && known.game.seat === seat && known.game.notes === notes) return known.story;
  const story = debriefOf(conference, seat, notes);
  told.set(conference, { game, story });
  return story;
}

/**
 * The moment from which command `at` could still have gone another way: the seat's last turn before it, or the
 * command itself where it is the seat's own. Null where the game cannot be looked back at.
 */
export function momentFor({ moments }: Pick<Game, 'moments'>, at: number): number | null {
  if (moments.length === 0) return null;
  return Math.max(
    0,
    moments.findLastIndex(({ commands }) => commands <= at),
  );
}

/** Sitting of the turn that `momentFor` finds; null where it is not known. */
export function sittingAt(game: Pick<Game, 'moments'>, at: number): number | null {
  const moment = momentFor(game, at);
  return moment === null ? null : (game.moments[moment]?.state.sitting ?? null);
}
