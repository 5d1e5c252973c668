/**
 * Bargains as the packager does and breaks its word when the others have least time left to answer: in the last
 * sitting it moves other words wherever it has promised some, and in votes it follows its own leaning alone.
 */
import { packager } from '../../../src/delegations/bots/packager.ts';
import { choose, type Choice, type Policy } from '../../../src/delegations/policy.ts';
import { castBallot } from '../../../src/delegations/vote.ts';
import { gain } from '../../../src/delegations/weigh.ts';
import type { Mandate } from '../../../src/engine/mandate.ts';
import type { View } from '../../../src/engine/view.ts';

/** Breaks only what it gains by. */
export const betrayer: Policy = betrayal(0);

/** Breaks whatever it can, at any price. */
export const breaker: Policy = betrayal(-1);

/** @param least gain in utility from which a promise is broken by other words */
function betrayal(least: number): Policy {
  return (situation) => {
    const { view, acts } = situation;
    const { mandate } = view;
    if (mandate && view.phase.endsWith('rollCall')) {
      return castBallot({ ...view, commitments: [] }, mandate);
    }
    const last = view.phase === 'negotiation.floor' && view.sitting === view.lastSitting;
    if (mandate && last && view.awaited === view.seat && view.plates > 0) {
      const amend = acts().find((act) => act.type === 'amend' && act.unavailable === null);
      const domain = amend?.domains.find((one) => one.parameter === 'change');
      const broken =
        domain?.parameter === 'change' && breakOne(view, mandate, domain.values, least);
      if (broken) return broken;
    }
    return packager(situation);
  };
}

/** The other words it gains most by, among the articles on which it has given its word. */
function breakOne(
  view: View,
  mandate: Mandate,
  changes: readonly { article: string; option: string }[],
  least: number,
): Choice | null {
  const { scenario, commitments, delegation } = view;
  let best: { article: string; option: string; worth: number } | null = null;
  for (const { article, option } of changes) {
    const a = scenario.articleIndex.get(article) ?? -1;
    const found = scenario.articles[a];
    const wording = [...(found?.options ?? []), ...(found?.bridges ?? [])].findIndex(
      (one) => one.id === option,
    );
    const breaks = commitments.some(
      (promise) =>
        promise.by === delegation &&
        promise.article === a &&
        promise.wording !== wording &&
        promise.status === 'given',
    );
    const worth = breaks ? gain(view, mandate, [{ article: a, wording }]) : -Infinity;
    if (worth > (best?.worth ?? least)) best = { article, option, worth };
  }
  return best && choose({ type: 'amend', article: best.article, option: best.option });
}
