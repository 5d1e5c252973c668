/** A private brief written from the numbers, for seats nobody wrote one for. It says so. */
import type { ArticleEntry } from './articles.ts';
import type { Positions } from './judgements.ts';

const NAMED = 4;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const nearest = (article: ArticleEntry, ideal: number): string => {
  const sorted = [...article.options].sort((a, b) => Math.abs(a.position - ideal) - Math.abs(b.position - ideal));
  return lowerFirst(sorted[0]?.title ?? '');
};

const byWeight = (positions: Positions, articles: readonly ArticleEntry[]): ArticleEntry[] => {
  const weight = (article: ArticleEntry): number => positions.get(article.id)?.salience ?? 0;
  return [...articles].sort((a, b) => weight(b) - weight(a));
};

export const templateBrief = (
  name: string,
  bloc: string,
  positions: Positions,
  articles: readonly ArticleEntry[],
): string => {
  const ranked = byWeight(positions, articles);
  const wishes = ranked.slice(0, NAMED).map((article) => {
    const ideal = positions.get(article.id)?.ideal ?? 0;
    return `article ${article.number}, ${lowerFirst(article.title)}: nearest to your wishes is "${nearest(article, ideal)}"`;
  });
  const spare = ranked.slice(-2).map((article) => lowerFirst(article.title));
  return [
    `You speak for ${name}. In this game you sit near: ${bloc}.`,
    `What weighs most: ${wishes.join('; ')}.`,
    `What weighs least: ${spare.join(' and ')}. Use it to trade.`,
    'This brief is generated from estimates for a game. It is not the stated policy of a government.',
  ].join('\n\n');
};
