/** Roll calls that really happened, group by group where names are published. */
import type { BallotCount, WeighedCount } from '../../../../engine/state/event.ts';
import type { RollCall, Scenario } from '../../../../scenario/resolved.ts';
import { countReal } from '../../../session/game/vote/real-votes.ts';

type Counted = { count: BallotCount; weighed?: readonly WeighedCount[] };

/** `groups` in the scenario's order; null: no names are published. */
export type RealVote = Counted & { real: RollCall; groups: readonly (Counted | null)[] };

export function realVotesByGroup(scenario: Scenario): RealVote[] {
  const { groups, delegations, rollCalls } = scenario;
  return rollCalls.map((real) => ({
    real,
    ...countReal(scenario, real),
    groups: groups.map(({ id }) => {
      const members = delegations.filter((one) => one.groups.includes(id));
      return real.votes
        ? countReal({ ...scenario, delegations: members }, tallied(real, members))
        : null;
    }),
  }));
}

/** A roll call as if these had been all. */
function tallied({ votes }: RollCall, members: Scenario['delegations']) {
  const tally = { yes: 0, no: 0, abstain: 0 };
  for (const { id } of members) {
    const vote = votes?.get(id) ?? 'absent';
    if (vote !== 'absent') tally[vote] += 1;
  }
  return votes ? { tally, votes } : { tally };
}
