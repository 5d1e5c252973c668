import type { View } from '../../../../engine/state/view.ts';

/** Which of all votes taken, under way and still to come; and how many motions lapsed without one. */
export function findVotePlace(
  { votes, motions, voting }: Pick<View, 'votes' | 'motions' | 'voting'>,
  motion: string,
): { n: number; of: number; lapsed: number } {
  const count = (wanted: string) => motions.filter(({ status }) => status === wanted).length;
  const taken = votes.findIndex((vote) => vote.motion === motion);
  const of = votes.length + (voting ? 1 : 0) + count('pending');
  return { n: taken >= 0 ? taken + 1 : votes.length + 1, of, lapsed: count('fell') };
}
