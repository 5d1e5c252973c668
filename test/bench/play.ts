/** A whole conference with any policy in any seat, and what happened in it: what benches look at. */
import { decideFor, lookAhead } from '../../src/conference/decide.ts';
import { openSetup } from '../../src/conference/opened.ts';
import type { Choice, Policy } from '../../src/delegations/policy.ts';
import { apply, type Applied } from '../../src/engine/acts/apply.ts';
import type { Command } from '../../src/engine/command.ts';
import { drawFor } from '../../src/engine/numbers/draw.ts';
import type { DomainEvent } from '../../src/engine/state/event.ts';
import { readMandates } from '../../src/engine/capitals/instructions.ts';
import { listLegalActs } from '../../src/engine/acts/legal-acts.ts';
import { callEveryName, isRollCall } from '../../src/engine/acts/roll-call.ts';
import type { Setup } from '../../src/engine/setup/setup.ts';
import type { State } from '../../src/engine/state/state.ts';
import type { Rules } from '../../src/engine/numbers/values.ts';
import { findAwaitedSeat } from '../../src/engine/state/awaited.ts';
import { startTransaction } from '../../src/engine/state/transaction.ts';
import { view } from '../../src/engine/state/view.ts';
import type { Scenario } from '../../src/scenario/resolved.ts';
import { policyNamed } from './players.ts';

/** Who sits where; everybody else is played by default. */
export type Seating = readonly { seat: string; by: string }[];

export type Opening = {
  seed: number;
  run: number;
  seating: Seating;
  /** Name of the starting text; absent: the draft. */
  start?: string;
  rules?: Rules;
};

export type Played = {
  setup: Setup;
  state: State;
  happenings: readonly DomainEvent[];
};

/** With shipped policies alone it ends as `runConference` does. */
export function playWhole(scenario: Scenario, opening: Opening): Played {
  return playOn(openFor(scenario, opening), opening.seating);
}

/** As it opens, nobody having acted. */
export function openFor(scenario: Scenario, { seed, run, seating, start, rules }: Opening): Played {
  return openSetup(scenario, {
    seed,
    run,
    plan: seating.map(({ seat }) => ({ seat, by: 'delegation' as const })),
    start,
    rules,
  });
}

/**
 * On to the end, or to where it is stopped.
 * @param stops asked before each turn; a roll is one turn
 */
export function playOn(
  { setup, state: from, happenings: before }: Played,
  seating: Seating,
  stops: (state: State) => boolean = () => false,
): Played {
  const players = new Map(seating.map(({ seat, by }) => [seat, policyNamed(by)]));
  const happenings = [...before];
  let state = from;
  for (;;) {
    const seat = findAwaitedSeat(state, setup.scenario);
    if (seat === null || stops(state)) return { setup, state, happenings };
    const applied = takeTurn(setup, state, players, seat);
    const next = applied.ok ? applied : apply(setup, state, { seat, type: 'pass' });
    if (!next.ok) return { setup, state, happenings };
    state = next.state;
    happenings.push(...next.happenings);
  }
}

function takeTurn(
  setup: Setup,
  state: State,
  players: ReadonlyMap<string, Policy>,
  seat: string,
): Applied {
  const decide = (now: State, name: string): Command => {
    const policy = players.get(name);
    const command = policy ? commandBy(policy, setup, now, name) : decideFor(setup, now, [], name);
    // A roll called in one step asks only whether an answer is in order by its own rule.
    return setup.disabledActs.has(command.type) ? { seat: name, type: 'pass' } : command;
  };
  if (!isRollCall(state)) return apply(setup, state, decide(state, seat));
  const meeting = startTransaction(setup, state);
  callEveryName(meeting, decide);
  return { ok: true, state: meeting.state, happenings: meeting.happenings };
}

/** Everyone's instructions are there for all; `oracle` alone looks. */
export function commandBy(policy: Policy, setup: Setup, state: State, seat: string): Command {
  const seen = view(setup, state, seat);
  const choice: Choice = policy({
    view: seen,
    foresee: lookAhead.bind(null, seen, decideFor),
    acts: listLegalActs.bind(null, setup, state, seat),
    draw: drawFor.bind(null, setup.seed ^ (setup.run << 8), state.turn + 1),
    everyone: readMandates(setup, state),
  });
  const { act, reasons } = choice;
  return { seat, ...act, ...(reasons.length > 0 ? { reasons } : {}) };
}
