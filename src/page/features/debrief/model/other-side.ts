/** From which other seat the same draw is worth playing. */
import { measureEach } from '../../../../analysis/both-sides.ts';
import { readMandates } from '../../../../engine/capitals/instructions.ts';
import type { Seat } from '../../../../engine/command.ts';
import type { OtherSide } from '../../../session/other-side.ts';
import type { SameDraws } from '../../../session/store/reckoned.ts';
import type { OpenedGame } from './opened.ts';
import { isPlayedAgain } from './score.ts';

/** Points over waiting below which a seat has nothing to win. */
const WORTHWHILE = 5;

/** Points from which a seat was made to pay. */
const COST = 1;

export type SideReason = { seat: Seat } & Pick<OtherSide, 'why' | 'points'>;

/**
 * The one that lost most by what was played, against the same draw with the person waiting; where none lost, the one
 * that has least over no deal. Only where there is something to win, as far as that can be known. Null until the draw has
 * been played, and where no other seat is offered.
 */
export function chooseOtherSide(
  { conference, seat, id }: Pick<OpenedGame, 'conference' | 'seat' | 'id'>,
  offered: readonly Seat[],
  same: SameDraws | null,
): SideReason | null {
  const waited = same?.draws.find(({ by }) => by === 'passive');
  if (!waited || same?.game !== id || same.seat !== seat || same.rooms === undefined) return null;
  const { rooms } = same;
  const isWorthwhile = (one: Seat) => rooms === null || (rooms.get(one) ?? 0) >= WORTHWHILE;
  const { setup, state } = conference;
  const ends = measureEach(setup, state);
  const none = readMandates(setup, state).map(({ reservation }) => reservation);
  const others = offered.flatMap((one) => {
    const d = setup.scenario.delegationIndex.get(one);
    if (d === undefined || one === seat || !isWorthwhile(one)) return [];
    const end = ends[d] ?? 0;
    return [
      {
        seat: one,
        cost: 100 * ((waited.each[d] ?? 0) - end),
        over: 100 * (end - (none[d] ?? 0)),
      },
    ];
  });
  const [paid] = others.toSorted((one, other) => other.cost - one.cost);
  if (!paid) return null;
  if (paid.cost >= COST) return { seat: paid.seat, why: 'cost', points: paid.cost };
  const [least = paid] = others.toSorted((one, other) => one.over - other.over);
  return { seat: least.seat, why: 'least', points: least.over };
}

/** Whether one may still be found: until then no other seat is offered in its place. */
export function isSideSought(
  game: Pick<OpenedGame, 'id' | 'rules' | 'seat' | 'view'>,
  same: SameDraws | null,
): boolean {
  if (same?.game !== game.id || same.seat !== game.seat) return isPlayedAgain(game);
  if (same.rooms === undefined) return same.status !== 'broken';
  return same.status === 'playing' && !same.draws.some(({ by }) => by === 'passive');
}
