/** How conferences are shared out among acts: many in one world, fewer and fewer in more of them. */

/** `acts`: how many are left; `worlds`: in how many each of them has been tried by the end of the round. */
export type HalvingRound = { acts: number; worlds: number };

/** Share of the budget that goes with each act left, from the second round on. */
const LEFT = [0.2, 0.09, 0.04] as const;

/**
 * Rounds whose conferences come to the budget, the base player's own act in every world among them; to less where it is
 * small. Empty where it is too small to try anything in every world.
 */
export function planRounds(budget: number, worlds: number): HalvingRound[] {
  const own = worlds;
  if (worlds === 1) return budget > own ? [{ acts: budget - own, worlds: 1 }] : [];
  const rounds: HalvingRound[] = [];
  let [tried, spent] = [1, own];
  for (const share of LEFT) {
    if (tried >= worlds) break;
    const more = Math.min(2 * tried, worlds);
    const acts = Math.max(1, Math.floor(share * budget));
    rounds.push({ acts, worlds: more });
    spent += acts * (more - tried);
    tried = more;
  }
  const first = budget - spent;
  if (first <= 0) return [];
  const later = rounds.map((round) => ({ ...round, acts: Math.min(first, round.acts) }));
  return [{ acts: first, worlds: 1 }, ...later];
}
