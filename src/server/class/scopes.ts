/** Which process a request is for, where several share a class: that which plays its table. */
import type { ClassState } from './class-state.ts';
import type { Asker } from './asking.ts';

/** What belongs to no table: people, settings, the stage of the class. */
export const WHOLE_CLASS = 0;

/** At the table of whoever asks. */
const OWN_TABLE: ReadonlySet<string> = new Set(['act', 'unseal', 'say', 'release']);
/** At the table that is named; where none is, the clocks and tables of all are set at once. */
const NAMED_TABLE: ReadonlySet<string> = new Set(['endStage', 'endSitting', 'finish', 'hand']);
/** Of all tables, asked first of each by itself: one process would be late with so many. */
const SPREAD: ReadonlyMap<string, string> = new Map([
  ['endStage', 'endStage'],
  ['endSitting', 'endSitting'],
  ['finish', 'finish'],
  ['debrief', 'finish'],
]);
/** Read from what every process has, or said by each to those that it serves. */
const ANYWHERE: ReadonlySet<string> = new Set(['hello', 'ask', 'records', 'broadcast', 'purge']);
/** The same again is done once, by its id or as it sets what is set already. */
const REPEATABLE: ReadonlySet<string> = new Set([
  ...OWN_TABLE,
  'join',
  'plan',
  'opened',
  'ballot',
  'wish',
]);

/** Number of a table; null: any process may answer. */
export function findOwnerTable(
  { people, tables }: ClassState,
  { person }: Asker,
  name: string,
  given: unknown,
): number | null {
  if (ANYWHERE.has(name)) return null;
  const own = OWN_TABLE.has(name) ? people.get(person ?? '')?.place?.table : undefined;
  const named = NAMED_TABLE.has(name) ? readTable(given) : undefined;
  const table = own ?? named ?? WHOLE_CLASS;
  return tables.has(table) ? table : WHOLE_CLASS;
}

/** What is asked of each table before a request for all; null: nothing. */
export function findSpread(name: string, given: unknown): string | null {
  return readTable(given) === undefined ? (SPREAD.get(name) ?? null) : null;
}

function readTable(given: unknown): number | undefined {
  const { table } = (given ?? {}) as { table?: unknown };
  return typeof table === 'number' ? table : undefined;
}

export function isRepeatable(name: string): boolean {
  return REPEATABLE.has(name);
}
