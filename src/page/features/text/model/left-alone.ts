/** What becomes of an article that nobody blocks if it is left alone. */
import { listDrifts } from '../../../session/game/heading.ts';

type Foreseen = Parameters<typeof listDrifts>;

/** `moves`: most likely other words are agreed, by index, which cost the seat so many whole points; 0: none. */
export type LeftAlone = { open: 'yes' | 'no' | 'moves'; wording: number; points: number };

/** @param heading null until it is foreseen */
export function readLeftAlone(
  view: Foreseen[0],
  heading: Foreseen[1] | null,
  index: number,
): LeftAlone {
  const { status, text = -1 } = view.articles[index] ?? {};
  const { likeliest = -1, share = 0 } = heading?.articles[index] ?? {};
  const left = { wording: likeliest, points: 0 };
  if (status !== 'open') return { ...left, open: 'no' };
  const deals = heading?.ends.filter(({ adopted }) => adopted).length ?? 0;
  const isLikely = heading !== null && share > 0.5 && deals * 2 > heading.ends.length;
  if (!isLikely || likeliest < 0 || likeliest === text) return { ...left, open: 'yes' };
  const drift = listDrifts(view, heading).find(({ article }) => article === index);
  return { ...left, open: 'moves', points: Math.max(0, Math.round(-(drift?.points ?? 0))) };
}
