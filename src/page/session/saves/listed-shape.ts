/** Whether what a browser kept can be listed; apart from all that a game needs, which comes with the engine. */
import type { SavedGame } from '../store/game.ts';

export type Loose = Readonly<Record<string, unknown>>;

export const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null;
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
export const isAbsentOr = (value: unknown, is: (one: unknown) => boolean): boolean =>
  value === undefined || is(value);

/** Milliseconds from 1970 that a date can tell, either way. */
const FARTHEST = 8.64e15;

/** What the front door needs of a head. */
export function isListed(head: unknown): head is SavedGame {
  if (!isLoose(head)) return false;
  const { id, title, seatName, flag, sitting, sittings, ended, savedAt, lineOf } = head;
  return (
    [id, title, seatName].every(isText) &&
    [sitting, sittings].every(isCount) &&
    isFlag(ended) &&
    typeof savedAt === 'number' &&
    Math.abs(savedAt) <= FARTHEST &&
    [flag, lineOf].every((one) => isAbsentOr(one, isText))
  );
}
