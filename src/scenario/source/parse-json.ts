import { LIMITS } from '../limits.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Where the string ends whose opening quote is at `opening`: the place after its closing quote. */
export function skipString(text: string, opening: number): number {
  let index = opening + 1;
  while (index < text.length) {
    const unit = text.charCodeAt(index);
    if (unit === QUOTE) return index + 1;
    index += unit === BACKSLASH ? 2 : 1;
  }
  return index;
}

/** Keys written in a JSON text and how deep its collections nest, without parsing it. */
function survey(text: string): { keys: number; depth: number } {
  let keys = 0;
  let depth = 0;
  let deepest = 0;
  let index = 0;
  while (index < text.length) {
    const unit = text.charCodeAt(index);
    if (unit === QUOTE) {
      index = skipString(text, index);
      continue;
    }
    if (unit === 0x3a) keys += 1;
    else if (unit === 0x7b || unit === 0x5b) deepest = Math.max(deepest, (depth += 1));
    else if (unit === 0x7d || unit === 0x5d) depth -= 1;
    index += 1;
  }
  return { keys, depth: deepest };
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const children: unknown[] = Object.values(value);
  let count = Array.isArray(value) ? 0 : children.length;
  for (const child of children) count += countKeys(child);
  return count;
}

/** It has a text that is too long, or a key that no scenario may have: the reader of YAML says where. */
function isRefused(value: unknown): boolean {
  if (typeof value === 'string') return value.length > LIMITS.letters;
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(isRefused);
  return Object.entries(value).some(
    ([key, child]) => key === '__proto__' || isRefused(key) || isRefused(child),
  );
}

/**
 * The value of a JSON text that is a mapping; `repeats` says that a key stands twice somewhere, of
 * which `JSON.parse` keeps the last. Undefined when it is no such JSON, nests too deep, or
 * holds a text or a key that is refused.
 */
export function parseJson(text: string): { value: unknown; repeats: boolean } | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  const { keys, depth } = survey(text);
  if (depth > LIMITS.depth) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRefused(value) ? undefined : { value, repeats: countKeys(value) !== keys };
  } catch {
    return undefined;
  }
}

/** Whether a key stands twice somewhere in a JSON text, of which `value` has the last. */
export function hasRepeatedKey(text: string, value: unknown): boolean {
  return countKeys(value) !== survey(text).keys;
}
