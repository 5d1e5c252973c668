import type { TextChange } from '../../../engine/state/state.ts';
import type { View } from '../../../engine/state/view.ts';
import { statedLeaning } from '../../../engine/vote/forecast.ts';
import { questionOf } from '../../../engine/vote/question.ts';
import { decide } from '../../../engine/vote/tally.ts';
import type { RollCallVote } from '../../../scenario/resolved.ts';

export type DivisionCount = {
  /** Delegations that should be for a separate vote, and against one. */
  yes: number;
  no: number;
  carried: boolean;
};

/**
 * Whether the meeting should agree to vote on the words of an article apart, from what is public: whoever holds a
 * bracket against them is for it, whoever by its stated position would keep them against. See `engine/acts/move.ts`.
 */
export function divisionCount(view: View, { article, wording }: TextChange): DivisionCount {
  const { scenario, articles, present, values } = view;
  const question = questionOf(view, { kind: 'separateVote', article, wording });
  const { holders = [], status } = articles[article] ?? {};
  const hands = scenario.delegations.map((_, d): RollCallVote => {
    if (!present[d]) return 'absent';
    if (holders.includes(d)) return 'yes';
    const keeps = statedLeaning(view, d, question);
    if (status === 'closed' && keeps < -values.abstainBand) return 'yes';
    return keeps > values.abstainBand ? 'no' : 'abstain';
  });
  const count = (hand: RollCallVote) => hands.filter((one) => one === hand).length;
  const { adopted } = decide(scenario.procedure.procedural, scenario.delegations, hands);
  return { yes: count('yes'), no: count('no'), carried: adopted };
}
