/** What a capital asks for in a sitting in which nothing threatens the seat: whom to turn to, and on what. */
import type { TextHeading } from '../../../../conference/heading/heading.ts';
import { type Change, locateArticle } from '../../../../engine/command.ts';
import { type FairDeal, findFairDeal } from '../../../session/game/first-turn/fair-deal.ts';
import { rankProspects } from '../../../session/game/deal/prospects.ts';
import { estimateDeal, packageOutlook } from '../../../session/game/deal/trade.ts';
import { readBracketLimit } from '../../../session/game/text/article-now.ts';
import { leadOfPromised } from '../../../session/game/text/consequence.ts';
import { ownWordAgainst } from '../../../session/game/text/own-word.ts';
import { forecastGain } from '../../../session/game/heading.ts';
import { computeChangeWorth } from '../../../session/game/worth.ts';
import { type Draft, listDraftChanges } from '../../../session/play/draft.ts';
import type { Game } from '../../../session/store/store.ts';

type View = Game['view'];

export type CapitalAsk =
  /** Who alone, or with the fewest others, keeps an article in brackets, while too many are. */
  | { kind: 'strip'; seat: string; article: string; more: number; left: number }
  /** Who would probably trade for an article, and the trade. */
  | { kind: 'deal'; seat: string; article: string; deal: FairDeal }
  /** Of what is in brackets late, the words that would bring most by the close, and who blocks the article: null for nobody else. */
  | (Change & { kind: 'open'; seat: string | null; more: number })
  /** The weightiest that has told nothing. */
  | { kind: 'unheard'; seat: string };

/** Partners a deal is searched for with, the best prospects first; each takes some milliseconds. */
const LOOKED_AT = 5;
/** Points at the close, over waiting, from which a trade is worth a cable; and its chance. */
const WORTH = 1;
const LIKELY = 0.5;

type Seen = Pick<Game, 'view' | 'acts'> & Partial<Pick<Game, 'log'>>;

/**
 * One that differs from sitting to sitting; null where nothing is left to ask for. What blocks the text, and what
 * decides most of what is left, is asked for again.
 * @param heading where the text is heading: nobody pays for what comes anyway
 * @param last what was asked for a sitting before
 */
export function findCapitalAsk(
  seen: Seen,
  heading: TextHeading,
  last: CapitalAsk | null = null,
): CapitalAsk | null {
  const strip = findStrip(seen.view);
  if (strip) return strip;
  const isNew = (ask: CapitalAsk) => !isSameAsk(ask, last);
  return findDeal(seen, heading, isNew) ?? findOpen(seen.view, heading) ?? findUnheard(seen, isNew);
}

function isSameAsk(one: CapitalAsk, last: CapitalAsk | null): boolean {
  const write = (ask: CapitalAsk) => `${ask.kind} ${ask.seat} ${'article' in ask && ask.article}`;
  return last !== null && write(one) === write(last);
}

type IsNew = (ask: CapitalAsk) => boolean;

/** From half-time on. */
export function isLate({ sitting, scenario }: View): boolean {
  return sitting * 2 >= scenario.procedure.sittings;
}

function findOpen(view: View, heading: TextHeading): CapitalAsk | null {
  if (!isLate(view)) return null;
  const { articles, delegations } = view.scenario;
  const listBlocking = ({ article }: Change) =>
    (view.articles[locateArticle(view.scenario, article)]?.holders ?? []).filter(
      (d) => d !== view.delegation,
    );
  const most = articles
    .filter(({ index }) => view.articles[index]?.status === 'open')
    .flatMap(({ id: article, options }) => options.map(({ id: option }) => ({ article, option })))
    .filter((change) => computeChangeWorth(view, [change])?.crossed.length === 0)
    .filter((change) => ownWordAgainst(view, [change]).length === 0)
    .map((change) => ({ ...change, points: forecastGain(view, heading, [change]) ?? 0 }))
    .filter(({ points }) => points >= WORTH)
    .toSorted((one, other) => other.points - one.points)
    .find((change) => {
      const others = listBlocking(change);
      // Where all who block it have spoken, a room has to be able to agree.
      const a = locateArticle(view.scenario, change.article);
      const isSilent = (d: number) => !view.notes.some((one) => one.of === d && one.article === a);
      const isFree = others.length === 0 || others.some(isSilent);
      return isFree || (packageOutlook(view, [change], { heading })?.chance ?? 0) >= LIKELY;
    });
  if (!most) return null;
  const others = listBlocking(most);
  const seat = delegations[others[0] ?? -1]?.id ?? null;
  const { article, option } = most;
  return { kind: 'open', article, option, seat, more: Math.max(0, others.length - 1) };
}

export type TradeDraft = Partial<Pick<Draft, 'delegation' | 'give' | 'want'>>;

/** A trade that the capital would stand for, as the table judges it. @param points at the close, over waiting */
export function isWorthCable(
  { view, ...known }: Pick<Game, 'view' | 'log'> & { heading: TextHeading | null },
  { delegation = null, give = [], want = [] }: TradeDraft,
  points: number,
): boolean {
  if (points < WORTH || ownWordAgainst(view, [...give, ...want]).length > 0) return false;
  if (delegation !== null && !isFollowed(view, delegation, want)) return false;
  const outlook =
    delegation === null
      ? packageOutlook(view, give, known)
      : estimateDeal(view, { delegation, give, want, condition: null, side: [] });
  return (outlook?.chance ?? 0) >= LIKELY;
}

/** A deal is no more than a promise while the floor keeps its own words. */
function isFollowed(view: View, by: string, want: readonly Change[]): boolean {
  const lead = leadOfPromised(view, by, want);
  return lead === null || lead === 'should' || lead === 'may';
}

/** From half-time on, while more is in brackets than may be when the last sitting closes. */
export function findStrip(view: View): CapitalAsk | null {
  const { open, allowed } = readBracketLimit(view);
  const { articles, delegations } = view.scenario;
  if (open <= allowed || !isLate(view)) return null;
  const held = articles
    .map(({ id, index }) => ({ id, holders: view.articles[index]?.holders ?? [] }))
    .filter(({ holders }) => holders.length > 0 && !holders.includes(view.delegation))
    .toSorted((one, other) => one.holders.length - other.holders.length);
  const [nearest] = held;
  const seat = delegations[nearest?.holders[0] ?? -1]?.id;
  return nearest && seat !== undefined
    ? {
        kind: 'strip',
        seat,
        article: nearest.id,
        more: open - allowed,
        left: view.lastSitting - view.sitting + 1,
      }
    : null;
}

function findDeal({ view, acts }: Seen, heading: TextHeading, isNew: IsNew): CapitalAsk | null {
  const offer = acts.find(({ type }) => type === 'offer');
  if (offer?.unavailable !== null) return null;
  const list = (side: 'give' | 'want') =>
    listDraftChanges(offer, side).values.filter(
      (change) => ownWordAgainst(view, [change]).length === 0,
    );
  const rate = (changes: readonly Change[]) => forecastGain(view, heading, changes) ?? 0;
  const may = { give: list('give'), want: list('want').filter((one) => rate([one]) >= WORTH) };
  for (const seat of rankProspects(view, listOthers(view)).slice(0, LOOKED_AT)) {
    const want = may.want.filter((one) => isFollowed(view, seat, [one]));
    const deal = findFairDeal(view, seat, { ...may, want }, rate);
    // Who could be given nothing that it wants is not said to trade.
    if (!deal || deal.give.length === 0 || !isWorthwhile(view, seat, deal, heading)) continue;
    const ask: CapitalAsk = { kind: 'deal', seat, article: deal.want[0]?.article ?? '', deal };
    if (isNew(ask)) return ask;
  }
  return null;
}

function isWorthwhile(
  view: View,
  seat: string,
  { give, want }: NonNullable<ReturnType<typeof findFairDeal>>,
  heading: TextHeading,
): boolean {
  const net = forecastGain(view, heading, [...want, ...give]) ?? 0;
  const outlook = estimateDeal(view, { give, want, delegation: seat, condition: null, side: [] });
  return net >= WORTH && (outlook?.chance ?? 0) >= LIKELY;
}

function findUnheard({ view, acts }: Seen, isNew: IsNew): CapitalAsk | null {
  const weight = (seat: string) =>
    view.floorWeight[view.scenario.delegationIndex.get(seat) ?? -1] ?? 0;
  const asks = listOthers(view)
    .filter((one) => mayAskFreely({ view, acts }, one))
    .toSorted((one, other) => weight(other) - weight(one))
    .map((seat): CapitalAsk => ({ kind: 'unheard', seat }));
  return asks.find(isNew) ?? null;
}

/** It has told nothing, and a question to it costs nothing. */
export function mayAskFreely({ view, acts }: Seen, seat: string): boolean {
  const may = acts.some(({ type, unavailable }) => type === 'ask' && unavailable === null);
  return may && view.freeAsk && !hasTold(view, seat);
}

export function hasTold({ scenario, notes }: View, seat: string): boolean {
  const d = scenario.delegationIndex.get(seat);
  return notes.some(({ of }) => of === d);
}

function listOthers({ floor, delegation, scenario }: View): string[] {
  return floor.filter((d) => d !== delegation).map((d) => scenario.delegations[d]?.id ?? '');
}
