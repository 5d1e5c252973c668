/** Tables as the server holds them: what is put in, kept and answered, and folded again at a restart. */
import { setImmediate } from 'node:timers/promises';
import { openTable } from '../../conference/class/live-table.ts';
import { type PutIn, putIn, type TableInput } from '../../conference/class/put-in.ts';
import { seatGameAt, writeTurn } from '../../conference/class/table-seat.ts';
import type { ActAnswer, TurnPush } from '../../conference/class/wire.ts';
import { finishWith } from '../../conference/in-steps.ts';
import { MomentTrail } from '../../conference/moment-trail.ts';
import type { Finishing } from '../../conference/seat/host-seat.ts';
import type { SeatGame } from '../../conference/seat/seat-game.ts';
import { hear, hears } from '../../engine/answers/hearing.ts';
import type { Seat } from '../../engine/command.ts';
import type { DomainEvent } from '../../engine/state/event.ts';
import { hashState } from '../../engine/state/hash.ts';
import type { ClassState, HeldTable, LoadedScenario, TableDocument } from './class-state.ts';
import { followStage, makeClock } from './clocks.ts';
import { cutSittings } from './cut-sittings.ts';
import type { KeptInput } from './journal.ts';

/** Events the board shows. */
const MOST_NEWS = 40;

export function holdTable(
  whole: LoadedScenario,
  { table, opening, sittings }: TableDocument,
): HeldTable {
  const loaded = cutSittings(whole, sittings);
  return {
    number: table,
    loaded,
    live: openTable(loaded.scenario, opening),
    inputs: 0,
    answers: new Map(),
    trail: new MomentTrail(),
    clock: makeClock(),
    awaited: new Map(),
    said: [],
    releases: new Map(),
    news: [],
  };
}

export type By = { person: string; id: string } | null;

/** Puts something in and keeps it; what is refused changes nothing and is not kept. */
export function putAtTable(state: ClassState, held: HeldTable, input: TableInput, by: By): PutIn {
  const put = carryIn(state, held, input, by);
  if (!put.ok) return put;
  const { conference } = held.live;
  state.keeper.add({
    table: held.number,
    at: held.inputs - 1,
    input,
    by: by?.person ?? null,
    id: by?.id ?? null,
    n: conference.commands.length,
    after: hashState(conference.state),
  });
  followStage(state, held);
  state.changed.tables.add(held.number);
  tellBrought(state, held, put.events);
  return put;
}

/** An event that was brought stands before everybody at the table; one of its own time is in the log. */
function tellBrought(state: ClassState, held: HeldTable, events: readonly DomainEvent[]): void {
  const { injected = [] } = held.live.conference.state;
  for (const one of events) {
    if (one.type !== 'scheduled' || !injected.includes(one.event)) continue;
    const push = { type: 'event' as const, id: one.event };
    state.notices.push({ table: held.number, person: null, push });
  }
}

function carryIn(
  state: Pick<ClassState, 'newsId'>,
  held: HeldTable,
  input: TableInput,
  by: By,
): PutIn {
  const before = held.live.conference.commands.length;
  const put = putIn(held.live, input);
  if (!put.ok) return put;
  held.live = put.table;
  held.inputs += 1;
  if (by) held.answers.set(`${by.person} ${by.id}`, answerDone(held, put, before, input, by.id));
  const { setup, state: now } = put.table.conference;
  for (const happening of put.events) {
    // What the whole room hears: the board may be on the wall.
    if (!hears(setup.scenario, now, '', happening)) continue;
    state.newsId += 1;
    held.news.push({ id: state.newsId, table: held.number, happening });
  }
  held.news.splice(0, held.news.length - MOST_NEWS);
  return put;
}

/** With what the seat itself hears of it. */
function answerDone(
  { live }: HeldTable,
  put: PutIn & { ok: true },
  n: number,
  input: TableInput,
  id: string,
): ActAnswer {
  const { setup, state } = live.conference;
  const seat = ('seat' in input ? input.seat : null) ?? '';
  const heard = put.events.flatMap((one) => hear(setup.scenario, state, seat, one) ?? []);
  return { type: 'done', n, id, events: put.sealed ? [] : heard, sealed: put.sealed };
}

export type Folded = { ok: true } | { ok: false; at: number };

/** The same inputs again; each must lead where it led. */
export function foldInputs(
  state: Pick<ClassState, 'newsId'>,
  held: HeldTable,
  inputs: readonly KeptInput[],
): Folded {
  for (const { at, input, by, id, n, after } of inputs) {
    const put = carryIn(state, held, input, by !== null && id !== null ? { person: by, id } : null);
    const { conference } = held.live;
    const same = put.ok && at === held.inputs - 1 && conference.commands.length === n;
    if (!same || hashState(conference.state) !== after) return { ok: false, at };
  }
  return { ok: true };
}

export function writeTurnAt({ live, trail, number }: HeldTable, seat: Seat): TurnPush {
  return writeTurn(live, number, seat, trail.follow(live.conference, seat));
}

/** Advice takes a second: what others ask for comes between its steps. */
const finishInTurn: Finishing = (steps) => finishWith(steps, setImmediate);

export function readSeatGame({ live, trail }: HeldTable, seat: Seat): SeatGame {
  return seatGameAt(live, seat, trail.follow(live.conference, seat), finishInTurn);
}
