/** The seat offered once a conference is over. */
import type { Seat } from '../../../../engine/command.ts';

/** The one that the front door offers after this one, and after the last the first; null where it offers no other. */
export function findNextSeat<Offered extends { seat: Seat }>(
  featured: readonly Offered[],
  seat: Seat,
): Offered | null {
  const next = featured[(featured.findIndex((one) => one.seat === seat) + 1) % featured.length];
  return next && next.seat !== seat ? next : null;
}
