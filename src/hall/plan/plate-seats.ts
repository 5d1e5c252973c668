/** Which delegations get a name plate, and what is written there. Pure. */
import type { HallModel, HallSeat } from '../../page/session/game/hall-model.ts';

/** Below this stage width plates have short names, and only two others than you and those called have one, unless they are few. */
const NARROW = 600;
/** So few all have plates, however narrow the stage. */
export const FEW_SEATS = 24;

export function isNarrow({ width }: { width: number }): boolean {
  return width < NARROW;
}

type PlateSeats = {
  /** Have a plate all game long. */
  lasting: readonly HallSeat[];
  /** The one the keyboard is on, the picked one and who has the floor, where they are not among them. */
  passing: readonly HallSeat[];
};

/** @param close the window is so near that every chair has room for its plate */
export function choosePlateSeats(
  { seats, picked, speaking }: Pick<HallModel, 'seats' | 'picked' | 'speaking'>,
  width: number,
  { roving, close = false }: { roving?: string | undefined; close?: boolean } = {},
): PlateSeats {
  const all = close || seats.length <= FEW_SEATS;
  const own = seats.filter(({ you }) => you);
  const floor = seats.filter(({ you, speaks }) => speaks && !you);
  const some = [...own, ...(isNarrow({ width }) ? floor.slice(0, 2) : floor)];
  const lasting = all ? seats : some;
  const called = [roving, picked, speaking];
  return {
    lasting,
    passing: seats.filter((seat) => called.includes(seat.id) && !lasting.includes(seat)),
  };
}

/** A name this long is short already. */
const SHORT = 4;

/** What a narrow plate has room for: two letters of a state beside its flag, or initials. */
export function abbreviate({ name, flag = '' }: Pick<HallSeat, 'name' | 'flag'>): string {
  if ([...name].length <= SHORT) return name;
  if (/^[a-z]{2}$/u.test(flag)) return flag.toUpperCase();
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [name];
  const letters = words.length > 1 ? words.map(([first]) => first) : [...name];
  return letters.slice(0, 3).join('').toUpperCase();
}

/** What a plate is called by ear: it begins with what is written there, and nothing in it comes twice. */
export function namePlate({ name, fullName = name }: Pick<HallSeat, 'name' | 'fullName'>): string {
  return fullName.startsWith(name) ? fullName : `${name}, ${fullName}`;
}
