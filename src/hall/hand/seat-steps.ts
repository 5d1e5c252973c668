/** Where the keyboard goes from one seat: along its row, to the row before or behind, or to a name. Pure. */
import type { SeatPlace } from '../plan/geometry.ts';

export type SeatStep = 'left' | 'right' | 'nearer' | 'farther' | 'first' | 'last';

/** Letters typed within this many milliseconds are one word. */
export const TYPING_MS = 900;

/**
 * Index of the seat a step leads to; the same where there is none further.
 * @param seats row by row from the podium, left to right
 */
export function seatAfter(seats: readonly SeatPlace[], from: number, step: SeatStep): number {
  const here = seats[from];
  if (!here) return 0;
  if (step === 'left' || step === 'right') {
    const next = from + (step === 'right' ? 1 : -1);
    return seats[next]?.row === here.row ? next : from;
  }
  const row = step === 'nearer' ? here.row - 1 : step === 'farther' ? here.row + 1 : here.row;
  const inRow = seats.flatMap((seat, index) => (seat.row === row ? [index] : []));
  if (step === 'first' || step === 'last')
    return (step === 'first' ? inRow[0] : inRow.at(-1)) ?? from;
  const aside = (index: number): number => Math.abs((seats[index]?.theta ?? 0) - here.theta);
  return inRow.toSorted((a, b) => aside(a) - aside(b) || a - b)[0] ?? from;
}

const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/**
 * Index of the next name that starts with what was typed, from the one after `from` round to it;
 * undefined where none does. One letter again and again goes through the names that start with it.
 */
export function seatNamed(
  names: readonly string[],
  from: number,
  typed: string,
): number | undefined {
  const same = new Set(typed).size === 1;
  const wanted = folded(same ? typed.slice(0, 1) : typed);
  const start = same ? from + 1 : from;
  for (let i = 0; i < names.length; i += 1) {
    const at = (((start + i) % names.length) + names.length) % names.length;
    if (folded(names[at] ?? '').startsWith(wanted)) return at;
  }
  return undefined;
}
