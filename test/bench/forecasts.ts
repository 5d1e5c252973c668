/** Forecasts of where a text is heading, held against where it went when the seat waited. */
import { decideFor } from '../../src/conference/decide.ts';
import { forecastHeading, type TextHeading } from '../../src/conference/heading/heading.ts';
import { openSetup } from '../../src/conference/opened.ts';
import type { SeatPlan } from '../../src/conference/plan.ts';
import { runOn } from '../../src/conference/run-on.ts';
import {
  locateWording,
  type Mandate,
  readStandingTexts,
} from '../../src/engine/mandate/mandate.ts';
import { measureMandateMet } from '../../src/engine/mandate/met.ts';
import { view } from '../../src/engine/state/view.ts';
import type { Scenario } from '../../src/scenario/resolved.ts';

export type Forecast = {
  sitting: number;
  heading: TextHeading;
  texts: readonly number[];
  ms: number;
};

/** A conference in which one seat waited, what was forecast for it, and how it ended. */
export type Waited = {
  scenario: Scenario;
  mandate: Mandate;
  forecasts: readonly Forecast[];
  texts: readonly number[];
  adopted: boolean;
};

export type Wait = { seat: string; seed: number; run: number; sittings: readonly number[] };

/** The first, a middle one, and the last but one. */
export function listMoments({ procedure }: Scenario): number[] {
  const { sittings } = procedure;
  return [1, Math.ceil(sittings / 2), sittings - 1];
}

export function waitAndForecast(scenario: Scenario, wait: Wait): Waited {
  const { seat, seed, run, sittings } = wait;
  const plan: SeatPlan = [{ seat, by: 'passive' }];
  const { setup, state: from } = openSetup(scenario, { seed, run, plan });
  const forecasts: Forecast[] = [];
  const state = runOn(setup, from, (now, name) => {
    const { sitting, phase } = now;
    const due = name === seat && phase === 'negotiation.floor' && sittings.includes(sitting);
    if (due && !now.informals && forecasts.at(-1)?.sitting !== sitting) {
      const start = performance.now();
      const heading = forecastHeading(view(setup, now, seat));
      const ms = performance.now() - start;
      forecasts.push({ sitting, heading, texts: readStandingTexts(now), ms });
    }
    return decideFor(setup, now, plan, name);
  });
  const mandate = setup.mandates[scenario.delegationIndex.get(seat) ?? -1];
  if (!mandate) throw new Error(`${seat} is no delegation`);
  const adopted = state.assembly?.adopted === true;
  return { scenario, mandate, forecasts, texts: readStandingTexts(state), adopted };
}

/** How far off one number was: `stay` is what is off where nothing is expected to change. */
export type Miss = {
  off: number;
  stay: number;
  within: boolean;
  moved: boolean;
  direction: boolean;
};

/** Of every article that had a position then and has one at the close, in one sitting. */
export function listArticleMisses({ scenario, forecasts, texts }: Waited, sitting: number): Miss[] {
  const found = forecasts.find((one) => one.sitting === sitting);
  if (!found) return [];
  return scenario.articles.flatMap((article, a) => {
    const position = found.heading.articles[a]?.position;
    const end = locateWording(article, texts[a] ?? -1);
    const now = locateWording(article, found.texts[a] ?? -1);
    if (!position || Number.isNaN(end) || Number.isNaN(now)) return [];
    return [measureMiss(position.middle, position, now, end)];
  });
}

/** Of the seat's instructions met, 0..1. */
export function findMandateMiss(waited: Waited, sitting: number): Miss[] {
  const { scenario, forecasts, mandate, texts, adopted } = waited;
  const found = forecasts.find((one) => one.sitting === sitting);
  if (!found?.heading.mandate) return [];
  const met = (standing: readonly number[]) =>
    measureMandateMet(mandate, scenario.articles, standing);
  const end = adopted ? met(texts) : mandate.reservation;
  const { mandate: range } = found.heading;
  return [measureMiss(range.mean, range, met(found.texts), end)];
}

/** @param guess of where it ends */
function measureMiss(
  guess: number,
  { mean, low, high }: { mean: number; low: number; high: number },
  now: number,
  end: number,
): Miss {
  return {
    off: Math.abs(guess - end),
    stay: Math.abs(now - end),
    within: end >= low - ROUNDING && end <= high + ROUNDING,
    moved: end !== now,
    direction: Math.sign(mean - now) === Math.sign(end - now),
  };
}

/** Sums of decimals miss by less. */
const ROUNDING = 1e-9;

export type Calibration = {
  n: number;
  off: number;
  stay: number;
  coverage: number;
  moved: number;
  right: number;
};

export function calibrate(misses: readonly Miss[]): Calibration {
  const mean = (pick: (miss: Miss) => number) =>
    misses.reduce((sum, one) => sum + pick(one), 0) / misses.length;
  const moved = misses.filter((one) => one.moved);
  return {
    n: misses.length,
    off: mean(({ off }) => off),
    stay: mean(({ stay }) => stay),
    coverage: mean(({ within }) => Number(within)),
    moved: moved.length,
    right: moved.filter(({ direction }) => direction).length,
  };
}
