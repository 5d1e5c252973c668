/** Two balance reports of one conference, before a change and after it, figure by figure. */
import type { Balance, BalanceEstimate } from '../../../../../analysis/balance/report.ts';
import { ENDINGS } from './figures.ts';

export type ComparedFigure = {
  before: number;
  after: number;
  /** It moved by more than twice its standard error. */ moved: boolean;
};

export type Compared = {
  endings: readonly ({ ending: (typeof ENDINGS)[number] } & ComparedFigure)[];
  betterOff: { before: number; after: number };
  /** What trading is worth over doing nothing, by seat. */
  seats: readonly ({
    seat: string;
    errors: readonly [before: number, after: number];
  } & ComparedFigure)[];
  /** How often an article ends with one wording, whoever plays how. */
  articles: readonly ({ article: string } & ComparedFigure)[];
};

/** Standard errors that a difference has to exceed. */
const CLEAR = 2;

/** Seats and articles that only one of them has are left out. */
export function compareBalances(before: Balance, after: Balance): Compared {
  return {
    endings: ENDINGS.flatMap((ending) => {
      const [one, other] = [before, after].map(({ endings, runs }) => {
        return estimateShare((endings[ending] ?? 0) / runs, runs);
      }) as [BalanceEstimate, BalanceEstimate];
      return one.mean + other.mean === 0 ? [] : [{ ending, ...compareEstimates(one, other) }];
    }),
    betterOff: { before: before.betterOff, after: after.betterOff },
    seats: before.seats.flatMap(({ seat, gain }) => {
      const other = after.seats.find((one) => one.seat === seat)?.gain.packager;
      if (!other) return [];
      const errors = [gain.packager.error, other.error] as const;
      return [{ seat, errors, ...compareEstimates(gain.packager, other) }];
    }),
    articles: before.articles.flatMap(({ article, always }) => {
      const other = after.articles.find((one) => one.article === article);
      if (!other) return [];
      const [one, two] = [
        estimateShare(always, before.runs),
        estimateShare(other.always, after.runs),
      ];
      return [{ article, ...compareEstimates(one, two) }];
    }),
  };
}

function estimateShare(share: number, of: number): BalanceEstimate {
  return { mean: share, error: Math.sqrt((share * (1 - share)) / of) };
}

/** Both were played by themselves, so that their errors add as squares. */
function compareEstimates(before: BalanceEstimate, after: BalanceEstimate): ComparedFigure {
  const error = Math.hypot(before.error, after.error);
  const moved = Math.abs(after.mean - before.mean) > CLEAR * error;
  return { before: before.mean, after: after.mean, moved };
}
