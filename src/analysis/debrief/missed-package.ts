/**
 * The best package a seat did not put: at each of its turns on the floor, what the search of the all-knowing policy
 * would have tabled. It counts where the room that the rules call would have agreed, everyone in it deciding as it
 * does; the conference is then played on from there, and its worth to the seat is what it would have ended with over
 * what it did end with.
 */
import type { Conference } from '../../conference/conference.ts';
import { decideFor } from '../../conference/decide.ts';
import { planAt } from '../../conference/plan.ts';
import type { ConferenceStep } from '../../conference/steps.ts';
import { mayPackage, writeChangeIds } from '../../delegations/floor/take-the-floor.ts';
import { searchPackage, type Search } from '../../delegations/deal/package-search.ts';
import { listProspects } from '../../delegations/belief/prospects.ts';
import { apply } from '../../engine/acts/apply.ts';
import type { Change, Seat } from '../../engine/command.ts';
import { readMandates } from '../../engine/capitals/instructions.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import type { State } from '../../engine/state/state.ts';
import { findAwaitedSeat } from '../../engine/state/awaited.ts';
import { view } from '../../engine/state/view.ts';
import { seatMeasures } from '../measures.ts';
import { judgeGoal } from './judge-goal.ts';
import { goOn } from './without.ts';
import type { TextChange } from '../../engine/mandate/mandate.ts';

export type Missed = {
  /** Number of the seat's own command, from 0, in whose place it could have been put. */
  at: number;
  sitting: number;
  changes: readonly Change[];
  /** Members of the room that would have agreed. */
  room: number;
  /** Payoff the conference would have ended with over the one it ended with, above 0. */
  gain: number;
  /** It would have met the goal that the file sets for the seat, and that was missed. */
  goal: boolean;
};

const SURE: Search = { beam: 8, pool: 28, caution: 0, regard: 1 };
/** Turns looked at: the first of each sitting and no more than this, spread over the conference. */
const TURNS = 12;
/** Utility that would not be noticed: a tenth of a point. */
const FELT = 0.001;

/** Null for a seat without instructions, and where none was worth more than what came. */
export function findMissedPackage(
  conference: Conference,
  seat: Seat,
  steps: readonly ConferenceStep[],
): Missed | null {
  const { setup, state } = conference;
  const d = setup.scenario.delegationIndex.get(seat);
  if (d === undefined) return null;
  const worthOf = (end: State): number => seatMeasures(setup, end, [d])[0]?.payoff ?? 0;
  const came = worthOf(state);
  const isMissed = judgeGoal({ conference, seat })?.met === false;
  let best: Missed | null = null;
  for (const { at, before } of listTurns(steps, seat)) {
    const found = packageAt(setup, before, seat);
    if (!found) continue;
    const changes = writeChangeIds(view(setup, before, seat), found);
    const put = agreeToPackage({ setup, plan: planAt(conference, at), before }, seat, changes);
    if (!put) continue;
    const end = goOn(conference, steps, put.state, at, at);
    const gain = worthOf(end) - came;
    if (gain < FELT || (best !== null && gain <= best.gain)) continue;
    const goal = isMissed && judgeGoal({ conference: { ...conference, state: end }, seat })?.met;
    best = { at, sitting: before.sitting, changes, room: put.room, gain, goal: goal === true };
  }
  return best;
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

/** What the all-knowing policy would table; null where it may not, or would table nothing. */
function packageAt(setup: Setup, before: State, seat: Seat): readonly TextChange[] | null {
  const seen = view(setup, before, seat);
  const { mandate } = seen;
  if (!mandate || !mayPackage(seen)) return null;
  const prospects = listProspects(seen, mandate, { everyone: readMandates(setup, before) });
  return searchPackage(seen, prospects, SURE)?.changes ?? null;
}

/** The state after the room has agreed to a package put now, and its size; null where it is not in order or not agreed. */
function agreeToPackage(
  { setup, plan, before }: Pick<Conference, 'setup' | 'plan'> & { before: State },
  seat: Seat,
  changes: readonly Change[],
): { state: State; room: number } | null {
  const put = apply(setup, before, { seat, type: 'package', changes });
  if (!put.ok || put.state.informals === null) return null;
  const room = put.state.informals.room.length;
  let { state } = put;
  while (state.informals !== null) {
    const member = findAwaitedSeat(state, setup.scenario);
    if (member === null) return null;
    const command = decideFor(setup, state, plan, member);
    const answered = apply(setup, state, command);
    if (!answered.ok) return null;
    const closed = answered.happenings.find(({ type }) => type === 'informalsClosed');
    ({ state } = answered);
    if (closed?.type === 'informalsClosed') return closed.agreed ? { state, room } : null;
  }
  return null;
}
