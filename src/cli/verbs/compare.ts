/** `compare RECORD…`: outcomes side by side, with history where the scenario has it. */
import Papa from 'papaparse';
import {
  articleColumns,
  claimedRow,
  type ComparedRow,
  historyRow,
  provedRow,
} from '../../analysis/compare.ts';
import {
  type Answer,
  answered,
  asJson,
  type Complaint,
  type ExitCode,
  refusal,
} from '../answer.ts';
import { scenarioFinder } from '../find-scenario.ts';
import { type Proof, proofsOf } from '../proof.ts';
import { NO_TEXT, rounded, textTable } from '../text-table.ts';

/** `why`: why a record is not proved; null where it is, and for history. */
type Row = ComparedRow & { why: string | null };

type Cell = string | number | null;

export function compareVerb(
  files: readonly string[],
  options: { csv?: boolean; json?: boolean; scenario?: string },
): Answer {
  // A scenario that is given stands in where none is found: a pile may be of several conferences.
  const find = scenarioFinder(options.scenario);
  const proofs: Proof[] = [];
  const complaints: Complaint[] = [];
  for (const proof of files.flatMap((file) => proofsOf(file, find))) {
    if (proof.ok) proofs.push(proof.value);
    else complaints.push(...proof.complaints);
  }
  if (complaints.length > 0) return refusal({ ok: false, complaints });
  const rows = [...histories(proofs), ...proofs.map(rowOf)];
  const exit: ExitCode = rows.some(({ why }) => why !== null) ? 1 : 0;
  if (options.json) return answered(inJson(rows), exit);
  const table = tableOf(rows, options.csv ? String : rounded);
  return answered(options.csv ? asCsv(table) : textTable(table), exit);
}

function rowOf({ name, record, conference, why }: Proof): Row {
  const { scenario, seed } = record;
  if (why === null) return { ...provedRow(name, conference, record.outcome), why };
  return { ...claimedRow(name, scenario.id, seed, record.outcome), why };
}

/** One row for each scenario that says what history decided. */
function histories(proofs: readonly Proof[]): Row[] {
  const scenarios = new Map(proofs.map(({ scenario }) => [scenario.rulesHash, scenario] as const));
  return [...scenarios.values()].flatMap((scenario) => {
    const row = historyRow(scenario);
    return row ? [{ ...row, why: null }] : [];
  });
}

function inJson(rows: readonly Row[]): string {
  return asJson({
    articles: articleColumns(rows),
    rows: rows.map(({ articles, why, ...row }) => ({
      ...row,
      proved: row.name === 'history' && row.seed === null ? null : why === null,
      ...(why === null ? {} : { reason: why }),
      articles: Object.fromEntries(articles),
    })),
  });
}

const MEASURES = [
  'seats',
  'mandate',
  'payoff',
  'participation',
  'nashLogGain',
  'belowReservation',
] as const;

type Digits = (value: number) => string;

/** The header and one row for each record; several seats of one record share their cells. */
function tableOf(rows: readonly Row[], digits: Digits): Cell[][] {
  const columns = articleColumns(rows);
  const header = [
    'record',
    'proved',
    'scenario',
    'seed',
    'ending',
    'signed',
    ...columns,
    ...MEASURES,
  ];
  return [header, ...rows.map((row) => cellsOf(row, columns, digits))];
}

function cellsOf(row: Row, columns: readonly string[], digits: Digits): Cell[] {
  const { name, why, scenario, seed, ending, signed, articles, measures } = row;
  const proved = seed === null ? null : (why ?? 'yes');
  const texts = columns.map((id) => (articles.has(id) ? (articles.get(id) ?? NO_TEXT) : null));
  const seats = measures?.seats ?? [];
  const joined = (parts: readonly string[]) => (parts.length === 0 ? null : parts.join(' '));
  return [
    name,
    proved,
    scenario,
    seed,
    ending,
    signed,
    ...texts,
    joined(seats.map(({ seat, by }) => `${seat}=${by}`)),
    joined(seats.map(({ mandate }) => digits(mandate))),
    joined(seats.map(({ payoff }) => digits(payoff))),
    measures && digits(measures.participation),
    measures && digits(measures.nashLogGain),
    measures && measures.belowReservation,
  ];
}

/** A cell that a spreadsheet would take for a formula is made text. */
function asCsv(table: readonly Cell[][]): string {
  return Papa.unparse(table as Cell[][], { escapeFormulae: true, newline: '\n' });
}
