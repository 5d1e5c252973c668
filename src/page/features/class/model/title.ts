/** Words as a class server sends them. */
import type { JsonWords } from '../../../../conference/seat/scenario-shape.ts';
import { decodeOptionalWords } from '../../../../conference/seat/read-scenario.ts';
import type { Words } from '../../../../scenario/resolved.ts';

export function decodeTitle(words: JsonWords): Words {
  return decodeOptionalWords(words) ?? '';
}
