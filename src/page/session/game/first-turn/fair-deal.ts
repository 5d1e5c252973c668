/** A deal to begin with: worth something to the seat, and as likely as it can be to be taken. */
import type { Change } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import { estimateDeal, listPossible } from '../deal/trade.ts';

/** Words looked at on either side, the best first. */
const LOOKED_AT = 5;

export type FairDeal = { give: readonly Change[]; want: readonly Change[] };

/**
 * @param give words the seat may speak for, as the rules allow
 * @param want words the partner may be asked for
 * @param rate points that words bring the seat
 * @returns the deal with the highest chance times points to the seat; null where none is worth anything to it
 */
export function findFairDeal(
  view: View,
  partner: string,
  { give, want }: { give: readonly Change[]; want: readonly Change[] },
  rate: (changes: readonly Change[]) => number,
): FairDeal | null {
  const asked = listPossible(view, 'want', partner, want)
    .filter(({ mine, crosses }) => mine > 0 && !crosses)
    .slice(0, LOOKED_AT);
  const given = listPossible(view, 'give', partner, give)
    .filter(({ theirs, crosses }) => (theirs ?? 0) > 0 && !crosses)
    .slice(0, LOOKED_AT);
  let best: FairDeal | null = null;
  let most = 0;
  for (const { change } of asked) {
    const others = given.filter((one) => one.change.article !== change.article);
    for (const paid of [[], ...others.map((one) => [one.change])]) {
      const net = rate([change, ...paid]);
      const deal = { give: paid, want: [change] };
      const outlook = estimateDeal(view, {
        ...deal,
        delegation: partner,
        condition: null,
        side: [],
      });
      const merit = net > 0 && outlook && !outlook.bar ? net * outlook.chance : 0;
      if (merit > most) [best, most] = [deal, merit];
    }
  }
  return best;
}
