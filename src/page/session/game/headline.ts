/** What the end is worth to the seat, and what lies between that and the words alone, in points of its instructions. */
import {
  computePayoff,
  makePayoffTerms,
  type Shortfall,
  listShortfalls,
} from '../../../analysis/payoff.ts';
import { computePointsNow } from './worth.ts';
import { type Ended, ownNumber } from './own-measures.ts';

export type Headline = {
  /** With those who ratify, and what broken promises and delay have cost. */
  points: number;
  none: number;
  /** By the words alone, as on the card during play; null: there is no treaty. */
  text: number | null;
  /** What lies between the words, or no treaty, and the points, as it is written: in tenths that add up. */
  shortfalls: readonly { kind: Shortfall['kind']; points: number }[];
};

/** Null for a seat without instructions. */
export function makeHeadline(game: Ended): Headline | null {
  const { setup, state } = game.conference;
  const d = ownNumber(game);
  const terms = makePayoffTerms(setup, state)(d);
  const words = computePointsNow(game.view);
  if (!terms || words === null) return null;
  const points = computePayoff(terms) * 100;
  const text = state.assembly?.adopted === true ? words : null;
  const taken = listShortfalls(setup, state, d);
  const none = terms.standing.reservation * 100;
  const shortfalls = roundToSum(
    taken.map(({ taken: size }) => -size * 100),
    roundTenths(points) - roundTenths(text ?? none),
  ).map((size, i) => ({ kind: taken[i]?.kind ?? 'joining', points: size }));
  return { points, none, text, shortfalls: shortfalls.filter((one) => one.points !== 0) };
}

/** In tenths that come to the sum: what rounding leaves over is of the largest. */
function roundToSum(parts: readonly number[], sum: number): number[] {
  const written = parts.map(roundTenths);
  const left = written.reduce((rest, part) => rest - part, sum);
  const largest = parts.findIndex((part) => parts.every((one) => Math.abs(one) <= Math.abs(part)));
  return written.map((part, i) => roundTenths(i === largest ? part + left : part));
}

function roundTenths(points: number): number {
  return Math.round(points * 10) / 10;
}
