/**
 * A key that an object of a JSON text has twice. Reading keeps the last one alone, so that what a person reads in the file
 * need not be what was proved.
 */
import { skipString, hasRepeatedKey } from '../../scenario/source/parse-json.ts';

/**
 * Path of the first such key, parted by dots; null: none.
 * @param value what the text reads as
 */
export function findWrittenTwice(text: string, value: unknown): string | null {
  return hasRepeatedKey(text, value) ? findFirstTwice(text) : null;
}

/** An object or a list that is open: where reading is in it, and of an object the keys it has so far. */
type Open = { at: string | number; keys: Set<string> | null };

function findFirstTwice(text: string): string | null {
  const open: Open[] = [];
  let before = '';
  for (const token of scanTokens(text)) {
    const inner = open.at(-1);
    if (token === '{') open.push({ at: '', keys: new Set() });
    else if (token === '[') open.push({ at: 0, keys: null });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && typeof inner?.at === 'number') inner.at += 1;
    else if (token === ':' && inner?.keys) {
      inner.at = JSON.parse(before) as string;
      if (inner.keys.has(inner.at)) return open.map(({ at }) => at).join('.');
      inner.keys.add(inner.at);
    }
    before = token;
  }
  return null;
}

/** Strings with their quotes, and signs. Strings are walked: on a long one the stack of a regular expression overflows. */
function* scanTokens(text: string): Generator<string> {
  const sign = /["{}[\]:,]/g;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const { index } = found;
    const after = found[0] === '"' ? skipString(text, index) : index + 1;
    yield text.slice(index, after);
    sign.lastIndex = after;
  }
}
