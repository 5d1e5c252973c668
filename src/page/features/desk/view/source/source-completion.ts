/** Keys and values that may stand where the cursor is. */
import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { yamlLanguage } from '@codemirror/lang-yaml';
import { listKeysAt, listValuesAt } from '../../../../../scenario/edit/completion.ts';
import type { Path } from '../../../../../scenario/problem.ts';

type SyntaxNode = ReturnType<ReturnType<typeof yamlLanguage.parser.parse>['resolveInner']>;

/** Steps of the place at an offset of a text, from its syntax tree. */
export function findPathAt(text: string, offset: number): Path {
  const path: (string | number)[] = [];
  let node: SyntaxNode | null = yamlLanguage.parser.parse(text).resolveInner(offset, 1);
  while (node) {
    if (node.name === 'Pair') {
      const key = node.getChild('Key');
      if (key)
        path.unshift(
          text
            .slice(key.from, key.to)
            .trim()
            .replace(/^["']|["']$/g, ''),
        );
    }
    if (node.name === 'Item' && node.parent?.name.endsWith('Sequence')) {
      let index = 0;
      for (let one = node.prevSibling; one; one = one.prevSibling) {
        if (one.name === 'Item') index += 1;
      }
      path.unshift(index);
    }
    node = node.parent;
  }
  return path;
}

/** Characters of a line in which anything is proposed. */
const LONGEST_LINE = 1000;
/** Stands in for what is being typed, so that the line is whole. */
const STAND_IN = 'Q';

export function completeScenario(context: CompletionContext): CompletionResult | null {
  const word = context.matchBefore(/[\w.-]*/);
  if (!word || (word.from === word.to && !context.explicit)) return null;
  const { doc } = context.state;
  const line = doc.lineAt(word.from);
  const before = doc.sliceString(line.from, word.from);
  if (before.length > LONGEST_LINE || /^\s*#|\s#/.test(before)) return null;
  const isValue = /:\s+(\[.*)?$/.test(before.replace(/^.*[{,]/, ''));
  const put = isValue ? STAND_IN : `${STAND_IN}: 0`;
  const text = `${doc.sliceString(0, word.from)}${put}${doc.sliceString(context.pos)}`;
  const path = findPathAt(text, word.from);
  const proposals = isValue ? listValuesAt(path) : listKeysAt(path.slice(0, -1));
  if (proposals.length === 0) return null;
  return {
    from: word.from,
    validFor: /^[\w.-]*$/,
    options: proposals.map(({ text: label, detail, key }) => ({
      label,
      ...(detail === '' ? {} : { info: detail }),
      type: key ? 'property' : 'constant',
      apply: key ? `${label}: ` : label,
    })),
  };
}
