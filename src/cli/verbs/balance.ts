/** `balance FILE`: is the scenario worth playing, and in which seats. */
import {
  balanceTasks,
  type BalanceRun,
  type BalanceTask,
  PLAYERS,
  playBalance,
} from '../../analysis/balance/play.ts';
import type { Remark } from '../../analysis/balance/remarks.ts';
import { type Balance, balanceOf, type Estimate } from '../../analysis/balance/report.ts';
import { type Answer, answered, asJson, refusal } from '../answer.ts';
import { overThreads } from '../over-threads.ts';
import { withProgress } from '../progress.ts';
import { scenarioFrom } from '../read-scenario.ts';
import { startFrom } from '../start.ts';
import { percent, textTable } from '../text-table.ts';
import { seedFrom, wholeNumber } from '../whole-number.ts';
import { workersFor } from '../workers.ts';

const USUAL_RUNS = '200';
const MOST_RUNS = 10_000;

export type BalanceOptions = {
  runs?: string;
  seed?: string;
  start?: string;
  workers?: string;
  json?: boolean;
};

export async function balanceVerb(file: string, options: BalanceOptions): Promise<Answer> {
  const runs = wholeNumber('--runs', options.runs ?? USUAL_RUNS, 1, MOST_RUNS);
  if (!runs.ok) return refusal(runs);
  const seed = seedFrom(options.seed ?? '1');
  if (!seed.ok) return refusal(seed);
  const scenario = scenarioFrom(file);
  if (!scenario.ok) return refusal(scenario);
  const start = startFrom(scenario.value, options.start);
  if (!start.ok) return refusal(start);
  const order = { seed: seed.value, runs: runs.value, ...start.value };
  const tasks = balanceTasks(scenario.value, order);
  const all = tasks.reduce((sum, { from, to }) => sum + to - from, 0);
  const workers = workersFor(all, options.workers);
  if (!workers.ok) return refusal(workers);
  const played = await withProgress(all, (done) =>
    overThreads<BalanceTask, BalanceRun[]>(scenario.value, tasks, workers.value, {
      name: 'balanceTask',
      here: (task) => playBalance(scenario.value, task),
      done: ({ from, to }) => done(to - from),
    }),
  );
  const balance = balanceOf(scenario.value, order, tasks, played);
  return answered(options.json ? asJson(balance) : inWords(balance));
}

function inWords(balance: Balance): string {
  const { runs, seatRuns, endings, betterOff, articles, seats, reading, remarks } = balance;
  const texts = articles.map(({ article, texts: found, always }) => [
    article,
    found.map(({ option, share }) => `${option ?? 'nothing'} ${percent(share)}`).join(', '),
    percent(always),
  ]);
  const rows = seats.map(({ seat, met, changed, decisions: { least, median, most } }) => [
    seat,
    ...PLAYERS.map((player) => points(met[player])),
    changed.packager.mean.toFixed(2),
    percent(changed.share),
    `${median} (${least} to ${most})`,
  ]);
  const words = reading.summary + reading.articles;
  return [
    `${runs} simulated conferences by policies, ${seatRuns} with each player in each seat`,
    textTable(Object.entries(endings).map(([ending, n]) => [ending, n, percent(n / runs)])),
    `Better off than without a treaty: ${percent(betterOff)} of delegations.`,
    textTable([['article', 'text at the close', 'alike in all'], ...texts]),
    ...(rows.length > 0
      ? [
          'Instructions met, in hundredths with standard error, by who sits in the seat; articles the packager changes',
          textTable([['seat', ...PLAYERS, 'articles', 'in', 'decisions'], ...rows]),
        ]
      : []),
    `To read before the first decision: ${words} words, and the brief of the seat.`,
    ...(remarks.length > 0 ? [remarks.map(say).join('\n')] : []),
  ].join('\n\n');
}

function points({ mean, error }: Estimate): string {
  return `${(100 * mean).toFixed(1)} ± ${(100 * error).toFixed(1)}`;
}

function say(remark: Remark): string {
  switch (remark.code) {
    case 'ending/foregone':
      return `${percent(remark.share)} of conferences end the same way: ${remark.ending}.`;
    case 'article/foregone':
      return `${remark.article} ends at ${remark.option ?? 'nothing'} in ${percent(remark.share)} of all conferences, whoever plays how.`;
    case 'seat/no-skill':
      return `${remark.seat}: playing well is not clearly worth more than being passive (${points(remark.gain)}).`;
    case 'seat/pressing-pays':
      return `${remark.seat}: pressing is worth more than trading (${points(remark.over)}).`;
    case 'seat/no-agency':
      return `${remark.seat}: playing well changes an article in ${percent(remark.share)} of conferences.`;
    case 'seat/idle':
      return `${remark.seat}: half of the games have ${remark.decisions} decisions or fewer.`;
  }
}
