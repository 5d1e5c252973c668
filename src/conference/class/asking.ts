/**
 * What each person at a table is asked while sealed acts are carried out: many things at once, so that nobody waits for one
 * after another. Acts that came back are laid anew, and packages that a room has yet to hear are answered early.
 */
import { apply } from '../../engine/acts/apply.ts';
import type { Seat } from '../../engine/command.ts';
import { writeCanonical } from '../../engine/numbers/canonical.ts';
import { isOffered, listAwaitedSeats } from '../../engine/state/awaited.ts';
import { changeIds, isOnFloor } from '../../engine/state/transaction.ts';
import {
  type CameBack,
  type EarlyAnswer,
  type PackageName,
  isPersonAt,
  listBlocking,
  type LiveTable,
  nameQuestion,
  NOTHING_SEALED,
} from './live-table.ts';
import { standAhead } from './turn-ahead.ts';

export type Floor = Pick<LiveTable['conference'], 'setup' | 'state'>;

/** A sealed package as its room will hear it. `state`: with the package before the room. */
export type RoomAhead = PackageName & {
  state: Floor['state'];
  /** Persons who have not answered. */
  asked: readonly Seat[];
};

export type AskedOfSeat =
  | { of: 'now' }
  | { of: 'back'; back: CameBack }
  | { of: 'ahead'; room: RoomAhead };

/** What is asked of a person; null: nothing. What the table waits for comes first. */
export function findAsking(table: LiveTable, seat: Seat): AskedOfSeat | null {
  const back = table.back.get(seat);
  if (listBlocking(table).includes(seat) && !(back && table.stage === 'returned'))
    return { of: 'now' };
  if (back) return { of: 'back', back };
  if (isOfferedAt(table.conference, seat)) return { of: 'now' };
  const room = listRoomsAhead(table).find(({ asked }) => asked.includes(seat));
  return room ? { of: 'ahead', room } : null;
}

/** An offer is answered before anything else, and shown alone. */
export function isOfferedAt({ setup, state }: Floor, seat: Seat): boolean {
  return isOffered(state, setup.scenario.delegationIndex.get(seat) ?? -1);
}

/** Persons who have something to say or to answer before the stage is over. */
export function listThinking(table: LiveTable): readonly Seat[] {
  const ahead = listRoomsAhead(table).flatMap(({ asked }) => asked);
  return [...new Set([...listBlocking(table), ...table.back.keys(), ...ahead])];
}

/** While others answer and act, and nothing is asked of it, a delegation may seal what it will do in the next sitting. */
export function mayPrepare(table: LiveTable, seat: Seat): boolean {
  const { conference, resolving } = table;
  const { phase, sitting, lastSitting } = conference.state;
  if (!resolving || !phase.startsWith('negotiation.') || sitting >= lastSitting) return false;
  if (!isPersonAt(table, seat)) return false;
  const d = conference.setup.scenario.delegationIndex.get(seat) ?? -1;
  return isOnFloor(conference.setup, d) && findAsking(table, seat) === null;
}

/** Of an act put in now, for the sitting that it would be sealed for. */
export function markNext(table: LiveTable, seat: Seat): { next?: true } {
  return mayPrepare(table, seat) ? { next: true } : {};
}

/** As if the next sitting had opened, and the floor came to nobody yet. */
export function readNextFloor(table: LiveTable): Floor {
  const { setup, state } = readFloor(table);
  return { setup, state: { ...state, queue: [], sitting: state.sitting + 1 } };
}

export function nameQuestionTo(table: LiveTable, seat: Seat): string {
  const asking = findAsking(table, seat);
  if (mayPrepare(table, seat)) return `next ${table.round}`;
  if (asking?.of === 'back') return `back ${table.round}`;
  if (asking?.of !== 'ahead') return nameQuestion(table);
  const { by, changes, words } = asking.room;
  return ['ahead', by, changes, words].join(' ');
}

/** As it would be if the room or the vote that interrupts the list of speakers were over. */
export function readFloor({ conference: { setup, state } }: LiveTable): Floor {
  if (state.informals === null && state.voting === null) return { setup, state };
  const phase = 'negotiation.floor';
  return { setup, state: { ...state, phase, informals: null, voting: null, sealed: [] } };
}

const listed = new WeakMap<LiveTable, readonly RoomAhead[]>();

/** Rooms that sealed packages will call, in the order of the floor; none before acts are carried out. */
export function listRoomsAhead(table: LiveTable): readonly RoomAhead[] {
  if (!table.resolving) return [];
  const known = listed.get(table) ?? composeRoomsAhead(table);
  listed.set(table, known);
  return known;
}

function composeRoomsAhead(table: LiveTable): RoomAhead[] {
  const floor = readFloor(table);
  const { setup } = floor;
  const rooms: RoomAhead[] = [];
  for (const by of floor.state.queue) {
    const acts = table.sealed.get(by)?.acts ?? [];
    for (const [at, act] of acts.entries()) {
      if (act.type !== 'package') continue;
      const ahead = standAhead(floor, by, acts.slice(0, at));
      // Each by a number of its own: an answer to one, sent by two persons of a seat, is none to the next.
      const counter = ahead.counter + rooms.length;
      const applied = apply(setup, { ...ahead, counter }, { ...act, seat: by });
      const room = applied.ok ? namePackage({ setup, state: applied.state }) : null;
      if (!applied.ok || !room) continue;
      const { state } = applied;
      const asked = listAwaitedSeats(state, setup.scenario).filter(
        (seat) =>
          isPersonAt(table, seat) &&
          !isOfferedAt(floor, seat) &&
          !mayActBefore(table, floor.state.queue, seat, by) &&
          !findEarly(table, seat, room),
      );
      rooms.push({ ...room, state, asked });
    }
  }
  return rooms;
}

/** Acts of its own come first and may yet come back: whoever could lay others does not see what is sealed for later. */
function mayActBefore(table: LiveTable, queue: readonly Seat[], seat: Seat, by: Seat): boolean {
  const place = queue.indexOf(seat);
  if (place < 0 || place > queue.indexOf(by)) return false;
  const { acts, done, acted } = table.sealed.get(seat) ?? NOTHING_SEALED;
  return acts.length > 0 || !(done || acted);
}

/** The package before its room; null: none is. */
export function namePackage({ setup, state: { informals, articles } }: Floor): PackageName | null {
  return (
    informals && {
      by: setup.scenario.delegations[informals.by]?.id ?? '',
      changes: writeCanonical(changeIds(setup, informals.changes)),
      words: informals.changes.map(({ article }) => articles[article]?.text).join(' '),
    }
  );
}

/** The answer a person has given to a package before its room was called. */
export function findEarly(
  { early }: LiveTable,
  seat: Seat,
  { by, changes, words }: PackageName,
): EarlyAnswer | undefined {
  return early.find(
    (one) => one.seat === seat && one.by === by && one.changes === changes && one.words === words,
  );
}
