/**
 * What can be told of another's priorities without asking: a bracket says that salience x distance is more than
 * is tolerated, a text let pass that it is less, a grievance named at the gavel that it is a grave one. Drawn
 * ideals and patience stray from what is public by so much at the most, and the ranges allow for it.
 */
import { tolerance } from '../../engine/floor/floor-rule.ts';
import { wordingsOf } from '../../engine/mandate/mandate.ts';
import { ownedLists } from '../../engine/state/owned.ts';
import type { Note } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';

export type Range = { low: number; high: number };

export type BelievedRange = Range & {
  /** `asked`: told by the delegation itself; `inferred`: from what it did in public. */
  from: 'asked' | 'inferred' | 'unknown';
};

/** What was learnt of each delegation. */
export const notesOf = ownedLists((note: Note) => note.of);

/** Standard deviations within which what is drawn lies as good as always. */
const SPREAD = 2;

/**
 * Salience 0..1 that a delegation's public conduct on an article allows, or null where it tells nothing.
 * A red line or a promise can make it hold a bracket, or none, whatever the salience: this is a belief, no proof.
 */
export function inferredSalience(view: View, d: number, a: number): Range | null {
  // A closed text tells nothing, before the gavel: most articles, most of the time.
  if (view.articles[a]?.status !== 'open' && !view.gavel) return null;
  const gap = statedGap(view, d, a);
  if (Number.isNaN(gap)) return null;
  const { idealNoise, patienceNoise, grievance } = view.values;
  const slack = (SPREAD * idealNoise) / 100;
  const [least, most] = [Math.max(0, gap - slack), Math.min(1, gap + slack)];
  let [low, high] = [0, 1];
  const article = view.articles[a];
  if (article?.status === 'open' && view.floor.includes(d)) {
    // Brackets are noted when a sitting closes, so those seen now may be of the sitting before.
    const before = tolerance(view, Math.max(0, view.sitting - 1));
    const now = tolerance(view, view.sitting);
    if (article.holders.includes(d)) low = (before * (1 - SPREAD * patienceNoise)) / most;
    else if (least > 0) high = (now * (1 + SPREAD * patienceNoise)) / least;
  }
  if (namedAtTheGavel(view, d, a)) low = Math.max(low, grievance / most);
  low = Math.min(1, low);
  high = Math.min(1, high);
  return low <= 0 && high >= 1 ? null : { low, high: Math.max(low, high) };
}

/** Distance 0..1 of the text from what it has stated; NaN without a position or a text. */
function statedGap(view: View, d: number, a: number): number {
  const article = view.scenario.articles[a];
  if (!article) return NaN;
  const text = view.articles[a]?.text ?? -1;
  const position = wordingsOf(article)[text]?.position ?? article.reference ?? NaN;
  return Math.abs(position - (view.stated[d * view.scenario.articles.length + a] ?? NaN)) / 100;
}

function namedAtTheGavel(view: View, d: number, a: number): boolean {
  if (!view.gavel) return false;
  const { dissociated, objected } = view.gavel;
  return [...dissociated, ...objected].some(({ by, articles }) => by === d && articles.includes(a));
}

const NOTHING_KNOWN: BelievedRange = { low: 0, high: 1, from: 'unknown' };

/** What a seat may believe of a salience: what it was told, narrowed by what was seen since where the two agree. */
export function believedRange(view: View, d: number, a: number): BelievedRange {
  const told = notesOf(view.notes, d).findLast((note) => note.article === a);
  const seen = inferredSalience(view, d, a);
  if (!told) return seen ? { low: seen.low, high: seen.high, from: 'inferred' } : NOTHING_KNOWN;
  const low = Math.max(told.low, seen?.low ?? 0);
  const high = Math.min(told.high, seen?.high ?? 1);
  const agrees = low <= high;
  return { low: agrees ? low : told.low, high: agrees ? high : told.high, from: 'asked' };
}
