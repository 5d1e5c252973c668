/**
 * Leaves out of a library what nothing names. A bundler drops functions that nobody imports, and
 * keeps every method of a class, as any of them might be called. To be called, though, a method must be named: by an
 * identifier, or by a word of a string.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ESTree, parseAst, Visitor } from 'vite';

/** What does nothing until its name is used. */
interface Part {
  readonly name: string;
  readonly node: ESTree.Span;
  readonly instead: string;
  /** What is named inside. */
  readonly names: Set<string>;
}

/** Leaves the commas of an object as they are. */
const NOTHING = '...{}';

const WORD = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

export const listIdentifiers = (text: string): readonly string[] => text.match(WORD) ?? [];

/** What the page's own files in `folder` say, without tests and what only the build reads. */
export function readSources(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/(\.test|-build)\.ts$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

/** @param said names that code outside of the library may use */
export function dropUnnamed(code: string, said: Iterable<string>): string {
  const { names, parts } = read(code);
  const living = new Set([...said, ...names]);
  // A set also walks what is added to it on the way.
  for (const name of living)
    for (const part of parts)
      if (part.name === name) for (const named of part.names) living.add(named);
  const dead = parts.filter(({ name }) => !living.has(name));
  return dropParts(code, dead);
}

/**
 * For methods that a name cannot tell from others.
 * @throws where there is no such method
 */
export function dropMethods(code: string, methods: readonly string[]): string {
  const { parts } = read(code);
  for (const method of methods)
    if (!parts.some(({ name }) => name === method)) throw new Error(`no method ${method}`);
  return dropParts(
    code,
    parts.filter(({ name }) => methods.includes(name)),
  );
}

/** @param parts in the order of the code; those within others go with them */
function dropParts(code: string, parts: readonly Part[]): string {
  let kept = '';
  let at = 0;
  for (const { node, instead } of parts) {
    if (node.start < at) continue;
    kept += code.slice(at, node.start) + instead;
    at = node.end;
  }
  return kept + code.slice(at);
}

/** The parts in the order of the code, and what is named outside of them. */
function read(code: string): { names: ReadonlySet<string>; parts: readonly Part[] } {
  const names = new Set<string>();
  const parts: Part[] = [];
  const open: Part[] = [];
  const hear = (text: string): void => {
    for (const word of listIdentifiers(text)) (open.at(-1)?.names ?? names).add(word);
  };
  const enter = (node: ESTree.Span, name: string, instead: string): void => {
    const part = { name, node, instead, names: new Set<string>() };
    parts.push(part);
    open.push(part);
  };
  const leave = (node: ESTree.Span): void => {
    if (open.at(-1)?.node === node) open.pop();
  };
  new Visitor({
    Property: (node) => {
      if (node.key.type === 'Identifier' && !node.computed && isDeferred(node.value))
        enter(node, node.key.name, NOTHING);
    },
    'Property:exit': leave,
    MethodDefinition: (node) => {
      if (node.key.type === 'Identifier' && !node.computed && node.kind === 'method')
        enter(node, node.key.name, '');
    },
    'MethodDefinition:exit': leave,
    VariableDeclarator: (node) => {
      if (node.id.type === 'Identifier' && isModule(node.init))
        enter(node, node.id.name, node.id.name);
    },
    'VariableDeclarator:exit': leave,
    Identifier: ({ name }) => hear(name),
    Literal: ({ value }) => {
      if (typeof value === 'string') hear(value);
    },
    TemplateElement: ({ value }) => hear(value.raw),
  }).visit(parseAst(code));
  return { names, parts };
}

/** A function, a module of the library, or accessors of a property. */
function isDeferred(value: ESTree.Node): boolean {
  if (value.type === 'ObjectExpression')
    return value.properties.length > 0 && value.properties.every(isAccessor);
  return value.type === 'FunctionExpression' || isModule(value);
}

const isAccessor = (node: ESTree.ObjectPropertyKind): boolean =>
  node.type === 'Property' &&
  node.key.type === 'Identifier' &&
  /^[gs]et$/.test(node.key.name) &&
  node.value.type === 'FunctionExpression';

/** A module as the bundler wraps it, or such a module asked for. */
const isModule = (node: ESTree.Node | null): boolean =>
  node?.type === 'CallExpression' &&
  node.callee.type === 'Identifier' &&
  /^(__commonJS|require_)/.test(node.callee.name);
