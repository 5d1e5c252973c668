/** What the Chair plans to change, as a seat sees it before it pleads. */
import type { Article, ArticleIndex, WordingIndex } from '../../../scenario/resolved.ts';
import type { PleaChoice } from '../../../engine/command.ts';
import { listWordings } from '../../../engine/mandate/mandate.ts';
import type { View } from '../../../engine/state/view.ts';
import { computeShareOfFloor, readStatedOn } from './text/article-now.ts';
import { computeChangeWorth } from './worth.ts';

export type PlannedChange = {
  article: string;
  index: ArticleIndex;
  /** Option now, null where there is no text, and the one planned. */
  from: string | null;
  to: string;
  wordings: { from: WordingIndex; to: WordingIndex };
  /** On the axis, 0..100. */
  positions: { now: number | null; then: number; ideal: number | null };
  /** Points the change brings the seat; null without instructions. */
  points: number | null;
  /** It would cross a red line of the seat's own. */
  crosses: boolean;
  /** Seats that have pleaded so far. */
  pleas: Readonly<Record<PleaChoice, readonly string[]>>;
  /** Share 0..1 of the floor's weight behind pleas to keep so far. */
  kept: number;
  /** The same with the seat's own, where it has one left. */
  withOwn: number;
  /** Share behind them if all who lean that way, by what they have stated, plead as well. */
  most: number;
  /** Others, at the fewest, who have to plead as well for the wording to stay; Infinity where all of them do not suffice. */
  more: number;
  /** Those to whom a plea would break a promise. */
  breaks: Readonly<Record<PleaChoice, readonly string[]>>;
};

export function listPlannedChanges(view: View): PlannedChange[] {
  return (view.announced?.changes ?? []).flatMap(({ article: a, wording }) => {
    const article = view.scenario.articles[a];
    const to = article && listWordings(article)[wording];
    return to ? describeChange(view, article, wording) : [];
  });
}

function describeChange(view: View, article: Article, wording: WordingIndex): PlannedChange {
  const { index } = article;
  const text = view.articles[index]?.text ?? -1;
  const [from, to] = [text, wording].map((one) => listWordings(article)[one]);
  const worth = computeChangeWorth(view, [{ article: article.id, option: to?.id ?? '' }]);
  const ideal = view.mandate?.ideals[index] ?? NaN;
  const positions = {
    now: from?.position ?? article.reference ?? null,
    then: to?.position ?? NaN,
    ideal: Number.isNaN(ideal) ? null : ideal,
  };
  const keepers = listPleading(view, index, true);
  const waiting = view.queue.map((seat) => view.scenario.delegationIndex.get(seat) ?? -1);
  const mine = waiting.filter((d) => d >= 0 && d === view.delegation);
  const leaning = waiting.filter(
    (d) => d !== view.delegation && leansToKeep(view, d, index, positions),
  );
  return {
    article: article.id,
    index,
    from: from?.id ?? null,
    to: to?.id ?? '',
    wordings: { from: text, to: wording },
    positions,
    points: worth && worth.net,
    crosses: (worth?.crossed.length ?? 0) > 0,
    pleas: {
      keep: nameSeats(view, keepers),
      change: nameSeats(view, listPleading(view, index, false)),
    },
    kept: computeShareOfFloor(view, keepers),
    withOwn: computeShareOfFloor(view, [...keepers, ...mine]),
    most: computeShareOfFloor(view, [...keepers, ...mine, ...leaning]),
    more: countMore(
      view,
      [...keepers, ...mine],
      waiting.filter((d) => d !== view.delegation),
    ),
    breaks: {
      keep: listPromised(view, index, wording),
      change: listPromised(view, index, text),
    },
  };
}

/** The heaviest first. */
function countMore(view: View, behind: readonly number[], waiting: readonly number[]): number {
  const heaviest = waiting.toSorted(
    (one, other) => (view.floorWeight[other] ?? 0) - (view.floorWeight[one] ?? 0),
  );
  for (let n = 0; n <= heaviest.length; n += 1) {
    const share = computeShareOfFloor(view, [...behind, ...heaviest.slice(0, n)]);
    if (share >= view.values.pleaShare) return n;
  }
  return Infinity;
}

/** What it has stated is nearer to the text than to the words of the Chair. */
function leansToKeep(
  view: View,
  d: number,
  index: ArticleIndex,
  { now, then }: PlannedChange['positions'],
): boolean {
  const stated = readStatedOn(view, d, index);
  return stated !== null && now !== null && Math.abs(stated - now) < Math.abs(stated - then);
}

function listPleading({ announced }: View, index: ArticleIndex, keep: boolean): number[] {
  const pleas = announced?.pleas ?? [];
  return pleas.filter((one) => one.article === index && one.keep === keep).map(({ by }) => by);
}

/** Those to whom the seat has promised to speak for a wording. */
function listPromised(view: View, index: ArticleIndex, wording: WordingIndex): string[] {
  const promises = view.commitments.filter(
    (one) =>
      one.by === view.delegation &&
      one.status === 'given' &&
      one.article === index &&
      one.wording === wording,
  );
  const to = promises.map((promise) => promise.to);
  return nameSeats(view, to);
}

function nameSeats({ scenario }: View, seats: readonly number[]): string[] {
  return seats.map((d) => scenario.delegations[d]?.id ?? '');
}
