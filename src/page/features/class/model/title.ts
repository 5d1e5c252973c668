/** Words as a class server sends them. */
import { decodeWords, type JsonWords } from '../../../../conference/seat/words-json.ts';
import type { Words } from '../../../../scenario/resolved.ts';

export function decodeTitle(words: JsonWords): Words {
  return decodeWords(words);
}
