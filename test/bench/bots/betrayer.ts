/**
 * Bargains as the packager does and breaks its word when the others have little time left to answer: in the last
 * quarter of the sittings it moves other words wherever it has promised some, and packs and votes as if it had
 * promised nothing.
 */
import { hasTag } from '../../../src/engine/state/phase.ts';
import { packager } from '../../../src/delegations/bots/packager.ts';
import { choose, type Choice, type Policy } from '../../../src/delegations/policy.ts';
import { castBallot } from '../../../src/delegations/decision/vote.ts';
import { computeGain } from '../../../src/delegations/deal/weigh.ts';
import type { Mandate } from '../../../src/engine/mandate/mandate.ts';
import type { Commitment } from '../../../src/engine/state/state.ts';
import type { View } from '../../../src/engine/state/view.ts';

/** Share of the sittings after which most break their word. */
const LATE = 0.75;

/** Breaks only what it gains by. */
export const betrayer: Policy = betrayal(0, LATE);

/** Breaks whatever it can, at any price. */
export const breaker: Policy = betrayal(-1, LATE);

/** The same at any time, so that it lives with what that costs. */
export const faithless: Policy = betrayal(-1, 0);

/**
 * @param least gain in utility from which a promise is broken by other words
 * @param after share of the sittings after which it does
 */
function betrayal(least: number, after: number): Policy {
  return (situation) => {
    const { view } = situation;
    const { mandate } = view;
    if (!mandate || !isLate(view, after)) return packager(situation);
    const freed = { ...view, commitments: view.commitments.filter((one) => !isOwn(view, one)) };
    if (hasTag(view.phase, 'rollCall')) return castBallot(freed, mandate);
    if (view.phase === 'negotiation.floor' && view.awaited === view.seat && view.plates > 0) {
      const amend = situation
        .acts()
        .find((act) => act.type === 'amend' && act.unavailable === null);
      const domain = amend?.domains.find((one) => one.parameter === 'change');
      const broken =
        domain?.parameter === 'change' && breakOne(view, mandate, domain.values, least);
      if (broken) return broken;
    }
    return packager({ ...situation, view: freed });
  };
}

function isLate(view: View, after: number): boolean {
  return !hasTag(view.phase, 'negotiation') || view.sitting > after * view.lastSitting;
}

function isOwn(view: View, { by, status }: Commitment): boolean {
  return by === view.delegation && status === 'given';
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
    const worth = breaks ? computeGain(view, mandate, [{ article: a, wording }]) : -Infinity;
    if (worth > (best?.worth ?? least)) best = { article, option, worth };
  }
  return best && choose({ type: 'amend', article: best.article, option: best.option });
}
