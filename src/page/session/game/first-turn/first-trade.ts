/** The deal a newcomer begins with: one that teaches an exchange, where the room holds one that should be taken. */
import type { TextHeading } from '../../../../conference/heading/heading.ts';
import type { LegalAct } from '../../../../engine/acts/legal-acts.ts';
import type { Change } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import { type FairDeal, findFairDeal } from './fair-deal.ts';
import { rankProspects } from '../deal/prospects.ts';
import { isFollowed, isOnAgenda } from './followed.ts';
import { forecastGain } from '../heading.ts';
import { estimateDeal, estimateGainOf } from '../deal/trade.ts';
import { toTextChange, computeChangeWorth } from '../worth.ts';

/** Partners a deal is searched for with; each takes some milliseconds. */
const LOOKED_AT = 10;
/** Chance from which on a deal is one to begin with. */
const PROMISING = 0.5;
/** Points at the close that are worth a deal, however much of it comes anyway. */
const MUCH = 5;
/** Points by which words move a delegation enough to speak of. */
export const NOTICED = 0.3;

export type FirstTrade = {
  partner: string;
  deal: FairDeal;
  chance: number;
  /** Points to the seat: by the close where that is foreseen, else in the draft as it is. */
  net: number;
  /** Most of it comes anyway, and the rest is little. */
  hollow: boolean;
};

/**
 * Of the deals on the floor the one that shows best what a trade is and brings most: with a partner who loses by what
 * is asked and wins by what is given, rather than with one whom the words asked for leave cold, or an ally. One that
 * brings what comes anyway is the last. Null where none is worth anything to the seat. Only words are asked for that
 * the floor may then take up, those of the sitting's agenda first.
 * It stops after each partner, as all of them together take long in a large conference.
 * @param refused ids of those who have said no already
 * @param heading where the text is heading, if that is foreseen
 */
export function* searchFirstTrade(
  view: View,
  acts: readonly LegalAct[],
  refused: readonly string[],
  heading: TextHeading | null,
): Generator<void, FirstTrade | null> {
  const others = view.floor
    .flatMap((d) => view.scenario.delegations[d]?.id ?? [])
    .filter((id) => id !== view.seat && !refused.includes(id));
  const ranked = rankProspects(view, others).slice(0, LOOKED_AT);
  const trades: FirstTrade[] = [];
  for (const id of ranked) {
    yield;
    const trade = tradeWith(view, acts, id, heading);
    if (trade) trades.push(trade);
  }
  const [best] = trades.toSorted(
    (one, other) =>
      rankTrade(view, one) - rankTrade(view, other) ||
      rateMerit(view, other) - rateMerit(view, one),
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
  heading: TextHeading | null,
  fits = rememberFits((words) => isFollowedWith(view, partner, words)),
): FirstTrade | null {
  const tradeFor = (fitting: typeof fits) => findTrade({ view, acts, partner, heading }, fitting);
  const now = tradeFor((words) => isOnAgenda(view, words) && fits(words));
  return now && isPromising(now) && !now.hollow ? now : (tradeFor(fits) ?? now);
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

type Search = {
  view: View;
  acts: readonly LegalAct[];
  partner: string;
  heading: TextHeading | null;
};

function findTrade(
  { view, acts, partner, heading }: Search,
  fits: (words: Change) => boolean,
): FirstTrade | null {
  const rateNow = (changes: readonly Change[]) => computeChangeWorth(view, changes)?.net ?? 0;
  const rate = (changes: readonly Change[]) =>
    (heading && forecastGain(view, heading, changes)) ?? rateNow(changes);
  const sides = {
    give: listChangesOf(acts, 'give'),
    want: listChangesOf(acts, 'want').filter(fits),
  };
  const deal = findFairDeal(view, partner, sides, rate);
  if (!deal) return null;
  const outlook = estimateDeal(view, { ...deal, delegation: partner, condition: null, side: [] });
  const changes = [...deal.give, ...deal.want];
  const net = rate(changes);
  const hollow = net < MUCH && net < rateNow(changes) / 2;
  return { partner, deal, chance: outlook?.chance ?? 0, net, hollow };
}

/** Whether the floor may take words up for which the partner has promised its voice. */
function isFollowedWith(view: View, partner: string, words: Change): boolean {
  const change = toTextChange(view, words);
  const by = view.scenario.delegationIndex.get(partner);
  if (!change || by === undefined) return false;
  const promise: View['commitments'][number] = {
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

/** 0: of this sitting's agenda. */
function rankTrade(view: View, trade: FirstTrade): number {
  if (!isPromising(trade)) return 3;
  if (trade.hollow) return 2;
  return trade.deal.want.every((words) => isOnAgenda(view, words)) ? 0 : 1;
}

/** What a deal shows of an exchange: with somebody who loses by what is asked, whom it leaves cold, or who wants it too. */
const LESSONS = { loses: 1, cold: 0.75, wants: 0.5 } as const;

function weighLesson(view: View, { partner, deal: { give, want } }: FirstTrade): number {
  const theirs = want.reduce((sum, one) => sum + (estimateGainOf(view, partner, one) ?? 0), 0);
  if (give.length === 0 || theirs > NOTICED) return LESSONS.wants;
  return theirs < -NOTICED ? LESSONS.loses : LESSONS.cold;
}

function rateMerit(view: View, trade: FirstTrade): number {
  return trade.chance * trade.net * weighLesson(view, trade);
}

function listChangesOf(acts: readonly LegalAct[], side: 'give' | 'want'): readonly Change[] {
  const domains = acts.find(({ type }) => type === 'offer')?.domains ?? [];
  return domains.flatMap((domain): readonly Change[] =>
    domain.parameter === side && (domain.parameter === 'give' || domain.parameter === 'want')
      ? domain.values
      : [],
  );
}
