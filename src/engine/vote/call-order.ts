/**
 * The order in which names are called: English alphabetical, from a letter drawn by lot where many are called, as the
 * rules of procedure of the General Assembly have it (rule 87).
 */
import type { Scenario } from '../../scenario/resolved.ts';

/** Fewer names are called from the beginning. */
const DRAWN_FROM = 24;

/** @returns place in the alphabet of the first name with the letter of the delegation drawn; 0 where few are called */
export function drawnPlace({ nameCall }: Scenario, drawn: number): number {
  return nameCall.order.length <= DRAWN_FROM ? 0 : (nameCall.from[drawn] ?? 0);
}

/** Delegations, by index, as they are called from a place in the alphabet. */
export function callOrder({ nameCall }: Scenario, from: number): number[] {
  const { order } = nameCall;
  return [...order.slice(from), ...order.slice(0, from)];
}

/** Whoever of a roll is called next; -1 once all have answered. */
export function nextCalled({ nameCall }: Scenario, from: number, roll: string): number {
  const { order } = nameCall;
  for (let i = 0; i < order.length; i += 1) {
    const d = order[(from + i) % order.length] ?? -1;
    if (roll.charAt(d) === '.') return d;
  }
  return -1;
}
