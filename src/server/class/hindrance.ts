import type { ClassState, HeldTable, PersonDocument } from './class-state.ts';

/** Why somebody may put nothing in at a table now; null: nothing stands in the way. */
export function findHindrance(
  state: ClassState,
  person: PersonDocument,
  held: HeldTable,
  table: number,
): string | null {
  if (held.number !== table) return 'notYours';
  if (person.place?.role !== 'delegate') return 'capital';
  if (state.document.stage === 'debrief') return 'closed';
  return held.clock.paused ? 'paused' : null;
}
