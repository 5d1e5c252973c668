/** Where what is told in turn begins: it takes nothing from the draws of the game. */

/** Where in a list of so many a game begins. @param list of which game it is */
export function chooseFirst(list: string, length: number): number {
  return mixWords(list) % length;
}

/** Turns of a list, each kept for a sitting of a game: the next conference goes on where the last one stopped. */
export function makeRound(list: string, length: number) {
  const told = new Map<string, number>();
  return (game: string, sitting: number): number => {
    const key = `${game}/${sitting}`;
    const last = [...told.values()].at(-1);
    const at =
      told.get(key) ?? (last === undefined ? chooseFirst(`${game}/${list}`, length) : last + 1);
    told.set(key, at);
    return at % length;
  };
}

/** FNV-1a of a text, 32 bits, its bits mixed once more: neighbouring names differ in their last letter alone. */
export function mixWords(text: string): number {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  hash ^= hash >>> 15;
  return Math.imul(hash, 2246822519) >>> 16;
}
