/** What is pushed to people at a table, and to those in the lobby. */
import { listThinking } from '../../conference/class/asking.ts';
import { isPersonAt } from '../../conference/class/live-table.ts';
import { planAt } from '../../conference/plan.ts';
import type {
  LobbyPush,
  OpenPush,
  Place,
  RoundPush,
  SeatPresence,
  WarmupState,
} from '../../conference/class/wire.ts';
import { openMessage } from '../../conference/seat/scenario-json.ts';
import { encodeWords } from '../../conference/seat/words-json.ts';
import type { Seat } from '../../engine/command.ts';
import { CHAIR, type Scenario, type Words } from '../../scenario/resolved.ts';
import { briefFor, seatScenario } from '../../engine/seat-scenario.ts';
import {
  type ClassState,
  findScenarioFor,
  type HeldTable,
  listPeopleAt,
  type PersonDocument,
} from './class-state.ts';
import { readLeft } from './clocks.ts';
import { writeCard, writeYou } from './joining.ts';
import { listDealtSeats, listTables } from './places.ts';

/** Milliseconds for which somebody who went counts as there: a page that is loaded again is away for a moment. */
const GRACE = 10_000;

export function writeOpen(state: ClassState, { table, seat, role }: Place): OpenPush {
  const scenario = readScenarioAt(state, table);
  const brief = briefFor(scenario, seat);
  return {
    ...openMessage(seatScenario(scenario), seat),
    table,
    role,
    brief: brief && encodeWords(brief),
  };
}

/** With the words that people have written at the table by now. */
export function readScenarioAt(state: ClassState, table: number): Scenario {
  const held = state.tables.get(table);
  return held?.live.conference.setup.scenario ?? findScenarioFor(state, table).scenario;
}

export function writeRound(state: ClassState, held: HeldTable): RoundPush {
  const { live, clock, number } = held;
  const { conference, stage } = live;
  const { phase, sitting, lastSitting } = conference.state;
  const still = stage === 'over' || (clock.paused && clock.left === 0);
  return {
    type: 'round',
    table: number,
    n: conference.commands.length,
    phase,
    sitting,
    sittings: lastSitting,
    stage,
    endsIn: still ? null : readLeft(held, state.now()),
    paused: clock.paused,
    people: listPresence(state, held),
    drafting: state.document.settings.drafting,
  };
}

/** Seats that are persons' by now, or were meant for them. */
export function listPresence(state: ClassState, held: HeldTable): SeatPresence[] {
  const { conference } = held.live;
  const plan = planAt(conference, conference.commands.length);
  const dealt = new Set(listDealtSeats(held.loaded.scenario, state.document.settings.seats));
  const seats = plan.filter(({ seat, by }) => by === 'person' || dealt.has(seat));
  const thinking = new Set(listThinking(held.live));
  return seats.map(({ seat }) => writePresence(state, held, seat, thinking.has(seat)));
}

function writePresence(
  state: ClassState,
  { live, number }: HeldTable,
  seat: Seat,
  thinking: boolean,
): SeatPresence {
  const people = listPeopleAt(state, number, seat);
  const speakers = people.filter(({ place }) => place?.role === 'delegate');
  const away = Math.min(...speakers.map(({ person }) => readAwayFor(state, person)), Infinity);
  const awayFor = Number.isFinite(away) ? away : 0;
  const sealed = live.sealed.get(seat);
  return {
    seat,
    by: isPersonAt(live, seat) ? 'person' : 'policy',
    persons: people.length,
    here: speakers.length > 0 && awayFor < GRACE,
    awayFor,
    thinking,
    sealed: sealed !== undefined && (sealed.done || sealed.acts.length > 0),
  };
}

export function readAwayFor({ presence, now }: ClassState, person: string): number {
  const { sockets, since } = presence.get(person) ?? { sockets: 0, since: 0 };
  return sockets > 0 ? 0 : Math.round(now() - since);
}

export function isHere(state: ClassState, person: string): boolean {
  return (state.presence.get(person)?.sockets ?? 0) > 0;
}

export function writeWarmup({ document, people }: ClassState): LobbyForAll['warmup'] {
  const votes = [...people.values()].flatMap(({ vote }) => vote ?? []);
  const count = (vote: string) => votes.filter((one) => one === vote).length;
  const counts = { yes: count('yes'), no: count('no'), abstain: count('abstain') };
  return { open: document.warmup, counts };
}

/** What everybody is told alike. */
export type LobbyForAll = Pick<LobbyPush, 'card' | 'seats' | 'connected' | 'check' | 'several'> & {
  warmup: Pick<WarmupState, 'open' | 'counts'>;
};

export function writeLobby({ warmup, ...all }: LobbyForAll, person: PersonDocument): LobbyPush {
  const { open, counts } = warmup;
  // Whoever votes does not see first how others have.
  const own = { open, yours: person.vote, counts: open ? null : counts };
  return { type: 'lobby', ...all, you: writeYou(person), warmup: own };
}

export function writeLobbyForAll(state: ClassState): LobbyForAll {
  const { settings } = state.document;
  const taken = countTaken(state);
  const seats = listTables(state).flatMap((table) => {
    const { scenario } = findScenarioFor(state, table);
    return listDealtSeats(scenario, settings.seats).map((seat) => ({
      table,
      seat,
      name: encodeWords(nameSeat(scenario, seat)),
      persons: taken.get(`${table} ${seat}`) ?? 0,
    }));
  });
  return {
    card: writeCard(state),
    warmup: writeWarmup(state),
    seats,
    connected: [...state.people.keys()].filter((one) => isHere(state, one)).length,
    check: settings.check,
    several: state.several,
  };
}

/** Persons by table and seat. */
function countTaken({ people }: ClassState): Map<string, number> {
  const taken = new Map<string, number>();
  for (const { place } of people.values()) {
    if (!place) continue;
    const key = `${place.table} ${place.seat}`;
    taken.set(key, (taken.get(key) ?? 0) + 1);
  }
  return taken;
}

function nameSeat(scenario: Scenario, seat: Seat): Words {
  if (seat === CHAIR) return scenario.words?.chair ?? seat;
  return scenario.delegations.find(({ id }) => id === seat)?.name ?? seat;
}
