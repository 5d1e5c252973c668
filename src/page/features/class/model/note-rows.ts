/** What was written beside the records of a class: plans of people, and messages of delegations, a row each. */
import Papa from 'papaparse';
import type { SaidLine } from '../../../../conference/class/wire.ts';

export type TakenNotes = {
  plans: readonly { name: string; table: number | null; seat: string | null; text: string }[];
  said: readonly (Omit<SaidLine, 'id'> & { table: number })[];
};

/** Named even where nobody has written anything. */
const COLUMNS = ['kind', 'table', 'sitting', 'seat', 'to', 'name', 'text'] as const;

type NoteRow = Readonly<Record<(typeof COLUMNS)[number], string | number>>;

/** @param words of a fixed phrase */
export function listNoteRows(
  { plans, said }: TakenNotes,
  words: (phrase: NonNullable<SaidLine['phrase']>) => string,
): NoteRow[] {
  const written = plans
    .filter(({ text }) => text.trim() !== '')
    .map(({ name, table, seat, text }) => {
      return {
        kind: 'plan',
        table: table ?? '',
        sitting: '',
        seat: seat ?? '',
        to: '',
        name,
        text,
      };
    });
  const lines = said.map(({ table, sitting, by, to, strength, phrase, text }) => ({
    kind: strength,
    table,
    sitting,
    seat: by,
    to,
    name: '',
    text: text ?? (phrase ? words(phrase) : ''),
  }));
  return [...written, ...lines];
}

/** Text that a spreadsheet would take for a formula is marked as text. */
export function writeNotesCsv(...of: Parameters<typeof listNoteRows>): string {
  const rows = { fields: [...COLUMNS], data: listNoteRows(...of) };
  return Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' });
}
