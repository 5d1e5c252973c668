/** How a delegate speaks. It changes no answer, and takes nothing from the draws of the game. */
import type { Seat } from '../../../../engine/command.ts';
import { type Manner, MANNERS } from '../../../../scenario/resolved.ts';
import type { SeatScenario } from '../../../../engine/seat-scenario.ts';

/**
 * Delegates of an invented conference keep their manner; behind the plate of a state somebody else sits each game, so
 * that no manner is a state's. What the scenario says comes first.
 * @param game id of the game; null: of an invented conference
 */
export function chooseManner(
  { id, cast }: Pick<SeatScenario, 'id' | 'cast'>,
  seat: Seat,
  game: string | null,
): Manner {
  const given = cast?.get(seat)?.manner;
  if (given) return given;
  const at = mixWords(`${game ?? id}/${seat}/manner`) % MANNERS.length;
  return MANNERS[at] ?? 'formal';
}

/** What was said: of which kind, and how. */
export type SaidBefore = { kind: string; manner: Manner };

/**
 * Another manner where the same sentence would be heard twice in a row, or the same joke twice in a conference.
 * @param said in it so far
 */
export function varyManner(manner: Manner, kind: string, said: readonly SaidBefore[]): Manner {
  const same = said.filter((one) => one.kind === kind);
  const isStale = (one: Manner) =>
    one === 'dry'
      ? same.some((before) => before.manner === one)
      : said.at(-1)?.kind === kind && same.at(-1)?.manner === one;
  return (
    [manner, ...MANNERS.slice(MANNERS.indexOf(manner)), ...MANNERS].find((one) => !isStale(one)) ??
    manner
  );
}

/** Where in a list of so many the jokes of a game begin. */
export function chooseFirstJoke(game: string, jokes: number): number {
  return mixWords(`${game}/jokes`) % jokes;
}

/** FNV-1a of a text, 32 bits, its bits mixed once more: neighbouring names differ in their last letter alone. */
function mixWords(text: string): number {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  hash ^= hash >>> 15;
  return Math.imul(hash, 2246822519) >>> 16;
}
