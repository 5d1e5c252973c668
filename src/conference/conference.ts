/**
 * A conference being played: seats, turns and what was said, as an immutable value. Policies act by
 * themselves until a person is awaited.
 */
import { apply, type Applied, judge } from '../engine/acts/apply.ts';
import { reject } from '../engine/acts/rule.ts';
import type { Command, Seat } from '../engine/command.ts';
import type { DomainEvent } from '../engine/state/event.ts';
import { hashState } from '../engine/state/hash.ts';
import type { Rejection } from '../engine/answers/rejection.ts';
import type { Setup } from '../engine/setup/setup.ts';
import type { State } from '../engine/state/state.ts';
import { findAwaitedSeat, listAwaitedSeats } from '../engine/state/awaited.ts';
import type { Scenario } from '../scenario/resolved.ts';
import { decideFor } from './decide.ts';
import { openSetup, type OpeningOptions } from './opened.ts';
import { bringDraftsAt, type ConferenceDrafts, openDrafts, type PlacedDraft } from './drafts.ts';
import { type Handover, planAt, type Player, findPlayer, type SeatPlan } from './plan.ts';
import { bringDue, type BroughtEvent } from './injected.ts';
import type { ConferenceStep as Told } from './steps.ts';

/** A command and the first 8 hex digits of the state's hash after it. */
export type RecordedCommand = Command & { after: string };

export type Conference = {
  setup: Setup;
  /** Who played at the opening. */
  plan: SeatPlan;
  /** Seats that changed hands since, in order; absent: none did. */
  handovers?: readonly Handover[];
  /** Words written at the table; absent: none are. */
  drafts?: ConferenceDrafts;
  /** Events brought from outside, in order; absent: none. */
  injected?: readonly BroughtEvent[];
  /** Name of the starting text; absent: the draft. */
  start?: string;
  state: State;
  /** Everything said, by persons and policies, in order. */
  commands: readonly RecordedCommand[];
  /** Everything that happened, in order. */
  happenings: readonly DomainEvent[];
};

export type PlayedSoFar =
  | { ok: true; conference: Conference; happenings: readonly DomainEvent[] }
  | { ok: false; rejection: Rejection };

/**
 * Opens a conference and lets policies act until a person is awaited, or it is closed.
 * @param decide by which seats that no person has are played
 */
export function openConference(
  scenario: Scenario,
  options: OpeningOptions,
  decide: DecideSeat = decidePolicyCommand,
): Conference {
  const course = new Course(callToOrder(scenario, options));
  course.letPoliciesAct(decide);
  return course.end();
}

/** Opens a conference with nobody having acted yet. */
export function callToOrder(
  scenario: Scenario,
  options: OpeningOptions,
  opened = openSetup(scenario, options),
): Conference {
  const { plan, start, handovers, drafts, injected } = options;
  return {
    ...opened,
    plan,
    commands: [],
    ...(start === undefined ? {} : { start }),
    ...(handovers === undefined ? {} : { handovers }),
    ...(drafts === undefined ? {} : { drafts: openDrafts(opened.setup, drafts) }),
    ...(injected === undefined ? {} : { injected }),
  };
}

/** What a decision is taken from; the plan as it is by now. */
export type DecisionPoint = Pick<Conference, 'setup' | 'plan' | 'state'>;

/** The command of a seat that is awaited, in order. */
export type DecideSeat = (now: DecisionPoint, seat: Seat) => Command;

export function findAwaited({ setup, state }: DecisionPoint): Seat | null {
  return findAwaitedSeat(state, setup.scenario);
}

/** The person whose act is awaited, or null when a policy's is or the conference is closed. */
export function findAwaitedPerson(conference: Conference): Seat | null {
  const seat = findAwaited(conference);
  return seat !== null && findPlayer(castNow(conference), seat) === 'person' ? seat : null;
}

/**
 * The policy that acts now, or null: the one that comes first. In the talks persons keep it waiting only for an answer
 * to an offer of its own.
 */
export function findActingPolicy(now: DecisionPoint): Seat | null {
  const { setup, plan, state } = now;
  const first = findAwaited(now);
  if (first === null || findPlayer(plan, first) !== 'person') return first;
  if (state.phase !== 'negotiation.floor') return null;
  const seat = listAwaitedSeats(state, setup.scenario).find(
    (one) => findPlayer(plan, one) !== 'person' && !awaitsAnswer(now, one),
  );
  return seat ?? null;
}

function awaitsAnswer({ setup, state }: DecisionPoint, seat: Seat): boolean {
  const d = setup.scenario.delegationIndex.get(seat);
  return state.offers.some(({ status, by }) => status === 'standing' && by === d);
}

/** Who plays each seat now. */
function castNow(conference: Pick<Conference, 'plan' | 'handovers' | 'commands'>): SeatPlan {
  return planAt(conference, conference.commands.length);
}

/** Gives a seat into other hands, then lets policies act until a person is awaited. Nothing changes hands after the end. */
export function passSeat(conference: Conference, seat: Seat, by: Player): Conference {
  const before = findPlayer(castNow(conference), seat);
  if (conference.state.phase === 'closed' || before === by) return conference;
  const { commands, handovers = [] } = conference;
  const course = new Course({
    ...conference,
    handovers: [...handovers, { at: commands.length, seat, by }],
  });
  course.letPoliciesAct();
  return course.end();
}

/** Words written at the table come on it, before the next command; undefined where they cannot. */
export function putDraft(
  conference: Conference,
  draft: Omit<PlacedDraft, 'at'>,
): Conference | undefined {
  const { commands, drafts = openDrafts(conference.setup, []) } = conference;
  const all = [...drafts.all, { ...draft, at: commands.length }];
  const after = new Course({ ...conference, drafts: { ...drafts, all } }).end();
  return after.drafts?.brought === all.length ? after : undefined;
}

/** Brings an event of the scenario, then lets policies act until a person is awaited. Null where it is not possible now. */
export function bringEvent(conference: Conference, event: string): Conference | null {
  const { commands, injected = [] } = conference;
  const brought = [...injected, { at: commands.length, event }];
  const course = new Course({ ...conference, injected: brought });
  if (course.findImpossible()) return null;
  course.letPoliciesAct();
  return course.end();
}

/**
 * Carries out a person's command, then lets policies act until a person is awaited again.
 * @param decide by which seats that no person has are played
 */
export function play(
  conference: Conference,
  command: Command,
  decide: DecideSeat = decidePolicyCommand,
): PlayedSoFar {
  const said = beginPlay(conference, command);
  if (!said.ok) return said;
  said.course.letPoliciesAct(decide);
  const after = said.course.end();
  const happenings = after.happenings.slice(conference.happenings.length);
  return { ok: true, conference: after, happenings };
}

/** Carries out a person's command; the policies have not acted after it. */
export function beginPlay(
  conference: Conference,
  command: Command,
): { ok: true; course: Course } | { ok: false; rejection: Rejection } {
  const course = new Course(conference);
  const step = course.judgeSaid(command);
  if (!step.ok) return step;
  course.take(step);
  return { ok: true, course };
}

/** The command the policy in this seat gives now; a pass where it gives one that is not in order. */
export function decidePolicyCommand({ setup, state, plan }: DecisionPoint, seat: Seat): Command {
  return passUnlessInOrder(setup, state, decideFor(setup, state, plan, seat));
}

export function passUnlessInOrder(setup: Setup, state: State, command: Command): Command {
  return judge(setup, state, command) === null ? command : { seat: command.seat, type: 'pass' };
}

/** Only a policy says why; with reasons a person could name words that nobody has found. */
function dropReasons({ reasons: _reasons, ...said }: Command): Command {
  return said;
}

/** A command and what it leads to, not yet taken. */
export type TakenStep = Extract<Applied, { ok: true }> & { recorded: RecordedCommand };

/**
 * A conference while it is carried on. What is said and happens is added in place, so that a long one
 * is not copied at each command; nobody else sees it before its end.
 */
export class Course {
  readonly #from: Conference;
  readonly #commands: RecordedCommand[];
  readonly #happenings: DomainEvent[];
  readonly #told: ((step: Told) => void) | undefined;
  #setup: Setup;
  #state: State;
  #brought: number;
  #impossible: BroughtEvent | null = null;

  /** @param told each step as it is taken, for whoever would otherwise carry the commands out again */
  constructor(from: Conference, told?: (step: Told) => void) {
    this.#from = from;
    this.#told = told;
    this.#commands = [...from.commands];
    this.#happenings = [...from.happenings];
    this.#setup = from.setup;
    this.#state = from.state;
    this.#brought = from.drafts?.brought ?? 0;
    this.#bringDue();
  }

  /** Words come before events. */
  #bringDue(): void {
    this.#bringDrafts();
    this.#bringEvents();
  }

  #bringDrafts(): void {
    const { drafts } = this.#from;
    if (!drafts || this.#brought === drafts.all.length) return;
    const due = drafts.all.slice(this.#brought);
    const now = bringDraftsAt(this.#setup, this.#state, due, this.#commands.length);
    this.#setup = now.setup;
    this.#state = now.state;
    this.#brought += now.count;
    this.#happenings.push(...now.happenings);
  }

  /** The first of the events brought from outside that was not possible at its time, or whose time has not come. */
  findImpossible(): BroughtEvent | null {
    const { injected = [] } = this.#from;
    return this.#impossible ?? injected[this.#state.injected?.length ?? 0] ?? null;
  }

  #bringEvents(): void {
    const { injected } = this.#from;
    if (injected === undefined || this.#impossible) return;
    const due = bringDue(this.#setup, this.#state, injected, this.#commands.length);
    this.#state = due.state;
    this.#happenings.push(...due.happenings);
    this.#impossible = due.impossible;
  }

  get now(): DecisionPoint {
    const plan = planAt(this.#from, this.#commands.length);
    return { setup: this.#setup, plan, state: this.#state };
  }

  /** What a command would lead to. */
  judge(command: Command): TakenStep | Extract<Applied, { ok: false }> {
    const { setup, plan } = this.now;
    const said = findPlayer(plan, command.seat) === 'person' ? dropReasons(command) : command;
    const applied = apply(setup, this.#state, said);
    if (!applied.ok) return applied;
    const { state, happenings } = applied;
    const after = hashState(state).slice(0, 8);
    return { ok: true, state, happenings, recorded: { ...said, after } };
  }

  /** What a command from outside would lead to: nobody speaks for a policy before it is to act. */
  judgeSaid(command: Command): TakenStep | Extract<Applied, { ok: false }> {
    const { now } = this;
    const { seat } = command;
    const first = findAwaited(now);
    if (seat === first || findPlayer(now.plan, seat) === 'person') return this.judge(command);
    if (seat === findActingPolicy(now)) return this.judge(command);
    return { ok: false, rejection: reject('act/notYourTurn', { seat: first ?? '' }) };
  }

  /** @param step judged since the last one was taken */
  take({ state, happenings, recorded }: TakenStep): void {
    this.#told?.({
      at: this.#commands.length,
      command: recorded,
      before: this.#state,
      told: this.#happenings.length,
      after: state,
      happenings,
    });
    this.#state = state;
    this.#commands.push(recorded);
    this.#happenings.push(...happenings);
    this.#bringDue();
  }

  /** Until a person is awaited, or the conference is closed. */
  letPoliciesAct(decide: DecideSeat = decidePolicyCommand): void {
    while (this.letPolicyAct(decide));
  }

  /** @returns whether one did: a policy was awaited, and what it said was in order */
  letPolicyAct(decide: DecideSeat = decidePolicyCommand): boolean {
    const { now } = this;
    const seat = findActingPolicy(now);
    if (seat === null) return false;
    const step = this.judge(decide(now, seat));
    if (step.ok) this.take(step);
    return step.ok;
  }

  /** The conference as it stands; the course is over. */
  end(): Conference {
    const { drafts } = this.#from;
    return {
      ...this.#from,
      setup: this.#setup,
      state: this.#state,
      commands: this.#commands,
      happenings: this.#happenings,
      ...(drafts && { drafts: { ...drafts, brought: this.#brought } }),
    };
  }
}
