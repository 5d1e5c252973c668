/** What may stand at a place of a scenario file, from its JSON Schema: for an editor that completes what is typed. */
import type { Path } from '../problem.ts';
import written from '../shape/scenario.schema.json';
import { asList, asText, getEntry, isMap, type Plain } from './plain.ts';

const whole: Plain = written;

export type Completion = { text: string; detail: string; key: boolean };

function resolveSchema(schema: Plain | undefined): Plain | undefined {
  const name = /^#\/(?:definitions|\$defs)\/(.+)$/.exec(asText(getEntry(schema, '$ref')))?.[1];
  if (name === undefined) return schema;
  return getEntry(getEntry(whole, 'definitions') ?? getEntry(whole, '$defs'), name);
}

/** A schema and its alternatives. */
function listAlternatives(schema: Plain | undefined): Plain[] {
  const here = resolveSchema(schema);
  if (!isMap(here)) return [];
  const inner = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => asList(getEntry(here, key)));
  return [here, ...inner.flatMap((one) => listAlternatives(one))];
}

function listChildren(schemas: readonly Plain[], step: string | number): Plain[] {
  return schemas.flatMap((schema) => {
    const child =
      typeof step === 'number'
        ? getEntry(schema, 'items')
        : (getEntry(getEntry(schema, 'properties'), step) ??
          getEntry(schema, 'additionalProperties'));
    return isMap(child) ? [child] : [];
  });
}

/** Every schema that holds at a path. */
function listSchemasAt(path: Path): Plain[] {
  let here = listAlternatives(whole);
  for (const step of path) {
    here = listChildren(here, step).flatMap((child) => listAlternatives(child));
  }
  return here;
}

/** Keys of the mapping at a path. */
export function listKeysAt(path: Path): Completion[] {
  const found = new Map<string, Completion>();
  for (const schema of listSchemasAt(path)) {
    const properties = getEntry(schema, 'properties');
    if (!isMap(properties)) continue;
    for (const [text, child] of Object.entries(properties)) {
      const described = listAlternatives(child).map((one) => asText(getEntry(one, 'description')));
      found.set(text, { text, detail: described.find((one) => one !== '') ?? '', key: true });
    }
  }
  return [...found.values()];
}

/** Values a path may take, where the schema lists them. */
export function listValuesAt(path: Path): Completion[] {
  const texts = listSchemasAt(path).flatMap((schema) => {
    if (getEntry(schema, 'type') === 'boolean') return ['true', 'false'];
    const only = getEntry(schema, 'const');
    return [...asList(getEntry(schema, 'enum')), ...(only === undefined ? [] : [only])].map(asText);
  });
  return [...new Set(texts)].map((text) => ({ text, detail: '', key: false }));
}
