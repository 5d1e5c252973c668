/** `compare RECORD…`: outcomes side by side, with history where the scenario has it. */
import Papa from 'papaparse';
import { readAcross } from '../../analysis/comparison/across.ts';
import {
  ACROSS_RULES,
  type AcrossFacts,
  type AcrossSummary,
  summarizeAcross,
} from '../../analysis/comparison/across-summary.ts';
import {
  listArticleIds,
  type ComparedRow,
  makeHistoryRow,
  makeComparedRow,
} from '../../analysis/compare.ts';
import { readClaim } from '../../analysis/comparison/claim.ts';
import type { ComparedRun } from '../../analysis/comparison/compared-run.ts';
import { runFacts } from '../../analysis/comparison/run-facts.ts';
import { isWholeCount, RUN_MEASURES } from '../../analysis/comparison/run-measures.ts';
import { listColumns } from '../../analysis/comparison/run-table.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import {
  type CliAnswer,
  makeAnswer,
  asJson,
  type Complaint,
  type ExitCode,
  refuseWith,
} from '../answer.ts';
import { makeScenarioFinder } from '../find-scenario.ts';
import { type CliProof, proveAll } from '../proof.ts';
import { NO_TEXT, formatRounded, formatTable } from '../text-table.ts';

/** `why`: why a record is not proved; null where it is, and for history. */
type Row = ComparedRow & { why: string | null };

/** `across`: what is set beside runs of other conferences; null where it is not proved. */
type Compared = {
  run: ComparedRun;
  row: Row;
  scenario: Scenario;
  across: (() => AcrossFacts) | null;
};

/** Records of one conference, beside those of others. */
type AcrossRow = { id: string } & AcrossSummary;

export function compareVerb(
  files: readonly string[],
  options: { csv?: boolean; json?: boolean; scenario?: string },
): CliAnswer {
  // A scenario that is given stands in where none is found: a pile may be of several conferences.
  const find = makeScenarioFinder(options.scenario);
  const compared: Compared[] = [];
  const complaints: Complaint[] = [];
  for (const proof of files.flatMap((file) => proveAll(file, find))) {
    if (proof.ok) compared.push(compareProof(proof.value, compared.length + 1));
    else complaints.push(...proof.complaints);
  }
  if (complaints.length > 0) return refuseWith({ ok: false, complaints });
  const exit: ExitCode = compared.some(({ row }) => row.why !== null) ? 1 : 0;
  const known = new Map(compared.map(({ scenario }) => [scenario.rulesHash, scenario] as const));
  const scenarios = [...known.values()];
  if (options.csv) return makeAnswer(inCsv(compared, scenarios), exit);
  const rows = [...scenarios.flatMap(listHistories), ...compared.map(({ row }) => row)];
  const across = compareAcross(compared, scenarios);
  return makeAnswer(options.json ? inJson(rows, across) : inWords(rows, across), exit);
}

function compareProof(
  { name, file, handedIn, scenario, ...proof }: CliProof,
  number: number,
): Compared {
  const { record, conference, status, why } = proof;
  const run = { number, file, claim: readClaim(handedIn) };
  if (status !== 'proved') {
    const unproved: ComparedRun = { ...run, verdict: { status } };
    return {
      run: unproved,
      row: { ...makeComparedRow(name, unproved, record.outcome, null), why },
      scenario,
      across: null,
    };
  }
  const owner = 'seat' in handedIn ? handedIn.seat : undefined;
  const facts = runFacts(conference, record.notes, owner);
  const proved: ComparedRun = { ...run, verdict: { status, facts } };
  const row = makeComparedRow(name, proved, record.outcome, { facts, conference });
  const across = () => readAcross(conference, facts.seat);
  return { run: proved, row: { ...row, why }, scenario, across };
}

/** By conference, in the order in which they came; nothing where all records are of one. */
function compareAcross(
  compared: readonly Compared[],
  scenarios: readonly Scenario[],
): readonly AcrossRow[] {
  if (scenarios.length < 2) return [];
  return scenarios.map(({ id, rulesHash }) => {
    const theirs = compared.filter(({ scenario }) => scenario.rulesHash === rulesHash);
    return { id, ...summarizeAcross(theirs.flatMap(({ across }) => across?.() ?? [])) };
  });
}

/** What history decided, where the scenario says it. */
function listHistories(scenario: Scenario): Row[] {
  const row = makeHistoryRow(scenario);
  return row ? [{ ...row, why: null }] : [];
}

function inJson(rows: readonly Row[], across: readonly AcrossRow[]): string {
  return asJson({
    articles: listArticleIds(rows),
    measures: RUN_MEASURES.map(({ name, unit, range }) => ({ id: name, unit, range })),
    rows: rows.map(({ articles, why, ...row }) => ({
      ...row,
      proved: row.kind === 'history' ? null : why === null,
      ...(why === null ? {} : { reason: why }),
      articles: Object.fromEntries(articles),
    })),
    across,
  });
}

/** The columns of the page. A cell that a spreadsheet would take for a formula is made text. */
function inCsv(compared: readonly Compared[], scenarios: readonly Scenario[]): string {
  const runs = compared.map(({ run }) => run);
  const columns = listColumns(runs, scenarios);
  const rows = runs.map((run) => columns.map(({ cell }) => cell(run)));
  const table = { fields: columns.map(({ name }) => name), data: rows };
  return Papa.unparse(table, { escapeFormulae: true, newline: '\n' });
}

/** Measures that all seats of a record share, in the table for the screen. */
const SHARED = ['participation', 'nash_log_gain', 'below_reservation'] as const;

/** The header and one row for each record; several seats of one record share their cells. */
function inWords(rows: readonly Row[], across: readonly AcrossRow[]): string {
  const columns = listArticleIds(rows);
  const about = ['record', 'verified', 'scenario', 'seed', 'ending', 'signed'];
  const header = [...about, ...columns, 'seats', 'instructions_met', 'payoff', ...SHARED];
  const table = formatTable([header, ...rows.map((row) => listCells(row, columns))]);
  return across.length === 0 ? table : `${table}\n\n${formatAcross(across)}`;
}

/** A row for each conference; under a rule: in how many of the records the ballots carry the text. */
function formatAcross(across: readonly AcrossRow[]): string {
  const measures = ['runs', 'over_waiting', 'closed', 'coalition', 'voted'];
  const rounded = (value: number | null) => (value === null ? null : formatRounded(value));
  const rows = across.map(({ id, runs, overWaiting, closed, coalition, voted, carried }) => [
    id,
    runs,
    ...[overWaiting, closed, coalition].map(rounded),
    voted,
    ...ACROSS_RULES.map((rule) => carried[rule] ?? null),
  ]);
  return formatTable([['across', ...measures, ...ACROSS_RULES], ...rows]);
}

function listCells(row: Row, columns: readonly string[]): (string | number | null)[] {
  const { name, why, kind, scenario, seed, ending, signed, articles, measures } = row;
  const proved = kind === 'history' ? null : (why ?? 'yes');
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
    joined(seats.map(({ mandate }) => formatRounded(mandate))),
    joined(seats.map(({ payoff }) => formatRounded(payoff))),
    ...SHARED.map((measure) => {
      const value = measures && measures[measure];
      return value === null || isWholeCount(measure) ? value : formatRounded(value);
    }),
  ];
}
