import type { View } from '../../../../engine/state/view.ts';

/** Which of all votes taken, under way and still to come. */
export function findVotePlace(
  { votes, motions, voting }: Pick<View, 'votes' | 'motions' | 'voting'>,
  motion: string,
): { n: number; of: number } {
  const pending = motions.filter(({ status }) => status === 'pending').length;
  const taken = votes.findIndex((vote) => vote.motion === motion);
  const of = votes.length + (voting ? 1 : 0) + pending;
  return { n: taken >= 0 ? taken + 1 : votes.length + 1, of };
}
