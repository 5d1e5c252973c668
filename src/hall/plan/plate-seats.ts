/** Which delegations get a name plate. Pure. */
import type { HallModel, HallSeat } from '../../page/session/game/hall-model.ts';

/** Below this stage width only two delegations besides you, picked and speaking get plates, unless they are few. */
const NARROW = 600;
/** So few all have plates, however narrow the stage. */
export const FEW_SEATS = 24;

export function isNarrow({ width }: { width: number }): boolean {
  return width < NARROW;
}

/**
 * The seats that get plates, most important first: the one the keyboard is on, the picked one, who has
 * the floor, you, then those on the floor in seat order, and close up the rest. Where they are few, none goes without.
 * @param close the window is so near that every chair has room for its plate
 */
export function choosePlateSeats(
  model: HallModel,
  width: number,
  { roving, close = false }: { roving?: string | undefined; close?: boolean } = {},
): { seat: HallSeat; required: boolean }[] {
  const weight = (seat: HallSeat): number => {
    if (seat.id === roving) return 6;
    if (seat.id === model.picked) return 5;
    if (seat.id === model.speaking) return 4;
    if (seat.you) return 3;
    if (seat.holds && seat.speaks) return 2;
    return seat.speaks ? 1 : 0;
  };
  const few = model.seats.length <= FEW_SEATS;
  const narrow = isNarrow({ width });
  const wanted = model.seats
    .filter((seat) => close || (narrow && few) || weight(seat) > 0)
    .map((seat) => ({ seat, required: (narrow && few) || weight(seat) > 2 }))
    .toSorted((a, b) => weight(b.seat) - weight(a.seat));
  const required = wanted.filter((item) => item.required);
  const others = wanted.filter((item) => !item.required);
  return [...required, ...(narrow && !close ? others.slice(0, 2) : others)];
}

/** What a plate is called by ear: it begins with what is written there, and nothing in it comes twice. */
export function namePlate({ name, fullName = name }: Pick<HallSeat, 'name' | 'fullName'>): string {
  return fullName.startsWith(name) ? fullName : `${name}, ${fullName}`;
}
