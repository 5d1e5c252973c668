/** The words that the seat would hate to see in place of those on the table. */
import { listWordings } from '../../../../engine/mandate/mandate.ts';
import type { View } from '../../../../engine/state/view.ts';
import { readStatedOn } from '../../../session/game/text/article-now.ts';
import { measureArticles } from '../../../session/game/heading.ts';
import { computeChangeWorth } from '../../../session/game/worth.ts';

export type DreadedWords = {
  /** Index among the wordings of the article. */
  wording: number;
  /** Points of the seat's instructions that it would lose: on average if it waits, where the text may come to that, else by the words. */
  points: number;
  /**
   * Whether the text comes to that if the seat waits: `may` where it stays in most of the trial runs; `unknown` until
   * that is foreseen.
   */
  ahead: 'yes' | 'may' | 'no' | 'unknown';
};

/** How many on the floor would have these words rather than any other. */
type Wanted = { wording: number; points: number; wanted: number };

type Heading = { ends: Parameters<typeof measureArticles>[1] };

/** Points from which a loss is worth a line. */
const NOTICED = 0.5;

/**
 * Those it may be heading for; else, where several would hurt, the one with most loss and most friends; null where nobody
 * wants words that would.
 */
export function findDreadedWords(
  view: View,
  index: number,
  heading: Heading | null,
): DreadedWords | null {
  const ahead = heading && findAhead(view, index, heading);
  if (ahead) return ahead;
  const [worst] = listHurting(view, index).toSorted((one, other) => weigh(other) - weigh(one));
  if (!worst) return null;
  const { wording, points } = worst;
  return { wording, points, ahead: heading ? 'no' : 'unknown' };
}

/** Of words that would hurt those met most often at the close: an answer that makes them less likely leaves them the same. */
function findAhead(view: View, index: number, { ends }: Heading): DreadedWords | null {
  const points = -(measureArticles(view, ends)[index] ?? 0);
  if (points < NOTICED) return null;
  const counts = (one: number) => ends.filter(({ texts }) => texts[index] === one).length;
  const [first] = listHurting(view, index, 0).toSorted(
    (one, other) => counts(other.wording) - counts(one.wording),
  );
  const n = first ? counts(first.wording) : 0;
  if (!first || n === 0) return null;
  const stays = 2 * counts(view.articles[index]?.text ?? -1) > ends.length;
  return { wording: first.wording, points, ahead: stays ? 'may' : 'yes' };
}

/** @param fewest on the floor who would have the words */
function listHurting(view: View, index: number, fewest = 1): Wanted[] {
  const article = view.scenario.articles[index];
  const text = view.articles[index]?.text ?? -1;
  if (!article || text < 0) return [];
  const wanted = countWanted(view, index);
  return listWordings(article).flatMap(({ id }, wording): Wanted[] => {
    const n = wanted[wording] ?? 0;
    if (wording === text || n < fewest) return [];
    const points = computeChangeWorth(view, [{ article: article.id, option: id }])?.net ?? 0;
    return points <= -NOTICED ? [{ wording, points: -points, wanted: n }] : [];
  });
}

const weigh = ({ points, wanted }: Wanted): number => points * wanted;

/** For each wording, for how many on the floor it is the nearest to what they have stated; of two as near the first. */
function countWanted(view: View, index: number): number[] {
  const article = view.scenario.articles[index];
  const wordings = article ? listWordings(article) : [];
  const counts = wordings.map(() => 0);
  for (const d of view.floor) {
    const stated = readStatedOn(view, d, index);
    if (stated === null) continue;
    const gaps = wordings.map(({ position }) => Math.abs(position - stated));
    const nearest = gaps.indexOf(Math.min(...gaps));
    counts[nearest] = (counts[nearest] ?? 0) + 1;
  }
  return counts;
}
