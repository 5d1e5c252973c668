import { isMap, isSeq } from 'yaml';
import type { Pair } from 'yaml';
import type { YamlSource } from './parse-yaml.ts';
import { START, type Locate, type Path, type TextPlace, type Side } from '../problem.ts';
import { keyText } from './yaml-value.ts';

type Entry = { key: unknown; value: unknown };

function findYamlChild(node: unknown, step: string | number): Entry | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item: Pair) => keyText(item.key) === String(step));
    return pair && { key: pair.key, value: pair.value };
  }
  if (!isSeq(node) || typeof step !== 'number') return undefined;
  const value = node.items[step];
  return value === undefined ? undefined : { key: value, value };
}

function findOffset(node: unknown): number | undefined {
  if (node === null || typeof node !== 'object' || !('range' in node)) return undefined;
  const range: unknown = node.range;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}

/**
 * Finds entries of a document by path; where one is missing, the nearest entry around it;
 * inside an alias, the alias.
 */
export function makeYamlLocate({ document, placeOf }: YamlSource): Locate {
  return (path: Path, side: Side): TextPlace => {
    let entry: Entry = { key: document.contents, value: document.contents };
    let complete = true;
    for (const step of path) {
      const next = findYamlChild(entry.value, step);
      complete = next !== undefined;
      if (next === undefined) break;
      entry = next;
    }
    const { key, value } = entry;
    const offset =
      side === 'key' && complete
        ? (findOffset(key) ?? findOffset(value))
        : (findOffset(value) ?? findOffset(key));
    return offset === undefined ? START : placeOf(offset);
  };
}
