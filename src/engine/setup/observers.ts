/**
 * Observers: they speak, ask and propose through a member, and have no vote, no objection and no motion. A seat
 * taken by somebody is in the list of speakers after the delegations.
 */
import type {
  ArticleIndex,
  Observer,
  Position,
  Scenario,
  SeatNumber,
} from '../../scenario/resolved.ts';
import type { SeatScenario } from '../seat-scenario.ts';
import type { Seat } from '../command.ts';
import { type Mandate, listWordings } from '../mandate/mandate.ts';

/** An observer that takes part in this conference. */
export type Attending = {
  id: Seat;
  /** As `findObserverNumber` counts. */
  number: SeatNumber;
  mandate: Mandate;
};

/** Observers are counted down from -2, so that they are no delegation and not the Chair, which is -1. */
export function findObserverNumber(
  scenario: { observers: readonly { id: Seat }[] },
  seat: Seat,
): SeatNumber {
  let number = -2;
  for (const { id } of scenario.observers) {
    if (id === seat) return number;
    number -= 1;
  }
  return -1;
}

/** Delegation by index, or observer by `findObserverNumber`; -1: the Chair. */
export function seatNumber(
  scenario: Pick<SeatScenario, 'delegationIndex'> & { observers: readonly { id: Seat }[] },
  seat: Seat,
): SeatNumber {
  return scenario.delegationIndex.get(seat) ?? findObserverNumber(scenario, seat);
}

/** Id of a delegation by index, or of an observer by `findObserverNumber`. */
export function seatNumbered(scenario: SeatScenario, number: SeatNumber): Seat {
  return scenario.delegations[number]?.id ?? scenario.observers[-2 - number]?.id ?? '';
}

/** @param seats ids of observers whose seats are taken */
export function listAttendingObservers(scenario: Scenario, seats: readonly Seat[]): Attending[] {
  return scenario.observers.flatMap((observer) =>
    seats.includes(observer.id)
      ? [
          {
            id: observer.id,
            number: findObserverNumber(scenario, observer.id),
            mandate: makeObserverMandate(scenario, observer),
          },
        ]
      : [],
  );
}

/**
 * Its instructions are its positions as the scenario has them, nothing drawn; where it has none, those of the
 * group that has its id. No treaty is worth nothing to one that cannot join it.
 */
function makeObserverMandate(scenario: Scenario, observer: Observer): Mandate {
  const own = observer.positions.some((position) => position !== undefined);
  const positions = own ? observer.positions : groupPositions(scenario, observer.id);
  const size = scenario.articles.length;
  const ideals = new Float64Array(size).fill(NaN);
  const saliences = new Float64Array(size);
  for (let a: ArticleIndex = 0; a < size; a += 1) {
    const position = positions[a];
    if (!position) continue;
    ideals[a] = position.ideal;
    saliences[a] = position.salience;
  }
  const total = saliences.reduce((sum, salience) => sum + salience, 0);
  return {
    ideals,
    saliences,
    weights: total > 0 ? saliences.map((salience) => salience / total) : saliences.slice(),
    redLines: positions.map((position) => position?.redLine),
    linkages: [],
    reservation: 0,
    patience: 1,
    side: 0,
    read: scenario.articles.map((article) =>
      Float64Array.from(listWordings(article), ({ position }) => position),
    ),
  };
}

/** Means of the positions of a group's members, without red lines. */
function groupPositions(scenario: Scenario, id: string): readonly (Position | undefined)[] {
  const members = scenario.groups.find((group) => group.id === id)?.members ?? [];
  return scenario.articles.map((_, a) => {
    const held = members.flatMap((d) => scenario.delegations[d]?.positions[a] ?? []);
    if (held.length === 0) return undefined;
    const mean = (of: (position: Position) => number) =>
      held.reduce((sum, position) => sum + of(position), 0) / held.length;
    return {
      ideal: mean((position) => position.ideal),
      salience: mean(({ salience }) => salience),
    };
  });
}
