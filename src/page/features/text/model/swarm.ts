/** Stated positions of all delegations on an article as a swarm over its axis: dots, and flags of those on the floor. */
import type { View } from '../../../../engine/state/view.ts';
import type { Stance } from '../../../session/game/hall-model.ts';
import { readStatedOn } from '../../../session/game/text/article-now.ts';
import type { Names } from '../../../speech/names/name.ts';
import { findStanceToward } from '../../../session/game/text/stance.ts';

export type SwarmDot = {
  id: string;
  /** Steps along the axis, 0..BINS. */
  bin: number;
  /** Place in the bin among its own kind, from 0 at the axis. */
  place: number;
  stance: Stance;
  you: boolean;
  /** It speaks on the floor. */
  leads: boolean;
};

export const BINS = 20;

/** Dots of those not on the floor first; in a bin those on the floor stand above them. */
export function makeSwarm(
  view: View,
  index: number,
  { sortedBy }: Pick<Names, 'sortedBy'>,
): SwarmDot[] {
  const floor = new Set(view.floor);
  const counts = new Map<string, number>();
  return sortedBy(view.scenario.delegations, ({ id }) => id)
    .flatMap(({ id, index: d }) => {
      const stated = readStatedOn(view, d, index);
      if (stated === null) return [];
      const [bin, leads] = [Math.floor((stated / 100) * BINS + 0.5), floor.has(d)];
      return [{ id, d, bin, leads }];
    })
    .map(({ id, d, bin, leads }): SwarmDot => {
      const key = `${leads} ${bin}`;
      const place = counts.get(key) ?? 0;
      counts.set(key, place + 1);
      return {
        id,
        bin,
        place,
        leads,
        stance: findStanceToward(view, d, index),
        you: d === view.delegation,
      };
    })
    .sort((one, other) => Number(one.leads) - Number(other.leads));
}
