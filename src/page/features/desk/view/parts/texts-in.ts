/** Every text of a scenario that may be said in several languages, by walking its forms. */
import { asList, asMap, getEntry, isMap, type Plain } from '../../../../../scenario/edit/plain.ts';
import type { Path } from '../../../../../scenario/problem.ts';
import type { FieldSpec, Spec } from '../fields/spec-kinds.ts';
import { ABOUT, LISTS, SEATS, TEACHING } from '../fields/specs.ts';

export type DeskText = { path: Path; value: Plain };

export function collectTexts(value: Plain): DeskText[] {
  const found: DeskText[] = [];
  inFields(ABOUT, value, [], found);
  for (const { key, fields } of Object.values(LISTS)) {
    for (const [index, item] of asList(getEntry(value, key)).entries())
      inFields(fields, item, [key, index], found);
  }
  inFields(SEATS, value, [], found);
  inFields(TEACHING, getEntry(value, 'teaching'), ['teaching'], found);
  return found;
}

function inFields(
  fields: readonly FieldSpec[],
  value: Plain | undefined,
  path: Path,
  found: DeskText[],
): void {
  for (const { key, spec } of fields) inSpec(spec, getEntry(value, key), [...path, key], found);
}

function inSpec(spec: Spec, value: Plain | undefined, path: Path, found: DeskText[]): void {
  if (value === undefined) return;
  switch (spec.kind) {
    case 'words':
    case 'prose':
      if (typeof value === 'string' ? value !== '' : isMap(value)) found.push({ path, value });
      return;
    case 'texts':
      for (const [index, text] of asList(value).entries())
        inSpec({ kind: 'words' }, text, [...path, index], found);
      return;
    case 'fields':
      return inFields(spec.fields, value, path, found);
    case 'items':
      for (const [index, item] of asList(value).entries())
        inFields(spec.fields, item, [...path, index], found);
      return;
    case 'byId':
      for (const [key, item] of Object.entries(asMap(value)))
        inSpec(spec.spec, item, [...path, key], found);
      return;
    default:
      return;
  }
}

/** A path as the reader writes it. */
export function writePath(path: Path): string {
  return path
    .map((step, at) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[A-Za-z_]\w*$/.test(step)) return `[${JSON.stringify(step)}]`;
      return at === 0 ? step : `.${step}`;
    })
    .join('');
}
