import { Visitor, type ESTree } from 'vite';
import { lineAt, parseSource } from './imports.ts';

/** The only members of Math that give the same last bit in every engine, with the constants. */
const MATH = new Set(
  'sqrt floor ceil round trunc sign abs min max imul clz32 fround PI E LN2 SQRT2'.split(' '),
);

const GLOBALS = new Set(
  [
    'Date performance Intl Temporal setTimeout setInterval setImmediate queueMicrotask',
    'requestAnimationFrame crypto globalThis window self process console eval WeakRef',
    'FinalizationRegistry SharedArrayBuffer Atomics',
  ].flatMap((line) => line.split(' ')),
);

const MEMBERS = new Set(
  'localeCompare toLocaleString toLocaleLowerCase toLocaleUpperCase toLocaleDateString'.split(' '),
);

/**
 * What a source of a pure room uses although another engine, another place or another moment would
 * answer differently: `file:line what`.
 */
export function impurities(file: string, source: string): string[] {
  const found: { readonly start: number; readonly what: string }[] = [];
  const named = new Set<ESTree.Node>();
  const ban = (node: ESTree.Span, what: string): void => {
    found.push({ start: node.start, what });
  };
  const skipKey = (node: { readonly computed?: boolean; readonly key: ESTree.Node }): void => {
    if (!node.computed) named.add(node.key);
  };
  new Visitor({
    BinaryExpression(node) {
      if (node.operator === '**') ban(node, 'operator **');
    },
    AssignmentExpression(node) {
      if (node.operator === '**=') ban(node, 'operator **=');
    },
    ForInStatement(node) {
      ban(node, 'for … in');
    },
    MemberExpression(node) {
      const member = memberName(node);
      if (isMath(node.object)) {
        named.add(node.object);
        if (member === undefined || !MATH.has(member)) ban(node, `Math.${member ?? '[…]'}`);
      } else if (member !== undefined && MEMBERS.has(member)) ban(node, member);
      if (!node.computed) named.add(node.property);
    },
    Property: skipKey,
    PropertyDefinition: skipKey,
    MethodDefinition: skipKey,
    TSPropertySignature: skipKey,
    TSMethodSignature: skipKey,
    Identifier(node) {
      if (named.has(node)) return;
      if (node.name === 'Math') ban(node, 'Math passed on');
      if (GLOBALS.has(node.name)) ban(node, node.name);
    },
  }).visit(parseSource(file, source));
  return found.map(({ start, what }) => `${file}:${lineAt(source, start)} ${what}`);
}

function isMath(node: ESTree.Node): boolean {
  return node.type === 'Identifier' && node.name === 'Math';
}

function memberName(node: ESTree.MemberExpression): string | undefined {
  if (!node.computed) return 'name' in node.property ? node.property.name : undefined;
  const { property } = node;
  return property.type === 'Literal' && typeof property.value === 'string'
    ? property.value
    : undefined;
}
