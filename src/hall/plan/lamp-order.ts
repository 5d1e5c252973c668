/** When each desk's lamp lights in a roll call: all that were sure in one sweep, then those nobody could tell. Pure. */
import type { HallSeat } from '../../page/session/game/hall-model.ts';

/** Milliseconds of the sweep, whatever the size of the hall; of one late lamp; and of rest before the late ones. */
const SWEEP = 1200;
const LATE = 420;
const REST = 350;

export type LampOrder = { lights: ReadonlyMap<string, number>; total: number };

/** Milliseconds from the start at which each seat's lamp lights. */
export function orderLamps(seats: readonly HallSeat[]): LampOrder {
  const voting = seats.filter(({ lamp }) => lamp !== undefined && lamp !== 'waiting');
  const sure = voting.filter(({ late }) => !late);
  const last = voting.filter(({ late }) => late);
  const lights = new Map<string, number>();
  sure.forEach(({ id }, i) => lights.set(id, (SWEEP * (i + 1)) / sure.length));
  const from = sure.length > 0 ? SWEEP + REST : 0;
  last.forEach(({ id }, i) => lights.set(id, from + LATE * (i + 1)));
  return { lights, total: Math.max(0, ...lights.values()) };
}

/** The seats as they look `ms` after the start: lamps not lit yet wait. */
export function lightLampsUntil(
  seats: readonly HallSeat[],
  { lights }: LampOrder,
  ms: number,
): HallSeat[] {
  return seats.map((seat) =>
    (lights.get(seat.id) ?? 0) <= ms ? seat : { ...seat, lamp: 'waiting' },
  );
}
