/** Objectors at the gavel: how much they weigh, and whether they keep the text from the vote. */
import {
  type Objections,
  OBJECTORS_BY,
  type Scenario,
  type SeatIndex,
} from '../../scenario/resolved.ts';
import type { SeatScenario } from '../seat-scenario.ts';
import { toUnits } from '../numbers/exact.ts';
import type { Objected } from '../state/event.ts';
import type { State } from '../state/state.ts';

export type Objecting = Objected & {
  /** Two or more, who together reach what the scenario says. */
  stops: boolean;
};

type Read = Scenario | SeatScenario;

/** A view will do. */
export function weighObjections({ scenario, gavel }: Gavel): Objecting {
  return weighObjectors(scenario, gavel?.objected.map(({ by }) => by) ?? []);
}

type Gavel = { scenario: Read; gavel: State['gavel'] };

/**
 * What these would weigh if they objected. Where the scenario names no share nothing is stopped, and capability is what
 * is told.
 */
export function weighObjectors(scenario: Read, seats: readonly SeatIndex[]): Objecting {
  const { objections } = scenario.procedure;
  const of = objections?.of ?? OBJECTORS_BY[0];
  const { values, all } = readUnits(scenario, of);
  const held = seats.reduce((sum, d) => sum + (values[d] ?? 0n), 0n);
  return {
    objectors: seats.length,
    weight: all > 0n ? Number(held) / Number(all) : 0,
    of,
    allowed: objections
      ? objections.stopVoteAt.numerator / objections.stopVoteAt.denominator
      : null,
    stops: objections !== undefined && seats.length > 1 && reaches(held, all, objections),
  };
}

function reaches(held: bigint, all: bigint, { stopVoteAt }: Objections): boolean {
  const { numerator, denominator } = stopVoteAt;
  return all > 0n && held * BigInt(denominator) >= all * BigInt(numerator);
}

type Weighed = { values: readonly bigint[]; all: bigint };

const known = new WeakMap<Read, Weighed>();

function readUnits(scenario: Read, of: Objections['of']): Weighed {
  let units = known.get(scenario);
  if (!units) {
    const amounts = scenario.delegations.map((one) => (of === 'members' ? 1 : one[of]));
    const { values } = toUnits(amounts);
    units = { values, all: values.reduce((sum, value) => sum + value, 0n) };
    known.set(scenario, units);
  }
  return units;
}
