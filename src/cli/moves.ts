/** A person's seat played from a list of moves, then as `passive` would: all of it recorded as the person's. */
import {
  findAwaitedPerson,
  type Conference,
  type DecideSeat,
  openConference,
  play,
} from '../conference/conference.ts';
import type { OpeningOptions } from '../conference/opened.ts';
import { readCommand } from '../conference/record/command-shape.ts';
import { decideFor } from '../conference/decide.ts';
import { judge } from '../engine/acts/apply.ts';
import type { Command, Seat } from '../engine/command.ts';
import type { Scenario } from '../scenario/resolved.ts';

/** A move that was not in order and was skipped. `move` counts from 0. */
export type SkippedMove = {
  move: number;
  command: unknown;
  code: string;
  params: { readonly [name: string]: string | number };
};

export type PlayedOut = {
  conference: Conference;
  rejections: readonly SkippedMove[];
  /** Moves the conference ended before. */
  unused: number;
};

/**
 * Moves are used at the seat's decisions in order; one that is refused is skipped and the next is tried.
 * @param decide by which the other seats are played; absent: by their policies
 */
export function playOut(
  scenario: Scenario,
  options: OpeningOptions,
  moves: readonly unknown[],
  decide?: DecideSeat,
): PlayedOut {
  let conference = openConference(scenario, options, decide);
  const rejections: SkippedMove[] = [];
  let next = 0;
  for (;;) {
    const seat = findAwaitedPerson(conference);
    if (seat === null) return { conference, rejections, unused: moves.length - next };
    if (next < moves.length) {
      const tried = tryMove(conference, seat, moves[next], decide);
      if (tried.ok) conference = tried.conference;
      else rejections.push({ move: next, command: moves[next], ...tried.why });
      next += 1;
    } else {
      const after = play(conference, decidePassively(conference, seat), decide);
      if (!after.ok) return { conference, rejections, unused: 0 };
      conference = after.conference;
    }
  }
}

type TriedMove =
  | { ok: true; conference: Conference }
  | { ok: false; why: Pick<SkippedMove, 'code' | 'params'> };

function tryMove(
  conference: Conference,
  seat: Seat,
  move: unknown,
  decide: DecideSeat | undefined,
): TriedMove {
  const shaped = readCommand(move, seat);
  if (!shaped.ok) {
    const { path, expected } = shaped;
    return { ok: false, why: { code: 'act/malformed', params: { path, expected } } };
  }
  if (shaped.command.seat !== seat) {
    return { ok: false, why: { code: 'act/notYourSeat', params: { type: shaped.command.type } } };
  }
  const after = play(conference, shaped.command, decide);
  return after.ok ? after : { ok: false, why: after.rejection };
}

function decidePassively(conference: Conference, seat: Seat): Command {
  const { setup, state } = conference;
  const { reasons: _, ...command } = decideFor(setup, state, [{ seat, by: 'passive' }], seat);
  return judge(setup, state, command) === null ? command : { seat, type: 'pass' };
}
