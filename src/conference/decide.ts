/** Asks the policy in a seat what it does. */
import { BOTS } from '../delegations/bots.ts';
import { observer } from '../delegations/floor/observer.ts';
import { type Choice, PASS } from '../delegations/policy.ts';
import type { Command, Seat } from '../engine/command.ts';
import { drawFor } from '../engine/numbers/draw.ts';
import { mandatesOf } from '../engine/mandate/instructions.ts';
import { legalActs } from '../engine/legal-acts.ts';
import type { Setup } from '../engine/setup/setup.ts';
import type { State } from '../engine/state/state.ts';
import { view } from '../engine/state/view.ts';
import { type Player, playerOf, type SeatPlan } from './plan.ts';

/** Bots that do in an observer's seat what they do in any; the others have no use for their means there. */
const ANYWHERE: readonly Player[] = ['passive', 'random'];

/** What the policy in the seat does now. */
export function decideFor(setup: Setup, state: State, plan: SeatPlan, seat: Seat): Command {
  const player = playerOf(plan, seat);
  if (player === 'person') return commandOf(seat, PASS);
  const observes = setup.observers.some(({ id }) => id === seat);
  const policy = observes && !ANYWHERE.includes(player) ? observer : BOTS[player];
  const choice = policy({
    view: view(setup, state, seat),
    acts: legalActs.bind(null, setup, state, seat),
    draw: drawFor.bind(null, setup.seed ^ (setup.run << 8), state.turn + 1),
    ...(player === 'oracle' ? { everyone: mandatesOf(setup, state) } : {}),
  });
  return commandOf(seat, choice);
}

function commandOf(seat: Seat, choice: Choice): Command {
  if (choice === PASS) return { seat, type: 'pass' };
  const { act, reasons } = choice;
  return { seat, ...act, ...(reasons.length > 0 ? { reasons } : {}) };
}
