/** `balance FILE`: is the scenario worth playing, and in which seats. */
import {
  planBalanceTasks,
  type BalanceRun,
  type BalanceTask,
  playBalance,
} from '../../analysis/balance/play.ts';
import { formatPoints, formatPercentShare } from '../../analysis/balance/figures.ts';
import type { BalanceRemark } from '../../analysis/balance/remarks.ts';
import { type Balance, makeBalance, type BalanceEstimate } from '../../analysis/balance/report.ts';
import { ENDINGS } from '../../engine/state/event.ts';
import { fitMessage, listSome } from '../../scenario/problem.ts';
import { type CliAnswer, makeAnswer, asJson, reportFault, refuseWith } from '../answer.ts';
import { playInTurn } from '../in-turn.ts';
import { runOverThreads } from '../over-threads.ts';
import { INTERRUPTED, runInterruptibly } from '../interrupt.ts';
import { withProgress } from '../progress.ts';
import { loadScenario } from '../read-scenario.ts';
import { startFrom } from '../start.ts';
import { formatTable } from '../text-table.ts';
import { parseSeed, parseWholeNumber } from '../whole-number.ts';
import { countWorkers } from '../workers.ts';

const USUAL_RUNS = '200';
const MOST_RUNS = 10_000;

export type BalanceOptions = {
  runs?: string;
  seed?: string;
  start?: string;
  workers?: string;
  json?: boolean;
};

export async function answerBalance(file: string, options: BalanceOptions): Promise<CliAnswer> {
  const runs = parseWholeNumber('--runs', options.runs ?? USUAL_RUNS, 1, MOST_RUNS);
  if (!runs.ok) return refuseWith(runs);
  const seed = parseSeed(options.seed ?? '1');
  if (!seed.ok) return refuseWith(seed);
  const scenario = loadScenario(file);
  if (!scenario.ok) return refuseWith(scenario);
  const start = startFrom(scenario.value, options.start);
  if (!start.ok) return refuseWith(start);
  const order = { seed: seed.value, runs: runs.value, ...start.value };
  const tasks = planBalanceTasks(scenario.value, order);
  const all = tasks.reduce((sum, { from, to }) => sum + to - from, 0);
  const workers = countWorkers(all, options.workers);
  if (!workers.ok) return refuseWith(workers);
  const played = await runInterruptibly((stop) =>
    withProgress(all, (done) =>
      runOverThreads<BalanceTask, BalanceRun[]>(scenario.value, tasks, workers.value, {
        name: 'balanceTask',
        here: (task) => playInTurn((part) => playBalance(scenario.value, part), task, stop),
        done: ({ from, to }) => done(to - from),
        stop,
      }),
    ),
  );
  if (played.length < tasks.length) {
    const message =
      'Interrupted, so there is no answer: seats can only be compared over all conferences.';
    const out = options.json ? asJson({ partial: true }) : '';
    return { exit: INTERRUPTED, out, ...reportFault('brackets', 'run/interrupted', message) };
  }
  const balance = makeBalance(scenario.value, order, tasks, played);
  return makeAnswer(options.json ? asJson(balance) : inWords(balance));
}

/** As the report in the page calls them; in brackets what the data does. */
const ENDED = {
  consensus: 'by consensus',
  vote: 'by vote',
  suspended: 'after more time (suspended)',
  failed: 'with no deal (failed)',
  signed: 'signed by some (signed)',
};
const GAINS = ['random', 'greedy', 'packager'] as const;
const COLUMNS = ['nothing (passive)', 'at random', 'pressing (greedy)', 'trading (packager)'];

function inWords(balance: Balance): string {
  const { runs, seatRuns, endings, betterOff, articles, seats, reading, remarks } = balance;
  const ended = ENDINGS.filter((one) => one in endings).map((one) => [
    ENDED[one],
    endings[one] ?? 0,
    formatPercentShare((endings[one] ?? 0) / runs),
  ]);
  const texts = articles.map(({ article, texts: found, always }) => [
    article,
    found
      .map(({ option, share: part }) => `${option ?? 'no text'} ${formatPercentShare(part)}`)
      .join(', '),
    formatPercentShare(always),
  ]);
  const rows = seats.map(({ seat, met, gain, changed, decisions: { least, median, most } }) => [
    seat,
    formatPoints(met.passive.mean),
    ...GAINS.map((player) => formatGain(gain[player])),
    changed.packager.mean.toFixed(1),
    formatPercentShare(changed.share),
    `${median} (${least} to ${most})`,
  ]);
  const words = reading.summary + reading.articles;
  return [
    `${runs} simulated conferences with computer players, and ${seatRuns} with each kind of player in each seat`,
    formatTable(ended),
    `${formatPercentShare(betterOff)} of delegations are better off than with no deal.`,
    formatTable([['article', 'final text', 'same in all'], ...texts]),
    ...(rows.length > 0
      ? [
          'For each seat: the points (out of 100) of a player who does nothing; what each other player gains over that, with its standard error; how many articles trading changes; and in what share of conferences',
          formatTable([['seat', ...COLUMNS, 'articles', 'in', 'decisions'], ...rows]),
        ]
      : []),
    `To read before the first decision: ${words} words, plus the brief of the seat.`,
    ...(remarks.length > 0 ? [remarks.map((remark) => fitMessage(say(remark))).join('\n')] : []),
  ].join('\n\n');
}

function formatGain({ mean, error }: BalanceEstimate): string {
  return `${formatPoints(mean, 'signed')} ± ${formatPoints(error)}`;
}

/** Seats or articles that a remark names, and characters of each with its figures. */
const LISTED = 8;
const LONGEST_ID = 90;

function say(remark: BalanceRemark): string {
  switch (remark.code) {
    case 'ending/foregone':
      return `${formatPercentShare(remark.share)} of conferences end the same way: ${ENDED[remark.ending]}.`;
    case 'seats/worse':
      return `Trading is clearly worse than doing nothing: ${list(remark.seats, ({ gain }) => formatGain(gain))}.`;
    case 'seats/pressing-pays':
      return `Trading is clearly worse than pressing: ${list(remark.seats, ({ over }) => formatGain(over))}.`;
    case 'seats/no-agency':
      return `Trading hardly ever changes an article: ${list(remark.seats, (one) => formatPercentShare(one.share))}.`;
    case 'seats/no-skill':
      return `Trading is not clearly better than doing nothing: ${list(remark.seats, ({ gain }) => formatGain(gain))}.`;
    case 'articles/foregone': {
      const each = remark.articles.map(
        ({ article, option, share: part }) =>
          `${article} (${formatPercentShare(part)}, ${option ?? 'no text'})`,
      );
      return `The same wording in nearly all conferences, no matter who plays: ${listSome(each, LISTED, LONGEST_ID)}.`;
    }
    case 'seats/idle':
      return `Half of the games offer no more than this many decisions: ${list(remark.seats, (one) => String(one.decisions))}.`;
  }
}

function list<One extends { seat: string }>(
  seats: readonly One[],
  figure: (one: One) => string,
): string {
  return listSome(
    seats.map((one) => `${one.seat} (${figure(one)})`),
    LISTED,
    LONGEST_ID,
  );
}
