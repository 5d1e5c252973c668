/**
 * What would have come of a conference without one act: a pass in its place, then everybody decides anew from there.
 * Persons say again what they said, each in turn, as far as it is in order.
 */
import type { Conference } from '../../conference/conference.ts';
import { decideFor } from '../../conference/decide.ts';
import { planAt, playerOf } from '../../conference/plan.ts';
import { runOn } from '../../conference/run.ts';
import type { Step } from '../../conference/steps.ts';
import { apply } from '../../engine/apply.ts';
import type { Command, Seat } from '../../engine/command.ts';
import type { State } from '../../engine/state/state.ts';

/** How it would have ended; null where the seat could not have passed. */
export function endWithout(
  conference: Conference,
  { at, before, command: { seat } }: Step,
): State | null {
  const { setup, commands } = conference;
  const plan = planAt(conference, at);
  const passed = apply(setup, before, { seat, type: 'pass' });
  if (!passed.ok) return null;
  const said = new Map<Seat, Command[]>();
  for (const { after: _after, ...command } of commands.slice(at + 1)) {
    if (playerOf(plan, command.seat) !== 'person') continue;
    const own = said.get(command.seat) ?? [];
    own.push(command);
    said.set(command.seat, own);
  }
  return runOn(
    setup,
    passed.state,
    (state, name) => said.get(name)?.shift() ?? decideFor(setup, state, plan, name),
  );
}
