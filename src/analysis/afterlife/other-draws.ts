/**
 * How sure a forecast of who joins is: the same text before other draws of the instructions. Signature and
 * ratification draw nothing themselves, so that this is all the chance there is in them.
 *
 * Ranges are closed and of whole numbers, so that they hold eight in ten of the draws or more: where a range has one or
 * two values, often all. Of 200 further draws each, over texts of all that ship (six seeds), they held 81 to 100 in a
 * hundred of ratifications, 75 to 96 of signatures, and 96 to 100 of years, which come in one or two values.
 */
import { listFree } from '../payoff.ts';
import { predictAccession, findEntryIntoForce } from '../../engine/outside/accession.ts';
import { setUp, type Setup } from '../../engine/setup/setup.ts';
import type { State } from '../../engine/state/state.ts';
import { readStandingTexts } from '../../engine/mandate/mandate.ts';

/** Draws that are looked at; enough for the middle eight in ten to hold still by a delegation or two. */
const DRAWS = 40;
/** Share of the draws left out at either end. */
const TAIL = 0.1;

export type MiddleRange = { low: number; high: number };

export type OtherDraws = {
  draws: number;
  /** Middle eight in ten of the draws. */
  signed: MiddleRange;
  ratified: MiddleRange;
  /** Draws in which enough ratify within the horizon; null where the scenario names no number. */
  enters: number | null;
  /** Whole year of entry into force in the middle eight in ten of those, or more; null without any. */
  year: MiddleRange | null;
};

/** Null where no treaty was adopted. */
export function predictOtherDraws(setup: Setup, state: State): OtherDraws | null {
  const { scenario, seed, run, values, disabledActs } = setup;
  // Where each chose whether the text binds it, or nobody may, other draws say nothing of it.
  const settled = scenario.procedure.bindsAll === true || listFree(setup, state) !== null;
  if (state.assembly?.adopted !== true || settled) return null;
  const texts = readStandingTexts(state);
  const needed = scenario.procedure.ratifications;
  const joined = Array.from({ length: DRAWS }, (_, i) => {
    const drawn = setUp(scenario, seed, run + 1 + i, [], { values, disabledActs });
    return predictAccession(drawn, drawn.mandates, texts);
  });
  const years = joined
    .map(({ ratified }) => findEntryIntoForce(ratified, needed))
    .filter((year) => year !== null);
  return {
    draws: DRAWS,
    signed: takeMiddle(joined.map(({ signed }) => signed.length)),
    ratified: takeMiddle(joined.map(({ ratified }) => ratified.length)),
    enters: needed === undefined ? null : years.length,
    year: years.length === 0 ? null : takeMiddle(years),
  };
}

/** @param values one or more */
function takeMiddle(values: readonly number[]): MiddleRange {
  const sorted = [...values].sort((one, other) => one - other);
  const out = Math.floor(TAIL * sorted.length);
  return {
    low: sorted[out] as number,
    high: sorted[sorted.length - 1 - out] as number,
  };
}
