/** Records side by side, with what history decided. Likeness is left to the reader's eye: it is no score. */
import type { Conference } from '../conference/conference.ts';
import type { Outcome } from '../conference/outcome.ts';
import type { Player } from '../conference/plan.ts';
import type { Article, Scenario } from '../scenario/resolved.ts';
import { type JointMeasures, jointMeasures, type SeatMeasures, seatMeasures } from './measures.ts';
import { participation } from './payoff.ts';

export type SeatRow = { seat: string; by: Player } & SeatMeasures;

export type ComparedRow = {
  /** A record's file, a result's label, or `history`. */
  name: string;
  scenario: string;
  /** Null for history. */
  seed: number | null;
  ending: Outcome['ending'];
  signed: number | null;
  /** Option that stood at the close by article id; a position where history has no option; null: nothing. */
  articles: ReadonlyMap<string, string | number | null>;
  measures: ({ participation: number; seats: readonly SeatRow[] } & JointMeasures) | null;
};

/** Row of a conference that has been proved. Measured are the delegations that the plan names. */
export function provedRow(name: string, conference: Conference, outcome: Outcome): ComparedRow {
  const { setup, state, plan } = conference;
  const seated = plan.filter(({ seat }) => setup.scenario.delegationIndex.has(seat));
  const indices = seated.map(({ seat }) => setup.scenario.delegationIndex.get(seat) ?? -1);
  const measured = seatMeasures(setup, state, indices);
  const seats = seated.map(({ seat, by }, i) => ({
    seat,
    by,
    ...(measured[i] ?? { mandate: 0, payoff: 0 }),
  }));
  const row = claimedRow(name, setup.scenario.id, setup.seed, outcome);
  const joint = jointMeasures(setup, state);
  return { ...row, measures: { participation: participation(setup, state), seats, ...joint } };
}

/** Row of a record or a result that is not proved: what it claims, and no measures. A result claims no signatures. */
export function claimedRow(
  name: string,
  scenario: string,
  seed: number,
  outcome: Pick<Outcome, 'ending' | 'articles'> & Partial<Pick<Outcome, 'signed'>>,
): ComparedRow {
  return {
    name,
    scenario,
    seed,
    ending: outcome.ending,
    signed: outcome.signed?.length ?? null,
    articles: new Map(outcome.articles.map(({ article, option }) => [article, option])),
    measures: null,
  };
}

/** What history decided, or null where the scenario does not say. */
export function historyRow(scenario: Scenario): ComparedRow | null {
  const decided = scenario.articles.filter((article) => article.adopted !== undefined);
  if (decided.length === 0) return null;
  return {
    name: 'history',
    scenario: scenario.id,
    seed: null,
    ending: null,
    signed: null,
    articles: new Map(decided.map((article) => [article.id, adoptedIn(article)])),
    measures: null,
  };
}

function adoptedIn(article: Article): string | number | null {
  const { adopted } = article;
  if (!adopted) return null;
  const option = adopted.option === undefined ? undefined : article.options[adopted.option];
  return option?.id ?? adopted.position;
}

/** Article ids of all rows, in order of first mention: the columns. */
export function articleColumns(rows: readonly ComparedRow[]): string[] {
  return [...new Set(rows.flatMap((row) => [...row.articles.keys()]))];
}
