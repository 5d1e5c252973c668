/** What the file sets a featured seat as its goal, as everybody may read it. */
import type { View } from '../../../engine/state/view.ts';

type Featured = View['scenario']['featured'][number];

/** `articles`: ids of those whose words are to be kept. */
export type OwnSeatGoal = {
  goal: NonNullable<Featured['goal']> | 'keep';
  articles: readonly string[];
};

export function findSeatGoal({
  scenario,
  seat,
}: Pick<View, 'scenario' | 'seat'>): OwnSeatGoal | null {
  const found = scenario.featured.find((one) => one.seat === seat);
  if (found?.keep) return { goal: 'keep', articles: found.keep };
  return found?.goal ? { goal: found.goal, articles: [] } : null;
}
