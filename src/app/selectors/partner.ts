/** What a seat may say of another delegation: its stated positions, and who would sit in a room. */
import type { Change } from '../../engine/command.ts';
import { composeRoom, statedGain } from '../../engine/room.ts';
import type { View } from '../../engine/view.ts';
import { toTextChange } from './worth.ts';

/** How a change looks from another seat. */
export type PartnerLook = {
  /** By the stated position: nearer, farther, unmoved; `unknown` without one. */
  way: 'nearer' | 'farther' | 'unmoved' | 'unknown';
  /** Shift along the axis towards its stated position, in hundredths of the axis; 0 unless known. */
  shift: number;
};

/** Shifts under this share of the axis count as unmoved. */
const UNMOVED = 0.005;

export function lookOf(view: View, delegation: string, change: Change): PartnerLook {
  const d = view.scenario.delegationIndex.get(delegation) ?? -1;
  const found = toTextChange(view, change);
  const stated = view.stated[d * view.scenario.articles.length + (found?.article ?? 0)] ?? NaN;
  if (d < 0 || !found || Number.isNaN(stated)) return { way: 'unknown', shift: 0 };
  const gain = statedGain(view, d, found);
  const way = Math.abs(gain) < UNMOVED ? 'unmoved' : gain > 0 ? 'nearer' : 'farther';
  return { way, shift: Math.round(gain * 100) };
}

/** Share of a room's weight from which on those who refuse stop a package. */
export function roomRefusal({ values }: View): number {
  return values.roomRefusal;
}

/** Ids of the delegations that the rules would put into the room for this package. */
export function roomFor(view: View, changes: readonly Change[]): string[] {
  const found = changes.flatMap((change) => toTextChange(view, change) ?? []);
  if (found.length === 0) return [];
  return composeRoom(view, view.delegation, found).map(
    (d) => view.scenario.delegations[d]?.id ?? '',
  );
}
