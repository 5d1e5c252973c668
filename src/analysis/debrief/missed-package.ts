/**
 * The best package a seat did not put: at each of its turns on the floor, what a search would have tabled that knows all
 * instructions, and one that knows what the seat did. It counts where the room that the rules call would have agreed,
 * everyone in it deciding as it does; the conference is then played on from there, and its worth to the seat is what it
 * would have ended with over what it did end with. One that the table would have called unlikely is named only where no
 * other was worth nearly as much.
 */
import type { Conference } from '../../conference/conference.ts';
import { decideFor } from '../../conference/decide.ts';
import { rewindTo } from '../../conference/moments.ts';
import { planAt } from '../../conference/plan.ts';
import { NO_NOTES } from '../../conference/play-notes.ts';
import { hostSeat } from '../../conference/seat/host-seat.ts';
import type { ConferenceStep } from '../../conference/steps.ts';
import { mayPackage, writeChangeIds } from '../../delegations/floor/take-the-floor.ts';
import { searchPackage, type Search } from '../../delegations/deal/package-search.ts';
import { listProspects } from '../../delegations/belief/prospects.ts';
import { apply } from '../../engine/acts/apply.ts';
import { type Change, type Seat, writeChangesKey } from '../../engine/command.ts';
import { readMandates } from '../../engine/capitals/instructions.ts';
import type { TextChange } from '../../engine/mandate/mandate.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import type { State } from '../../engine/state/state.ts';
import { findAwaitedSeat } from '../../engine/state/awaited.ts';
import { view } from '../../engine/state/view.ts';
import { seatMeasures } from '../measures.ts';
import { hearOnPackage } from '../what-if/offer/room-heard.ts';
import { judgeRoom } from '../what-if/offer/judge-room.ts';
import { estimateRoomOutlook } from '../what-if/offer/room-outlook.ts';
import { judgeGoal } from './judge-goal.ts';
import { goOn } from './without.ts';

export type Missed = {
  /** Number of the seat's own command, from 0, in whose place it could have been put. */
  at: number;
  sitting: number;
  changes: readonly Change[];
  /** Members of the room that would have agreed. */
  room: number;
  /** Those of them who would have refused. */
  refused: readonly Seat[];
  /** The table would have called it unlikely then. */
  unlikely: boolean;
  /** Payoff the conference would have ended with over the one it ended with, above 0. */
  gain: number;
  /** It would have met the goal that the file sets for the seat, and that was missed. */
  goal: boolean;
};

const SURE: Search = { beam: 8, pool: 28, caution: 0, regard: 1 };
/** As the packager looks for one. */
const UNSURE: Search = { ...SURE, caution: 0.2 };
/** Turns looked at: the first of each sitting and no more than this, spread over the conference. */
const TURNS = 12;
/** Utility that would not be noticed: a tenth of a point. */
const FELT = 0.001;
/** Part of the most that is nearly as much. */
const NEARLY = 0.6;

/** Null for a seat without instructions, and where none was worth more than what came. */
export function findMissedPackage(
  conference: Conference,
  seat: Seat,
  steps: readonly ConferenceStep[],
): Missed | null {
  const tried = listTurns(steps, seat)
    .flatMap((step) => tryPackages(conference, seat, steps, step))
    .toSorted((one, other) => other.missed.gain - one.missed.gain);
  const [best] = tried;
  let told: Missed | null = null;
  for (const one of tried) {
    if (one.missed.gain < NEARLY * (best?.missed.gain ?? 0)) break;
    if (best?.missed.goal && !one.missed.goal) continue;
    const unlikely = lookedUnlikely(conference, seat, one);
    told ??= { ...one.missed, unlikely };
    if (!unlikely) return { ...one.missed, unlikely };
  }
  return told;
}

type Tried = {
  step: ConferenceStep;
  made: readonly TextChange[];
  missed: Omit<Missed, 'unlikely'>;
};

/** Those put at one turn that would have been worth more than what came. */
function tryPackages(
  conference: Conference,
  seat: Seat,
  steps: readonly ConferenceStep[],
  step: ConferenceStep,
): Tried[] {
  const { setup, state } = conference;
  const { at, before } = step;
  const d = setup.scenario.delegationIndex.get(seat);
  if (d === undefined) return [];
  const worthOf = (end: State): number => seatMeasures(setup, end, [d])[0]?.payoff ?? 0;
  const isMissed = judgeGoal({ conference, seat })?.met === false;
  return listPackagesAt(setup, before, seat).flatMap((made) => {
    const changes = writeChangeIds(view(setup, before, seat), made);
    const put = agreeToPackage({ setup, plan: planAt(conference, at), before }, seat, changes);
    if (!put) return [];
    const { room, refused } = put;
    const end = goOn(conference, steps, put.state, at, at);
    const gain = worthOf(end) - worthOf(state);
    if (gain < FELT) return [];
    const met = isMissed && judgeGoal({ conference: { ...conference, state: end }, seat })?.met;
    const { sitting } = before;
    const missed = { at, sitting, changes, room, refused, gain, goal: met === true };
    return [{ step, made, missed }];
  });
}

/** By what the seat knew, as its table would have told it, but for whom worlds leave behind: to foresee those takes seconds. */
function lookedUnlikely(
  conference: Conference,
  seat: Seat,
  { step: { at, told, before }, made }: Tried,
): boolean {
  const then = rewindTo(conference, { commands: at, happenings: told, state: before });
  const { view: seen, log } = hostSeat(then, seat, NO_NOTES, []);
  const heard = hearOnPackage(seen, made, { log });
  return judgeRoom(estimateRoomOutlook(seen, made, heard)) === 'unlikely';
}

function listTurns(steps: readonly ConferenceStep[], seat: Seat): readonly ConferenceStep[] {
  const first = new Map<number, ConferenceStep>();
  for (const step of steps) {
    const { command, before } = step;
    const own = command.seat === seat && before.phase === 'negotiation.floor';
    if (own && !first.has(before.sitting)) first.set(before.sitting, step);
  }
  const turns = [...first.values()];
  const every = Math.max(1, turns.length / TURNS);
  return turns.filter((_, i) => Math.floor(i / every) !== Math.floor((i - 1) / every));
}

/** What a search that knows all would table, and one that knows what the seat does; once where they agree; none where it may not. */
function listPackagesAt(setup: Setup, before: State, seat: Seat): (readonly TextChange[])[] {
  const seen = view(setup, before, seat);
  const { mandate } = seen;
  if (!mandate || !mayPackage(seen)) return [];
  const knowing = listProspects(seen, mandate, { everyone: readMandates(setup, before) });
  const found = [
    searchPackage(seen, knowing, SURE),
    searchPackage(seen, listProspects(seen, mandate), UNSURE),
  ];
  const packages = found.flatMap((one) => (one ? [one.changes] : []));
  const keys = packages.map((made) => writeChangesKey(writeChangeIds(seen, made)));
  return packages.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}

/** The state after the room has agreed to a package put now, its size and who refused; null where it is not in order or not agreed. */
function agreeToPackage(
  { setup, plan, before }: Pick<Conference, 'setup' | 'plan'> & { before: State },
  seat: Seat,
  changes: readonly Change[],
): { state: State; room: number; refused: readonly Seat[] } | null {
  const put = apply(setup, before, { seat, type: 'package', changes });
  if (!put.ok || put.state.informals === null) return null;
  const room = put.state.informals.room.length;
  const refused: Seat[] = [];
  let { state } = put;
  while (state.informals !== null) {
    const member = findAwaitedSeat(state, setup.scenario);
    if (member === null) return null;
    const command = decideFor(setup, state, plan, member);
    const answered = apply(setup, state, command);
    if (!answered.ok) return null;
    if (command.type !== 'accept') refused.push(member);
    const closed = answered.happenings.find(({ type }) => type === 'informalsClosed');
    ({ state } = answered);
    if (closed?.type === 'informalsClosed') return closed.agreed ? { state, room, refused } : null;
  }
  return null;
}
