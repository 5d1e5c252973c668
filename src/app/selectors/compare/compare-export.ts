/** Runs as a table for a spreadsheet or a script, with a line for each column on what it means. */
import Papa from 'papaparse';
import { playerOf } from '../../../conference/plan.ts';
import type { RunFacts } from '../../../analysis/comparison/run-facts.ts';
import type { Scenario } from '../../../scenario/resolved.ts';
import type { Translate } from '../../language/words.ts';
import { sameRuns } from './class-of-runs.ts';
import type { Run } from './compare-store.ts';

type Cell = string | number | null;

type Column = {
  name: string;
  meaning: string;
  /** Range or unit. */
  unit: string;
  of: (run: Run, facts: RunFacts | null) => Cell;
};

type Exported = { runs: readonly Run[]; scenarios: readonly Scenario[]; t: Translate };

const PLAIN = [
  'simulated',
  'run',
  'file',
  'label',
  'called',
  'proof',
  'same_as',
  'scenario',
  'rules_hash',
  'seed',
  'draw',
  'start',
  'seat',
  'player',
  'ending',
  'sittings',
  'signed',
  'ratified',
  'in_force_year',
  'participation',
  'nash_log_gain',
  'below_reservation',
  'better_off',
  'better_off_of',
  'instructions_met',
  'payoff',
  'reservation',
  'isolation',
  'isolation_decisions',
  'promises_kept',
  'promises_broken',
  'plan',
  'undos',
  'branches',
  'guesses',
  'guess_bias',
  'guess_brier',
] as const;
type Plain = (typeof PLAIN)[number];

function plainCell(name: Exclude<Plain, 'same_as'>, run: Run, facts: RunFacts | null): Cell {
  const { claim } = run;
  const own = facts?.own ?? null;
  switch (name) {
    case 'simulated':
      return 'simulated';
    case 'run':
      return run.number;
    case 'file':
      return run.file;
    case 'label':
      return claim.label ?? null;
    case 'called':
      return run.called ?? null;
    case 'proof':
      return run.verdict.status;
    case 'scenario':
      return claim.scenario.id;
    case 'rules_hash':
      return claim.scenario.rulesHash;
    case 'seed':
      return claim.seed;
    case 'draw':
      return claim.run;
    case 'start':
      return facts?.start ?? null;
    case 'seat':
      return claim.seat;
    case 'player':
      return facts ? playersOf(facts) : null;
    case 'ending':
      return claim.ending;
    case 'sittings':
      return facts?.sittings ?? null;
    case 'signed':
      return facts?.signed ?? null;
    case 'ratified':
      return facts?.ratified ?? null;
    case 'in_force_year':
      return facts?.inForce ?? null;
    case 'participation':
      return facts?.participation ?? null;
    case 'nash_log_gain':
      return facts?.joint.nashLogGain ?? null;
    case 'below_reservation':
      return facts?.joint.belowReservation ?? null;
    case 'better_off':
      return facts?.betterOff.all ?? null;
    case 'better_off_of':
      return facts?.betterOff.of ?? null;
    case 'instructions_met':
      return own?.mandate ?? null;
    case 'payoff':
      return own?.payoff ?? null;
    case 'reservation':
      return own?.reservation ?? null;
    case 'isolation':
      return facts?.isolation?.mean ?? null;
    case 'isolation_decisions':
      return facts?.isolation?.decisions ?? null;
    case 'promises_kept':
      return facts?.promises.kept ?? null;
    case 'promises_broken':
      return facts?.promises.broken ?? null;
    case 'plan':
      return facts?.notes?.plan ?? null;
    case 'undos':
      return facts?.notes?.undos ?? null;
    case 'branches':
      return facts?.notes?.branches ?? null;
    case 'guesses':
      return facts?.calibration?.guesses ?? null;
    case 'guess_bias':
      return facts?.calibration?.bias ?? null;
    case 'guess_brier':
      return facts?.calibration?.brier ?? null;
  }
}

/** A conference that was dropped and that nobody played has no columns. */
function columnsOf({ runs, scenarios: known, t }: Exported): Column[] {
  const same = sameRuns(runs);
  const played = new Set(runs.map(({ claim }) => claim.scenario.rulesHash));
  const scenarios = known.filter(({ rulesHash }) => played.has(rulesHash));
  const plain = PLAIN.map((name): Column => ({
    name,
    meaning: t(`compare.column.${name}`),
    unit: t(`compare.unit.${name}`),
    of: (run, facts) =>
      name === 'same_as' ? (same.get(run.number) ?? null) : plainCell(name, run, facts),
  }));
  const articles = [...new Set(scenarios.flatMap((one) => one.articles.map(({ id }) => id)))];
  const ends = (id: string, facts: RunFacts | null) =>
    facts?.articles.find(({ article }) => article === id);
  const texts = articles.flatMap((id): Column[] => [
    {
      name: `option_${id}`,
      meaning: t('compare.column.option', { article: id }),
      unit: t('compare.unit.option'),
      of: (_, facts) => ends(id, facts)?.option ?? null,
    },
    {
      name: `position_${id}`,
      meaning: t('compare.column.position', { article: id }),
      unit: '0..100',
      of: (_, facts) => ends(id, facts)?.position ?? null,
    },
  ]);
  const groups = [...new Set(scenarios.flatMap((one) => one.groups.map(({ id }) => id)))];
  const stands = groups.map((id): Column => ({
    name: `behind_${id}`,
    meaning: t('compare.column.behind', { group: id }),
    unit: '0..1',
    of: (_, facts) => {
      const found = facts?.legitimacy.find(({ group }) => group === id);
      return found && found.of > 0 ? found.behind / found.of : null;
    },
  }));
  // All runs have the same observables; the engine that lists them is not at hand here.
  const observed = runs.map((run) => factsOf(run)?.observed ?? []).find((one) => one.length > 0);
  const seen = (observed ?? []).map(({ code, objective }): Column => ({
    name: `seen_${code}`,
    meaning: `${objective}. ${t(`compare.seenHow.${code}`)}`,
    unit: t('compare.unit.seen'),
    of: (_, facts) => facts?.observed.find((one) => one.code === code)?.act ?? null,
  }));
  return [...plain, ...texts, ...stands, ...seen];
}

function factsOf({ verdict }: Run): RunFacts | null {
  return verdict.status === 'proved' ? verdict.facts : null;
}

/** Text that a spreadsheet would take for a formula is marked as text. */
const CSV = { escapeFormulae: true, newline: '\r\n' } as const;

/** One row for each run, those that are not proved with what they claim alone. */
export function runsAsCsv(exported: Exported): string {
  const columns = columnsOf(exported);
  const rows = exported.runs.map((run) => columns.map(({ of }) => of(run, factsOf(run))));
  return Papa.unparse({ fields: columns.map(({ name }) => name), data: rows }, CSV);
}

export function dictionaryAsCsv(exported: Exported): string {
  const rows = columnsOf(exported).map(({ name, meaning, unit }) => [name, meaning, unit]);
  const fields = ['column', 'meaning', 'range_or_unit'];
  return Papa.unparse({ fields, data: rows }, CSV);
}

/** The same, and all facts of each run as they were reckoned. */
export function runsAsJson(exported: Exported): string {
  const dictionary = columnsOf(exported).map(({ name, meaning, unit }) => ({
    column: name,
    meaning,
    unit,
  }));
  const all = exported.runs.map((run) => {
    const { number, file, claim, called, verdict } = run;
    return { number, file, claim, called, ...verdict };
  });
  return JSON.stringify({ simulated: true, dictionary, runs: all }, null, 1);
}

/** Who played the run's seat, one after the other. */
export function playersOf({
  seat,
  seats,
  handovers = [],
}: Pick<RunFacts, 'seat' | 'seats' | 'handovers'>): string | null {
  if (seat === null) return null;
  const later = handovers.filter((one) => one.seat === seat).map(({ by }) => by);
  return [playerOf(seats, seat), ...later].join(' > ');
}
