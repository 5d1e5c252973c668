/**
 * What would have come of a conference without one act, or with another in its place: everybody decides anew from
 * there. Persons say again what they said, each in turn, in the same sitting and as far as it is in order.
 */
import type { Conference } from '../../conference/conference.ts';
import { decideFor } from '../../conference/decide.ts';
import { planAt, findPlayer } from '../../conference/plan.ts';
import { type Hear, runOn } from '../../conference/run-on.ts';
import type { ConferenceStep } from '../../conference/steps.ts';
import { apply, judge } from '../../engine/acts/apply.ts';
import type { Act, Command, Seat } from '../../engine/command.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import { findWaitingOffer, type State } from '../../engine/state/state.ts';

/** How it would have ended with a pass in the act's place; null where the seat could not have passed. */
export function playWithout(
  conference: Conference,
  steps: readonly ConferenceStep[],
  step: ConferenceStep,
) {
  return playWith(conference, steps, step, { type: 'pass' });
}

/** How it would have ended with another act in the place of this one; null where it was not in order. */
export function playWith(
  conference: Conference,
  steps: readonly ConferenceStep[],
  { at, before, command }: ConferenceStep,
  act: Act,
  hear?: Hear,
): State | null {
  const taken = apply(conference.setup, before, { seat: command.seat, ...act });
  if (!taken.ok) return null;
  hear?.(taken.happenings);
  return goOn(conference, steps, taken.state, at, at + 1, hear);
}

/**
 * How it ends from a state that was none of its own.
 * @param at number of the command at which it left its own course
 * @param said number of the command from which persons repeat theirs
 */
export function goOn(
  conference: Conference,
  steps: readonly ConferenceStep[],
  from: State,
  at: number,
  said: number,
  hear?: Hear,
): State {
  const { setup } = conference;
  const plan = planAt(conference, at);
  const left = new Map<Seat, ConferenceStep[]>();
  for (const step of steps.slice(said)) {
    const { seat } = step.command;
    if (findPlayer(plan, seat) !== 'person') continue;
    const own = left.get(seat);
    if (own) own.push(step);
    else left.set(seat, [step]);
  }
  return runOn(
    setup,
    from,
    (state, name) =>
      repeatSaid(setup, state, left.get(name) ?? []) ?? decideFor(setup, state, plan, name),
    hear,
  );
}

/** The first thing a person said at such a moment of this sitting that can be said now. */
function repeatSaid(setup: Setup, state: State, left: ConferenceStep[]): Command | null {
  const place = left.findIndex(
    ({ before, command }) => isAlike(before, state) && judge(setup, state, command) === null,
  );
  const [next] = place < 0 ? [] : left.splice(place, 1);
  if (!next) return null;
  const { after: _after, ...command } = next.command;
  return command;
}

function isAlike(one: State, other: State): boolean {
  return (
    one.sitting === other.sitting &&
    one.phase === other.phase &&
    isAnswerDue(one) === isAnswerDue(other)
  );
}

function isAnswerDue(state: State): boolean {
  return state.informals !== null || findWaitingOffer(state) !== null;
}
