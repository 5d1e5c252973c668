/** Search over short texts: the letters of each word in order, best first. */
import Fuzzy from '@leeoniya/ufuzzy';

const fuzzy = new Fuzzy({ intraIns: 1 });

/** Texts in which the words of `wanted` stand in any order, as indexes, best first; all of them where nothing is wanted. */
export function searchTexts(texts: readonly string[], wanted: string): readonly number[] {
  const all = texts.map((_, i) => i);
  if (wanted.trim() === '') return all;
  const [found, info, order] = fuzzy.search([...texts], Fuzzy.latinize(wanted), 5);
  if (info && order) return order.map((place) => info.idx[place] ?? 0);
  return found ?? [];
}
