/** A game being opened and played. It comes with the engine, which the first screen does without. */
import * as handIn from './hand-in.ts';
import type { Keeping } from './saves/keeping.ts';
import * as moves from './moves.ts';
import * as openings from './openings.ts';
import { type Surroundings, Table } from './table.ts';

const DOINGS = { ...openings, ...moves, ...handIn };

/** What a person does in a game, each asked of the table it lies on. */
export type Doings = {
  [Name in keyof typeof DOINGS]: (typeof DOINGS)[Name] extends (
    table: Table,
    ...given: infer Given
  ) => infer Answer
    ? (...given: Given) => Answer
    : never;
};

export type PlayActions = Doings & { table: Table };

export function makePlaying(around: Surroundings, keeping: Keeping): PlayActions {
  const table = new Table(around, keeping);
  const doings: Record<string, (at: Table, ...given: never[]) => unknown> = DOINGS;
  const asked = Object.entries(doings).map(([name, act]) => [
    name,
    (...given: never[]) => act(table, ...given),
  ]);
  return { ...(Object.fromEntries(asked) as Doings), table };
}
