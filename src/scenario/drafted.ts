/** A conference whose people have written words of their own: they stand behind those of the file. */
import type { ArticleIndex } from './ids.ts';
import type { Option, Scenario } from './resolved.ts';

/** The hashes stay: they say which file it is. */
export function addBridge(scenario: Scenario, a: ArticleIndex, bridge: Option): Scenario {
  const article = scenario.articles[a];
  if (!article) return scenario;
  const bridges = [...article.bridges, bridge];
  return { ...scenario, articles: scenario.articles.with(a, { ...article, bridges }) };
}
