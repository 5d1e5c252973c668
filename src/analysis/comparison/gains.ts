/** Who gained and who lost from one conference to another. */
import type { ArticleId, OptionId, SeatIndex } from '../../scenario/resolved.ts';
import type { RunFacts } from './run-facts.ts';

/** Utility below which a difference is none: half a tenth of a point. */
const SAME = 0.0005;

export type GainShift = { delegation: SeatIndex; from: number; to: number; by: number };

/** @returns delegations whose gain over no deal differs, the greatest difference first, equals by index */
export function listGainShifts(one: RunFacts, other: RunFacts): GainShift[] {
  return one.gains
    .map((from, delegation) => {
      const to = other.gains[delegation] ?? 0;
      return { delegation, from, to, by: to - from };
    })
    .filter(({ by }) => Math.abs(by) >= SAME)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || a.delegation - b.delegation);
}

export type ClauseDifference = {
  article: ArticleId;
  one: { option: OptionId | null; position: number | null };
  other: { option: OptionId | null; position: number | null };
};

/** Articles that ended differently, in the scenario's order. */
export function listClauseDifferences(one: RunFacts, other: RunFacts): ClauseDifference[] {
  return one.articles.flatMap(({ article, option, position }) => {
    const there = other.articles.find((found) => found.article === article);
    if (!there || there.option === option) return [];
    return [
      {
        article,
        one: { option, position },
        other: { option: there.option, position: there.position },
      },
    ];
  });
}
