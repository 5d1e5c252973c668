/** Roll calls that a scenario gives as what really happened, beside what was voted on here. */
import type { BallotCount, WeighedCount } from '../../../../engine/state/event.ts';
import type { VoteRecord } from '../../../../engine/state/state.ts';
import { countVotes } from '../../../../engine/vote/forecast.ts';
import { addWeights } from '../../../../engine/vote/tally.ts';
import type { RollCall } from '../../../../scenario/resolved.ts';
import type { SeatScenario } from '../../../../engine/seat-scenario.ts';

/** Whether the real vote was on what a vote here was on: the same article, or the text as a whole. */
export function isOnSame(
  { article }: RollCall,
  vote: Pick<VoteRecord, 'kind' | 'article'>,
): boolean {
  return article === undefined ? vote.kind === 'text' : article === vote.article;
}

/** Counts as published; with names, in what the rule of substance weighs as well. */
export function countReal(
  { delegations, procedure }: Pick<SeatScenario, 'delegations' | 'procedure'>,
  { tally, votes }: Pick<RollCall, 'tally' | 'votes'>,
): { count: BallotCount; weighed?: readonly WeighedCount[] } {
  const published = { ...tally, absent: 0 };
  if (!votes) return { count: published };
  const cast = delegations.map(({ id }) => votes.get(id) ?? 'absent');
  const heads = countVotes(cast);
  // Counted otherwise than by delegations, or with others that have no seat here.
  const { yes, no, abstain } = tally;
  if (heads.yes !== yes || heads.no !== no || heads.abstain !== abstain)
    return { count: published };
  return { count: heads, ...addWeights(procedure.substance, delegations, cast) };
}
