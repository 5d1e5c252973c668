/** What no deal is worth to those of whom nobody has heard it. */
import { clamp } from '../../engine/numbers/maths.ts';
import { changeMandate, type Mandate, measureCloseness } from '../../engine/mandate/mandate.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import type { View } from '../../engine/state/view.ts';

/** What counts for a value of no deal of what the text in force without one is worth, above or below the usual. */
const OF_REFERENCE = 0.4;
const USUAL = 0.55;

/**
 * How much more no deal is worth than drawn, world by world. It differs from case to case for all alike: were each
 * drawn alone, the doubts of many would even out, and every world would be sure of the same majority.
 */
export const MORE_FOR_NO_DEAL = [0.05, 0.15, -0.05, 0.1, 0, 0.15, 0.05, -0.05] as const;

/** As it is drawn, in the mean; and how many have to be known for the case to count as much as the usual. */
const DRAWN = 0.55;
const AS_MUCH = 3;

/** All but the seat, and those who have told it what the text is worth to them: what the case seems to be counts too. */
export function supposeNoDeal(setup: Setup, view: View, world: number): Setup {
  const usual = MORE_FOR_NO_DEAL[world % MORE_FOR_NO_DEAL.length] ?? 0;
  const known = setup.mandates.filter((_, d) => isKnown(view, d));
  const more = known.reduce((sum, { reservation }) => sum + reservation - DRAWN, usual * AS_MUCH);
  return raiseNoDeal(setup, view, () => more / (known.length + AS_MUCH));
}

/** @param more over what is drawn, by delegation: what is in force without a deal counts besides */
export function raiseNoDeal(setup: Setup, view: View, more: (d: number) => number): Setup {
  const mandates = setup.mandates.map((one, d) => {
    if (isKnown(view, d)) return one;
    const added = weighReference(setup, one) + more(d);
    return changeMandate(one, { reservation: clamp(one.reservation + added, 0, 1) });
  });
  return { ...setup, mandates };
}

function isKnown({ delegation, soundings }: View, d: number): boolean {
  return d === delegation || soundings.some(({ of }) => of === d);
}

/** What is in force without a deal is public where the scenario says it, and so is what each wants. */
function weighReference({ scenario }: Setup, { ideals, weights }: Mandate): number {
  let [sum, all] = [0, 0];
  for (const { index, reference } of scenario.articles) {
    if (reference === undefined) continue;
    const weight = weights[index] ?? 0;
    sum += weight === 0 ? 0 : weight * measureCloseness(ideals[index] ?? NaN, reference);
    all += weight;
  }
  return all > 0 ? OF_REFERENCE * (sum / all - USUAL) : 0;
}
