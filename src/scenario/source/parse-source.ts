import { readJsonSource, type Parsed } from './json-source.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Problems } from '../problem.ts';
import { makeYamlLocate } from './yaml-place.ts';
import { convertYaml } from './yaml-value.ts';

/** The value of a JSON or YAML text and a way to find places in it; undefined when the text has none. */
export function parseSource(text: string, problems: Problems): Parsed | undefined {
  const json = readJsonSource(text, problems);
  if (json !== undefined) return json;
  const yaml = parseYaml(text, problems);
  if (yaml === undefined) return undefined;
  const value = convertYaml(yaml, problems);
  return { value, locate: makeYamlLocate(yaml) };
}
