/** What may stand at a place of a scenario file, from its JSON Schema: for an editor that completes what is typed. */
import type { Path } from '../problem.ts';
import written from '../shape/scenario.schema.json';
import { asList, asText, entry, isMap, type Plain } from './plain.ts';

const whole: Plain = written;

export type Proposal = { text: string; detail: string; key: boolean };

function resolved(schema: Plain | undefined): Plain | undefined {
  const name = /^#\/(?:definitions|\$defs)\/(.+)$/.exec(asText(entry(schema, '$ref')))?.[1];
  if (name === undefined) return schema;
  return entry(entry(whole, 'definitions') ?? entry(whole, '$defs'), name);
}

/** A schema and its alternatives. */
function alternatives(schema: Plain | undefined): Plain[] {
  const here = resolved(schema);
  if (!isMap(here)) return [];
  const inner = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => asList(entry(here, key)));
  return [here, ...inner.flatMap((one) => alternatives(one))];
}

function children(schemas: readonly Plain[], step: string | number): Plain[] {
  return schemas.flatMap((schema) => {
    const child =
      typeof step === 'number'
        ? entry(schema, 'items')
        : (entry(entry(schema, 'properties'), step) ?? entry(schema, 'additionalProperties'));
    return isMap(child) ? [child] : [];
  });
}

/** Every schema that holds at a path. */
function schemasAt(path: Path): Plain[] {
  let here = alternatives(whole);
  for (const step of path) {
    here = children(here, step).flatMap((child) => alternatives(child));
  }
  return here;
}

/** Keys of the mapping at a path. */
export function keysAt(path: Path): Proposal[] {
  const found = new Map<string, Proposal>();
  for (const schema of schemasAt(path)) {
    const properties = entry(schema, 'properties');
    if (!isMap(properties)) continue;
    for (const [text, child] of Object.entries(properties)) {
      const described = alternatives(child).map((one) => asText(entry(one, 'description')));
      found.set(text, { text, detail: described.find((one) => one !== '') ?? '', key: true });
    }
  }
  return [...found.values()];
}

/** Values a path may take, where the schema lists them. */
export function valuesAt(path: Path): Proposal[] {
  const texts = schemasAt(path).flatMap((schema) => {
    if (entry(schema, 'type') === 'boolean') return ['true', 'false'];
    const only = entry(schema, 'const');
    return [...asList(entry(schema, 'enum')), ...(only === undefined ? [] : [only])].map(asText);
  });
  return [...new Set(texts)].map((text) => ({ text, detail: '', key: false }));
}
