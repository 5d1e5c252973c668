import type { Seat } from '../../engine/command.ts';
import { CHAIR } from '../../scenario/resolved.ts';

/** Whether the seat is the Chair's, apart from the delegation of the same state. */
export function isChair(seat: Seat): boolean {
  return seat === CHAIR;
}
