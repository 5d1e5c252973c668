/** A delegation's instructions as they stand now: as drawn, and as events and side instruments have changed them. */
import type { SeatIndex } from '../../scenario/resolved.ts';
import { computeSideWorth } from '../promises/instruments.ts';
import { turnLineTo, moveLine } from '../mandate/lines-moved.ts';
import { type Mandate, changeMandate } from '../mandate/mandate.ts';
import type { Setup } from '../setup/setup.ts';
import type { Grant, Shift, State } from '../state/state.ts';

const shifted = new WeakMap<readonly Shift[], readonly Mandate[]>();

export function readMandate(setup: Setup, state: State, d: SeatIndex): Mandate {
  return readMandates(setup, state)[d] as Mandate;
}

type WithSides = { drawn: readonly Mandate[]; mandates: readonly Mandate[] };

const withSides = new WeakMap<readonly Grant[], WithSides>();

type Instructions = Pick<State, 'shifts' | 'grants'> & {
  setup: Setup;
  mandates: readonly Mandate[];
};

let latest: Instructions | undefined;

/** By delegation: what was asked for last is had without looking it up. */
export function readMandates(setup: Setup, state: State): readonly Mandate[] {
  const { shifts, grants } = state;
  if (latest?.setup === setup && latest.shifts === shifts && latest.grants === grants)
    return latest.mandates;
  const mandates = addSidesToMandates(setup, state);
  latest = { setup, shifts, grants, mandates };
  return mandates;
}

function addSidesToMandates(setup: Setup, state: State): readonly Mandate[] {
  const drawn = shiftMandates(setup, state);
  const { grants } = state;
  if (grants.length === 0) return drawn;
  const known = withSides.get(grants);
  if (known?.drawn === drawn) return known.mandates;
  const mandates = [...drawn];
  for (const d of new Set(grants.flatMap(({ by, to }) => [by, to]))) {
    const side = computeSideWorth(setup.scenario, grants, d);
    if (side !== 0) mandates[d] = changeMandate(drawn[d] as Mandate, { side });
  }
  withSides.set(grants, { drawn, mandates });
  return mandates;
}

function shiftMandates(setup: Setup, state: State): readonly Mandate[] {
  if (state.shifts.length === 0) return setup.mandates;
  const known = shifted.get(state.shifts);
  if (known) return known;
  const mandates = [...setup.mandates];
  for (const shift of state.shifts) {
    const mandate = mandates[shift.delegation];
    if (mandate) mandates[shift.delegation] = shift1(mandate, shift);
  }
  shifted.set(state.shifts, mandates);
  return mandates;
}

function shift1(mandate: Mandate, shift: Shift): Mandate {
  const line = mandate.redLines[shift.article];
  if (shift.line !== undefined && line) {
    const redLines = mandate.redLines.map((held, a) =>
      a === shift.article ? moveLine(line, shift.line ?? null) : held,
    );
    return changeMandate(mandate, { redLines });
  }
  const ideals = mandate.ideals.slice();
  const saliences = mandate.saliences.slice();
  if (shift.ideal !== undefined) ideals[shift.article] = shift.ideal;
  if (shift.salience !== undefined) saliences[shift.article] = shift.salience;
  const total = saliences.reduce((sum, value) => sum + value, 0);
  const weights = total > 0 ? saliences.map((value) => value / total) : saliences.slice();
  const { ideal } = shift;
  if (ideal === undefined || !line) return changeMandate(mandate, { ideals, saliences, weights });
  const redLines = mandate.redLines.map((held, a) =>
    a === shift.article ? turnLineTo(line, ideal) : held,
  );
  return changeMandate(mandate, { ideals, saliences, weights, redLines });
}
