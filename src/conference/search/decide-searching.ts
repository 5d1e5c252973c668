/** What a seat does that plays each act on to the end: `searcher` from what it knows, `ace` in the conference itself. */
import type { Act, Command, Seat } from '../../engine/command.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import type { State } from '../../engine/state/state.ts';
import { view, type View } from '../../engine/state/view.ts';
import { type DecisionPoint, passUnlessInOrder } from '../conference.ts';
import { BASE, decideFor, decideWithout } from '../decide.ts';
import { finish } from '../in-steps.ts';
import { findPlayer, isSearching, type SeatPlan, type SearchTerms } from '../plan.ts';
import { searchAct } from './search-act.ts';
import { hearResponse } from './try-act.ts';
import { type DecideIn, imagineWorlds, type World } from './worlds.ts';

/** The command of any seat that is awaited, in order. */
export function decideSearching(now: DecisionPoint, seat: Seat): Command {
  return finish(decideInSteps(now, seat));
}

/** The same a conference at a time, telling how many were played on for this decision. */
export function* decideInSteps(now: DecisionPoint, seat: Seat): Generator<number, Command> {
  const { setup, state, plan } = now;
  const player = findPlayer(plan, seat);
  const terms = plan.find((one) => one.seat === seat)?.search;
  if (!isSearching(player) || !terms)
    return passUnlessInOrder(setup, state, decideFor(setup, state, plan, seat));
  const seen = view(setup, state, seat);
  const act = yield* player === 'ace'
    ? searchTruth(now, seen, terms)
    : searchKnown(now, seen, terms);
  return passUnlessInOrder(setup, state, { seat, ...act });
}

/** In the conference itself, whose other seats are played as they are. */
function searchTruth(
  { setup, state, plan }: DecisionPoint,
  seen: View,
  terms: SearchTerms,
): Generator<number, Act> {
  const decide = makeDecider(seen.seat, supposePlan(plan), terms);
  return search([{ setup, state }], seen, terms, decide);
}

/** Those that search are played by their base player, persons as any delegation. */
function supposePlan(plan: SeatPlan): SeatPlan {
  return plan.flatMap(({ seat, by }) => (by === 'person' ? [] : [{ seat, by }]));
}

/** In worlds that might be the one it is in. The conference there is decides nothing here but what its view shows. */
function* searchKnown(
  { setup, state }: DecisionPoint,
  seen: View,
  terms: SearchTerms,
): Generator<number, Act> {
  const { seat } = seen;
  const decide = makeDecider(seat, [{ seat, by: BASE }], terms);
  const base = takeAct(decide({ setup, state }, seat));
  // What a free question tells is known before anything else is decided.
  if (base.type === 'ask' && seen.freeAsk) return base;
  return yield* search(imagineWorlds(seen), seen, terms, decide, base);
}

function* search(
  worlds: readonly World[],
  { seat, mandate }: View,
  { budget, barsRefused = false, without = [] }: SearchTerms,
  decide: DecideIn,
  given?: Act,
): Generator<number, Act> {
  const [world] = worlds;
  if (!world || !mandate) return { type: 'pass' };
  let base = given ?? takeAct(decide(world, seat));
  if (barsRefused && isRefused(world, seat, base, decide)) base = { type: 'pass' };
  return yield* searchAct({
    seat,
    mandate,
    worlds,
    decide,
    base,
    budget,
    barsRefused,
    without,
  });
}

function isRefused(world: World, seat: Seat, act: Act, decide: DecideIn): boolean {
  return act.type === 'package' && hearResponse(world, seat, act, decide)?.refused === true;
}

/** Everybody as the plan says; the seat as its base player, without reasons, as it gives none. */
function makeDecider(own: Seat, plan: SeatPlan, { without = [] }: SearchTerms): DecideIn {
  return ({ setup, state }, seat) => {
    if (seat !== own) return decideFor(setup, state, plan, seat);
    return { seat, ...takeAct(decideAsBase({ setup, state }, plan, own, without)) };
  };
}

function decideAsBase(
  world: { setup: Setup; state: State },
  plan: SeatPlan,
  seat: Seat,
  without: NonNullable<SearchTerms['without']>,
): Command {
  if (without.length > 0) return decideWithout(world.setup, world.state, seat, without);
  return decideFor(world.setup, world.state, plan, seat);
}

function takeAct({ seat: _seat, reasons: _reasons, ...act }: Command): Act {
  return act as Act;
}
