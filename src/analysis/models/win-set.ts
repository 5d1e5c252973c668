/**
 * Win-sets on a line: what a rule of decision lets pass against the position that holds without a text.
 * With distance from the ideal as the measure, an actor at x prefers every point between the reference r and its
 * mirror image 2 x - r. Sources: Shepsle and Weingast 1981; Putnam 1988 for the second level. Uses ideals and
 * whatever the rule counts; neither salience nor capability.
 */
import { decide } from '../../engine/vote/tally.ts';
import type { Rule, Scenario } from '../../scenario/resolved.ts';
import { SAME } from './field.ts';

/** Closed, 0..100; both ends at the reference where nothing beats it. */
export type Interval = { low: number; high: number };

/**
 * Points that a winning coalition likes at least as well as the reference. Whoever is indifferent lets the point
 * pass; delegations without a position abstain.
 */
export function findWinSet(
  scenario: Scenario,
  article: number,
  rule: Rule,
  reference: number,
): Interval {
  const { delegations } = scenario;
  const ideals = delegations.map(({ positions }) => positions[article]?.ideal ?? NaN);
  const passes = (point: number): boolean =>
    decide(
      rule,
      delegations,
      ideals.map((ideal) =>
        Number.isNaN(ideal)
          ? 'abstain'
          : Math.abs(point - ideal) <= Math.abs(reference - ideal) + SAME
            ? 'yes'
            : 'no',
      ),
    ).adopted;
  const mirrors = [
    ...new Set(
      ideals
        .filter((ideal) => !Number.isNaN(ideal))
        .map((ideal) => mirrorReference(ideal, reference)),
    ),
  ].sort((a, b) => a - b);
  // The farther from the reference, the fewer are in favour: the farthest mirror image that passes is the end.
  return {
    low: mirrors.find((point) => point < reference && passes(point)) ?? reference,
    high: mirrors.findLast((point) => point > reference && passes(point)) ?? reference,
  };
}

/**
 * Points that so many of those with these ideals ratify: each what lies between the reference and its mirror image in
 * the ideal, [r - |r - sq|, r + |r - sq|] (Putnam 1988).
 */
export function findRatifiable(
  ideals: readonly number[],
  needed: number,
  reference: number,
): Interval {
  const mirrors = ideals.map((ideal) => mirrorReference(ideal, reference)).sort((a, b) => a - b);
  return {
    low: Math.min(reference, mirrors[needed - 1] ?? reference),
    high: Math.max(reference, mirrors.at(-needed) ?? reference),
  };
}

/** Image of the reference in an ideal, kept on the axis. */
function mirrorReference(ideal: number, reference: number): number {
  return Math.min(100, Math.max(0, 2 * ideal - reference));
}

/** What lies in both; each holds the reference. */
export function intersectIntervals(one: Interval, other: Interval): Interval {
  return { low: Math.max(one.low, other.low), high: Math.min(one.high, other.high) };
}
