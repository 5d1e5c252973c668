import { posix } from 'node:path';
import { parseSync, Visitor, type ESTree } from 'vite';
import type { EdgeKind } from './table.ts';

/** One import of one file, as written; `line` counts from 1. */
export interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly kind: EdgeKind;
  readonly line: number;
}

/** Specifier given to an import whose target is computed, which no table can judge. */
export const COMPUTED = '(computed)';

/** Parses TypeScript or TSX; a syntax error is thrown, since a file nobody can read has no edges. */
export function parseSource(file: string, source: string): ESTree.Program {
  const { program, errors } = parseSync(file, source);
  const first = errors[0];
  if (first) throw new Error(`${file}: ${first.message}`);
  return program;
}

/** Line of an offset in `source`, counting from 1. */
export function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

/**
 * Every way in which one file reaches another: static and dynamic imports, re-exports, import types,
 * `new URL('…', import.meta.url)` (workers, assets) and `import.meta.glob`.
 */
export function importsOf(file: string, source: string): Import[] {
  const found: Import[] = [];
  const add = (node: ESTree.Span, specifier: string, kind: EdgeKind): void => {
    found.push({ file, specifier, kind, line: lineAt(source, node.start) });
  };
  new Visitor({
    ImportDeclaration(node) {
      add(node, node.source.value, isTypeOnly(node.importKind, node.specifiers) ? 'type' : 'value');
    },
    ExportNamedDeclaration(node) {
      if (!node.source) return;
      add(node, node.source.value, isTypeOnly(node.exportKind, node.specifiers) ? 'type' : 'value');
    },
    ExportAllDeclaration(node) {
      add(node, node.source.value, node.exportKind === 'type' ? 'type' : 'value');
    },
    TSImportType(node) {
      add(node, node.source.value, 'type');
    },
    ImportExpression(node) {
      add(node, literal(node.source), 'value');
    },
    NewExpression(node) {
      const [target, base] = node.arguments;
      if (isNamed(node.callee, 'URL') && target && base && isImportMeta(base, 'url')) {
        add(node, literal(target), 'value');
      }
    },
    CallExpression(node) {
      const [target] = node.arguments;
      if (!target || !isImportMeta(node.callee, 'glob')) return;
      const patterns = target.type === 'ArrayExpression' ? target.elements : [target];
      for (const pattern of patterns) add(node, literal(pattern), 'value');
    },
  }).visit(parseSource(file, source));
  return found;
}

/** Path of a relative specifier from the top of the project, without its query; else undefined. */
export function targetPath(entry: Import): string | undefined {
  if (!entry.specifier.startsWith('.')) return undefined;
  const bare = entry.specifier.replace(/[?#].*$/, '');
  return posix.join(posix.dirname(entry.file), bare);
}

function isTypeOnly(
  kind: string | undefined,
  specifiers: readonly (ESTree.ImportDeclarationSpecifier | ESTree.ExportSpecifier)[],
): boolean {
  return kind === 'type' || (specifiers.length > 0 && specifiers.every(isTypeSpecifier));
}

function isTypeSpecifier(
  specifier: ESTree.ImportDeclarationSpecifier | ESTree.ExportSpecifier,
): boolean {
  if (specifier.type === 'ImportSpecifier') return specifier.importKind === 'type';
  return specifier.type === 'ExportSpecifier' && specifier.exportKind === 'type';
}

function literal(node: ESTree.Node | null): string {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : COMPUTED;
}

function isNamed(node: ESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

function isImportMeta(node: ESTree.Node, property: string): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'MetaProperty' &&
    isNamed(node.property, property)
  );
}
