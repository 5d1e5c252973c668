/** Records side by side, with what history decided. Likeness is left to the reader's eye: it is no score. */
import type { Scenario, SeatId } from '../scenario/resolved.ts';
import type { Conference } from '../conference/conference.ts';
import type { Outcome } from '../conference/outcome.ts';
import type { Player } from '../conference/plan.ts';
import type { ComparedRun } from './comparison/compared-run.ts';
import type { RunFacts } from './comparison/run-facts.ts';
import { type MeasuredRun, measureRun } from './comparison/run-measures.ts';
import { findAdopted } from './comparison/run-table.ts';
import { type JointMeasures, type SeatMeasures, seatMeasures } from './measures.ts';

export type SeatRow = { id: string; seat: SeatId; by: Player } & SeatMeasures;

export type ComparedRow = {
  /** Of all rows of an answer the only one. */
  id: string;
  /** History stands beside the runs and is none. */
  kind: 'run' | 'history';
  /** A record's file, a result's label, or `history`. */
  name: string;
  scenario: string;
  /** Null for history. */
  seed: number | null;
  ending: Outcome['ending'];
  signed: number | null;
  /** Option that stood at the close by article id; a position where history has no option; null: nothing. */
  articles: ReadonlyMap<string, string | number | null>;
  /** Those of the list by name, and under the names they had before there was one. Null: not proved, or history. */
  measures: (MeasuredRun & JointMeasures & { seats: readonly SeatRow[] }) | null;
};

type Claimed = Pick<Outcome, 'ending' | 'articles'> & Partial<Pick<Outcome, 'signed'>>;

/**
 * @param outcome what came of it if it is proved, else what it claims; a result claims no signatures
 * @param proved null: it is not
 */
export function makeComparedRow(
  name: string,
  { number, claim }: ComparedRun,
  outcome: Claimed,
  proved: { facts: RunFacts; conference: Conference } | null,
): ComparedRow {
  return {
    id: String(number),
    kind: 'run',
    name,
    scenario: claim.scenario.id,
    seed: claim.seed,
    ending: outcome.ending,
    signed: outcome.signed?.length ?? null,
    articles: new Map(outcome.articles.map(({ article, option }) => [article, option])),
    measures: proved && {
      ...measureRun(proved.facts),
      ...proved.facts.joint,
      seats: seatRows(proved.conference),
    },
  };
}

/** Of the delegations that the plan names. */
function seatRows({ setup, state, plan }: Conference): SeatRow[] {
  const { delegationIndex } = setup.scenario;
  return plan.flatMap(({ seat, by }) => {
    const d = delegationIndex.get(seat);
    const measured = d === undefined ? [] : seatMeasures(setup, state, [d]);
    return measured.map((one) => ({ id: seat, seat, by, ...one }));
  });
}

/** What history decided, or null where the scenario does not say. */
export function makeHistoryRow(scenario: Scenario): ComparedRow | null {
  const decided = scenario.articles.filter((article) => article.adopted !== undefined);
  if (decided.length === 0) return null;
  return {
    id: `history:${scenario.rulesHash}`,
    kind: 'history',
    name: 'history',
    scenario: scenario.id,
    seed: null,
    ending: null,
    signed: null,
    articles: new Map(decided.map((article) => [article.id, findAdopted(article)])),
    measures: null,
  };
}

/** Article ids of all rows, in order of first mention: the columns. */
export function listArticleIds(rows: readonly ComparedRow[]): string[] {
  return [...new Set(rows.flatMap((row) => [...row.articles.keys()]))];
}
