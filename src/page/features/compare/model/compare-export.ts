/** Runs as a table for a spreadsheet or a script, with a line for each column on what it means. */
import Papa from 'papaparse';
import { findFacts } from '../../../../analysis/comparison/compared-run.ts';
import type { RunFacts } from '../../../../analysis/comparison/run-facts.ts';
import { measureRun } from '../../../../analysis/comparison/run-measures.ts';
import { type Column, listColumns } from '../../../../analysis/comparison/run-table.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';
import type { Translate } from '../../../speech/words.ts';
import type { ListedRun } from './compare-store.ts';

type Exported = { runs: readonly ListedRun[]; scenarios: readonly Scenario[]; t: Translate };

/** Text that a spreadsheet would take for a formula is marked as text. */
const CSV = { escapeFormulae: true, newline: '\r\n' } as const;

/** One row for each run, those that are not proved with what they claim alone. */
export function writeRunsCsv({ runs, scenarios }: Exported): string {
  const columns = listColumns(runs, scenarios);
  const rows = runs.map((run) => columns.map(({ cell }) => cell(run)));
  return Papa.unparse({ fields: columns.map(({ name }) => name), data: rows }, CSV);
}

export function writeDictionaryCsv(exported: Exported): string {
  const rows = makeDictionary(exported).map(({ column, meaning, unit }) => [column, meaning, unit]);
  const fields = ['column', 'meaning', 'range_or_unit'];
  return Papa.unparse({ fields, data: rows }, CSV);
}

function makeDictionary({ runs, scenarios, t }: Exported) {
  return listColumns(runs, scenarios).map(({ name, words, unit, range: [low, high] }) => ({
    id: name,
    column: name,
    meaning: describeColumn(words, t),
    unit: t(`compare.unit.${unit}`, { low: low ?? '', high: high ?? '' }),
  }));
}

function describeColumn(words: Column['words'], t: Translate): string {
  if (words.key !== 'seen') return t(`compare.column.${words.key}`, words);
  return `${words.objective}. ${t(`compare.seenHow.${words.code}`)}`;
}

/** The same, and all facts of each run as they were reckoned. */
export function writeRunsJson(exported: Exported): string {
  const all = exported.runs.map((run) => {
    const { number, file, claim, called, verdict } = run;
    const facts = findFacts(run);
    const scenario = exported.scenarios.find((one) => one.rulesHash === claim.scenario.rulesHash);
    return {
      id: String(number),
      number,
      file,
      claim: { ...claim, articles: claim.articles.map(nameArticle) },
      called,
      ...verdict,
      ...(facts && { facts: nameRows(facts, scenario), measures: measureRun(facts) }),
    };
  });
  const dictionary = makeDictionary(exported);
  return JSON.stringify({ simulated: true, dictionary, runs: all }, null, 1);
}

const nameArticle = <One extends { article: string }>(one: One) => ({ id: one.article, ...one });
const nameGroup = <One extends { group: string }>(one: One) => ({ id: one.group, ...one });
const nameByPlace = <One extends object>(one: One, at: number) => ({ id: String(at + 1), ...one });

/** Every row with the id it goes by; events, which have none, with their number from 1. */
function nameRows(facts: RunFacts, scenario: Scenario | undefined) {
  const { seats, handovers, articles, moves, votes, betterOff, gains, legitimacy } = facts;
  const { observed, notes } = facts;
  return {
    ...facts,
    seats: seats.map((one) => ({ id: one.seat, ...one })),
    ...(handovers && { handovers: handovers.map(nameByPlace) }),
    articles: articles.map(nameArticle),
    moves: moves.map(nameByPlace),
    votes: votes.map((one, at) => nameByPlace({ ...one, groups: one.groups.map(nameGroup) }, at)),
    betterOff: { ...betterOff, groups: betterOff.groups.map(nameGroup) },
    delegations: gains.map((gain, d) => ({ id: scenario?.delegations[d]?.id ?? null, gain })),
    legitimacy: legitimacy.map(nameGroup),
    observed: observed.map((one) => ({ id: one.code, ...one })),
    notes: notes && { ...notes, guesses: notes.guesses.map(nameByPlace) },
  };
}
