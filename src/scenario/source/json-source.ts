import { scanJson } from './json-place.ts';
import { parseJson } from './parse-json.ts';
import { describeDuplicate, type Locate, type Problems } from '../problem.ts';

export type Parsed = { value: unknown; locate: Locate };

function reportDuplicates(text: string, problems: Problems): void {
  for (const { path, at } of scanJson(text).duplicates) {
    const key = String(path[path.length - 1]);
    problems.error('key/duplicate', path, describeDuplicate(key), 'value', at);
  }
}

/** Scans for places only when there is something to place: reading a good file never does. */
function locateLazily(text: string): Locate {
  let locate: Locate | undefined;
  return (path, side) => {
    locate ??= scanJson(text).locate;
    return locate(path, side);
  };
}

/** The value of a JSON text and a way to find places in it; undefined, without a problem, when it is no JSON. */
export function readJsonSource(text: string, problems: Problems): Parsed | undefined {
  const json = parseJson(text);
  if (json === undefined) return undefined;
  if (json.repeats) reportDuplicates(text, problems);
  return { value: json.value, locate: locateLazily(text) };
}
