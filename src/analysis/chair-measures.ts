/**
 * What a Chair has made of a conference: that there is a treaty, and that both sides are better off with it. The
 * sides are those who want less of the treaty than the middle delegation, and those who want more.
 */
import { readMandates } from '../engine/capitals/instructions.ts';
import { readStandingTexts, utility } from '../engine/mandate/mandate.ts';
import type { Setup } from '../engine/setup/setup.ts';
import type { State } from '../engine/state/state.ts';
import type { Delegation, Scenario } from '../scenario/resolved.ts';

export type ChairMeasures = {
  adopted: boolean;
  /** Shares 0..1 of each side to which the treaty is worth more than none; 0 with no deal. */
  betterOff: { narrow: number; broad: number };
  /** The lesser of the two. */
  fairness: number;
};

const known = new WeakMap<Scenario, readonly boolean[]>();

/** By delegation, whether it is of the broad side: its mean ideal, by salience, is above the middle one. */
export function findBroadSide(scenario: Scenario): readonly boolean[] {
  const found = known.get(scenario);
  if (found) return found;
  const means = scenario.delegations.map(averageIdeal);
  const ordered = [...means].sort((one, other) => one - other);
  const middle = ordered[Math.floor((ordered.length - 1) / 2)] ?? 50;
  const sides = means.map((mean) => mean > middle);
  known.set(scenario, sides);
  return sides;
}

function averageIdeal({ positions }: Delegation): number {
  let sum = 0;
  let all = 0;
  for (const position of positions) {
    if (!position) continue;
    sum += position.salience * position.ideal;
    all += position.salience;
  }
  return all > 0 ? sum / all : 50;
}

/** Shares 0..1 of either side, by the instructions as events have left them; all 0 where no treaty was adopted. */
export function measureChair(setup: Setup, state: State): ChairMeasures {
  const adopted = state.assembly?.adopted === true;
  if (!adopted) return { adopted, betterOff: { narrow: 0, broad: 0 }, fairness: 0 };
  const sides = findBroadSide(setup.scenario);
  const texts = readStandingTexts(state);
  const better = readMandates(setup, state).map(
    (mandate) => utility(mandate, setup.scenario.articles, texts) > mandate.reservation,
  );
  const shareOf = (broad: boolean) => {
    const members = better.filter((_, d) => sides[d] === broad);
    return members.length > 0 ? members.filter(Boolean).length / members.length : 1;
  };
  const betterOff = { narrow: shareOf(false), broad: shareOf(true) };
  return { adopted, betterOff, fairness: Math.min(betterOff.narrow, betterOff.broad) };
}
