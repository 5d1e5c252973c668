/**
 * A small group the Chair calls together on one article. Those in it who can nearly live with the text lay down
 * their brackets; and where they stand on both sides, they find words between: a bridge comes on the table.
 */
import type { ArticleIndex, SeatIndex, WordingIndex } from '../../scenario/resolved.ts';
import { holdsAgainst, computeTolerance } from './floor-rule.ts';
import { readMandate } from '../capitals/instructions.ts';
import { listWordings } from '../mandate/mandate.ts';
import { getArticle } from '../state/transaction.ts';
import type { Setup } from '../setup/setup.ts';
import type { ArticleState, State } from '../state/state.ts';

/** Holders whose discontent is within `persuasion` of what is tolerated now. A red line is no matter for persuasion. */
export function listPersuaded(setup: Setup, state: State, a: ArticleIndex): SeatIndex[] {
  const { text, holders } = state.articles[a] as ArticleState;
  const limit = setup.values.persuasion * computeTolerance(setup, state.sitting);
  return holders.filter((d) => {
    const { reason } = holdsAgainst(setup, state, d, a, text);
    return reason.code === 'minds' && reason.value <= limit;
  });
}

/**
 * The bridge nearest to the middle between the two sides, that nobody has tabled; null where nobody stands on one
 * side or there is none. The sides: those on the floor who would hold a bracket against the highest wording but not
 * the lowest, and the other way round.
 */
export function bridgeBetween(setup: Setup, state: State, a: ArticleIndex): WordingIndex | null {
  const article = getArticle(setup, a);
  if (article.bridges.length === 0) return null;
  const { tabled } = state.articles[a] as ArticleState;
  const middle = findMiddle(setup, state, a);
  if (middle === null) return null;
  const wordings = listWordings(article);
  let best: number | null = null;
  let least = Infinity;
  for (
    let wording: WordingIndex = article.options.length;
    wording < wordings.length;
    wording += 1
  ) {
    const gap = Math.abs((wordings[wording]?.position ?? Infinity) - middle);
    if (tabled.includes(wording) || gap >= least) continue;
    best = wording;
    least = gap;
  }
  return best;
}

/** Half way between the mean ideals of the two sides; null where one has nobody. */
function findMiddle(setup: Setup, state: State, a: ArticleIndex): number | null {
  const { options } = getArticle(setup, a);
  const byPosition = options.map((_, wording) => wording);
  byPosition.sort((one, other) => (options[one]?.position ?? 0) - (options[other]?.position ?? 0));
  const lowest = byPosition[0] ?? 0;
  const highest = byPosition.at(-1) ?? 0;
  const sides: { low: number[]; high: number[] } = { low: [], high: [] };
  for (const d of setup.floor) {
    const ideal = readMandate(setup, state, d).ideals[a] ?? NaN;
    const againstLow = holdsAgainst(setup, state, d, a, lowest).held;
    const againstHigh = holdsAgainst(setup, state, d, a, highest).held;
    if (againstHigh && !againstLow) sides.low.push(ideal);
    if (againstLow && !againstHigh) sides.high.push(ideal);
  }
  if (sides.low.length === 0 || sides.high.length === 0) return null;
  return (averageValues(sides.low) + averageValues(sides.high)) / 2;
}

function averageValues(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
