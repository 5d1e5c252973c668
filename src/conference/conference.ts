/**
 * A conference being played: seats, turns and what was said, as an immutable value. Policies act by
 * themselves until a person is awaited.
 */
import { apply, judge, open } from '../engine/apply.ts';
import type { Command, Seat } from '../engine/command.ts';
import type { Happening } from '../engine/event.ts';
import { hashState } from '../engine/hash.ts';
import { openingState } from '../engine/opening.ts';
import type { Rejection } from '../engine/rejection.ts';
import { type Setup, setUp } from '../engine/setup.ts';
import type { Rules } from '../engine/values.ts';
import type { State } from '../engine/state.ts';
import { awaitedSeat } from '../engine/view.ts';
import type { Scenario } from '../scenario/resolved.ts';
import { decideFor } from './decide.ts';
import { playerOf, type SeatPlan, speakersIn } from './plan.ts';

/** A command and the first 8 hex digits of the state's hash after it. */
export type RecordedCommand = Command & { after: string };

export type Conference = {
  setup: Setup;
  plan: SeatPlan;
  /** Name of the starting text; absent: the draft. */
  start?: string;
  state: State;
  /** Everything said, by persons and policies, in order. */
  commands: readonly RecordedCommand[];
  /** Everything that happened, in order. */
  happenings: readonly Happening[];
};

export type OpeningOptions = {
  seed: number;
  run?: number;
  plan: SeatPlan;
  start?: string;
  /** Other than the standard rules: experiments only; a record does not carry them. */
  rules?: Rules;
};

export type Played =
  | { ok: true; conference: Conference; happenings: readonly Happening[] }
  | { ok: false; rejection: Rejection };

/** Opens a conference and lets policies act until a person is awaited, or it is closed. */
export function openConference(scenario: Scenario, options: OpeningOptions): Conference {
  return runPolicies(callToOrder(scenario, options));
}

/** Opens a conference with nobody having acted yet. */
export function callToOrder(scenario: Scenario, options: OpeningOptions): Conference {
  const { seed, run = 0, plan, start, rules } = options;
  const setup = setUp(scenario, seed, run, speakersIn(scenario, plan), rules);
  const opened = open(setup, openingState(setup, start));
  const base = { setup, plan, state: opened.state, commands: [], happenings: opened.happenings };
  return start === undefined ? base : { ...base, start };
}

export function awaited(conference: Conference): Seat | null {
  return awaitedSeat(conference.state, conference.setup.scenario);
}

/** The person whose act is awaited, or null when a policy's is or the conference is closed. */
export function awaitedPerson(conference: Conference): Seat | null {
  const seat = awaited(conference);
  return seat !== null && playerOf(conference.plan, seat) === 'person' ? seat : null;
}

/** Carries out a person's command, then lets policies act until a person is awaited again. */
export function play(conference: Conference, command: Command): Played {
  const step = stepWith(conference, command);
  if (!step.ok) return step;
  const after = runPolicies(step.conference);
  const happenings = after.happenings.slice(conference.happenings.length);
  return { ok: true, conference: after, happenings };
}

/** Carries out one command and nothing after it. */
export function stepWith(conference: Conference, command: Command): Played {
  const applied = apply(conference.setup, conference.state, command);
  if (!applied.ok) return applied;
  const { state, happenings } = applied;
  return {
    ok: true,
    happenings,
    conference: {
      ...conference,
      state,
      commands: [...conference.commands, { ...command, after: shortHash(state) }],
      happenings: [...conference.happenings, ...happenings],
    },
  };
}

function shortHash(state: State): string {
  return hashState(state).slice(0, 8);
}

/** The command the policy in this seat gives now; a pass where it gives one that is not in order. */
export function policyCommand(conference: Conference, seat: Seat): Command {
  const { setup, state, plan } = conference;
  const command = decideFor(setup, state, plan, seat);
  return judge(setup, state, command) === null ? command : { seat, type: 'pass' };
}

function runPolicies(conference: Conference): Conference {
  const { setup, plan } = conference;
  const commands = [...conference.commands];
  const happenings = [...conference.happenings];
  let { state } = conference;
  for (;;) {
    const seat = awaitedSeat(state, setup.scenario);
    if (seat === null || playerOf(plan, seat) === 'person') break;
    const command = policyCommand({ ...conference, state, commands }, seat);
    const applied = apply(setup, state, command);
    if (!applied.ok) break;
    state = applied.state;
    commands.push({ ...command, after: shortHash(state) });
    happenings.push(...applied.happenings);
  }
  return { ...conference, state, commands, happenings };
}
