/** A row for each person who answered the six questions, before or after. */
import Papa from 'papaparse';
import {
  CHECK_QUESTIONS,
  type CheckAnswers,
  countRight,
} from '../../../../conference/class/transfer-check.ts';

export type TakenCheck = {
  name: string;
  table: number | null;
  seat: string | null;
  before: CheckAnswers | null;
  after: CheckAnswers | null;
};

type CheckRow = Readonly<Record<string, string | number>>;

/** `right`: 0..6; `change`: right after less right before, for those who answered both. An empty cell: left out. */
export function listCheckRows(taken: readonly TakenCheck[]): CheckRow[] {
  return taken.filter(({ before, after }) => before ?? after).map(writeRow);
}

/** Text that a spreadsheet would take for a formula is marked as text. */
export function writeChecksCsv(taken: readonly TakenCheck[]): string {
  return Papa.unparse(listCheckRows(taken), { escapeFormulae: true, newline: '\r\n' });
}

function writeRow({ name, table, seat, before, after }: TakenCheck): CheckRow {
  return {
    name,
    table: table ?? '',
    seat: seat ?? '',
    ...writeTime('before', before),
    ...writeTime('after', after),
    change: before && after ? countRight(after) - countRight(before) : '',
  };
}

function writeTime(when: string, answers: CheckAnswers | null): CheckRow {
  const cells = CHECK_QUESTIONS.map((question, at) => {
    return [`${when}_${question}`, answers?.[at] ?? ''] as const;
  });
  return { ...Object.fromEntries(cells), [`${when}_right`]: answers ? countRight(answers) : '' };
}
