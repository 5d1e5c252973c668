import { parseSync, type Plugin } from 'vite';

/** Does nothing by being imported: where no primitive is left, nothing of it is fetched. */
const PRIMITIVES = /[\\/]ui[\\/]layout[\\/]primitives\.tsx$/;
const CODE = /[\\/]src[\\/]page[\\/].*\.tsx$/;
/** Where primitives are imported from. */
const SOURCE = 'layout/primitives.tsx';

/** Primitives, each with its class and the element it is unless told. */
const BASES: Readonly<Record<string, { base: string; tag: string }>> = {
  Row: { base: 'row', tag: 'div' },
  Stack: { base: 'stack', tag: 'div' },
  Text: { base: '', tag: 'span' },
  Button: { base: '', tag: 'button' },
  Buttons: { base: 'btns', tag: 'div' },
  Small: { base: 'small', tag: 'p' },
  Eyebrow: { base: 'eyebrow', tag: 'p' },
  Mono: { base: 'mono', tag: 'span' },
  Panel: { base: 'paper pane', tag: 'section' },
  SlipPanel: { base: 'slip', tag: 'section' },
  PaneHead: { base: 'pane-head', tag: 'div' },
  Anchor: { base: 'link', tag: 'a' },
  RuledList: { base: 'changes', tag: 'ul' },
  Warning: { base: 'refused', tag: 'p' },
};

/** Classes of a button's kinds. */
const KINDS: Readonly<Record<string, string>> = {
  plain: 'button',
  primary: 'button primary',
  small: 'button small-button',
  'small-primary': 'button primary small-button',
  link: 'link',
};

/** In this order their classes are written: what looks alike is then written alike, and packs well. */
const LOOKS = new Set(
  'kind type size face weight leading tone align breaks gap lineGap items justify wrap top bottom pad padY padX rule edge ground grow'.split(
    ' ',
  ),
);

/** Calls that give neither classes nor looks when they are spread over an element. */
const SPREADS = new Set(['keyed', 'markText']);

type Node = { type: string; start: number; end: number } & Readonly<Record<string, unknown>>;
type Edit = { start: number; end: number; text: string };
/** A prop and its class. */
type Said = { prop: string; said: string };

/**
 * Writes elements in place of the primitives whose props are known at build, so that a look costs no script: what is
 * sent is the element with its classes. Where a prop is only known when it runs, the primitive stays.
 */
export function writePrimitivesPlain(): Plugin {
  return {
    name: 'square-brackets:plain-primitives',
    enforce: 'pre',
    transform(source, id) {
      const [file = id] = id.split('?');
      if (PRIMITIVES.test(file)) return { code: source, moduleSideEffects: false };
      return CODE.test(file) && source.includes(SOURCE) ? writePlain(source, file) : null;
    },
  };
}

export function writePlain(source: string, file: string): string {
  const program = parseSync(file, source).program as unknown as Node;
  const known = new Set((program['body'] as Node[]).flatMap(listImported));
  const edits: Edit[] = [];
  walkTree(program, (node) => {
    edits.push(...editElement(node, source, known), ...editCall(node, source, known));
  });
  let code = source;
  let from = source.length;
  for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start)) {
    if (end > from) throw new Error(`${file}: a look within the class of a primitive`);
    code = code.slice(0, start) + text + code.slice(end);
    from = start;
  }
  return code;
}

function listImported(node: Node): string[] {
  if (node.type !== 'ImportDeclaration') return [];
  const from = String((node['source'] as Node)['value']);
  if (!from.endsWith(SOURCE)) return [];
  return (node['specifiers'] as Node[]).map((one) => String((one['local'] as Node)['name']));
}

function walkTree(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of Object.values(node).flat())
    if (typeof child === 'object' && child !== null && 'type' in child)
      walkTree(child as Node, visit);
}

/** An element of a primitive, its opening and closing tags apart, since elements may lie in each other. */
function editElement(node: Node, source: string, known: ReadonlySet<string>): Edit[] {
  if (node.type !== 'JSXElement') return [];
  const opening = node['openingElement'] as Node;
  const name = opening['name'] as Node;
  const { base, tag } = (known.has(String(name['name'])) && BASES[String(name['name'])]) || {};
  if (base === undefined || tag === undefined) return [];
  const attributes = opening['attributes'] as Node[];
  const press = tag === 'button';
  const has = (prop: string): boolean =>
    attributes.some((one) => (one['name'] as Node | undefined)?.['name'] === prop);
  let as = tag;
  let own = '';
  const looks: Said[] = [];
  const edits: Edit[] = [];
  for (const attribute of attributes) {
    if (isPlainSpread(attribute)) continue;
    if (attribute.type !== 'JSXAttribute') return [];
    const prop = String((attribute['name'] as Node)['name']);
    const value = attribute['value'] as Node | null;
    if (prop === 'as') as = String(value?.['value'] ?? '');
    else if (prop === 'className') own = readOwnClass(value, source);
    else if (!LOOKS.has(prop) || (press && prop === 'type')) continue;
    else {
      const said = readLook(prop, value, source);
      if (said === undefined) return [];
      looks.push({ prop, said });
    }
    edits.push({ start: attribute.start, end: attribute.end, text: '' });
  }
  if (as === '') return [];
  const closing = node['closingElement'] as Node | null;
  const closingName = closing?.['name'] as Node | undefined;
  return [
    ...edits,
    {
      start: name.start,
      end: name.end,
      text: `${as}${press && as === tag && !has('type') ? ' type="button"' : ''}${writeClass([press && !has('kind') ? nameLook('kind', 'plain') : base, ...sortLooks(looks), own])}`,
    },
    ...(closingName ? [{ start: closingName.start, end: closingName.end, text: as }] : []),
  ];
}

function isPlainSpread({ type, argument }: Node): boolean {
  const callee =
    type === 'JSXSpreadAttribute' && ((argument as Node)['callee'] as Node | undefined);
  return Boolean(callee) && SPREADS.has(String((callee as Node)['name']));
}

/** A call of `dress` whose look is known at build. */
function editCall(node: Node, source: string, known: ReadonlySet<string>): Edit[] {
  if (node.type !== 'CallExpression' || (node['callee'] as Node)['name'] !== 'dress') return [];
  if (!known.has('dress')) return [];
  const [look, more] = node['arguments'] as Node[];
  if (look?.type !== 'ObjectExpression') return [];
  const looks = (look['properties'] as Node[]).map((one) => {
    const prop = String((one['key'] as Node | undefined)?.['name']);
    return { prop, said: one.type === 'Property' && readLook(prop, one['value'] as Node, source) };
  });
  if (!looks.every((one): one is Said => typeof one.said === 'string')) return [];
  const own = more ? `\${${source.slice(more.start, more.end)}}` : '';
  const text = [...sortLooks(looks), own].filter(Boolean).join(' ');
  return [{ start: node.start, end: node.end, text: `\`${text}\`` }];
}

function sortLooks(looks: readonly Said[]): string[] {
  const order = [...LOOKS];
  return looks
    .toSorted((one, other) => order.indexOf(one.prop) - order.indexOf(other.prop))
    .map(({ said }) => said);
}

function nameLook(prop: string, value: unknown): string {
  return prop === 'kind' ? (KINDS[String(value)] ?? '') : `${prop}-${String(value)}`;
}

/** The class of one prop, as it stands in a template; undefined where it is only known when it runs. */
function readLook(prop: string, value: Node | null, source: string): string | undefined {
  if (value === null) return `${prop}-true`;
  if (value.type === 'JSXExpressionContainer')
    return readLook(prop, value['expression'] as Node, source);
  if (value.type === 'Literal') return nameLook(prop, value['value']);
  const chosen = value.type === 'ConditionalExpression' && writeChoice(prop, value, source);
  return chosen ? `\${${chosen}}` : undefined;
}

/** A choice of classes in place of a choice of values, which may lie in each other. */
function writeChoice(prop: string, value: Node, source: string): string | undefined {
  if (value.type === 'Literal') return `'${nameLook(prop, value['value'])}'`;
  if (value['name'] === 'undefined') return "''";
  if (value.type !== 'ConditionalExpression') return undefined;
  const [test, yes, no] = ['test', 'consequent', 'alternate'].map((part) => value[part] as Node);
  const sides = [yes, no].map((side) => side && writeChoice(prop, side, source));
  if (!test || sides.includes(undefined)) return undefined;
  return `${source.slice(test.start, test.end)} ? ${sides.join(' : ')}`;
}

/** What an element wears besides, as it stands in a template. */
function readOwnClass(value: Node | null, source: string): string {
  if (value === null) return '';
  if (value.type === 'Literal') return String(value['value']);
  const expression = value['expression'] as Node;
  const text = source.slice(expression.start, expression.end);
  if (expression.type === 'TemplateLiteral') return text.slice(1, -1);
  return expression.type === 'MemberExpression' ? `\${${text}}` : `\${(${text}) ?? ''}`;
}

function writeClass(classes: readonly string[]): string {
  const text = classes.filter((one) => one !== '').join(' ');
  if (text === '') return '';
  return text.includes('${') ? ` className={\`${text}\`}` : ` className="${text}"`;
}
