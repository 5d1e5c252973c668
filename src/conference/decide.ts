/** Asks the policy in a seat what it does. */
import { BOTS } from '../delegations/bots.ts';
import { makePackager } from '../delegations/bots/packager.ts';
import { observerPolicy } from '../delegations/floor/observer.ts';
import { type Choice, type Foresight, PASS, type Situation } from '../delegations/policy.ts';
import type { Act, ActType, Command, Seat } from '../engine/command.ts';
import { type Draw, drawFor } from '../engine/numbers/draw.ts';
import { readMandates } from '../engine/capitals/instructions.ts';
import type { Mandate } from '../engine/mandate/mandate.ts';
import { type LegalAct, listLegalActs } from '../engine/acts/legal-acts.ts';
import type { Setup } from '../engine/setup/setup.ts';
import type { State } from '../engine/state/state.ts';
import { Glance } from '../engine/state/glance.ts';
import type { View } from '../engine/state/view.ts';
import { findPlayer, isSearching, type Player, type SeatPlan } from './plan.ts';
import { averageMetGain } from '../engine/mandate/met.ts';
import { finish } from './in-steps.ts';
import { drawWorlds } from './heading/drawn-worlds.ts';
import { agreeInWorlds, type DecideFor, waitInWorld } from './heading/play-worlds.ts';
import { agreeToPackage } from './search/try-act.ts';
import { readSeenState } from './heading/seen-state.ts';
import { measureWorldEnd, type WorldEnd } from './heading/world-end.ts';

/** Bots that do in an observer's seat what they do in any; the others have no use for their means there. */
const ANYWHERE: readonly Player[] = ['passive', 'random'];

/** What a seat that searches does where nobody searches for it, and whose acts it holds its own against. */
export const BASE = 'packager' satisfies Player;

/** What the policy in the seat does now, which is the one awaited. */
export function decideFor(setup: Setup, state: State, plan: SeatPlan, seat: Seat): Command {
  const named = findPlayer(plan, seat);
  if (named === 'person') return makeCommand(seat, PASS);
  const player = isSearching(named) ? BASE : named;
  const observes = setup.observers.length > 0 && setup.observers.some(({ id }) => id === seat);
  const policy = observes && !ANYWHERE.includes(player) ? observerPolicy : BOTS[player];
  const everyone = player === 'oracle' ? readMandates(setup, state) : undefined;
  return makeCommand(
    seat,
    policy(new Seated(setup, state, new Glance(setup, state, seat, seat), everyone)),
  );
}

/** What a `packager` that leaves some kinds of act aside does in a delegation's seat. */
export function decideWithout(
  setup: Setup,
  state: State,
  seat: Seat,
  without: readonly ActType[],
): Command {
  return makeCommand(
    seat,
    makePackager(without)(new Seated(setup, state, new Glance(setup, state, seat, seat))),
  );
}

/** A class, as every ballot has a situation of its own: the means few policies ask for cost the others nothing. */
class Seated implements Situation {
  readonly view: View;
  readonly everyone: readonly Mandate[] | undefined;
  readonly #setup: Setup;
  readonly #state: State;

  constructor(setup: Setup, state: State, seen: View, everyone?: readonly Mandate[]) {
    this.view = seen;
    this.everyone = everyone;
    this.#setup = setup;
    this.#state = state;
  }

  acts(types?: readonly ActType[]): readonly LegalAct[] {
    return listLegalActs(this.#setup, this.#state, this.view.seat, types);
  }

  foresee(): Foresight {
    return lookAhead(this.view, decideFor);
  }

  draw(): Draw {
    return drawFor(this.#setup.seed ^ (this.#setup.run << 8), this.#state.turn + 1);
  }
}

export function makeCommand(seat: Seat, choice: Choice): Command {
  if (choice === PASS) return { seat, type: 'pass' };
  const { act, reasons } = choice;
  const command = makeSaid(seat, act);
  if (reasons.length > 0) command.reasons = reasons;
  return command;
}

/** What is said most is written out, as engines are slow to copy what is spread. */
function makeSaid(seat: Seat, act: Act): Command {
  const { type } = act;
  if (type === 'ballot') return { seat, type, vote: act.vote };
  if (type === 'accept' || type === 'refuse') return { seat, type, offer: act.offer };
  if (type === 'ask' && act.article === undefined)
    return { seat, type, delegation: act.delegation };
  return type === 'silent' || type === 'pass' ? { seat, type } : { seat, ...act };
}

/** Worlds a policy looks into. */
const WORLDS = 8;

/**
 * What a seat can foresee from what it knows: in several worlds that might be the one it is in, where the text is at the
 * close if the seat waits, what other words would add to that, and how a package changes it once it is agreed. It does not
 * look at amendments of the sitting: what others do is part of the rules.
 */
export function lookAhead(view: View, decideThere: DecideFor): Foresight {
  const { mandate, scenario, seat } = view;
  const from = { ...readSeenState(view), amendments: [] };
  const worlds = drawWorlds(view, from, WORLDS).map((setup) => ({ setup, state: from }));
  let waited: readonly WorldEnd[] | undefined;
  const wait = () =>
    (waited ??= worlds.map((world) => finish(waitInWorld(world, seat, decideThere))));
  return {
    computeWorth(change) {
      if (!mandate) return 0;
      const texts = wait().map((end) => end.texts);
      return averageMetGain(mandate, scenario.articles, texts, [change]);
    },
    computeIfAgreed(changes) {
      if (!mandate) return 0;
      const measure = (end: WorldEnd) => measureWorldEnd(mandate, scenario.articles, end);
      const ends = finish(
        agreeInWorlds(
          worlds,
          wait(),
          seat,
          (one) => agreeToPackage(one, seat, changes),
          decideThere,
        ),
      );
      const gain = ends.reduce((sum, one) => sum + (measure(one.end) - measure(one.waited)), 0);
      return ends.length > 0 ? gain / ends.length : 0;
    },
  };
}
