import type { Seat } from '../../../engine/command.ts';
import type { View } from '../../../engine/state/view.ts';
import { CHAIR } from '../../../scenario/resolved.ts';

export type SeatKind = 'delegation' | 'chair' | 'observer';

/** The Chair's seat is apart from the delegation of the same state. */
export function seatKind({
  seat,
  delegation,
}: { seat: Seat } & Pick<View, 'delegation'>): SeatKind {
  if (seat === CHAIR) return 'chair';
  return delegation < 0 ? 'observer' : 'delegation';
}
