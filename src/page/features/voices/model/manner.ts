/** How a delegate speaks. It changes no answer, and takes nothing from the draws of the game. */
import type { Seat } from '../../../../engine/command.ts';
import { type Manner, MANNERS } from '../../../../scenario/resolved.ts';
import type { SeatScenario } from '../../../../engine/seat-scenario.ts';
import { chooseFirst, mixWords } from './list-start.ts';

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

/** Sentences of each manner for what there are several for. */
const WAYS: Readonly<Record<string, number>> = { most: 6 };

/**
 * Another manner where the same sentence would be heard twice in a row, or the same joke twice in a conference.
 * @param said in it so far
 */
export function varyManner(manner: Manner, kind: string, said: readonly SaidBefore[]): Manner {
  const same = said.filter((one) => one.kind === kind);
  const ways = WAYS[kind] ?? 1;
  const isStale = (one: Manner) =>
    one === 'dry'
      ? same.filter((before) => before.manner === one).length >= ways
      : ways === 1 && said.at(-1)?.kind === kind && same.at(-1)?.manner === one;
  return (
    [manner, ...MANNERS.slice(MANNERS.indexOf(manner)), ...MANNERS].find((one) => !isStale(one)) ??
    manner
  );
}

/** Which of the sentences of a manner comes next: none again before all have been heard. @param game its id */
export function chooseWay(
  { kind, manner }: SaidBefore,
  said: readonly SaidBefore[],
  game: string,
): number {
  const heard = said.filter((one) => one.kind === kind && one.manner === manner).length;
  const ways = WAYS[kind] ?? 1;
  return (chooseFirst(`${game}/${manner}`, ways) + heard) % ways;
}
