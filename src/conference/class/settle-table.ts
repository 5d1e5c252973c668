/** Carries a table on after something was put in: until persons are wanted again. */
import type { Act, Seat } from '../../engine/command.ts';
import type { State } from '../../engine/state/state.ts';
import { judge } from '../../engine/acts/apply.ts';
import { listAwaitedSeats } from '../../engine/state/awaited.ts';
import { bringEvent, play } from '../conference.ts';
import { planAt } from '../plan.ts';
import { findEarly, isOfferedAt, namePackage, nameQuestionTo } from './asking.ts';
import {
  beginRound,
  findPolicy,
  isAtOnce,
  isPersonAt,
  listOffered,
  listRoundSeats,
  type LiveTable,
  nameRound,
  NOTHING_SEALED,
  type SeatQuestion,
  type SealedTurn,
} from './live-table.ts';
import { bringMarked } from './drafting.ts';
import { actForAbsent } from './stand-in.ts';
import { standAhead } from './turn-ahead.ts';
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
  return { ...now, questions: followQuestions(now) };
}

/** Since when each person has been asked what it is asked. */
function followQuestions(table: LiveTable): LiveTable['questions'] {
  const { conference, questions } = table;
  const since = conference.commands.length;
  return new Map(
    planAt(conference, since).flatMap(({ seat, by }): [Seat, SeatQuestion][] => {
      if (by !== 'person') return [];
      const name = nameQuestionTo(table, seat);
      const known = questions.get(seat);
      return [[seat, known?.name === name ? known : { name, since }]];
    }),
  );
}

function settleOnce(table: LiveTable): LiveTable {
  if (table.conference.state.phase === 'closed') return endRound(table);
  if (table.coming.length > 0 && table.conference.state.phase === 'negotiation.floor')
    return bringNext(table);
  if (nameRound(table) !== table.round) return beginRound(table);
  if (isAtOnce(table)) return answerEarly(table) ?? goTo(table, 'answers');
  const written = isFloorFree(table) ? bringMarked(table) : table;
  if (written !== table) return written;
  if (table.resolving) return bringBack(table) ?? carryOutNext(table);
  const all = listRoundSeats(table).every((seat) => table.sealed.get(seat)?.done);
  return all ? { ...table, resolving: true } : goTo(table, table.open);
}

/**
 * Nobody’s sealed acts are being carried out, so that what is on the table may change. Words come before an event of the
 * same number in the record: after one they wait for the next command.
 */
function isFloorFree({ conference, resolving }: LiveTable): boolean {
  const { state, injected, commands } = conference;
  const isAfterEvent = injected?.at(-1)?.at === commands.length;
  return state.phase === 'negotiation.floor' && !resolving && !isAfterEvent;
}

/** One whose own time has come meanwhile is not brought. */
function bringNext(table: LiveTable): LiveTable {
  const [event = '', ...coming] = table.coming;
  const conference = bringEvent(table.conference, event) ?? table.conference;
  return { ...table, conference, coming };
}

function endRound(table: LiveTable): LiveTable {
  if (table.stage === 'over') return table;
  const nothing = { sealed: new Map(), back: new Map(), next: new Map(), early: [], coming: [] };
  return { ...table, ...nothing, resolving: false, stage: 'over' };
}

function goTo(table: LiveTable, stage: RoundStage): LiveTable {
  return table.stage === stage ? table : { ...table, stage };
}

/** Of an answer that was given before the room was called; null: all are taken. */
function answerEarly(table: LiveTable): LiveTable | null {
  const { setup, state } = table.conference;
  const room = namePackage(table.conference);
  if (!room) return null;
  for (const seat of listAwaitedSeats(state, setup.scenario)) {
    const given = findEarly(table, seat, room);
    if (!given) continue;
    const early = table.early.filter((one) => one !== given);
    const played = play(table.conference, { ...renumber(given.answer, state), seat });
    return { ...table, early, conference: played.ok ? played.conference : table.conference };
  }
  return null;
}

/** Packages before it may have taken the number that it was answered by. */
function renumber(answer: Act, { informals }: State): Act {
  return 'offer' in answer && informals ? { ...answer, offer: informals.id } : answer;
}

/** Acts that no longer stand come back to all who have sealed them, before their turn; null: none does. */
function bringBack(table: LiveTable): LiveTable | null {
  const { conference } = table;
  for (const seat of listRoundSeats(table)) {
    const sealed = table.sealed.get(seat) ?? NOTHING_SEALED;
    // While it has to answer a counter-offer nothing else is in order: until its turn that is no reason.
    const answers = conference.state.queue[0] !== seat && isOfferedAt(conference, seat);
    if (sealed.returned || answers) continue;
    for (const [at, act] of sealed.acts.entries()) {
      const ahead = standAhead(conference, seat, sealed.acts.slice(0, at));
      const rejection = judge(conference.setup, ahead, { ...act, seat });
      if (rejection === null) continue;
      const acts = sealed.acts.toSpliced(at, 1);
      const back = new Map(table.back).set(seat, { act, at, rejection });
      return withSealed({ ...table, back }, seat, { ...sealed, acts, acted: true, returned: true });
    }
  }
  return null;
}

/** What the first in the list of speakers has sealed, an act at a time; a policy acts for whoever has sealed nothing. */
function carryOutNext(table: LiveTable): LiveTable {
  const [seat] = table.conference.state.queue;
  if (seat === undefined || !isPersonAt(table, seat)) {
    // The rest waits for answers to offers.
    return goTo(table, listOffered(table).length > 0 ? 'answers' : 'waiting');
  }
  if (table.back.has(seat)) return goTo(table, 'returned');
  const sealed = table.sealed.get(seat) ?? NOTHING_SEALED;
  if (sealed.acts.length > 0) return carryOut(table, seat, sealed);
  if (sealed.done || sealed.acted) return leaveFloor(table, seat);
  const { conference } = table;
  const after = actForAbsent(conference, seat, findPolicy(table, seat));
  // A policy does not go on while its own offer waits; a person may.
  if (after.commands.length === conference.commands.length) return leaveFloor(table, seat);
  return { ...table, conference: after };
}

/** What comes back a second time is let go. */
function carryOut(table: LiveTable, seat: Seat, sealed: SealedTurn): LiveTable {
  const [act, ...acts] = sealed.acts;
  if (!act) return table;
  const played = play(table.conference, { ...act, seat });
  const rest = withSealed(table, seat, { ...sealed, acts, acted: true });
  return played.ok ? { ...rest, conference: played.conference } : rest;
}

/** An offer that waits for its answer is taken to the capital. */
function leaveFloor(table: LiveTable, seat: Seat): LiveTable {
  const played = play(table.conference, { seat, type: 'pass' });
  return played.ok ? { ...table, conference: played.conference } : goTo(table, 'waiting');
}

export function withSealed(table: LiveTable, seat: Seat, sealed: SealedTurn): LiveTable {
  return { ...table, sealed: new Map(table.sealed).set(seat, sealed) };
}
