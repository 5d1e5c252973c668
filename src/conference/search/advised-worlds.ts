/** Acts tried in worlds that might be the one a seat is in, beside waiting there; each in others than it was chosen by. */
import type { Act, Command, Seat } from '../../engine/command.ts';
import type { Mandate } from '../../engine/mandate/mandate.ts';
import { computeParticipation } from '../../engine/outside/participation.ts';
import type { State } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { decideFor } from '../decide.ts';
import { drawWorldsAhead } from '../heading/drawn-worlds.ts';
import { NOTHING_HEARD, type RoomsHeard } from '../heading/rooms-heard.ts';
import { waitInWorld } from '../heading/play-worlds.ts';
import { readSeenState } from '../heading/seen-state.ts';
import { supposePromises } from '../heading/supposed-promises.ts';
import { measureWorldEnd, type WorldEnd } from '../heading/world-end.ts';
import { finish } from '../in-steps.ts';
import { hearResponse } from './try-act.ts';
import type { DecideIn, World } from './worlds.ts';

/**
 * Shares of the worlds that have to take an act, and of those that take it, and where it changes the end, that may end
 * below waiting; `least`: mean gain from which it is worth an act.
 */
export type TakenBar = { taken: number; below: number; least: number };

/** What is no less than waiting. */
const LEVEL = 1e-3;

/** A world in which the seat waits, and its end. */
type Waited = { world: World; end: WorldEnd };

/** Worlds to choose an act in, and others to check it in, as a seat sees them ahead. */
export type Lookout = {
  view: View;
  rooms: RoomsHeard;
  chosen: readonly Waited[];
  checked: readonly Waited[];
};

/** Where a world stands that has taken an act. */
type Heard = { of: Waited; state: State };

/** What it gains over waiting, 0..1, by world that takes it. */
export type TriedAct = { act: Act; gains: readonly number[] };

/** @param worlds to choose in @param others to check in */
export function* lookOut(
  view: View,
  worlds: number,
  others: number,
  rooms: RoomsHeard = NOTHING_HEARD,
): Generator<void, Lookout> {
  const waited: Waited[] = [];
  const setups = yield* drawWorldsAhead(view, readSeenState(view), worlds + others, rooms);
  for (const world of yield* supposePromises(view, setups, rooms)) {
    yield;
    waited.push({ world, end: playWaiting(view, world) });
  }
  // In a large conference there are fewer.
  const first = Math.ceil((waited.length * worlds) / (worlds + others));
  return { view, rooms, chosen: waited.slice(0, first), checked: waited.slice(first) };
}

function playWaiting({ seat }: View, world: World): WorldEnd {
  return finish(waitInWorld(world, seat, decideFor));
}

/** Those of the worlds that take it. */
export function* hearWorlds(
  { view: { seat }, rooms }: Pick<Lookout, 'view' | 'rooms'>,
  worlds: readonly Waited[],
  act: Act,
): Generator<void, Heard[]> {
  const decide: DecideIn = ({ setup, state }, asked) =>
    refuseBound(rooms, { setup, state }, asked) ??
    decideFor(setup, state, [{ seat, by: 'passive' }], asked);
  const heard: Heard[] = [];
  for (const of of worlds) {
    yield;
    const response = hearResponse(of.world, seat, act, decide);
    if (response && !response.refused) heard.push({ of, state: response.state });
  }
  return heard;
}

/** To whom a delegation has given its word, and on which words, is not known: it is not free of it in any world. */
function refuseBound(
  { bound }: RoomsHeard,
  { setup, state: { informals } }: World,
  seat: Seat,
): Command | null {
  if (!informals || bound.length === 0) return null;
  const d = setup.scenario.delegationIndex.get(seat);
  const isBound = informals.changes.some(({ article }) =>
    bound.some((one) => one.of === d && one.article === article),
  );
  return isBound ? { seat, type: 'refuse', offer: informals.id } : null;
}

/** Null where it is not worth an act, or ends below waiting in too many of the worlds that take it. */
export function* tryHeard(
  view: View,
  act: Act,
  heard: readonly Heard[],
  { below, least }: Omit<TakenBar, 'taken'>,
): Generator<void, TriedAct | null> {
  const gains: number[] = [];
  for (const one of heard) {
    yield;
    gains.push(measureGain(view, one));
    if (gains.filter((gain) => gain < -LEVEL).length > below * heard.length) return null;
  }
  return average(gains) >= least && isSure(gains, below) ? { act, gains } : null;
}

/** Of many acts the one that looks best in some worlds owes some of it to them: others have their say. */
export function* holdsElsewhere(lookout: Lookout, act: Act): Generator<void, boolean> {
  const gains: number[] = [];
  for (const one of yield* hearWorlds(lookout, lookout.checked, act)) {
    yield;
    gains.push(measureGain(lookout.view, one));
  }
  return sum(gains) >= 0;
}

function isSure(gains: readonly number[], below: number): boolean {
  const changed = gains.filter((gain) => Math.abs(gain) > LEVEL);
  return changed.filter((gain) => gain < 0).length <= below * changed.length;
}

function measureGain(view: View, { of: { world, end }, state }: Heard): number {
  const { mandate } = view;
  if (!mandate) return 0;
  const then = playWaiting(view, { setup: world.setup, state });
  return measureJoined(mandate, then) - measureJoined(mandate, end);
}

/** How far instructions are met with those alone who ratify, 0..1: what is read or dissociated from is not in it. */
function measureJoined(mandate: Mandate, end: WorldEnd): number {
  const { setup, state } = end.closed;
  const met = measureWorldEnd(mandate, setup.scenario.articles, end);
  const { reservation } = mandate;
  return end.adopted ? reservation + (met - reservation) * computeParticipation(setup, state) : met;
}

export function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

export function average(values: readonly number[]): number {
  return sum(values) / values.length;
}
