/** The JSON Schema of a scenario as a list to read: which keys there are, what they hold, which must be there. */

/** What may stand in a place. */
export type DescribedForm = {
  holds: Holds;
  /** The part that describes what is inside. */
  part?: string;
  /** Bounds of a number, or of the length of a list. */
  least?: number;
  most?: number;
  /** Words that may stand there. */
  oneOf?: readonly string[];
  /** Forms of which it has one. */
  either?: readonly DescribedForm[];
};

/** A key of a part. */
export type FormatKey = DescribedForm & { key: string; required: boolean };

type Holds =
  | 'text'
  | 'id'
  | 'number'
  | 'whole'
  | 'flag'
  | 'choice'
  | 'part'
  | 'rule'
  | 'share'
  | 'either'
  | 'list'
  | 'byId';

export type FormatPart = { part: string; keys: readonly FormatKey[]; further: boolean };

type Schema = {
  type?: string;
  $ref?: string;
  const?: unknown;
  enum?: readonly string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: Schema | boolean;
  items?: Schema;
  allOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  definitions?: Readonly<Record<string, Schema>>;
};

/** What patterns of the schema stand for. */
const STRINGS: ReadonlyMap<string | undefined, 'id' | 'share'> = new Map([
  ['^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$', 'id'],
  [String.raw`^\s*\d+(\.\d+)?\s*(%|\/\s*\d+)\s*$`, 'share'],
]);
/** As long as a list may be that nobody has bounded. */
const ANY_LENGTH = Number.MAX_SAFE_INTEGER;

/** The file first, then each part in the order in which the file leads to it. */
export function formatReference(schema: object): FormatPart[] {
  const root: Schema = schema;
  const parts = new Map<string, FormatPart>();
  const waiting: [name: string, schema: Schema][] = [['file', root]];
  for (const [name, part] of waiting) {
    if (parts.has(name)) continue;
    const keys = Object.entries(part.properties ?? {}).map(([key, value]): FormatKey => {
      const required = part.required?.includes(key) ?? false;
      const found = describe(root, name, key, value);
      if (found.inside) waiting.push(found.inside);
      return { key, required, ...found.says };
    });
    const further = typeof part.additionalProperties === 'object';
    parts.set(name, { part: name, keys, further });
  }
  return [...parts.values()];
}

type Described = { says: DescribedForm; inside?: [string, Schema] };

function describe(root: Schema, part: string, key: string, written: Schema): Described {
  const { name, schema } = followReference(root, written);
  const path = part === 'file' ? key : `${part}.${key}`;
  if (name === 'words') return { says: { holds: 'text' } };
  if (name === 'rule') return { says: { holds: 'rule' } };
  if (name !== undefined && schema.type === 'object' && schema.properties) {
    return { says: { holds: 'part', part: name }, inside: [name, schema] };
  }
  if (schema.type === 'array' && schema.items) return describeList(root, path, schema);
  if (schema.type === 'object' && !schema.properties) return describeMap(root, path, schema);
  if (schema.type === 'object')
    return { says: { holds: 'part', part: path }, inside: [path, schema] };
  return { says: describeForm(schema) };
}

function describeList(
  root: Schema,
  path: string,
  { items = {}, minItems, maxItems }: Schema,
): Described {
  const { name, schema } = followReference(root, items);
  const bounds = {
    ...(minItems !== undefined && minItems > 0 ? { least: minItems } : {}),
    ...(maxItems !== undefined && maxItems < ANY_LENGTH ? { most: maxItems } : {}),
  };
  if (!schema.properties) return { says: { holds: 'list', ...bounds } };
  const part = name ?? path;
  return { says: { holds: 'list', part, ...bounds }, inside: [part, schema] };
}

function describeMap(root: Schema, path: string, { additionalProperties }: Schema): Described {
  const value = typeof additionalProperties === 'object' ? additionalProperties : {};
  const { name, schema } = followReference(root, value);
  if (!schema.properties) return { says: { holds: 'byId' } };
  const part = name ?? path;
  return { says: { holds: 'byId', part }, inside: [part, schema] };
}

/** Where a reference leads, with the name it has there. */
function followReference(root: Schema, schema: Schema): { name?: string; schema: Schema } {
  const [only] = schema.allOf?.length === 1 ? schema.allOf : [];
  const { $ref } = only ?? schema;
  if ($ref === undefined) return { schema };
  const name = $ref.replace('#/definitions/', '');
  return { name, schema: root.definitions?.[name] ?? {} };
}

function describeForm(schema: Schema): DescribedForm {
  const { type, minimum, maximum } = schema;
  const bounds = {
    ...(minimum === undefined ? {} : { least: minimum }),
    ...(maximum === undefined ? {} : { most: maximum }),
  };
  if (schema.enum) return { holds: 'choice', oneOf: schema.enum };
  if (typeof schema.const === 'string') return { holds: 'choice', oneOf: [schema.const] };
  if (type === 'boolean') return { holds: 'flag' };
  if (type === 'number') return { holds: 'number', ...bounds };
  if (type === 'integer') return { holds: 'whole', ...bounds };
  if (type === 'string') return { holds: STRINGS.get(schema.pattern) ?? 'text' };
  if (schema.anyOf) return { holds: 'either', either: schema.anyOf.map(describeForm) };
  return { holds: type === 'array' ? 'list' : 'part' };
}
