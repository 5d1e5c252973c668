/** What somebody did for the first time in this browser, by the game in which they did. */
import { readKeptList, writeKept } from '../../../session/kept.ts';

const FIRSTS = 'square-brackets/firsts';

/**
 * What was done in a game and in none before it.
 * @param done names of what was seen in its play
 */
export function listFirsts<Name extends string>(game: string, done: readonly Name[]): Name[] {
  const kept = new Map(readKeptList(FIRSTS, isEntry));
  return done.filter((name) => (kept.get(name) ?? game) === game);
}

export function noteFirsts(game: string, first: readonly string[]): void {
  const kept = new Map(readKeptList(FIRSTS, isEntry));
  for (const name of first) kept.set(name, game);
  writeKept(FIRSTS, [...kept]);
}

function isEntry(value: unknown): value is [string, string] {
  if (!Array.isArray(value)) return false;
  const [name, game] = value as readonly unknown[];
  return typeof name === 'string' && typeof game === 'string';
}
