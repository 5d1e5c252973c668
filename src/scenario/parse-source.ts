import { parseJson } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';
import { Problems, START, type Locate } from './problem.ts';
import { yamlLocate } from './yaml-place.ts';
import { yamlValue } from './yaml-value.ts';

export type Parsed = { value: unknown; locate: Locate };

/** Places in a JSON text are found by the YAML reader, and only when there is something to place. */
function lazyLocate(text: string): Locate {
  let locate: Locate | undefined;
  return (path, side) => {
    if (locate === undefined) {
      const source = parseYaml(text, new Problems());
      locate = source === undefined ? () => START : yamlLocate(source);
    }
    return locate(path, side);
  };
}

/** The value of a JSON or YAML text and a way to find places in it; undefined when the text has none. */
export function parseSource(text: string, problems: Problems): Parsed | undefined {
  const json = parseJson(text);
  if (json !== undefined) return { value: json.value, locate: lazyLocate(text) };
  const yaml = parseYaml(text, problems);
  if (yaml === undefined) return undefined;
  const value = yamlValue(yaml, problems);
  return { value, locate: yamlLocate(yaml) };
}
