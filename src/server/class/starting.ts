/** Dealing seats, opening tables, and ending play. */
import type { InstructorAsking } from '../../conference/class/requests.ts';
import type { TableOpening } from '../../conference/class/live-table.ts';
import { type Answer, OK, refuseAsked } from './asking.ts';
import {
  type ClassState,
  findScenarioFor,
  type HeldTable,
  keepClass,
  listPeopleAt,
  type TableDocument,
} from './class-state.ts';
import { CLASS_LIMITS } from '../../conference/class/limits.ts';
import { findPlace, listDealtSeats, listTables, seatPerson } from './places.ts';
import { followPlay, followStage } from './clocks.ts';
import { holdTable, putAtTable } from './tables.ts';

/** Share of the class that is to be there before play begins. */
const READY = 0.9;
/** Persons at a table from which on policies answer and vote, and bring nothing of their own. */
const MANY = 5;

export function deal(state: ClassState, { by, roster }: InstructorAsking['deal']): Answer {
  if (state.document.stage !== 'lobby') return refuseAsked('late');
  if (by === 'roster') return dealByRoster(state, roster ?? []);
  const people = [...state.people.values()];
  const open = by === 'wish' ? people.filter(({ place }) => place === null) : people;
  if (by === 'chance') for (const person of people) seatPerson(state, person, null);
  makeRoom(state);
  for (const { person } of shuffle(state, open)) {
    const now = state.people.get(person);
    const place = findPlace(state, person, {});
    if (now) seatPerson(state, now, place ?? { table: 1, seat: '', role: 'observer' });
  }
  return OK;
}

/** As many tables as the class fills, unless the instructor has asked for more. */
function makeRoom(state: ClassState): void {
  const { settings } = state.document;
  const wanted = Math.ceil(state.people.size / settings.seats);
  const tables = Math.min(CLASS_LIMITS.tables, Math.max(settings.tables, wanted, 1));
  if (tables !== settings.tables) keepClass(state, { settings: { ...settings, tables } });
}

function dealByRoster(
  state: ClassState,
  roster: NonNullable<InstructorAsking['deal']['roster']>,
): Answer {
  const called = (name: string) => name.trim().toLowerCase();
  let seated = 0;
  for (const person of state.people.values()) {
    const line = roster.find(({ name }) => called(name) === called(person.name));
    const place = line && findPlace(state, person.person, line);
    if (!place) continue;
    seatPerson(state, person, place);
    seated += 1;
  }
  return { ok: true, seated };
}

/** Seats are dealt by a chance that no record holds. */
function shuffle<One>({ draw }: ClassState, list: readonly One[]): One[] {
  const drawn = list.map((one) => ({ one, at: draw() }));
  return drawn.sort((a, b) => a.at - b.at).map(({ one }) => one);
}

export function startPlay(state: ClassState, { force }: InstructorAsking['start']): Answer {
  if (state.document.stage !== 'lobby') return refuseAsked('late');
  if (state.people.size === 0) return refuseAsked('nobody');
  const people = [...state.people.values()];
  const ready = people.filter(
    ({ person }) => (state.presence.get(person)?.sockets ?? 0) > 0,
  ).length;
  if (!force && ready < READY * people.length)
    return refuseAsked('notReady', { ready, of: people.length });
  deal(state, { by: 'wish' });
  keepClass(state, { stage: 'running', warmup: false });
  for (const table of listTables(state))
    if (listPeopleAt(state, table).length > 0) openAt(state, table);
  followPlay(state);
  return OK;
}

function openAt(state: ClassState, table: number): void {
  const loaded = findScenarioFor(state, table);
  const people = listPeopleAt(state, table).filter(({ place }) => place?.role === 'delegate');
  const taken = new Set(people.flatMap(({ place }) => place?.seat ?? []));
  const { settings } = state.document;
  const dealt = listDealtSeats(loaded.scenario, settings.seats);
  const seats = [...new Set([...dealt, ...taken])];
  const by = taken.size >= MANY ? ('passive' as const) : ('delegation' as const);
  const opening: TableOpening = {
    seed: state.draw(),
    seats: seats.map((seat) => ({ seat, taken: taken.has(seat) })),
    policy: by,
    others: by,
  };
  const document: TableDocument = {
    table,
    scenario: loaded.scenario.id,
    opening,
    ...(settings.sittings === null ? {} : { sittings: settings.sittings }),
  };
  const held = holdTable(loaded, document);
  state.tables.set(table, held);
  state.keeper.keep(`table/${table}`, document);
  followStage(state, held);
  state.changed.tables.add(table);
}

/** Play is over everywhere at once: what is left is played by policies, and everybody is shown everything. */
export function openDebrief(state: ClassState): Answer {
  if (state.document.stage !== 'running') return refuseAsked('late');
  for (const held of state.tables.values()) finishTable(state, held);
  keepClass(state, { stage: 'debrief' });
  followPlay(state);
  return OK;
}

/** What is left of it is played by policies. */
export function finishTable(state: ClassState, held: HeldTable): void {
  if (held.live.stage !== 'over') putAtTable(state, held, { type: 'finish' }, null);
  state.changed.tables.add(held.number);
}
