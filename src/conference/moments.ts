/** Moments a seat can look back at: what stood before each command of its own. */
import { apply, open } from '../engine/apply.ts';
import type { Seat } from '../engine/command.ts';
import { hashState } from '../engine/hash.ts';
import { openingState } from '../engine/opening.ts';
import type { State } from '../engine/state.ts';
import type { Conference } from './conference.ts';

export type Moment = {
  /** Number of commands before it: the index of the seat's own command. */
  commands: number;
  /** Number of happenings before it. */
  happenings: number;
  state: State;
};

/** The conference as it stands, as a moment of itself. */
export function momentOf({ commands, happenings, state }: Conference): Moment {
  return { commands: commands.length, happenings: happenings.length, state };
}

/** The conference as it stood then. */
export function conferenceAt(conference: Conference, moment: Moment): Conference {
  return {
    ...conference,
    state: moment.state,
    commands: conference.commands.slice(0, moment.commands),
    happenings: conference.happenings.slice(0, moment.happenings),
  };
}

/**
 * Moments before each command of a seat, by carrying the commands out again without deciding anything.
 * Empty where that leads elsewhere, as with a game begun under other rules.
 */
export function momentsOf(conference: Conference, seat: Seat): readonly Moment[] {
  const { setup, start, commands } = conference;
  if (!commands.some((command) => command.seat === seat)) return [];
  const opened = open(setup, openingState(setup, start));
  let { state } = opened;
  let happenings = opened.happenings.length;
  const moments: Moment[] = [];
  for (const [i, recorded] of commands.entries()) {
    if (recorded.seat === seat) moments.push({ commands: i, happenings, state });
    const { after: _after, ...command } = recorded;
    const applied = apply(setup, state, command);
    if (!applied.ok) return [];
    state = applied.state;
    happenings += applied.happenings.length;
  }
  const same =
    happenings === conference.happenings.length && hashState(state) === hashState(conference.state);
  return same ? moments : [];
}
