/** Where an instructor may put people: every seat of a table and its capital, the Chair, and beside the table. */
import type { Place } from '../../../../conference/class/wire.ts';
import { CHAIR } from '../../../../scenario/resolved.ts';
import type { SeatedTable } from './board.ts';

export function listPlaces(tables: readonly SeatedTable[]): readonly Place[] {
  return tables.flatMap(({ table, seats }) => {
    const all = [...new Set([...seats.map(({ seat }) => seat), CHAIR])];
    const seated = all.flatMap((seat): Place[] => [
      { table, seat, role: 'delegate' },
      { table, seat, role: 'capital' },
    ]);
    return [...seated, { table, seat: '', role: 'observer' }];
  });
}

/** As a choice in a list is known. */
export function writePlace({ table, seat, role }: Place): string {
  return [table, seat, role].join(' ');
}

export type RosterLine = { name: string; table: number; seat: string };

/** Lines of a list of a class that are looked at. */
const MOST_LINES = 400;

/**
 * @param text a line for each person: name, table, seat; as a spreadsheet gives it too
 * @param nameSeat as people know it
 * @returns `wrong`: lines in which there is no such table or seat
 */
export function readRoster(
  text: string,
  tables: readonly SeatedTable[],
  nameSeat: (seat: string) => string,
): { roster: RosterLine[]; wrong: readonly string[] } {
  const places = listPlaces(tables).filter(({ role }) => role === 'delegate');
  const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  const roster: RosterLine[] = [];
  const wrong: string[] = [];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  for (const line of lines.slice(0, MOST_LINES)) {
    const [name = '', number = '', called = ''] = line.split(/[,;\t]/).map((part) => part.trim());
    const found = places.find(
      ({ table, seat }) =>
        table === Number(number) && (same(seat, called) || same(nameSeat(seat), called)),
    );
    if (found && name !== '') roster.push({ name, table: found.table, seat: found.seat });
    else wrong.push(line.trim());
  }
  return { roster, wrong };
}
