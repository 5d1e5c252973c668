/**
 * The order in which names are called: English alphabetical, from a letter drawn by lot where many are called, as the
 * rules of procedure of the General Assembly have it (rule 87).
 */
import type { SeatIndex } from '../../scenario/resolved.ts';
import type { SeatScenario } from '../seat-scenario.ts';
import { isWaiting, type Roll } from './roll.ts';

/** Fewer names are called from the beginning. */
const DRAWN_FROM = 24;

/** @returns place in the alphabet of the first name with the letter of the delegation drawn; 0 where few are called */
export function drawPlace({ nameCall }: SeatScenario, drawn: SeatIndex): number {
  return nameCall.order.length <= DRAWN_FROM ? 0 : (nameCall.from[drawn] ?? 0);
}

const orders = new WeakMap<SeatScenario, Map<number, readonly SeatIndex[]>>();

/** Delegations, by index, as they are called from a place in the alphabet. */
export function callOrder(scenario: SeatScenario, from: number): readonly SeatIndex[] {
  let byPlace = orders.get(scenario);
  if (!byPlace) orders.set(scenario, (byPlace = new Map<number, readonly SeatIndex[]>()));
  let order = byPlace.get(from);
  if (!order) {
    const names = scenario.nameCall.order;
    order = [...names.slice(from), ...names.slice(0, from)];
    byPlace.set(from, order);
  }
  return order;
}

/** Whoever of a roll is called next; undefined once all have answered. */
export function findNextCalled(
  scenario: SeatScenario,
  from: number,
  roll: Roll,
): SeatIndex | undefined {
  for (const d of callOrder(scenario, from)) if (isWaiting(roll, d)) return d;
  return undefined;
}
