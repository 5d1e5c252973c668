/** A balance report: what comes of a scenario when policies play it, and what playing well is worth in each seat. */
import { type EndingCounts, tallyEndings } from '../ending-counts.ts';
import type {
  ArticleId,
  OptionId,
  Scenario,
  SeatId,
  WordingIndex,
} from '../../scenario/resolved.ts';
import { NOTHING, listWordings } from '../../engine/mandate/mandate.ts';
import { RULES } from '../../engine/rules-version.ts';
import {
  listBalanceSeats,
  type BalanceOrder,
  type BalancePlayer,
  type BalanceRun,
  type BalanceTask,
  seatRuns,
} from './play.ts';
import { type ReadingMatter, countReading } from './reading-matter.ts';
import { type BalanceRemark, remarkOnBalance } from './remarks.ts';

/** Mean of a sample and its standard error; the error of one value is 0 and says nothing. */
export type BalanceEstimate = { mean: number; error: number };

export type Span = { least: number; median: number; most: number };

export type ArticleBalance = {
  article: ArticleId;
  /** By wording, most frequent first; `option` is null where nothing stands. Shares 0..1 of the conferences by default. */
  texts: readonly { option: OptionId | null; share: number }[];
  /** Share of all conferences of the report, those with players in a seat too, that end with the first of `texts`. */
  always: number;
};

export type SeatBalance = {
  seat: SeatId;
  /** How far the text meets the instructions, 0..1, with each player in the seat. */
  met: Readonly<Record<BalancePlayer, BalanceEstimate>>;
  /** Over the passive player in the same seat and run. */
  gain: Readonly<Record<Exclude<BalancePlayer, 'passive'>, BalanceEstimate>>;
  /** The packager's gain less the greedy player's, in the same runs. */
  overGreedy: BalanceEstimate;
  /**
   * Articles that end otherwise than with the passive player, by the packager's doing and by stray acts; and the
   * share 0..1 of conferences in which the packager changes any.
   */
  changed: { packager: BalanceEstimate; random: BalanceEstimate; share: number };
  /** Of the packager. */
  decisions: Span;
};

export type Balance = {
  scenario: string;
  rulesHash: string;
  /** Version of the rules of the engine. */
  rules: number;
  seed: number;
  start: string | null;
  /** With every seat by default; with each player in each seat. */
  runs: number;
  seatRuns: number;
  /** Counts; they sum to `runs`. */
  endings: Readonly<EndingCounts>;
  /** Share 0..1 of delegations better off with the treaty than without, mean over the conferences by default. */
  betterOff: number;
  articles: readonly ArticleBalance[];
  seats: readonly SeatBalance[];
  reading: ReadingMatter;
  remarks: readonly BalanceRemark[];
};

/** @param played what each task gave, in the order of the tasks */
export function makeBalance(
  scenario: Scenario,
  order: BalanceOrder,
  tasks: readonly BalanceTask[],
  played: readonly (readonly BalanceRun[])[],
): Balance {
  const runsOf = (seat: SeatId | null, by: BalancePlayer | null): BalanceRun[] =>
    tasks.flatMap((task, i) =>
      (task.seat?.id ?? null) === seat && (task.seat?.by ?? null) === by
        ? [...(played[i] ?? [])]
        : [],
    );
  const rooms = runsOf(null, null);
  const endings = tallyEndings(
    scenario,
    rooms.map(({ ending }) => ending),
  );
  const unremarked = {
    scenario: scenario.id,
    rulesHash: scenario.rulesHash,
    rules: RULES,
    seed: order.seed,
    start: order.start ?? null,
    runs: rooms.length,
    seatRuns: seatRuns(scenario, order),
    endings,
    betterOff: estimate(rooms.map(({ betterOff }) => betterOff)).mean,
    articles: makeArticleBalances(scenario, rooms, played.flat()),
    seats: listBalanceSeats(scenario).map((seat) =>
      makeSeatBalance(seat, (by) => runsOf(seat, by)),
    ),
    reading: countReading(scenario, listBalanceSeats(scenario)),
  };
  return { ...unremarked, remarks: remarkOnBalance(unremarked) };
}

function makeArticleBalances(
  scenario: Scenario,
  rooms: readonly BalanceRun[],
  all: readonly BalanceRun[],
): ArticleBalance[] {
  return scenario.articles.map((article, a) => {
    const counts = new Map<number, number>();
    for (const { texts } of rooms) {
      const text = texts[a] ?? NOTHING;
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const ordered = [...counts].sort(([one, n], [other, m]) => m - n || one - other);
    const [first] = ordered;
    const alike = all.filter(({ texts }) => (texts[a] ?? NOTHING) === first?.[0]);
    return {
      article: article.id,
      texts: ordered.map(([text, count]) => ({
        option: listWordings(article)[text]?.id ?? null,
        share: roundToHundredths(count / rooms.length),
      })),
      always: roundToHundredths(alike.length / all.length),
    };
  });
}

function makeSeatBalance(
  seat: SeatId,
  runsOf: (by: BalancePlayer) => readonly BalanceRun[],
): SeatBalance {
  const played = {
    passive: runsOf('passive'),
    random: runsOf('random'),
    greedy: runsOf('greedy'),
    packager: runsOf('packager'),
  };
  const met = (by: BalancePlayer): number[] => played[by].map((run) => run.met[0] ?? 0);
  const less = (by: BalancePlayer, base: BalancePlayer): BalanceEstimate => {
    const held = met(base);
    return estimate(met(by).map((value, i) => value - (held[i] ?? 0)));
  };
  const changed = (by: BalancePlayer): number[] =>
    played[by].map(({ texts }, i) => countDiffering(texts, played.passive[i]?.texts ?? []));
  const own = changed('packager');
  return {
    seat,
    met: {
      passive: estimate(met('passive')),
      random: estimate(met('random')),
      greedy: estimate(met('greedy')),
      packager: estimate(met('packager')),
    },
    gain: {
      random: less('random', 'passive'),
      greedy: less('greedy', 'passive'),
      packager: less('packager', 'passive'),
    },
    overGreedy: less('packager', 'greedy'),
    changed: {
      packager: estimate(own),
      random: estimate(changed('random')),
      share: roundToHundredths(own.filter((count) => count > 0).length / own.length),
    },
    decisions: computeSpan(played.packager.map(({ decisions }) => decisions[0] ?? 0)),
  };
}

function countDiffering(one: readonly WordingIndex[], other: readonly WordingIndex[]): number {
  return one.filter((text, a) => text !== other[a]).length;
}

/** @param values one or more */
export function estimate(values: readonly number[]): BalanceEstimate {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const error = n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0;
  return { mean: roundToHundredths(mean), error: roundToHundredths(error) };
}

/** To hundredths of a point: what a page shows has one place less. */
function roundToHundredths(value: number): number {
  return Math.floor(value * 10_000 + 0.5) / 10_000;
}

/** The median is the lower of the two in the middle, so that it is a count that was seen. */
export function computeSpan(values: readonly number[]): Span {
  const ordered = [...values].sort((one, other) => one - other);
  return {
    least: ordered[0] ?? 0,
    median: ordered[Math.floor((ordered.length - 1) / 2)] ?? 0,
    most: ordered.at(-1) ?? 0,
  };
}
