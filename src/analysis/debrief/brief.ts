/**
 * The closing brief: the good, the bad and the ugly. Each line is an article with who asked for its words and who paid
 * for them, measured against the text at the opening by the instructions drawn; nothing is added up.
 */
import type { ArticleIndex, SeatIndex } from '../../scenario/resolved.ts';
import type { Conference } from '../../conference/conference.ts';
import { createOpeningState } from '../../engine/procedure/opening.ts';
import type { Afterlife } from '../afterlife/afterlife.ts';
import { computeChanges } from './stakes.ts';
import { NOTHING, readStandingTexts } from '../../engine/mandate/mandate.ts';

/** Delegations named in a line at most. */
const NAMED = 3;
/** Utility below which nobody has won or paid: half a tenth of a point. */
const FELT = 0.0005;

export type ClauseLine = {
  article: ArticleIndex;
  /** Delegations to which the last words are worth more than the first, the most first, three at most. */
  asked: readonly SeatIndex[];
  /** Those to which they are worth less, likewise. */
  paid: readonly SeatIndex[];
  won: number;
  lost: number;
};

export type BriefLine =
  /** Those who won by the change of words won more than the others lost, all together. */
  | ({ code: 'won'; side: 'good' } & ClauseLine)
  /** They won as much, or less. */
  | ({ code: 'lost'; side: 'bad' } & ClauseLine)
  /** The words are weak where a safeguard was asked for. */
  | { code: 'missing'; side: 'ugly'; article: ArticleIndex; askedBy: readonly SeatIndex[] }
  /** One word, read in two ways. */
  | {
      code: 'blurred';
      side: 'ugly';
      article: ArticleIndex;
      low: number;
      high: number;
      apart: number;
    }
  | { code: 'dissociated'; side: 'ugly'; article: ArticleIndex; by: readonly SeatIndex[] }
  /** Who pays for assistance, and who goes without. */
  | {
      code: 'funded' | 'unfunded';
      side: 'good' | 'ugly';
      article: ArticleIndex;
      payers: readonly SeatIndex[];
      served: number;
      without: number;
    };

/** @param after what becomes of the treaty; null: there is none, and no brief */
export function writeClosingBrief(conference: Conference, after: Afterlife | null): BriefLine[] {
  if (!after) return [];
  return [...listClauseLines(conference), ...listBlemishes(after), ...listFunding(after)];
}

/** Articles whose words changed, the most felt first. */
function listClauseLines({ setup, state, start }: Conference): BriefLine[] {
  const opening = readStandingTexts(createOpeningState(setup, start));
  const last = readStandingTexts(state);
  return setup.scenario.articles
    .flatMap(({ index }) => {
      const [from, to] = [opening[index] ?? NOTHING, last[index] ?? NOTHING];
      return from === to ? [] : [makeClauseLine(index, computeChanges(setup, index, from, to))];
    })
    .sort((one, other) => other.felt - one.felt || one.line.article - other.line.article)
    .map(({ line, net }) =>
      net > 0 ? { code: 'won', side: 'good', ...line } : { code: 'lost', side: 'bad', ...line },
    );
}

function makeClauseLine(
  article: ArticleIndex,
  changes: readonly number[],
): { line: ClauseLine; felt: number; net: number } {
  const ranked = changes
    .map((change, d) => ({ d, change }))
    .filter(({ change }) => Math.abs(change) >= FELT)
    .sort((one, other) => other.change - one.change || one.d - other.d);
  const winners = ranked.filter(({ change }) => change > 0);
  const losers = ranked.filter(({ change }) => change < 0).reverse();
  const named = (list: typeof ranked) => list.slice(0, NAMED).map(({ d }) => d);
  return {
    line: {
      article,
      asked: named(winners),
      paid: named(losers),
      won: winners.length,
      lost: losers.length,
    },
    felt: changes.reduce((sum, change) => sum + Math.abs(change), 0),
    net: changes.reduce((sum, change) => sum + change, 0),
  };
}

function listBlemishes({ missing, ambiguous, weakened }: Afterlife): BriefLine[] {
  return [
    ...missing.map(({ article, askedBy }): BriefLine => {
      return { code: 'missing', side: 'ugly', article, askedBy };
    }),
    ...ambiguous.map(({ article, low, high, apart }): BriefLine => {
      return { code: 'blurred', side: 'ugly', article, low, high, apart };
    }),
    ...weakened.map(({ article, by }): BriefLine => {
      return { code: 'dissociated', side: 'ugly', article, by };
    }),
  ];
}

function listFunding({ assistance }: Afterlife): BriefLine[] {
  if (!assistance) return [];
  const { article, payers, served, without } = assistance;
  const rest = {
    article,
    payers: payers.slice(0, NAMED).map(({ by }) => by),
    served,
    without: without.length,
  };
  return without.length === 0
    ? [{ code: 'funded', side: 'good', ...rest }]
    : [{ code: 'unfunded', side: 'ugly', ...rest }];
}
