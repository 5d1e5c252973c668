/** An act tried in a world: what those whom it asks answer, and how the conference ends after it. */
import type { SeatNumber, WordingIndex } from '../../scenario/resolved.ts';
import { apply } from '../../engine/acts/apply.ts';
import { readMandates } from '../../engine/capitals/instructions.ts';
import type { Act, Change, Command, Seat } from '../../engine/command.ts';
import { changeMandate, type Mandate } from '../../engine/mandate/mandate.ts';
import { findAwaitedSeat } from '../../engine/state/awaited.ts';
import { findWaitingOffer, type State } from '../../engine/state/state.ts';
import { measureWorldEnd, readWorldEnd } from '../heading/world-end.ts';
import { runOn } from '../run-on.ts';
import type { DecideIn, World } from './worlds.ts';

/** `refused`: an offer or a package that those who were asked would not have. */
export type Response = { state: State; refused: boolean };

/** How a conference ends: how far the seat's instructions are met, 0..1, its value of no deal where there is none. */
export type PlayedEnd = { worth: number; texts: readonly WordingIndex[]; refused: boolean };

/** Up to where nobody has to answer it any more; null where it is not in order. */
export function hearResponse(
  world: World,
  seat: Seat,
  act: Act,
  decide: DecideIn,
): Response | null {
  const begun = apply(world.setup, world.state, { seat, ...act });
  if (!begun.ok) return null;
  const offer = findNew(world.state, begun.state);
  return hearAnswers({ setup: world.setup, state: begun.state }, seat, offer, decide);
}

/** @param silent whose answers are not heard: they have the next word */
function hearAnswers(
  { setup, state: from }: World,
  silent: Seat | null,
  offer: string | null,
  decide: DecideIn,
): Response {
  let state = from;
  let refused = false;
  while (isAnswerAwaited(state, offer)) {
    const asked = findAwaitedSeat(state, setup.scenario);
    if (asked === null || asked === silent) break;
    const command = decide({ setup, state }, asked);
    const answered = apply(setup, state, command);
    const next = answered.ok ? answered : apply(setup, state, { seat: asked, type: 'pass' });
    if (!next.ok) break;
    ({ state } = next);
    refused ||= next.happenings.some((one) => one.type === 'informalsClosed' && !one.agreed);
  }
  refused ||= state.offers.some(({ id, status }) => id === offer && status === 'refused');
  return { state, refused };
}

/** Id of an offer or a package that was not there before. */
function findNew(before: State, { informals, offers }: State): string | null {
  if (informals && informals !== before.informals) return informals.id;
  return offers.length > before.offers.length ? (offers.at(-1)?.id ?? null) : null;
}

function isAnswerAwaited(state: State, offer: string | null): boolean {
  return offer !== null && (state.informals?.id === offer || findWaitingOffer(state)?.id === offer);
}

/**
 * A package with everybody in its room for it who has not said otherwise, or the one that is before a room already; null
 * where that does not carry it, and where it is not in order.
 */
export function agreeToPackage(world: World, seat: Seat, changes: readonly Change[]): State | null {
  const before = world.state.informals;
  const response = before
    ? hearAnswers(world, null, before.id, acceptInRoom)
    : hearResponse(world, seat, { type: 'package', changes }, acceptInRoom);
  return response && !response.refused ? response.state : null;
}

/** An offer, a counter-offer or an answer with the other side for it; null where it is not in order. */
export function agreeToDeal(world: World, seat: Seat, act: Act): State | null {
  const response = hearResponse(world, seat, act, acceptOffer);
  return response && !response.refused ? response.state : null;
}

function acceptOffer({ state }: World, seat: Seat): Command {
  return { seat, type: 'accept', offer: findWaitingOffer(state)?.id ?? '' };
}

function acceptInRoom({ state }: World, seat: Seat): Command {
  return { seat, type: 'accept', offer: state.informals?.id ?? '' };
}

/** To the end; null where the act is not in order. */
export function playToEnd(world: World, seat: Seat, act: Act, decide: DecideIn): PlayedEnd | null {
  const response = hearResponse(world, seat, act, decide);
  if (!response) return null;
  const { setup } = world;
  const end = runOn(setup, response.state, (state, name) => decide({ setup, state }, name));
  return { ...measureEnd({ setup, state: end }, seat), refused: response.refused };
}

/** As `seatMeasures` has it. */
function measureEnd({ setup, state }: World, seat: Seat): Omit<PlayedEnd, 'refused'> {
  const end = readWorldEnd({ setup, state });
  const { texts } = end;
  const own = findInstructions({ setup, state }, seat);
  if (!own) return { worth: 0, texts };
  const { redLines, reservation } = own.standing;
  const mandate = changeMandate(own.drawn, { redLines, reservation });
  return { worth: measureWorldEnd(mandate, setup.scenario.articles, end), texts };
}

function findInstructions(
  { setup, state }: World,
  seat: Seat,
): { drawn: Mandate; standing: Mandate } | null {
  const d: SeatNumber | undefined = setup.scenario.delegationIndex.get(seat);
  if (d === undefined) {
    const mandate = setup.observers.find(({ id }) => id === seat)?.mandate;
    return mandate ? { drawn: mandate, standing: mandate } : null;
  }
  const [drawn, standing] = [setup.mandates[d], readMandates(setup, state)[d]];
  return drawn && standing ? { drawn, standing } : null;
}
