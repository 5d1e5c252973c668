import { Visitor, type ESTree } from 'vite';
import { isTest, type Sources } from './edges.ts';
import { lineAt, parseSource } from './imports.ts';
import { featureOf } from './table.ts';

/** Attributes whose words are ids of other elements. */
const NAMING = new Set([
  'aria-activedescendant',
  'aria-controls',
  'aria-describedby',
  'aria-details',
  'aria-labelledby',
  'aria-owns',
  'form',
  'htmlFor',
  'list',
]);
const SELECTING = new Set(['closest', 'matches', 'querySelector', 'querySelectorAll']);

type Found = { declared: string[]; used: { id: string; line: number }[] };

/** Ids that a file gives to elements, and those by which it reaches for elements, as far as they are written out. */
function idsOf(file: string, source: string): Found {
  const found: Found = { declared: [], used: [] };
  const use = (ids: readonly string[], node: ESTree.Span): void => {
    const line = lineAt(source, node.start);
    found.used.push(...ids.map((id) => ({ id, line })));
  };
  new Visitor({
    JSXAttribute(node) {
      const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
      const value = textOf(node.value);
      if (name === 'id') found.declared.push(value);
      else if (NAMING.has(name)) use(value.split(/\s+/), node);
      else if (name === 'href' && /^#[^/]/.test(value)) use([value.slice(1)], node);
    },
    CallExpression({ callee, arguments: [first], start, end }) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      const text = textOf(first ?? null);
      const called = callee.property.name;
      if (called === 'getElementById') use([text], { start, end });
      if (!SELECTING.has(called)) return;
      use(
        [...text.matchAll(/#([\w-]+)/g)].map(([, id = '']) => id),
        { start, end },
      );
    },
  }).visit(parseSource(file, source));
  return found;
}

/** The words of a literal, also within braces; '' for what is computed. */
function textOf(node: ESTree.Node | null): string {
  if (node?.type === 'JSXExpressionContainer') return textOf(node.expression);
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : '';
}

/** Where a feature reaches for an element of another by its id: `file:line #id of FEATURE`. */
export function reachesById(sources: Sources): string[] {
  const files = [...sources].flatMap(([file, source]) => {
    const feature = featureOf(file.replace(/^src\//, ''));
    return feature === undefined || isTest(file) ? [] : [{ file, feature, ...idsOf(file, source) }];
  });
  const declaredIn = new Map<string, Set<string>>();
  for (const { feature, declared } of files) {
    for (const id of declared) {
      declaredIn.set(id, (declaredIn.get(id) ?? new Set()).add(feature));
    }
  }
  return files.flatMap(({ file, feature, used }) =>
    used.flatMap(({ id, line }) => {
      const owners = id === '' ? undefined : declaredIn.get(id);
      return owners === undefined || owners.has(feature)
        ? []
        : [`${file}:${line} #${id} of ${[...owners].toSorted().join(', ')}`];
    }),
  );
}
