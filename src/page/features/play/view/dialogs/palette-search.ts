/** Search over short texts: words of which one letter may be wrong, best first. */
import Fuzzy from '@leeoniya/ufuzzy';

/**
 * One error a word. With a gap allowed between any two letters, a name of sixty letters a took 43 s to be told from
 * twenty-five of them and a b.
 */
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- a single error: the enum has its name as a type alone
const fuzzy = new Fuzzy({ intraMode: 1 });
/** Characters that are searched for at most. */
const LONGEST = 100;

/** Texts in which the words of `wanted` stand in any order, as indexes, best first; all of them where nothing is wanted. */
export function searchTexts(texts: readonly string[], wanted: string): readonly number[] {
  const typed = wanted.trim();
  if (typed === '') return texts.map((_, i) => i);
  if (typed.length > LONGEST) return [];
  const [found, info, order] = fuzzy.search(Fuzzy.latinize([...texts]), Fuzzy.latinize(typed), 5);
  if (info && order) return order.map((place) => info.idx[place] ?? 0);
  return found ?? [];
}
