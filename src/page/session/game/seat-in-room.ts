/** What everybody knows of a seat's place in the room: what it weighs in a vote, and who shares its groups. */
import { countByWeight } from '../../../engine/vote/tally.ts';
import type { RollCallVote } from '../../../scenario/resolved.ts';
import type { SeatScenario } from '../../../engine/seat-scenario.ts';

/** In one thing that the rule of substance weighs; `null`: delegations, each of which weighs 1. */
export type SeatWeight = { weigh: string | null; own: number; total: number };

export type SeatInRoom = {
  /** What the seat weighs; empty where it has no vote. */
  weights: readonly SeatWeight[];
  /** The others by id, the weightiest first, where they do not all weigh the same. */
  others: readonly { weigh: string; list: readonly { id: string; weight: number }[] }[];
  groups: readonly { id: string; fellows: readonly string[] }[];
};

export function seatInRoom(scenario: SeatScenario, seat: string): SeatInRoom {
  const { delegations, groups } = scenario;
  const own = delegations.find(({ id }) => id === seat);
  const weighed = listSeatWeights(scenario, seat).flatMap(({ weigh }, i) =>
    weigh === null ? [] : [{ weigh, i }],
  );
  const each = weighed.length === 0 ? [] : delegations.map(({ id }) => weighEach(scenario, id));
  return {
    weights: own ? listSeatWeights(scenario, seat) : [],
    others: weighed.map(({ weigh, i }) => ({
      weigh,
      list: each
        .filter(({ id }) => id !== seat)
        .map(({ id, weights }) => ({ id, weight: weights[i]?.own ?? 0 }))
        .sort((one, other) => other.weight - one.weight),
    })),
    groups: groups
      .filter(({ id }) => own?.groups.includes(id))
      .map(({ id }) => ({
        id,
        fellows: delegations
          .filter((one) => one.id !== seat && one.groups.includes(id))
          .map((one) => one.id),
      })),
  };
}

function weighEach(scenario: SeatScenario, id: string) {
  return { id, weights: listSeatWeights(scenario, id) };
}

function listSeatWeights({ delegations, procedure }: SeatScenario, seat: string): SeatWeight[] {
  const alone = delegations.map(({ id }): RollCallVote => (id === seat ? 'yes' : 'absent'));
  return countByWeight(procedure.substance, delegations, alone).map(
    ({ weigh, count: { yes, absent } }) => ({ weigh, own: yes, total: yes + absent }),
  );
}
