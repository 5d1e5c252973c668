/** `simulate FILE --runs N --seed S`: N whole conferences. */
import { aggregateRuns, type Simulation, type Spread } from '../../analysis/aggregate.ts';
import type { Batch } from '../../analysis/simulate.ts';
import { hasSearch, type SeatPlan } from '../../conference/plan.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import {
  type CliAnswer,
  makeAnswer,
  asJson,
  reportFault,
  reportMisuse,
  refuseWith,
  type Tried,
  succeed,
} from '../answer.ts';
import { INTERRUPTED, runInterruptibly } from '../interrupt.ts';
import { withProgress } from '../progress.ts';
import { loadScenario } from '../read-scenario.ts';
import { seatNumber } from '../../engine/setup/observers.ts';
import { parseSearch, parseSeats, planSeat, type SearchOptions } from '../seats.ts';
import { simulateAcross } from '../simulate-across.ts';
import { startFrom } from '../start.ts';
import { NO_TEXT, formatPercent, formatRounded, formatTable } from '../text-table.ts';
import { parseSeed, parseWholeNumber } from '../whole-number.ts';
import { countWorkers } from '../workers.ts';

const MOST_RUNS = 1_000_000;

export type SimulateOptions = {
  runs: string;
  seed: string;
  start?: string;
  seat: readonly string[];
  workers?: string;
  json?: boolean;
} & SearchOptions;

export async function simulateVerb(file: string, options: SimulateOptions): Promise<CliAnswer> {
  const runs = parseWholeNumber('--runs', options.runs, 1, MOST_RUNS);
  if (!runs.ok) return refuseWith(runs);
  const given = countWorkers(runs.value, options.workers);
  if (!given.ok) return refuseWith(given);
  const seed = parseSeed(options.seed);
  if (!seed.ok) return refuseWith(seed);
  const scenario = loadScenario(file);
  if (!scenario.ok) return refuseWith(scenario);
  const batch = planBatch(scenario.value, options, seed.value, runs.value);
  if (!batch.ok) return refuseWith(batch);
  const workers = hasSearch(batch.value.plan)
    ? countWorkers(runs.value, options.workers, 1)
    : given;
  if (!workers.ok) return refuseWith(workers);
  return answerWith(scenario.value, batch.value, workers.value, options.json ?? false);
}

function planBatch(
  scenario: Scenario,
  { start, seat, ...options }: SimulateOptions,
  seed: number,
  runs: number,
): Tried<Batch> {
  const named = startFrom(scenario, start);
  if (!named.ok) return named;
  const seating = parseSeats(scenario, seat);
  if (!seating.ok) return seating;
  const search = parseSearch(options);
  if (!search.ok) return search;
  const plan: SeatPlan[number][] = [];
  for (const { seat: id, by } of seating.value) {
    if (by === null) return reportMisuse('bot', `Say who plays ${id}: --seat ${id}=BOT.`);
    plan.push(planSeat(id, by, search.value));
  }
  const measured = listMeasured(scenario, plan);
  return succeed({ seed, from: 0, to: runs, plan, measured, ...named.value });
}

/** Seats named by `--seat`, but for the Chair, which has no instructions; or all playable delegations. */
function listMeasured(scenario: Scenario, plan: SeatPlan): number[] {
  if (plan.length > 0) {
    const numbers = plan.map(({ seat }) => seatNumber(scenario, seat));
    return numbers.filter((number) => number !== -1);
  }
  return scenario.delegations.flatMap(({ playable, index }) => (playable ? [index] : []));
}

async function answerWith(
  scenario: Scenario,
  batch: Batch,
  workers: number,
  json: boolean,
): Promise<CliAnswer> {
  const before = performance.now();
  const results = await runInterruptibly((stop) =>
    withProgress(batch.to, (done) => simulateAcross(scenario, batch, workers, { done, stop })),
  );
  const perSecond = (1000 * results.length) / (performance.now() - before);
  const asked = batch.to;
  if (results.length === 0) return answerInterrupted('', 0, asked);
  const simulation = aggregateRuns(scenario, results, batch.measured);
  const out = json ? inJson(simulation, perSecond, asked) : inWords(simulation, perSecond, asked);
  return results.length < asked ? answerInterrupted(out, results.length, asked) : makeAnswer(out);
}

function answerInterrupted(out: string, done: number, asked: number): CliAnswer {
  const covers = done === 0 ? 'There is no answer.' : 'The answer covers only these.';
  const message = `Interrupted after ${done} of ${asked} conferences. ${covers}`;
  const { complaints } = reportFault('brackets', 'run/interrupted', message);
  return { exit: INTERRUPTED, out, complaints };
}

function inJson(simulation: Simulation, perSecond: number, asked: number): string {
  const { runs, adopted, articles, seats, joint, chair, hash } = simulation;
  return asJson({
    runs,
    ...(runs < asked ? { partial: true } : {}),
    adopted,
    articles: Object.fromEntries(
      [...articles].map(([id, { options, none, mean }]) => [
        id,
        { options: makeShares(options, none), noText: none, mean },
      ]),
    ),
    seats: Object.fromEntries(seats),
    joint,
    chair,
    perSecond: Math.round(10 * perSecond) / 10,
    hash,
  });
}

/** Under `none` the share of no text, but for an article with an option of that id. */
function makeShares(options: ReadonlyMap<string, number>, none: number): Record<string, number> {
  const shares = [...options];
  return Object.fromEntries(options.has('none') ? shares : [...shares, ['none', none]]);
}

function inWords(simulation: Simulation, perSecond: number, asked: number): string {
  const { runs, adopted, articles, seats, joint, hash } = simulation;
  const endings = Object.entries(adopted).map(([ending, count]) => [
    ending,
    count,
    formatPercent(count / runs),
  ]);
  const texts = [...articles].map(([id, { options, none, mean }]) => {
    const shares = [...options, [NO_TEXT, none] as const].filter(([, share]) => share > 0);
    shares.sort(([, one], [, other]) => other - one);
    const said = shares.map(([option, share]) => `${option} ${formatPercent(share)}`).join(', ');
    return [id, mean === null ? '-' : mean.toFixed(1), said];
  });
  const worth = [...seats].map(([id, { mandate, payoff }]) => [
    id,
    formatMeanAndSd(mandate),
    formatMeanAndSd(payoff),
  ]);
  return [
    `${runs}${runs < asked ? ` of ${asked}` : ''} simulated conferences, ${perSecond.toFixed(1)} per second`,
    formatTable(endings),
    formatTable([['article', 'mean', 'final text'], ...texts]),
    ...(worth.length > 0 ? [formatTable([['seat', 'mandate', 'payoff'], ...worth])] : []),
    formatTable([
      ['Nash log gain', formatRounded(joint.nashLogGain)],
      ['delegations below their reservation value', joint.belowReservation.toFixed(1)],
      ['hash', hash],
    ]),
  ].join('\n\n');
}

function formatMeanAndSd({ mean, sd }: Spread): string {
  return `${formatRounded(mean)} ± ${formatRounded(sd)}`;
}
