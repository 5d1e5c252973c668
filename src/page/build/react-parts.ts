/**
 * Leaves parts out of React DOM, which is one file of functions that call each other: a bundler keeps them all, as any
 * kind of element might come.
 */
import { type ESTree, parseAst, Visitor } from 'vite';

export interface Unused {
  /** Their bodies are left out, and with them what only those call. */
  readonly functions: readonly string[];
  /** Numbers of kinds of fibers (`tag`) that are never made; React says so when one comes. */
  readonly kinds: ReadonlySet<number>;
  /** Variables that stay false. */
  readonly off: readonly string[];
  /** What the file exports. */
  readonly exports: readonly string[];
}

interface Edit extends ESTree.Span {
  readonly instead: string;
}

const OFF = '!1';

/** @throws where the code has no such function or variable */
export function leaveOut(code: string, unused: Unused): string {
  const ast = parseAst(code);
  const edits = [
    ...findFunctions(ast, unused),
    ...findKinds(ast, unused.kinds),
    ...unused.off.flatMap((name) => findReads(ast, name)),
  ];
  return applyEdits(code, edits);
}

/** @param edits the outer goes before what it holds */
function applyEdits(code: string, edits: readonly Edit[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end, instead } of edits.toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  )) {
    if (start < at) continue;
    kept += code.slice(at, start) + instead;
    at = end;
  }
  return kept + code.slice(at);
}

const replace = ({ start, end }: ESTree.Span, instead: string): Edit => ({ start, end, instead });

function findFunctions(ast: ESTree.Program, unused: Unused): readonly Edit[] {
  const missing = new Set([...unused.functions, ...unused.exports]);
  const edits: Edit[] = [];
  new Visitor({
    FunctionDeclaration: ({ id, body }) => {
      if (!id || !body || !unused.functions.includes(id.name)) return;
      missing.delete(id.name);
      edits.push(replace(body, '{}'));
    },
    ExpressionStatement: (node) => {
      const { expression } = node;
      if (
        expression.type !== 'AssignmentExpression' ||
        expression.right.type !== 'FunctionExpression'
      )
        return;
      const [owner = '', name = ''] = readPath(expression.left);
      const isExport = owner === 'exports' && unused.exports.includes(name);
      if (isExport) missing.delete(name);
      if (isExport || (name === 'prototype' && unused.functions.includes(owner)))
        edits.push(replace(node, ''));
    },
  }).visit(ast);
  if (missing.size > 0) throw new Error(`no function ${[...missing].join(', ')}`);
  return edits;
}

/** The names of `owner.name.member`. */
function readPath(node: ESTree.Node): readonly string[] {
  if (node.type === 'Identifier') return [node.name];
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return [];
  return [...readPath(node.object), node.property.name];
}

const isTag = (node: ESTree.Node): boolean =>
  node.type === 'MemberExpression' && !node.computed && node.property.name === 'tag';

function findKinds(ast: ESTree.Program, kinds: ReadonlySet<number>): readonly Edit[] {
  const isKind = (node: ESTree.Node | null): boolean =>
    node?.type === 'Literal' && typeof node.value === 'number' && kinds.has(node.value);
  const edits: Edit[] = [];
  new Visitor({
    SwitchStatement: (node) => {
      if (isTag(node.discriminant)) edits.push(...dropCases(ast, node, isKind));
    },
    BinaryExpression: (node) => {
      if (!isKind(node.left) || !isTag(node.right)) return;
      if (node.operator === '===') edits.push(replace(node, OFF));
      if (node.operator === '!==') edits.push(replace(node, '!0'));
    },
  }).visit(ast);
  return edits;
}

function dropCases(
  ast: ESTree.Program,
  { cases, end }: ESTree.SwitchStatement,
  isDropped: (test: ESTree.Node | null) => boolean,
): readonly Edit[] {
  const edits: Edit[] = [];
  const dropped: ESTree.Statement[] = [];
  for (const [place, one] of cases.entries()) {
    if (!isDropped(one.test)) continue;
    const before = cases[place - 1];
    const alone = !before || endsFlow(before.consequent.at(-1));
    const [first] = one.consequent;
    if (!first || (alone && endsFlow(one.consequent.at(-1)))) {
      edits.push(replace(one, ''));
      dropped.push(...one.consequent);
    } else if (!alone) edits.push(replace({ start: one.start, end: first.start }, ''));
  }
  // Other cases may use the same variables.
  const declared = listDeclared({ ...ast, body: dropped });
  if (declared.length > 0)
    edits.push(replace({ start: end - 1, end: end - 1 }, `var ${declared.join(', ')};`));
  return edits;
}

/** Variables that `var` declares inside, but for those of functions in it. */
function listDeclared(program: ESTree.Program): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  const enter = (): void => {
    depth += 1;
  };
  const leave = (): void => {
    depth -= 1;
  };
  new Visitor({
    FunctionExpression: enter,
    'FunctionExpression:exit': leave,
    ArrowFunctionExpression: enter,
    'ArrowFunctionExpression:exit': leave,
    VariableDeclarator: ({ id }) => {
      if (id.type === 'Identifier' && depth === 0) names.push(id.name);
    },
  }).visit(program);
  return names;
}

/** Whether nothing runs on into the case below. */
function endsFlow(node: ESTree.Statement | undefined): boolean {
  if (node?.type === 'BlockStatement') return endsFlow(node.body.at(-1));
  return /^(?:Break|Continue|Return|Throw)Statement$/.test(node?.type ?? '');
}

function findReads(ast: ESTree.Program, name: string): readonly Edit[] {
  const edits: Edit[] = [];
  const declared: ESTree.Span[] = [];
  const names = (node: ESTree.Node): boolean => node.type === 'Identifier' && node.name === name;
  /** Functions inside of which the name means something else. */
  let hidden = 0;
  new Visitor({
    FunctionDeclaration: ({ params }) => {
      if (params.some(names)) hidden += 1;
    },
    'FunctionDeclaration:exit': ({ params }) => {
      if (params.some(names)) hidden -= 1;
    },
    VariableDeclarator: ({ id }) => {
      if (names(id)) declared.push(id);
    },
    AssignmentExpression: (node) => {
      if (names(node.left) && hidden === 0) edits.push(replace(node, OFF));
    },
    Identifier: (node) => {
      if (names(node) && hidden === 0 && !declared.includes(node)) edits.push(replace(node, OFF));
    },
  }).visit(ast);
  if (declared.length !== 1) throw new Error(`no variable ${name}, or more than one`);
  return edits;
}
