import type { Entry } from './entry.ts';
import { checkKeys, checkList, checkName, collectIds } from './names.ts';
import type { Problems } from '../problem.ts';
import type { Index } from './references.ts';

export function collectOptionNames(article: Entry) {
  return collectIds('option of this article', [article.get('options')]);
}

function checkOptions(article: Entry, index: Index, problems: Problems): void {
  for (const key of ['options', 'bridges']) {
    for (const option of article.get(key).items()) {
      checkKeys(index.groups, option.get('readings'), problems);
    }
  }
}

/** An article that opens ad referendum has one text; `onTable` is what it opens with. */
function checkAgreed(article: Entry, onTable: Entry, place: Entry, problems: Problems): void {
  if (article.get('agreed').value !== true) return;
  const items = onTable.value === undefined ? [] : onTable.oneOrMore();
  if (items.length === 1) return;
  const id = article.get('id').text ?? article.key;
  const message = `The article "${id}" starts agreed, so its draft must be exactly one option. Name one option, or delete "agreed: true".`;
  problems.error('article/agreed', place.path, message);
}

export function checkArticles(root: Entry, index: Index, problems: Problems): void {
  for (const article of root.get('articles').items()) {
    const options = collectOptionNames(article);
    const dimension = article.get('dimension');
    const adopted = article.get('adopted');
    const draft = article.get('draft');
    checkName(index.dimensions, dimension.text, dimension, problems);
    checkName(options, adopted.text, adopted, problems);
    checkList(options, draft.oneOrMore(), problems);
    checkAgreed(article, draft, article.get('agreed'), problems);
    checkOptions(article, index, problems);
  }
}

export function checkStarts(root: Entry, index: Index, problems: Problems): void {
  for (const start of root.get('starts').entries()) {
    checkKeys(index.articles, start, problems);
    for (const onTable of start.entries()) {
      const options = index.options.get(onTable.key);
      if (options !== undefined) checkList(options, onTable.oneOrMore(), problems);
    }
  }
}
