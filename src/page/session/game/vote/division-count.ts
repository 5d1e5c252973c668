import type { BallotCount, WeighedCount } from '../../../../engine/state/event.ts';
import type { TextChange } from '../../../../engine/mandate/mandate.ts';
import type { View } from '../../../../engine/state/view.ts';
import { countVotes, computeStatedLeaning } from '../../../../engine/vote/forecast.ts';
import { handOnDivision } from '../../../../engine/vote/division.ts';
import { makeQuestion } from '../../../../engine/vote/question.ts';
import { addWeights, decide } from '../../../../engine/vote/tally.ts';

export type DivisionCount = {
  /** Delegations that should be for a separate vote, and against one. */
  count: BallotCount;
  /** What the rule weighs, where that is not delegations alone. */
  weighed?: readonly WeighedCount[];
  carried: boolean;
};

/** Whether the meeting should agree to vote on the words of an article apart, from what is public. */
export function countDivision(view: View, { article, wording }: TextChange): DivisionCount {
  const { scenario, articles, present, values } = view;
  const question = makeQuestion(view, { kind: 'separateVote', article, wording });
  const { holders = [], status } = articles[article] ?? {};
  const closed = status === 'closed';
  const hands = scenario.delegations.map((_, d) => {
    const [here, held] = [present[d] === 1, holders.includes(d)];
    const keeps = computeStatedLeaning(view, d, question);
    return handOnDivision({ present: here, held, closed, keeps }, values);
  });
  const { delegations, procedure } = scenario;
  const { adopted } = decide(procedure.procedural, delegations, hands);
  const weighed = addWeights(procedure.procedural, delegations, hands);
  return { count: countVotes(hands), ...weighed, carried: adopted };
}
