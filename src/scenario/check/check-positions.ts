import type { Entry } from './entry.ts';
import { checkKeys, checkList, checkName } from './names.ts';
import type { Problems } from '../problem.ts';
import type { Index } from './references.ts';

function checkLinkage(linkage: Entry, index: Index, problems: Problems): void {
  const articles = linkage.get('articles').items();
  const when = linkage.get('when');
  checkList(index.articles, articles, problems);
  const sides = when.items();
  if (Array.isArray(when.value) && sides.length !== articles.length) {
    const message = `"when" has ${sides.length} sides for ${articles.length} articles. Write high or low once for each article, in the same order.`;
    problems.error('linkage/sides', when.path, message);
  }
}

/** Groups, positions and linkages of a delegation, an observer, a group or a stakeholder. */
export function checkPositions(holder: Entry, index: Index, problems: Problems): void {
  const positions = holder.get('positions');
  checkList(index.groups, holder.get('groups').items(), problems);
  checkKeys(index.articles, positions, problems);
  for (const position of positions.entries()) {
    const article = position.get('redLine').get('unless').get('article');
    checkName(index.articles, article.text, article, problems);
  }
  for (const linkage of holder.get('linkages').items()) checkLinkage(linkage, index, problems);
}
