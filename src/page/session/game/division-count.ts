import type { TextChange } from '../../../engine/state/state.ts';
import type { View } from '../../../engine/state/view.ts';
import { statedLeaning } from '../../../engine/vote/forecast.ts';
import { handOnDivision } from '../../../engine/vote/division.ts';
import { questionOf } from '../../../engine/vote/question.ts';
import { decide } from '../../../engine/vote/tally.ts';
import type { RollCallVote } from '../../../scenario/resolved.ts';

export type DivisionCount = {
  /** Delegations that should be for a separate vote, and against one. */
  yes: number;
  no: number;
  carried: boolean;
};

/** Whether the meeting should agree to vote on the words of an article apart, from what is public. */
export function divisionCount(view: View, { article, wording }: TextChange): DivisionCount {
  const { scenario, articles, present, values } = view;
  const question = questionOf(view, { kind: 'separateVote', article, wording });
  const { holders = [], status } = articles[article] ?? {};
  const closed = status === 'closed';
  const hands = scenario.delegations.map((_, d) => {
    const [here, held] = [present[d] === 1, holders.includes(d)];
    const keeps = statedLeaning(view, d, question);
    return handOnDivision({ present: here, held, closed, keeps }, values);
  });
  const count = (hand: RollCallVote) => hands.filter((one) => one === hand).length;
  const { adopted } = decide(scenario.procedure.procedural, scenario.delegations, hands);
  return { yes: count('yes'), no: count('no'), carried: adopted };
}
