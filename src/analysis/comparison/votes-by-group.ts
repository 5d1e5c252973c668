/** Recorded votes, group by group: a member of several groups is counted in each. */
import type { GroupId, Scenario } from '../../scenario/resolved.ts';
import type { Outcome, VoteOutcome } from '../../conference/outcome.ts';
import type { BallotCount, WeighedCount } from '../../engine/state/event.ts';
import { isProcedural } from '../../engine/motions/motion-rules.ts';
import { addWeights } from '../../engine/vote/tally.ts';
import { countVotes } from '../../engine/vote/forecast.ts';
import type { State } from '../../engine/state/state.ts';
import { readVotes } from '../../engine/state/roll.ts';

export type VoteByGroup = VoteOutcome & {
  sitting: number;
  /** What the rule weighs, where that is not heads alone. */
  weighed?: readonly WeighedCount[];
  /** In the scenario's order. */
  groups: readonly ({ group: GroupId; weighed?: readonly WeighedCount[] } & BallotCount)[];
};

/** @param outcome of the same conference: its votes are those of the state, in order */
export function countVotesByGroup(
  { groups, delegations, procedure }: Scenario,
  state: State,
  outcome: Outcome,
): VoteByGroup[] {
  return outcome.votes.map((vote, i) => {
    const { sitting = 0, roll = '' } = state.votes[i] ?? {};
    const votes = readVotes(roll);
    const rule = isProcedural(vote.kind) ? procedure.procedural : procedure.substance;
    return {
      ...vote,
      sitting,
      ...addWeights(rule, delegations, votes),
      groups: groups.map(({ id }) => {
        const isMember = (d: number) => delegations[d]?.groups.includes(id) === true;
        const theirs = votes.filter((_, d) => isMember(d));
        const members = delegations.filter((_, d) => isMember(d));
        return { group: id, ...countVotes(theirs), ...addWeights(rule, members, theirs) };
      }),
    };
  });
}
