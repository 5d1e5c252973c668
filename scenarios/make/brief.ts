/** A private brief written from the numbers, for seats nobody wrote one for. It says so. */
import type { ArticleEntry } from './articles.ts';
import type { Positions } from './judgements.ts';

const NAMED = 4;

/** The number beside the title where there is one. */
const label = ({ title, number }: ArticleEntry): string =>
  /\d/.test(number) ? `${title} (${number})` : title;

const nearest = (article: ArticleEntry, ideal: number): string => {
  const away = (position: number): number => Math.abs(position - ideal);
  const [first, ...others] = article.options;
  const found = others.reduce(
    (best, one) => (best !== undefined && away(one.position) >= away(best.position) ? best : one),
    first,
  );
  return found?.title ?? '';
};

/** Heaviest first; equal weights keep the order of the articles. */
const byWeight = (positions: Positions, articles: readonly ArticleEntry[]): ArticleEntry[] => {
  const weight = (article: ArticleEntry): number => positions.get(article.id)?.salience ?? 0;
  return [...articles].sort((a, b) => weight(b) - weight(a));
};

export type BriefParts = {
  name: string;
  bloc: string;
  positions: Positions;
  articles: readonly ArticleEntry[];
  /** What to do with it; absent: what weighs least, for trading. */
  closing?: string;
};

export const templateBrief = ({ name, bloc, positions, articles, closing }: BriefParts): string => {
  const ranked = byWeight(positions, articles);
  const wishes = ranked.slice(0, NAMED).map((article) => {
    const ideal = positions.get(article.id)?.ideal ?? 0;
    return `${label(article)}, ideally “${nearest(article, ideal)}”`;
  });
  const spare = ranked.slice(-2).map(label).join('; ');
  return [
    `Your seat: ${name}. Closest to you in this game: ${bloc}.`,
    `What matters most to you: ${wishes.join('; ')}.`,
    closing ?? `What matters least: ${spare}. Trade them for what matters more.`,
    'This brief is generated from estimates for a game. It is not the stated policy of any government.',
  ].join('\n\n');
};
