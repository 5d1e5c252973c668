/** The deal a newcomer begins with: one that teaches an exchange, where the room holds one that should be taken. */
import type { LegalAct } from '../../../../engine/acts/legal-acts.ts';
import type { Change } from '../../../../engine/command.ts';
import type { Commitment } from '../../../../engine/state/state.ts';
import type { View } from '../../../../engine/state/view.ts';
import { type FairDeal, findFairDeal } from './fair-deal.ts';
import { rankProspects } from '../deal/prospects.ts';
import { isFollowed, isOnAgenda } from './followed.ts';
import { estimateDeal, estimateGainOf } from '../deal/trade.ts';
import { toTextChange, computeChangeWorth } from '../worth.ts';

/** Partners a deal is searched for with; each takes some milliseconds. */
const LOOKED_AT = 10;
/** Chance from which on a deal is one to begin with. */
const PROMISING = 0.5;
/** Points by which words move a delegation enough to speak of. */
export const NOTICED = 0.3;

export type FirstTrade = {
  partner: string;
  deal: FairDeal;
  chance: number;
  /** Points to the seat. */
  net: number;
};

/**
 * Of the deals on the floor the one that shows best what a trade is: with a partner who loses by what is asked and wins
 * by what is given; else with one whom the words asked for leave cold; else with an ally. Null where none is worth
 * anything to the seat. Only words are asked for that the floor may then take up, those of the sitting's agenda first.
 * It stops after each partner, as all of them together take long in a large conference.
 * @param refused ids of those who have said no already
 */
export function* searchFirstTrade(
  view: View,
  acts: readonly LegalAct[],
  refused: readonly string[],
): Generator<void, FirstTrade | null> {
  const others = view.floor
    .flatMap((d) => view.scenario.delegations[d]?.id ?? [])
    .filter((id) => id !== view.seat && !refused.includes(id));
  const ranked = rankProspects(view, others).slice(0, LOOKED_AT);
  const trades: FirstTrade[] = [];
  for (const id of ranked) {
    yield;
    const trade = tradeWith(view, acts, id);
    if (trade) trades.push(trade);
  }
  const [best] = trades.toSorted(
    (one, other) =>
      rankTrade(view, one) - rankTrade(view, other) || rateMerit(other) - rateMerit(one),
  );
  return best ?? null;
}

/**
 * A deal about words of this sitting's agenda, which can go before the floor at once; else about others.
 * @param fits which words may be asked for: those that the floor may then take up, unless told otherwise
 */
export function tradeWith(
  view: View,
  acts: readonly LegalAct[],
  partner: string,
  fits = rememberFits((words) => isFollowedWith(view, partner, words)),
): FirstTrade | null {
  const now = tradeFor(view, acts, partner, (words) => isOnAgenda(view, words) && fits(words));
  return now && isPromising(now) ? now : tradeFor(view, acts, partner, fits);
}

/** The same words are asked for twice. */
function rememberFits(fits: (words: Change) => boolean): (words: Change) => boolean {
  const known = new Map<Change, boolean>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const found = fits(words);
    known.set(words, found);
    return found;
  };
}

function tradeFor(
  view: View,
  acts: readonly LegalAct[],
  partner: string,
  fits: (words: Change) => boolean,
): FirstTrade | null {
  const deal = findFairDeal(view, partner, {
    give: listChangesOf(acts, 'give'),
    want: listChangesOf(acts, 'want').filter(fits),
  });
  if (!deal) return null;
  const outlook = estimateDeal(view, { ...deal, delegation: partner, condition: null, side: [] });
  const net = computeChangeWorth(view, [...deal.give, ...deal.want])?.net ?? 0;
  return { partner, deal, chance: outlook?.chance ?? 0, net };
}

/** Whether the floor may take words up for which the partner has promised its voice. */
function isFollowedWith(view: View, partner: string, words: Change): boolean {
  const change = toTextChange(view, words);
  const by = view.scenario.delegationIndex.get(partner);
  if (!change || by === undefined) return false;
  const promise: Commitment = {
    ...change,
    by,
    to: view.delegation,
    offer: '',
    condition: null,
    status: 'given',
  };
  return isFollowed(view, words, [promise]);
}

/** Whether it is as likely to be taken as not. */
export function isPromising({ chance }: FirstTrade): boolean {
  return chance >= PROMISING;
}

function rankTrade(view: View, trade: FirstTrade): number {
  if (!isPromising(trade)) return 6;
  return (
    (trade.deal.want.every((words) => isOnAgenda(view, words)) ? 0 : 3) + rateLesson(view, trade)
  );
}

/** 0: it shows an exchange best. */
function rateLesson(view: View, { partner, deal: { give, want } }: FirstTrade): number {
  const theirs = want.reduce((sum, one) => sum + (estimateGainOf(view, partner, one) ?? 0), 0);
  if (give.length === 0 || theirs > NOTICED) return 2;
  return theirs < -NOTICED ? 0 : 1;
}

function rateMerit({ chance, net }: FirstTrade): number {
  return chance * net;
}

function listChangesOf(acts: readonly LegalAct[], side: 'give' | 'want'): readonly Change[] {
  const domains = acts.find(({ type }) => type === 'offer')?.domains ?? [];
  return domains.flatMap((domain): readonly Change[] =>
    domain.parameter === side && (domain.parameter === 'give' || domain.parameter === 'want')
      ? domain.values
      : [],
  );
}
