/**
 * Who pays for technical assistance under an adopted treaty, who gets it and who goes without. A story told from the
 * text and from those who ratify, in units of capability; no amount of money, and nothing that decides a conference.
 *
 * Payers are ratifiers with more than middling means, takers those with less; where the scenario tells no means,
 * payers are those who wanted less of the article than its middle.
 *   paid = capability x min(what the text asks, what the payer wanted) / 100, by payer
 *   need = 1 - means, by taker; 1/2 where no means are told
 * Takers are served from the greatest need, ties to the earlier ratification, until what is paid is spent.
 */
import type { ArticleIndex, OptionId, Scenario, SeatIndex } from '../../scenario/resolved.ts';
import { listAccessionStandings } from '../../engine/outside/accession.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import type { State } from '../../engine/state/state.ts';
import type { StandingText } from './standing-text.ts';

/** Articles with this dimension are about assistance. */
const DIMENSION = 'capacity';
const MIDDLE = 50;

export type Assistance = {
  article: ArticleIndex;
  option: OptionId | null;
  /** Units of capability. */
  paid: number;
  needed: number;
  payers: readonly { by: SeatIndex; paid: number }[];
  /** Takers by number: those served, and those who ratified and get nothing. */
  served: number;
  without: readonly SeatIndex[];
};

/** Null where the scenario has no article on assistance, or nothing stands in it. */
export function assessAssistance(
  setup: Setup,
  state: State,
  mandates: readonly Mandate[],
  text: readonly StandingText[],
): Assistance | null {
  const { scenario } = setup;
  const article = text.find(({ article: a }) => scenario.articles[a]?.dimension === DIMENSION);
  if (!article || article.position === null) return null;
  const asked = article.position;
  const members = state.ratified.map(({ by }) =>
    describeContributor(scenario, mandates, by, article.article),
  );
  const payers = members
    .filter(({ pays }) => pays)
    .map(({ by, ideal }) => {
      const capability = scenario.delegations[by]?.capability ?? 0;
      return { by, paid: (capability * Math.min(asked, ideal)) / 100 };
    })
    .filter(({ paid }) => paid > 0)
    .sort((one, other) => other.paid - one.paid || one.by - other.by);
  const paid = payers.reduce((sum, one) => sum + one.paid, 0);
  const takers = members
    .filter(({ pays, need }) => !pays && need > 0)
    .sort((one, other) => other.need - one.need);
  const served = countServed(
    paid,
    takers.map(({ need }) => need),
  );
  return {
    article: article.article,
    option: article.option,
    paid,
    needed: takers.reduce((sum, { need }) => sum + need, 0),
    payers,
    served,
    without: takers.slice(served).map(({ by }) => by),
  };
}

type Member = { by: SeatIndex; ideal: number; need: number; pays: boolean };

function describeContributor(
  scenario: Scenario,
  mandates: readonly Mandate[],
  by: SeatIndex,
  a: ArticleIndex,
): Member {
  const told = scenario.delegations.some(({ weights }) => weights.has('income'));
  const means = listAccessionStandings(scenario)[by]?.means ?? 0.5;
  const wanted = mandates[by]?.ideals[a] ?? NaN;
  const ideal = Number.isNaN(wanted) ? MIDDLE : wanted;
  return { by, ideal, need: 1 - means, pays: told ? means > 0.5 : ideal < MIDDLE };
}

/** How many needs, from the first, a budget meets in full. */
function countServed(budget: number, needs: readonly number[]): number {
  let left = budget;
  const unmet = needs.findIndex((need) => {
    left -= need;
    return left < 0;
  });
  return unmet < 0 ? needs.length : unmet;
}
