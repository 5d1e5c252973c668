/** Objectors at the gavel: how much they weigh, and whether they keep the text from the vote. */
import { type Objections, OBJECTORS_BY, type Scenario } from '../../scenario/resolved.ts';
import type { SeatScenario } from '../../scenario/seat-scenario.ts';
import { toUnits, type Units } from '../numbers/exact.ts';
import type { Objected } from '../state/event.ts';
import type { State } from '../state/state.ts';

export type Objecting = Objected & {
  /** Two or more, who together reach what the scenario says. */
  stops: boolean;
};

type Known = { scenario: SeatScenario | Scenario; gavel: State['gavel'] };

/** Where the scenario names no share nothing is stopped, and capability is what is told. A view will do. */
export function weighObjections({ scenario, gavel }: Known): Objecting {
  const { objections } = scenario.procedure;
  const of = objections?.of ?? OBJECTORS_BY[0];
  const objected = gavel?.objected ?? [];
  const { values } = readUnits(scenario, of);
  const all = values.reduce((sum, value) => sum + value, 0n);
  const held = objected.reduce((sum, { by }) => sum + (values[by] ?? 0n), 0n);
  return {
    objectors: objected.length,
    weight: all > 0n ? Number(held) / Number(all) : 0,
    of,
    allowed: objections
      ? objections.stopVoteAt.numerator / objections.stopVoteAt.denominator
      : null,
    stops: objections !== undefined && objected.length > 1 && reaches(held, all, objections),
  };
}

function reaches(held: bigint, all: bigint, { stopVoteAt }: Objections): boolean {
  const { numerator, denominator } = stopVoteAt;
  return all > 0n && held * BigInt(denominator) >= all * BigInt(numerator);
}

const known = new WeakMap<Known['scenario'], Units>();

function readUnits(scenario: Known['scenario'], of: Objections['of']): Units {
  let units = known.get(scenario);
  if (!units) {
    units = toUnits(scenario.delegations.map((one) => (of === 'members' ? 1 : one[of])));
    known.set(scenario, units);
  }
  return units;
}
