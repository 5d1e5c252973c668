/** A delegation's instructions as they stand now: as drawn, and as events have changed them since. */
import type { Mandate } from './mandate.ts';
import type { Setup } from './setup.ts';
import type { Shift, State } from './state.ts';

const shifted = new WeakMap<readonly Shift[], readonly Mandate[]>();

export function mandateOf(setup: Setup, state: State, d: number): Mandate {
  return mandatesOf(setup, state)[d] as Mandate;
}

export function mandatesOf(setup: Setup, state: State): readonly Mandate[] {
  if (state.shifts.length === 0) return setup.mandates;
  const known = shifted.get(state.shifts);
  if (known) return known;
  const mandates = setup.mandates.map((mandate, d) =>
    state.shifts.filter((shift) => shift.delegation === d).reduce(shift1, mandate),
  );
  shifted.set(state.shifts, mandates);
  return mandates;
}

function shift1(mandate: Mandate, shift: Shift): Mandate {
  const ideals = mandate.ideals.slice();
  const saliences = mandate.saliences.slice();
  if (shift.ideal !== undefined) ideals[shift.article] = shift.ideal;
  if (shift.salience !== undefined) saliences[shift.article] = shift.salience;
  const total = saliences.reduce((sum, value) => sum + value, 0);
  const weights = total > 0 ? saliences.map((value) => value / total) : saliences.slice();
  return { ...mandate, ideals, saliences, weights };
}
