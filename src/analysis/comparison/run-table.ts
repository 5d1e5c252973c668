/** Runs as a table, one row each: the columns that the page and the command line both write. */
import type { Article, ArticleId, GroupId, Scenario } from '../../scenario/resolved.ts';
import { findPlayer } from '../../conference/plan.ts';
import { type ComparedRun, findFacts, findSameRuns } from './compared-run.ts';
import type { RunFacts } from './run-facts.ts';
import {
  RUN_MEASURES,
  type MeasureName,
  type MeasureRange,
  type MeasureUnit,
} from './run-measures.ts';

export type RunCell = string | number | null;

type About = {
  name: string;
  cell: (run: ComparedRun, facts: RunFacts | null, same: ReadonlyMap<number, number>) => RunCell;
};

/** What a run is. A new one goes to the end of the whole table. */
const ABOUT = [
  { name: 'simulated', cell: () => 'simulated' },
  { name: 'run', cell: ({ number }) => number },
  { name: 'file', cell: ({ file }) => file },
  { name: 'label', cell: ({ claim }) => claim.label ?? null },
  { name: 'called', cell: ({ called }) => called ?? null },
  { name: 'proof', cell: ({ verdict }) => verdict.status },
  { name: 'same_as', cell: ({ number }, _, same) => same.get(number) ?? null },
  { name: 'scenario', cell: ({ claim }) => claim.scenario.id },
  { name: 'rules_hash', cell: ({ claim }) => claim.scenario.rulesHash },
  { name: 'seed', cell: ({ claim }) => claim.seed },
  { name: 'draw', cell: ({ claim }) => claim.run },
  { name: 'start', cell: (_, facts) => facts?.start ?? null },
  { name: 'seat', cell: ({ claim }) => claim.seat },
  { name: 'player', cell: (_, facts) => (facts ? formatPlayers(facts) : null) },
  { name: 'ending', cell: ({ claim }) => claim.ending },
] as const satisfies readonly About[];

const PLAN = {
  name: 'plan',
  cell: (_, facts) => facts?.notes?.plan ?? null,
} as const satisfies About;

type AboutName = (typeof ABOUT)[number]['name'] | (typeof PLAN)['name'];

/** What the words of a column are about. */
export type ColumnWords =
  | { key: AboutName | MeasureName }
  | { key: 'option' | 'position' | 'history'; article: ArticleId }
  | { key: 'behind'; group: GroupId }
  | { key: 'seen'; code: RunFacts['observed'][number]['code']; objective: string };

export type Column = {
  name: string;
  words: ColumnWords;
  unit: MeasureUnit | AboutName | 'option' | 'position' | 'history' | 'seen';
  range: MeasureRange;
  cell: (run: ComparedRun) => RunCell;
};

const UNBOUNDED: MeasureRange = [null, null];

/**
 * Of scenarios that nobody played there are no columns. What history decided is a column beside the option of each run
 * and no row, so that no mean over rows counts it in.
 */
export function listColumns(runs: readonly ComparedRun[], known: readonly Scenario[]): Column[] {
  const played = new Set(runs.map(({ claim }) => claim.scenario.rulesHash));
  const scenarios = known.filter(({ rulesHash }) => played.has(rulesHash));
  const articles = [...new Set(scenarios.flatMap((one) => one.articles.map(({ id }) => id)))];
  const groups = [...new Set(scenarios.flatMap((one) => one.groups.map(({ id }) => id)))];
  return [
    ...makePlainColumns(runs),
    ...articles.flatMap(makeArticleColumns),
    ...groups.map(groupColumn),
    ...makeSeenColumns(runs),
    ...makeHistoryColumns(scenarios),
  ];
}

/** The plan has its place among the measures, before what was counted of the notes. */
function makePlainColumns(runs: readonly ComparedRun[]): Column[] {
  const same = findSameRuns(runs);
  const about = ({ name, cell }: About & { name: AboutName }): Column => ({
    name,
    words: { key: name },
    unit: name,
    range: UNBOUNDED,
    cell: (run) => cell(run, findFacts(run), same),
  });
  const measures = RUN_MEASURES.map(({ name, unit, range, measure }): Column => ({
    name,
    words: { key: name },
    unit,
    range,
    cell: readFromFacts(measure),
  }));
  const notes = RUN_MEASURES.findIndex(({ name }) => name === 'undos');
  return [...ABOUT.map(about), ...measures.slice(0, notes), about(PLAN), ...measures.slice(notes)];
}

/** The option of a run that is not proved is what it claims; a claim has no position, so that no mean counts it in. */
function makeArticleColumns(article: ArticleId): Column[] {
  const end = (ends: RunFacts['articles']) => ends.find((one) => one.article === article);
  return [
    {
      name: `option_${article}`,
      words: { key: 'option', article },
      unit: 'option',
      range: UNBOUNDED,
      cell: (run) => end(findFacts(run)?.articles ?? run.claim.articles)?.option ?? null,
    },
    {
      name: `position_${article}`,
      words: { key: 'position', article },
      unit: 'position',
      range: [0, 100],
      cell: readFromFacts(({ articles }) => end(articles)?.position ?? null),
    },
  ];
}

function groupColumn(group: GroupId): Column {
  return {
    name: `behind_${group}`,
    words: { key: 'behind', group },
    unit: 'share',
    range: [0, 1],
    cell: readFromFacts(({ legitimacy }) => {
      const found = legitimacy.find((one) => one.group === group);
      return found && found.of > 0 ? found.behind / found.of : null;
    }),
  };
}

/** All runs have the same observables; the engine that lists them is not at hand here. */
function makeSeenColumns(runs: readonly ComparedRun[]): Column[] {
  const observed = runs.map((run) => findFacts(run)?.observed ?? []);
  return (observed.find((one) => one.length > 0) ?? []).map(({ code, objective }) => ({
    name: `seen_${code}`,
    words: { key: 'seen', code, objective },
    unit: 'seen',
    range: [1, null],
    cell: readFromFacts((facts) => facts.observed.find((one) => one.code === code)?.act ?? null),
  }));
}

function makeHistoryColumns(scenarios: readonly Scenario[]): Column[] {
  const decided = scenarios.flatMap(({ articles }) => articles.filter(({ adopted }) => adopted));
  return [...new Set(decided.map(({ id }) => id))].map((article) => ({
    name: `history_${article}`,
    words: { key: 'history', article },
    unit: 'history',
    range: UNBOUNDED,
    cell: ({ claim }) => {
      const scenario = scenarios.find(({ rulesHash }) => rulesHash === claim.scenario.rulesHash);
      const found = scenario?.articles.find(({ id }) => id === article);
      return found ? findAdopted(found) : null;
    },
  }));
}

function readFromFacts(read: (facts: RunFacts) => RunCell): Column['cell'] {
  return (run) => {
    const facts = findFacts(run);
    return facts && read(facts);
  };
}

/** Option that history decided, its position where it is no option; null: not said. */
export function findAdopted({ adopted, options }: Article): string | number | null {
  if (!adopted) return null;
  const option = adopted.option === undefined ? undefined : options[adopted.option];
  return option?.id ?? adopted.position;
}

/** Who played the run's seat, one after the other. */
export function formatPlayers({
  seat,
  seats,
  handovers = [],
}: Pick<RunFacts, 'seat' | 'seats' | 'handovers'>): string | null {
  if (seat === null) return null;
  const later = handovers.filter((one) => one.seat === seat).map(({ by }) => by);
  return [findPlayer(seats, seat), ...later].join(' > ');
}
