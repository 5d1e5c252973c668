/** Seats: which there are, who has them, and who is dealt which. */
import type { Place } from '../../conference/class/wire.ts';
import { CLASS_LIMITS } from '../../conference/class/limits.ts';
import type { SeatRole } from '../../conference/class/requests.ts';
import { isPersonAt } from '../../conference/class/live-table.ts';
import type { Seat } from '../../engine/command.ts';
import { CHAIR, type Scenario } from '../../scenario/resolved.ts';
import {
  type ClassState,
  findScenarioFor,
  keepPerson,
  listPeopleAt,
  type PersonDocument,
} from './class-state.ts';
import { putAtTable } from './tables.ts';

/** Seats that are dealt: the featured ones first, then others on the floor that may be played. */
export function listDealtSeats(scenario: Scenario, most: number): Seat[] {
  const playable = new Set(scenario.delegations.filter((one) => one.playable).map(({ id }) => id));
  const floor = scenario.floor.flatMap((d) => scenario.delegations[d]?.id ?? []);
  const featured = scenario.featured.map(({ seat }) => seat);
  return [...new Set([...featured, ...floor])].filter((seat) => playable.has(seat)).slice(0, most);
}

/** Whether anybody may sit there: once play has begun, in a seat that is on the floor. */
export function isSeat(state: ClassState, table: number, seat: Seat): boolean {
  const { scenario } = findScenarioFor(state, table);
  const d = scenario.delegationIndex.get(seat);
  const held = state.tables.get(table);
  const observes = scenario.observers.some(({ id }) => id === seat);
  if (!held) return seat === CHAIR || observes || d !== undefined;
  const { setup } = held.live.conference;
  if (observes) return setup.observers.some(({ id }) => id === seat);
  return seat === CHAIR || (d !== undefined && setup.floor.includes(d));
}

/** The first in a seat speaks for it, the second is its capital, and there is one more at most. */
export function roleIn(
  state: ClassState,
  table: number,
  seat: Seat,
  person: string,
): SeatRole | null {
  const others = listPeopleAt(state, table, seat).filter((one) => one.person !== person);
  if (others.length >= CLASS_LIMITS.perSeat) return null;
  if (!others.some(({ place }) => place?.role === 'delegate')) return 'delegate';
  return 'capital';
}

/** Sits somebody down; a seat that a policy had at a running table is the person's from then on. */
export function seatPerson(state: ClassState, person: PersonDocument, place: Place | null): void {
  const before = person.place;
  keepPerson(state, { ...person, place });
  for (const one of [before, place]) if (one) state.changed.tables.add(one.table);
  const held = place && state.tables.get(place.table);
  if (!held || place.role !== 'delegate' || isPersonAt(held.live, place.seat)) return;
  putAtTable(state, held, { type: 'hand', seat: place.seat, by: 'person' }, null);
}

/** Once play has begun a policy keeps the seat it has: whoever comes is its capital, until the instructor hands it on. */
function findRole(
  state: ClassState,
  { table, seat }: Pick<Place, 'table' | 'seat'>,
  person: string,
): SeatRole | null {
  const role = roleIn(state, table, seat, person);
  const held = state.tables.get(table);
  return role === 'delegate' && held && !isPersonAt(held.live, seat) ? 'capital' : role;
}

/** Whoever speaks for a seat that had only a capital until now. */
export function findHeir(state: ClassState, table: number, seat: Seat): PersonDocument | undefined {
  const there = listPeopleAt(state, table, seat);
  return there.some(({ place }) => place?.role === 'delegate') ? undefined : there[0];
}

/** Where somebody who wishes for it, or for nothing, may sit; null: it is taken, or there is none. */
export function findPlace(
  state: ClassState,
  person: string,
  wish: { table?: number | undefined; seat?: string | undefined },
): Place | null {
  // Once play has begun a table at which nobody sat is not opened any more.
  const late = state.document.stage === 'running';
  const open = listTables(state).filter((table) => !late || state.tables.has(table));
  const tables = open.filter((table) => wish.table === undefined || table === wish.table);
  if (wish.seat !== undefined) return findSeatAt(state, person, tables, wish.seat);
  const free = tables.flatMap((table) => {
    const { scenario } = findScenarioFor(state, table);
    const seats = listDealtSeats(scenario, state.document.settings.seats).map((seat) => {
      return { table, seat, taken: listPeopleAt(state, table, seat).length };
    });
    const there = seats.reduce((sum, { taken }) => sum + taken, 0);
    return seats.map((one) => ({ ...one, there }));
  });
  // Tables fill alike: nobody is left alone at the last one.
  const [best] = free.sort((one, other) => one.taken - other.taken || one.there - other.there);
  if (!best || best.taken >= CLASS_LIMITS.perSeat) return null;
  const role = findRole(state, best, person);
  return role && { table: best.table, seat: best.seat, role };
}

function findSeatAt(
  state: ClassState,
  person: string,
  tables: readonly number[],
  seat: Seat,
): Place | null {
  const free = tables.filter((table) => isSeat(state, table, seat));
  const [table] = free.sort(
    (one, other) => listPeopleAt(state, one, seat).length - listPeopleAt(state, other, seat).length,
  );
  if (table === undefined) return null;
  const role = findRole(state, { table, seat }, person);
  return role && { table, seat, role };
}

export function listTables({ document }: ClassState): number[] {
  return Array.from({ length: document.settings.tables }, (_, i) => i + 1);
}
