/** What a seat does that plays each act on to the end: `searcher` from what it knows, `ace` in the conference itself. */
import type { Act, Command, Seat } from '../../engine/command.ts';
import { view, type View } from '../../engine/state/view.ts';
import { type DecisionPoint, passUnlessInOrder } from '../conference.ts';
import { BASE, decideFor, decideWithout } from '../decide.ts';
import { finish } from '../in-steps.ts';
import { findPlayer, isSearching, type SeatPlan, type SearchTerms } from '../plan.ts';
import { type Fallback, type Fallbacks, searchAct } from './search-act.ts';
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
  const others = supposePlan(plan);
  const fallbacks = listFallbacks(
    makeDeciders(seen.seat, others, terms),
    { setup, state },
    seen.seat,
  );
  return search([{ setup, state }], seen, terms, fallbacks);
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
  const fallbacks = listFallbacks(makeDeciders(seat, [], terms), { setup, state }, seat);
  const { act } = fallbacks[0];
  // What a free question tells is known before anything else is decided.
  if (act.type === 'ask' && seen.freeAsk) return act;
  return yield* search(imagineWorlds(seen), seen, terms, fallbacks);
}

function* search(
  worlds: readonly World[],
  { seat, mandate }: View,
  { budget, barsRefused = false, without = [] }: SearchTerms,
  [base, waiting]: Fallbacks,
): Generator<number, Act> {
  const [world] = worlds;
  if (!world || !mandate) return { type: 'pass' };
  const barred = barsRefused && isRefused(world, seat, base);
  return yield* searchAct({
    seat,
    mandate,
    worlds,
    fallbacks: [barred ? { ...base, act: { type: 'pass' } } : base, waiting],
    budget,
    barsRefused,
    without,
  });
}

function isRefused(world: World, seat: Seat, { act, decide }: Fallback): boolean {
  return act.type === 'package' && hearResponse(world, seat, act, decide)?.refused === true;
}

function listFallbacks(
  [base, waiting]: readonly [DecideIn, DecideIn],
  now: World,
  seat: Seat,
): Fallbacks {
  const fallback = (decide: DecideIn): Fallback => ({ act: takeAct(decide(now, seat)), decide });
  return [fallback(base), fallback(waiting)];
}

/** The seat as its base player, and as one that waits. @param others as the plan says */
function makeDeciders(
  own: Seat,
  others: SeatPlan,
  { without = [] }: SearchTerms,
): readonly [DecideIn, DecideIn] {
  const asBase: DecideIn = ({ setup, state }) =>
    without.length > 0
      ? decideWithout(setup, state, own, without)
      : decideFor(setup, state, [{ seat: own, by: BASE }], own);
  const asWaiting: DecideIn = ({ setup, state }) =>
    decideFor(setup, state, [{ seat: own, by: 'passive' }], own);
  return [makeDecider(own, others, asBase), makeDecider(own, others, asWaiting)];
}

/** The seat without reasons, as it gives none. */
function makeDecider(own: Seat, others: SeatPlan, decideOwn: DecideIn): DecideIn {
  return (world, seat) => {
    if (seat !== own) return decideFor(world.setup, world.state, others, seat);
    return { seat, ...takeAct(decideOwn(world, own)) };
  };
}

function takeAct({ seat: _seat, reasons: _reasons, ...act }: Command): Act {
  return act as Act;
}
