/** What a seat may say of another delegation: its stated positions, and priorities as far as it has asked. */
import type { Change } from '../../engine/command.ts';
import { composeRoom, statedGain } from '../../engine/room.ts';
import type { View } from '../../engine/view.ts';
import { toTextChange } from './worth.ts';

/** How a change looks from another seat. `matters` is null where nobody has asked. */
export type PartnerLook = {
  /** By the stated position: nearer, farther, unmoved; `unknown` without one. */
  way: 'nearer' | 'farther' | 'unmoved' | 'unknown';
  /** Shift along the axis towards its stated position, in hundredths of the axis; 0 unless known. */
  shift: number;
  /** Range of how much the article matters to it, 0..1. */
  matters: { low: number; high: number } | null;
};

/** Shifts under this share of the axis count as unmoved. */
const UNMOVED = 0.005;

export function lookOf(view: View, delegation: string, change: Change): PartnerLook {
  const d = view.scenario.delegationIndex.get(delegation) ?? -1;
  const found = toTextChange(view, change);
  const stated = view.stated[d * view.scenario.articles.length + (found?.article ?? 0)] ?? NaN;
  if (d < 0 || !found || Number.isNaN(stated)) return { way: 'unknown', shift: 0, matters: null };
  const gain = statedGain(view, d, found);
  const way = Math.abs(gain) < UNMOVED ? 'unmoved' : gain > 0 ? 'nearer' : 'farther';
  return { way, shift: Math.round(gain * 100), matters: learnt(view, d, found.article) };
}

/** What asking has taught of an article's importance to a delegation, the latest answer. */
export function learnt(
  view: View,
  d: number,
  article: number,
): { low: number; high: number } | null {
  const note = view.notes.findLast((one) => one.of === d && one.article === article);
  return note ? { low: note.low, high: note.high } : null;
}

/** Ids of the delegations that the rules would put into the room for this package. */
export function roomFor(view: View, changes: readonly Change[]): string[] {
  const found = changes.flatMap((change) => toTextChange(view, change) ?? []);
  if (found.length === 0) return [];
  return composeRoom(view, view.delegation, found).map(
    (d) => view.scenario.delegations[d]?.id ?? '',
  );
}
