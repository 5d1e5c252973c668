/** What somebody did for the first time in this browser, by the game in which they did. */
import { readKeptList, writeKept } from '../../../session/kept.ts';

const FIRSTS = 'square-brackets/firsts';

/**
 * Takes down what was done in a game.
 * @param done names of what was seen in its play
 * @returns those of them that were in no game before it
 */
export function noteFirsts<Name extends string>(game: string, done: readonly Name[]): Name[] {
  const kept = new Map(readKeptList(FIRSTS, isEntry));
  const first = done.filter((name) => (kept.get(name) ?? game) === game);
  for (const name of first) kept.set(name, game);
  writeKept(FIRSTS, [...kept]);
  return first;
}

function isEntry(value: unknown): value is [string, string] {
  if (!Array.isArray(value)) return false;
  const [name, game] = value as readonly unknown[];
  return typeof name === 'string' && typeof game === 'string';
}
