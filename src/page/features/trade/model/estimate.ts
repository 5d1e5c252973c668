/** The estimate of a deal, line by line, as the trading table shows it. In points. */
import type { DealOutlook, Piece } from '../../../../analysis/what-if/offer/outlook.ts';
import { crossesToldLine } from '../../../../analysis/what-if/offer/told-lines.ts';
import type { Change } from '../../../../engine/command.ts';
import { NOTHING } from '../../../../engine/mandate/mandate.ts';
import { computePlenaryLimit } from '../../../../engine/procedure/room.ts';
import type { View } from '../../../../engine/state/view.ts';
import { listPossible } from '../../../session/game/deal/trade.ts';
import { toTextChange } from '../../../session/game/worth.ts';

/** Half of what happens lies within so many standard errors, and eight in ten. */
const HALF = 0.674;
const EIGHT_IN_TEN = 1.282;

export type MarginEstimate = {
  /** Points beyond what it asks for. */
  mid: number;
  half: readonly [number, number];
  eight: readonly [number, number];
};

export function makeEstimate({
  margin,
  error,
}: Pick<DealOutlook, 'margin' | 'error'>): MarginEstimate {
  const [mid, wide] = [margin * 100, error * 100];
  return {
    mid,
    half: [mid - HALF * wide, mid + HALF * wide],
    eight: [mid - EIGHT_IN_TEN * wide, mid + EIGHT_IN_TEN * wide],
  };
}

/** Share 0..1 of the floor that may be against what a room has agreed. */
export function readPlenaryLimit(view: View): number {
  return computePlenaryLimit(view);
}

/** Something that weighs in the other side's answer, in points. */
export type Weight =
  | ({ kind: 'article'; points: number } & Pick<Piece, 'shift' | 'matters' | 'from'> & {
        article: string;
      })
  | { kind: 'linked' | 'side'; points: number };

/** Points from which on they are written as other than nothing. */
const SHOWN = 0.05;

function isShown({ points }: { points: number }): boolean {
  return Math.abs(points) >= SHOWN;
}

/** What weighs most first; what moves nothing is left out. */
export function listWeightsOf(view: View, outlook: DealOutlook, side: number): Weight[] {
  const articles = outlook.pieces.map(({ article, value, shift, matters, from }): Weight => ({
    kind: 'article',
    article: view.scenario.articles[article]?.id ?? '',
    points: value * 100,
    shift,
    matters,
    from,
  }));
  const more: Weight[] = [
    { kind: 'linked', points: outlook.linked * 100 },
    { kind: 'side', points: side },
  ];
  return [...articles, ...more]
    .filter(isShown)
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
}

/** A line of an estimate: something that weighs in it, all that weighs less, or what the other side asks for or lets pass. */
export type EstimateLine = Weight | { kind: 'rest' | 'asks' | 'bears'; points: number };

/**
 * Lines that add up to the margin.
 * @param side points of what goes with the words
 */
export function listEstimateLines(view: View, outlook: DealOutlook, side: number): EstimateLine[] {
  const shown = listWeightsOf(view, outlook, side);
  const asks = -(100 * outlook.asked + side);
  const rest = shown.reduce((left, { points }) => left - points, 100 * outlook.margin - asks);
  const more: EstimateLine[] = [
    { kind: 'rest', points: rest },
    { kind: asks < 0 ? 'asks' : 'bears', points: asks },
  ];
  return [...shown, ...more.filter(isShown)];
}

/** Whether any of the words that could be given should bring the partner something, and passes no red line of one's own. */
export function couldGive(view: View, partner: string, values: readonly Change[]): boolean {
  return listPossible(view, 'give', partner, values).some(
    ({ theirs, crosses }) => !crosses && (theirs ?? 0) >= SHOWN,
  );
}

/** What is known of a delegation's red line on an article: told and where a change would leave it, or not told. */
export function findLineFor(
  view: View,
  delegation: string,
  change: Change,
): 'past' | 'inside' | 'none' | 'unknown' {
  const d = view.scenario.delegationIndex.get(delegation) ?? NOTHING;
  const made = toTextChange(view, change);
  const told = view.disclosed.findLast((one) => one.of === d && one.article === made?.article);
  if (!made || !told) return 'unknown';
  if (!told.line) return 'none';
  return crossesToldLine(view, d, [made]) ? 'past' : 'inside';
}
