/** What somebody did for the first time in this browser, by the game in which they did. */

const FIRSTS = 'square-brackets/firsts';

/**
 * Takes down what was done in a game.
 * @param done names of what was seen in its play
 * @returns those of them that were in no game before it
 */
export function noteFirsts<Name extends string>(game: string, done: readonly Name[]): Name[] {
  const kept = readFirsts();
  const first = done.filter((name) => (kept.get(name) ?? game) === game);
  for (const name of first) kept.set(name, game);
  try {
    localStorage.setItem(FIRSTS, JSON.stringify([...kept]));
  } catch {
    // Storage is switched off, or full.
  }
  return first;
}

function readFirsts(): Map<string, string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(FIRSTS) ?? '[]');
    return new Map(Array.isArray(kept) ? (kept as unknown[]).filter(isEntry) : []);
  } catch {
    return new Map();
  }
}

function isEntry(value: unknown): value is [string, string] {
  if (!Array.isArray(value)) return false;
  const [name, game] = value as readonly unknown[];
  return typeof name === 'string' && typeof game === 'string';
}
