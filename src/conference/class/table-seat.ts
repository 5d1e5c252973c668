/** What a seat of a live table is shown: while it may seal acts, the game as it will be when its turn comes. */
import type { Seat } from '../../engine/command.ts';
import type { State } from '../../engine/state/state.ts';
import type { Moment } from '../moments.ts';
import { NO_NOTES } from '../play-notes.ts';
import { type Finishing, hostSeat } from '../seat/host-seat.ts';
import type { SeatGame } from '../seat/seat-game.ts';
import { encodeGame } from '../seat/game-json.ts';
import { findAsking, mayPrepare, readFloor, readNextFloor } from './asking.ts';
import { isPersonAt, listRoundSeats, type LiveTable, NOTHING_SEALED } from './live-table.ts';
import { listMarkers, type OpenDraft } from './drafting.ts';
import { standAfter, standAhead } from './turn-ahead.ts';
import type { ToldDraft, TurnPush } from './wire.ts';

/** @param moments before each command of the seat */
export function seatGameAt(
  table: LiveTable,
  seat: Seat,
  moments: readonly Moment[],
  finishing?: Finishing,
): SeatGame {
  const { conference } = table;
  const shown = { ...conference, state: readShown(table, seat) };
  const game = hostSeat(shown, seat, NO_NOTES, moments, finishing);
  // Others have the floor in between, and what is sealed is taken back otherwise.
  return { ...game, undo: { ok: false, because: 'others' } };
}

/** What a seat is to see: the state when its turn comes, or that of a question asked before its time. */
export function readShown(table: LiveTable, seat: Seat): State {
  const { conference, resolving } = table;
  const asking = resolving ? findAsking(table, seat) : null;
  if (asking?.of === 'ahead') return asking.room.state;
  if (asking?.of === 'back') {
    const { acts } = table.sealed.get(seat) ?? NOTHING_SEALED;
    return standAhead(readFloor(table), seat, acts.slice(0, asking.back.at));
  }
  if (mayPrepare(table, seat)) return readPrepared(table, seat);
  if (resolving || !listRoundSeats(table).includes(seat)) return conference.state;
  const { acts, done } = table.sealed.get(seat) ?? NOTHING_SEALED;
  return done ? standAfter(conference, seat) : standAhead(conference, seat, acts);
}

function readPrepared(table: LiveTable, seat: Seat): State {
  const { setup, state } = readNextFloor(table);
  const { acts, done } = table.next.get(seat) ?? NOTHING_SEALED;
  return done ? state : standAhead({ setup, state }, seat, acts);
}

export function writeTurn(
  table: LiveTable,
  number: number,
  seat: Seat,
  moments: readonly Moment[],
): TurnPush {
  const next = mayPrepare(table, seat);
  const { acts, done } = (next ? table.next : table.sealed).get(seat) ?? NOTHING_SEALED;
  const asking = findAsking(table, seat);
  const back = asking?.of === 'back' ? asking.back : null;
  return {
    type: 'turn',
    table: number,
    n: table.conference.commands.length,
    ...encodeGame(seatGameAt(table, seat, moments)),
    sealed: isPersonAt(table, seat) ? acts : [],
    done,
    back: back && { act: back.act, ...back.rejection },
    ahead: asking?.of === 'ahead',
    next,
    held: null,
    drafts: table.drafts.map((one) => tellDraft(table, one, seat)),
  };
}

function tellDraft(table: LiveTable, { marks, ...draft }: OpenDraft, seat: Seat): ToldDraft {
  const seats = listMarkers(table);
  const marked = seats.filter((one) => marks.has(one)).length;
  return { ...draft, marked, of: seats.length, yours: marks.get(seat) ?? null };
}
