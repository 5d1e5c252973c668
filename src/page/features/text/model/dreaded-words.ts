/** The words that the seat would hate to see in place of those on the table. */
import { listWordings } from '../../../../engine/mandate/mandate.ts';
import type { View } from '../../../../engine/state/view.ts';
import { readStatedOn } from '../../../session/game/text/article-now.ts';
import { listDrifts } from '../../../session/game/heading.ts';
import { computeChangeWorth } from '../../../session/game/worth.ts';

export type DreadedWords = {
  /** Index among the wordings of the article. */
  wording: number;
  /** Points of the seat's instructions that it would lose. */
  points: number;
  /** The text is heading for them. */
  ahead: boolean;
};

/** How many on the floor would have these words rather than any other. */
type Wanted = DreadedWords & { wanted: number };

type Heading = Parameters<typeof listDrifts>[1];

/** Points from which a loss is worth a line. */
const NOTICED = 0.5;

/**
 * Those it is heading for; else, where several would hurt, the one with most loss and most friends; null where nobody
 * wants words that would.
 */
export function findDreadedWords(
  view: View,
  index: number,
  heading: Heading | null,
): DreadedWords | null {
  const ahead = heading && findAhead(view, index, heading);
  if (ahead) return ahead;
  const article = view.scenario.articles[index];
  const text = view.articles[index]?.text ?? -1;
  if (!article || text < 0) return null;
  const wanted = countWanted(view, index);
  const found = listWordings(article).flatMap(({ id }, wording): Wanted[] => {
    const n = wanted[wording] ?? 0;
    if (wording === text || n === 0) return [];
    const points = computeChangeWorth(view, [{ article: article.id, option: id }])?.net ?? 0;
    return points <= -NOTICED ? [{ wording, points: -points, ahead: false, wanted: n }] : [];
  });
  const [worst] = found.toSorted((one, other) => weigh(other) - weigh(one));
  return worst ?? null;
}

/** Points by the close, on average: what waiting costs on this article. */
function findAhead(view: View, index: number, heading: Heading): DreadedWords | null {
  const lost = listDrifts(view, heading).find(({ article }) => article === index);
  const wording = heading.articles[index]?.likeliest ?? -1;
  if (!lost || lost.points > -NOTICED || wording === view.articles[index]?.text) return null;
  return { wording, points: -lost.points, ahead: true };
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
