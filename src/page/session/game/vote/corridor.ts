/** What was said in the corridor before a vote, for whoever counts it. */
import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { Voting, Whip } from '../../../../engine/state/state.ts';
import type { Game } from '../../store/store.ts';
import { listCalled } from './roll-staging.ts';
import type { AnnouncedVote } from './vote-chances.ts';

type WhippedEvent = Extract<DomainEvent, { type: 'whipped' }>;

/** The vote before the meeting with it. */
export function readHeard({ log }: Pick<Game, 'log'>, voting: Voting): AnnouncedVote {
  const said = listWhipped(log.map(({ happening }) => happening));
  // Each whip has its line, in order.
  const lines = said.slice(said.length - voting.whips.length);
  const moved = (_: unknown, i: number) => lines[i]?.moved === true;
  return { ...voting, leans: readLeansTold(lines.filter(moved), voting.whips.filter(moved)) };
}

/** With what was said of it and what has been called, so that count and lamps are of one mind. */
export function readAnnounced(game: Game, voting: Voting): AnnouncedVote {
  return { ...readHeard(game, voting), called: listCalled(game.view) };
}

export function listWhipped(happenings: readonly DomainEvent[]): WhippedEvent[] {
  return happenings.flatMap((happening) => (happening.type === 'whipped' ? [happening] : []));
}

/**
 * How far to Yes those lean who did as they were asked, as they have said: by delegation.
 * @param lines of the whips, one for each
 */
export function readLeansTold(
  lines: readonly WhippedEvent[],
  whips: readonly Pick<Whip, 'delegation' | 'side'>[],
): ReadonlyMap<number, number> {
  return new Map(
    whips.flatMap(({ delegation, side }, i): [number, number][] => {
      const told = lines[i]?.reasons.find(({ code }) => code === 'lean');
      return told ? [[delegation, side === 'yes' ? told.value : -told.value]] : [];
    }),
  );
}
