/** Carries a table on after something was put in: until persons are wanted again. */
import type { Seat } from '../../engine/command.ts';
import { bringEvent, play } from '../conference.ts';
import {
  beginRound,
  findPolicy,
  isAtOnce,
  isPersonAt,
  listOffered,
  listRoundSeats,
  type LiveTable,
  nameQuestion,
  nameRound,
  NOTHING_SEALED,
  type SealedTurn,
} from './live-table.ts';
import { bringMarked } from './drafting.ts';
import { actForAbsent } from './stand-in.ts';
import type { RoundStage } from './wire.ts';

/** Steps of one settling at most, far more than the longest conference has. */
const MOST_STEPS = 5000;

export function settleTable(table: LiveTable): LiveTable {
  let now = table;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = settleOnce(now);
    if (next === now) break;
    now = next;
  }
  const question = nameQuestion(now);
  if (question === now.question) return now;
  return { ...now, question, since: now.conference.commands.length };
}

function settleOnce(table: LiveTable): LiveTable {
  if (table.conference.state.phase === 'closed') return endRound(table);
  if (table.coming.length > 0 && table.conference.state.phase === 'negotiation.floor')
    return bringNext(table);
  if (nameRound(table) !== table.round) return beginRound(table);
  if (isAtOnce(table)) return goTo(table, 'answers');
  const written = isFloorFree(table) ? bringMarked(table) : table;
  if (written !== table) return written;
  if (table.resolving) return table.back ? goTo(table, 'returned') : carryOutNext(table);
  const all = listRoundSeats(table).every((seat) => table.sealed.get(seat)?.done);
  return all ? { ...table, resolving: true } : goTo(table, table.open);
}

/**
 * Nobody’s sealed acts are being carried out, so that what is on the table may change. Words come before an event of the
 * same number in the record: after one they wait for the next command.
 */
function isFloorFree({ conference, resolving, back }: LiveTable): boolean {
  const { state, injected, commands } = conference;
  const isAfterEvent = injected?.at(-1)?.at === commands.length;
  return state.phase === 'negotiation.floor' && !resolving && back === null && !isAfterEvent;
}

/** One whose own time has come meanwhile is not brought. */
function bringNext(table: LiveTable): LiveTable {
  const [event = '', ...coming] = table.coming;
  const conference = bringEvent(table.conference, event) ?? table.conference;
  return { ...table, conference, coming };
}

function endRound(table: LiveTable): LiveTable {
  if (table.stage === 'over') return table;
  return { ...table, stage: 'over', sealed: new Map(), back: null, resolving: false, coming: [] };
}

function goTo(table: LiveTable, stage: RoundStage): LiveTable {
  return table.stage === stage ? table : { ...table, stage };
}

/** What the first in the list of speakers has sealed, an act at a time; a policy acts for whoever has sealed nothing. */
function carryOutNext(table: LiveTable): LiveTable {
  const [seat] = table.conference.state.queue;
  if (seat === undefined || !isPersonAt(table, seat)) {
    // The rest waits for answers to offers.
    return goTo(table, listOffered(table).length > 0 ? 'answers' : 'waiting');
  }
  const sealed = table.sealed.get(seat) ?? NOTHING_SEALED;
  if (sealed.acts.length > 0) return carryOut(table, seat, sealed);
  if (sealed.done || sealed.acted) return leaveFloor(table, seat);
  const { conference } = table;
  const after = actForAbsent(conference, seat, findPolicy(table, seat));
  // A policy does not go on while its own offer waits; a person may.
  if (after.commands.length === conference.commands.length) return leaveFloor(table, seat);
  return { ...table, conference: after };
}

function carryOut(table: LiveTable, seat: Seat, sealed: SealedTurn): LiveTable {
  const [act, ...acts] = sealed.acts;
  if (!act) return table;
  const played = play(table.conference, { ...act, seat });
  if (played.ok) {
    const { conference } = played;
    return { ...withSealed(table, seat, { ...sealed, acts, acted: true }), conference };
  }
  const { rejection } = played;
  const rest = withSealed(table, seat, { ...sealed, acts, acted: true, returned: true });
  return sealed.returned ? rest : { ...rest, back: { seat, act, rejection } };
}

/** An offer that waits for its answer is taken to the capital. */
function leaveFloor(table: LiveTable, seat: Seat): LiveTable {
  const played = play(table.conference, { seat, type: 'pass' });
  return played.ok ? { ...table, conference: played.conference } : goTo(table, 'waiting');
}

export function withSealed(table: LiveTable, seat: Seat, sealed: SealedTurn): LiveTable {
  return { ...table, sealed: new Map(table.sealed).set(seat, sealed) };
}
