/** A conference whose people have written words of their own: they stand behind those of the file. */
import type { ArticleId, OptionId } from './ids.ts';
import type { Scenario } from './resolved.ts';

type Drafted = { article: ArticleId; option: OptionId; position: number; text: string };

/** Characters of a title at most: what a list has room for. */
const TITLE = 48;

function shorten(text: string): string {
  const letters = [...text];
  if (letters.length <= TITLE) return text;
  const cut = letters.slice(0, TITLE - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}

/** The hashes stay: they say which file it is. Words that are there already are not added again. */
export function addDraft(
  scenario: Scenario,
  { article: of, option: id, position, text }: Drafted,
): Scenario {
  const a = scenario.articleIndex.get(of) ?? -1;
  const article = scenario.articles[a];
  if (!article || article.bridges.some((bridge) => bridge.id === id)) return scenario;
  const bridge = { id, position, title: shorten(text), text, readings: new Map() };
  const bridges = [...article.bridges, bridge];
  return { ...scenario, articles: scenario.articles.with(a, { ...article, bridges }) };
}
