/** Recorded votes, group by group: a member of several groups is counted in each. */
import type { GroupId } from '../../scenario/ids.ts';
import type { Outcome, VoteOutcome } from '../../conference/outcome.ts';
import type { BallotCount } from '../../engine/state/event.ts';
import { countOf } from '../../engine/vote/forecast.ts';
import type { State } from '../../engine/state/state.ts';
import { readVotes } from '../../engine/state/roll.ts';
import type { Scenario } from '../../scenario/resolved.ts';

export type VoteByGroup = VoteOutcome & {
  sitting: number;
  /** In the scenario's order. */
  groups: readonly ({ group: GroupId } & BallotCount)[];
};

/** @param outcome of the same conference: its votes are those of the state, in order */
export function votesByGroup(
  { groups, delegations }: Scenario,
  state: State,
  outcome: Outcome,
): VoteByGroup[] {
  return outcome.votes.map((vote, i) => {
    const { sitting = 0, roll = '' } = state.votes[i] ?? {};
    const votes = readVotes(roll);
    return {
      ...vote,
      sitting,
      groups: groups.map(({ id }) => ({
        group: id,
        ...countOf(votes.filter((_, d) => delegations[d]?.groups.includes(id))),
      })),
    };
  });
}
