/** What somebody else had on a draw, as a link to the same seat and seed carries it: it is shown once one's own game is over. */
import { hasKept, readKeptList, writeKept } from './kept.ts';
import { type DrawOfSeat, isOnDraw } from './scores.ts';

/** In points, over waiting, in tenths. */
export type RivalScore = { taken: number; made: number };

const RIVALS = 'square-brackets/rivals';
/** Kept at most, and letters of what a link carries of one. */
const MOST = 50;
const LONGEST = 20;
const TENTHS = /^(-?\d{1,5})_(-?\d{1,5})$/;
/** Points that nobody can be off waiting. */
const FARTHEST = 1000;

/** What stands behind the question mark of a link: pages that do not know it pass it over. */
export function formatRival({ taken, made }: RivalScore): string {
  return `?vs=${Math.round(taken * 10)}_${Math.round(made * 10)}`;
}

/** @param hash of an address; null where it carries none */
export function parseRival(hash: string): RivalScore | null {
  const at = hash.lastIndexOf('?vs=');
  const said = at < 0 ? '' : hash.slice(at + 4);
  const read = said.length <= LONGEST ? TENTHS.exec(said) : null;
  if (!read) return null;
  const [taken = NaN, made = NaN] = read.slice(1).map(Number);
  const fits = [taken, made].every((tenths) => Math.abs(tenths) <= 10 * FARTHEST);
  return fits ? { taken: taken / 10, made: made / 10 } : null;
}

type KeptRival = DrawOfSeat & RivalScore;

export function keepRival(draw: DrawOfSeat, rival: RivalScore): void {
  const others = readAll().filter(
    (one) => !isOnDraw(one, draw) || one.taken !== rival.taken || one.made !== rival.made,
  );
  writeKept(RIVALS, [{ ...draw, ...rival }, ...others].slice(0, MOST));
}

/** Those of a draw, the last sent first. */
export function listRivals(draw: DrawOfSeat): RivalScore[] {
  return readAll()
    .filter((one) => isOnDraw(one, draw))
    .map(({ taken, made }) => ({ taken, made }));
}

function readAll(): KeptRival[] {
  return readKeptList(RIVALS, isRival);
}

function isRival(value: unknown): value is KeptRival {
  return hasKept(value, { texts: ['rules', 'seat', 'start'], numbers: ['seed', 'taken', 'made'] });
}
